using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;

namespace OrleansSchool.Leerlingen;

/// <summary>The signed form of an aanmelding (TSO-6a).</summary>
internal sealed partial class LeerlingGrain
{
    /// <summary>The id is durable before the file is, so that no file can be left behind that nobody knows; the same form again goes on.</summary>
    public async Task<Uitkomst> BewaarFormulier(DateOnly vanaf, ImmutableArray<byte> bestand, long versie, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee)
        {
            return nee;
        }

        var gekeurd = FormulierRules.Keur(bestand);
        if (!gekeurd.IsGoed)
        {
            return gekeurd.Weigering;
        }

        var id = FormulierRules.Id(_id, vanaf, gekeurd.Waarde);
        if (!FormulierRules.Alle(opslag.State).Contains(id, StringComparer.Ordinal))
        {
            var uitkomst = await Wijzig(Recht.AanmeldingWijzigen, versie, wie, (was, hier) => FormulierRules.Bewaar(was, vanaf, id, hier));
            if (!uitkomst.IsGoed)
            {
                return uitkomst;
            }
        }

        await GrainFactory.Bestand(_school, id).Bewaar(gekeurd.Waarde.Soort, gekeurd.Waarde.Bytes);
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst<BestandInhoud>> Formulier(DateOnly vanaf, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee)
        {
            return nee;
        }

        return opslag.State.Aanmeldingen.FirstOrDefault(a => a.Vanaf == vanaf)?.FormulierId is { } id && await GrainFactory.Bestand(_school, id).Bekijk() is { } bestand
            ? bestand
            : Weigeringen.Onbekend("dit formulier");
    }
}
