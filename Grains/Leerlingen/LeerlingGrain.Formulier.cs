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

        await Task.WhenAll(FormulierRules.Bestanden(id).Zip(
            Bestandsdelen.Van(gekeurd.Waarde.Bytes), (naam, bytes) => GrainFactory.Bestand(_school, naam).Bewaar(gekeurd.Waarde.Soort, bytes)));
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst<BestandInhoud>> Formulier(DateOnly vanaf, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.AanmeldingWijzigen, wie, _school) is { } nee)
        {
            return nee;
        }

        if (opslag.State.Aanmeldingen.FirstOrDefault(a => a.Vanaf == vanaf)?.FormulierId is not { } id)
        {
            return Weigeringen.Onbekend("dit formulier");
        }

        var delen = await Task.WhenAll(FormulierRules.Bestanden(id).Select(naam => GrainFactory.Bestand(_school, naam).Bekijk()));
        return Bestandsdelen.Samen(delen) is { } bestand ? bestand : Weigeringen.Onbekend("dit formulier");
    }
}
