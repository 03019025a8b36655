using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>What the money needs of a child, and the days that a payer's exclusion takes (TSO-10n).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Geldkaart?> Geldkaart()
    {
        var state = opslag.State;
        return Task.FromResult(!state.Bestaat ? null : new Geldkaart(
            _id, state.Persoon.Geboortedatum, state.IsActief(tijd.Vandaag), state.VanSchoolPer, [.. state.Aanmeldingen.Select(a => a with { Bewijs = null, FormulierId = null, DoorNaam = "" })],
            [.. state.Dagwijzigingen.Select(d => d with { Toelichting = null, DoorNaam = "" })], state.Blokkades, GroepsloopRules.Van(state).Verblijven,
            [.. state.Verzorgers.Select(v => v with { Adres = null })], state.Gezin, state.Persoon.Roepnaam)
        {
            Uitsluitingen = [.. state.Uitsluitingen.SelectMany(u => u.Perioden)],
        });
    }

    public async Task OntvangUitsluitingen(Afzender van, string betalerId, ImmutableArray<Blokkade> uitsluitingen)
    {
        var was = opslag.State;
        var wordt = BlokkadeRules.Ontvang(was, van, betalerId, uitsluitingen);
        if (ReferenceEquals(was, wordt))
        {
            return;
        }

        var isGelijk = BlokkadeRules.Alle(was).SequenceEqual(BlokkadeRules.Alle(wordt));
        await opslag.Bewaar(isGelijk ? wordt : LeerlingpostRules.MetPost(was, wordt, _school, tijd.Vandaag));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Leerling(_id)]);
    }
}
