using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Which schools look after all of the installation (SCH-5, SEC-2).</summary>
internal sealed partial class InstallatieGrain
{
    public async Task<Uitkomst> ZetBeheerscholen(ImmutableArray<SchoolSleutel> scholen, Wie wie)
    {
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (Installatierecht.Keur(opslag.State, scholen, wie) is { } nee)
        {
            return nee;
        }

        ImmutableArray<SchoolSleutel> nieuw = [.. scholen.Distinct().OrderBy(s => s.Waarde, StringComparer.Ordinal)];
        if (!nieuw.SequenceEqual(opslag.State.Beheerscholen))
        {
            await Schrijf(opslag.State with { Beheerscholen = nieuw });
        }

        return Uitkomst.Goed;
    }

    /// <summary>
    /// In a store of before there was a choice, with more schools than one: the school of whom set it up, or else the first of the list, of those that have a
    /// beheerder. Null when none has: then there is nobody to look after it.
    /// </summary>
    private async Task<SchoolSleutel?> VanVoorDeKeuze()
    {
        var eerste = opslag.State.EersteAccountId is { } id ? await GrainFactory.Account(id).Bekijk() : null;
        var thuis = eerste is null ? null : eerste.Thuisschool ?? Thuisschool.Eerste(eerste.Rollen);
        foreach (var school in opslag.State.Scholen.Select(s => s.Sleutel).OrderBy(s => s == thuis ? 0 : 1).Take(ToegangGrenzen.BeheerschoolZoekMax))
        {
            if ((await GrainFactory.Personen(school).Alles()).Rijen.Any(p => p.Rollen.Any(r => r.School == school && r.Rol == Rol.Beheerder && r.GeldtOp(tijd.Vandaag))))
            {
                return school;
            }
        }

        return null;
    }
}
