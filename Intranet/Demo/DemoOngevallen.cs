using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Demo;

/// <summary>On the last lunch before the demo opens: a fall that was handled, with follow-up still to do, and a child that was searched for and found.</summary>
internal sealed class DemoOngevallen(IGrainFactory grains, DemoKlok klok)
{
    private static readonly SchoolSleutel School = DemoPlan.School;
    private static readonly Wie Fatma = Als("demo-overblijfkracht", Rol.Overblijfkracht);
    private static readonly Wie Marijke = Als("demo-coordinator", Rol.Overblijfcoordinator);

    public async Task Vul(DateOnly datum, DateOnly nazorg)
    {
        await Gevallen(datum, nazorg);
        await Gezocht(datum);
    }

    private async Task Gevallen(DateOnly datum, DateOnly nazorg)
    {
        klok.ZetOp(datum, new TimeOnly(12, 31));
        var melding = Operatie("meld");
        var ongeval = grains.Ongeval(School, OngevalId.Van(melding, Fatma));
        Eis(await ongeval.Meld(await Kind("g4", datum), "plein-zuid", "Gevallen van het klimtoestel. Mogelijk een gekneusde pols.", false, null, melding, Fatma));
        Eis(await ongeval.Noteer("behandeling", "Gekoeld met een coldpack", Operatie("behandeling"), Fatma));
        klok.ZetOp(datum, new TimeOnly(12, 34));
        Eis(await ongeval.Noteer(Ongevalsoort.Gesproken, "Verzorger, eerste in de belvolgorde", Operatie("gesproken"), Marijke));
        Eis(await ongeval.Noteer(Ongevalsoort.Afspraak, "Ouder komt en gaat langs de huisarts", Operatie("afspraak"), Marijke));
        klok.ZetOp(datum, new TimeOnly(13, 5));
        Eis(await ongeval.Sluit("", nazorg, Operatie("sluit"), Marijke));
    }

    private async Task Gezocht(DateOnly datum)
    {
        klok.ZetOp(datum, new TimeOnly(12, 7));
        var (kind, dag) = (await Kind("g6", datum), grains.Overblijfdag(School, "g6", datum));
        Eis(new Uitkomst((await dag.Markeer(new Markeer([kind], Markeersoort.NietGevonden, Operatie("kwijt")), Fatma)).Weigering));
        klok.ZetOp(datum, new TimeOnly(12, 9));
        Eis(await grains.Zoekactie(School, datum, kind).Noteer(1, Zoekuitkomst.Terecht, "hielp meester Jelle met opruimen", Operatie("gevonden"), Fatma));
        Eis(new Uitkomst((await dag.Markeer(new Markeer([kind], Markeersoort.Aanwezig, Operatie("terecht")), Fatma)).Weigering));
    }

    private async Task<string> Kind(string groep, DateOnly datum)
    {
        var bord = (await grains.Overblijfgroep(School, Schooljaar.Van(datum), groep).Bord(datum, Marijke)).Waarde!;
        return bord.Tegels.First(t => t.Staat == Tegelstaat.Aanwezig).LeerlingId;
    }

    private static Wie Als(string id, Rol rol) => new(id, DemoPlan.Personen.Single(p => p.Id == id).Naam, School, [new ActieveRol(rol, ImmutableArray<string>.Empty)]);

    private static OperatieId Operatie(string wat) => new($"demo-ongeval-{wat}");

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
