using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// What helpers get in the demo: who was there, the inzet of teachers, the last two whole months fixed and paid by a run that the bank has, and bills beside it
/// (TSO-10c, TSO-10d, TSO-10g).
/// </summary>
internal sealed class DemoVergoedingen(IGrainFactory grains, DemoKlok klok, Wie coordinator, Wie leider, Func<OperatieId> operatie)
{
    private const int MaandenMax = 2;
    private const int TegelijkMax = 16;
    private const string Overboeking = "PMNT/ICDT/ESCT";

    /// <summary>From this many days before the day of the demo on its boards are as they were left.</summary>
    private const int LaatsteWeek = 7;

    /// <summary>Of each month what else was paid.</summary>
    private static readonly (string Wat, string Post, long Centen)[][] Rekeningen =
    [
        [
            ("Uren van de coördinator", Boekposten.Coordinator, 95_000), ("Polis ongevallen en aansprakelijkheid", Boekposten.Verzekering, 48_500),
            ("Cursus EHBO en BHV", Boekposten.Scholing, 96_000), ("Springtouwen, ballen en krijt", Boekposten.Spelmateriaal, 68_450), ("Bekers, fruit en limonade", Boekposten.Drinken, 31_275),
        ],
        [
            ("Uren van de coördinator", Boekposten.Coordinator, 95_000), ("Klimbalk en tafelvoetbal", Boekposten.MateriaalGroot, 139_500),
            ("Gebruik en schoonmaak van de aula", Boekposten.Ruimte, 115_000), ("VOG van vier helpers", Boekposten.Vog, 16_740), ("Papier en porto", Boekposten.Administratie, 9_650),
        ],
    ];

    private static readonly SchoolSleutel School = DemoPlan.School;

    /// <param name="bank">Reads what the bank did.</param>
    /// <param name="stand">The last statement that was read.</param>
    public async Task Vul(DemoBank bank, Bankstand stand, DateOnly lunchdag)
    {
        var school = await grains.School(School).Bekijk() ?? throw new InvalidOperationException("De demoschool is er niet.");
        var helpers = (await grains.Overblijfkrachten(School).Alles()).Rijen.OrderBy(r => r.Id, StringComparer.Ordinal).ToImmutableArray();
        var begin = Schooljaar.Van(lunchdag).EersteDag;
        var maanden = Enumerable.Range(1, 10).Select(n => begin.AddMonths(n)).Where(m => m.AddMonths(1).AddDays(10) < lunchdag).TakeLast(MaandenMax).ToList();
        foreach (var (maand, nr) in maanden.Select((m, nr) => (m, nr)))
        {
            var vanaf = maand.AddMonths(1).AddDays(4);
            var dag = TargetDagen.Volgende(vanaf > stand.Dag ? vanaf : stand.Dag.AddDays(1));
            await NoteerInzet(Dagen(school, maand, maand.AddMonths(1)), school);
            klok.ZetOp(dag.AddDays(-1), new TimeOnly(9, 0));
            await NoteerAanwezig(Dagen(school, maand, maand.AddMonths(1)), helpers);
            if (nr == 0)
            {
                await ZetRekeningen(helpers, maand.Year);
            }

            stand = await Betaal(bank, stand, (maand, dag, nr));
        }

        if (maanden.Count > 0)
        {
            klok.ZetOp(lunchdag.AddDays(-LaatsteWeek), new TimeOnly(9, 0));
            await NoteerAanwezig(Dagen(school, maanden[^1].AddMonths(1), lunchdag.AddDays(-LaatsteWeek)), helpers);
        }
    }

    /// <summary>Days with overblijven, without the last one named.</summary>
    private static ImmutableArray<DateOnly> Dagen(SchoolView school, DateOnly van, DateOnly tot) =>
        [.. Enumerable.Range(0, Math.Max(0, tot.DayNumber - van.DayNumber)).Select(van.AddDays).Where(d => school.HeeftOverblijven(d))];

    /// <summary>Minutes of teachers, each within the days that it may be said.</summary>
    private async Task NoteerInzet(ImmutableArray<DateOnly> dagen, SchoolView school)
    {
        foreach (var deel in dagen.GroupBy(d => d.Day / GroepsmiddagGrenzen.MinutenDagenTerug))
        {
            klok.ZetOp(deel.Max(), new TimeOnly(15, 0));
            var lunches = deel.SelectMany(d => DemoPlan.Groepen.Where(g => school.HeeftOverblijven(d, g.Id)).Select((g, plaats) => (Dag: d, GroepId: g.Id, Plaats: plaats)));
            foreach (var samen in lunches.Chunk(TegelijkMax))
            {
                await Task.WhenAll(samen.Select(l => ZetMinuten(l.Dag, l.GroepId, 18 + DemoPlan.Kies(l.Dag.DayNumber + l.Plaats, 44, 5))));
            }
        }
    }

    private async Task ZetMinuten(DateOnly dag, string groepId, int minuten) =>
        DemoGeld.Eis(await grains.Groepsmiddag(School, groepId, dag).ZetMinuten(minuten, new OperatieId($"inzet-{Sleutels.Dag(dag)}-{groepId}"), leider));

    private async Task NoteerAanwezig(ImmutableArray<DateOnly> dagen, ImmutableArray<OverblijfkrachtRij> helpers)
    {
        foreach (var samen in dagen.Chunk(TegelijkMax))
        {
            await Task.WhenAll(samen.Select(d => NoteerAanwezig(d, helpers)));
        }
    }

    private async Task NoteerAanwezig(DateOnly dag, ImmutableArray<OverblijfkrachtRij> helpers)
    {
        var middag = grains.Middag(School, dag);
        foreach (var helper in helpers.Where((h, nr) => WasEr(h.Gegevens, dag, nr)))
        {
            var was = new ToezichtCorrectie(helper.Id, null, new TimeOnly(12, 0), new TimeOnly(13, 5), "Overgenomen van de presentielijst");
            DemoGeld.Eis(await middag.CorrigeerHelper(was, new OperatieId($"was-{Sleutels.Dag(dag)}-{helper.Id}"), leider));
        }
    }

    /// <summary>On the own days, now and then not; who has none stands in now and then.</summary>
    private static bool WasEr(OverblijfkrachtGegevens helper, DateOnly dag, int nr) => helper.Vanaf <= dag && !helper.IsWeg(dag)
        && (helper.Dagen.Heeft(dag.Weekdag()) ? DemoPlan.Kies(dag.DayNumber + (100 * nr), 31, 12) != 0
            : helper is { VasteInval: true, Dagen: Weekdagen.Geen } && DemoPlan.Kies(dag.DayNumber, 32, 3) == 0);

    private async Task ZetRekeningen(ImmutableArray<OverblijfkrachtRij> helpers, int jaar)
    {
        ImmutableArray<Geld> niets = [.. Enumerable.Repeat(Geld.Nul, 12)];
        foreach (var (helper, nr) in helpers.Select((h, nr) => (h, nr)))
        {
            var geboren = new DateOnly(1956 + DemoPlan.Kies(nr, 41, 40), 1 + DemoPlan.Kies(nr, 42, 12), 1 + DemoPlan.Kies(nr, 43, 28));
            DemoGeld.Eis(await grains.Helperjaar(helper.Id, jaar).Zet(niets, geboren, DemoGeld.Iban(500 + nr), helper.Gegevens.Naam, coordinator));
        }
    }

    /// <summary>Fixed, put into a run that a second person approved, and debited on a statement with the bills of that month.</summary>
    private async Task<Bankstand> Betaal(DemoBank bank, Bankstand stand, (DateOnly Maand, DateOnly Dag, int Nr) wat)
    {
        var vergoedingen = grains.Vergoedingen(School, wat.Maand);
        var beeld = await vergoedingen.Bekijk(coordinator);
        DemoGeld.Eis(new Uitkomst(beeld.Weigering));
        DemoGeld.Eis(await vergoedingen.StelVast(beeld.Waarde!.Totaal, operatie(), coordinator));
        var run = await MaakRun(wat.Dag, wat.Nr);
        List<(string Wat, string Post, long Centen)> rekeningen = [.. Rekeningen[wat.Nr]];
        if (wat.Nr == 0 && beeld.Waarde.Inzet > Geld.Nul)
        {
            rekeningen.Add(("Inzet groepsleerkrachten, aan de school", Boekposten.Crediteuren, beeld.Waarde.Inzet.Centen));
        }

        var eerste = DemoBank.Regel(1, wat.Dag, -run.Totaal, Overboeking, "Verzamelbetaling") with { PmtInfId = run.BerichtId, AantalInBatch = run.Regels.Length };
        var nieuw = await bank.Lees(
            stand, wat.Dag, [eerste, .. rekeningen.Select((r, nr) => DemoBank.Regel(nr + 2, wat.Dag, new Geld(-r.Centen), Overboeking, r.Wat))]);
        var afschrift = grains.Afschrift(School, nieuw.AfschriftId);
        foreach (var (rekening, nr) in rekeningen.Select((r, nr) => (r, nr)))
        {
            DemoGeld.Eis(await afschrift.KoppelPost(nr + 2, rekening.Post, rekening.Wat, operatie(), coordinator));
        }

        return nieuw;
    }

    private async Task<BetaalrunView> MaakRun(DateOnly dag, int nr)
    {
        var run = grains.Betaalrun(School, string.Create(CultureInfo.InvariantCulture, $"demovergoed{nr + 1}"));
        var kandidaten = (await run.Bekijk(coordinator)).Waarde!.Kandidaten.Where(k => k.StartsWith("vergoeding/", StringComparison.Ordinal));
        DemoGeld.Eis(await run.Maak(dag, [.. kandidaten], operatie(), coordinator));
        DemoGeld.Eis(await run.Bevries((await run.Bekijk(coordinator)).Waarde!.Totaal, operatie(), coordinator));
        DemoGeld.Eis(await run.KeurGoed((await run.Bekijk(leider)).Waarde!.Hash!, operatie(), leider));
        DemoGeld.Eis(new Uitkomst((await run.VoorBestand(coordinator)).Weigering));
        DemoGeld.Eis(await run.DienIn(operatie(), coordinator));
        return (await run.Bekijk(coordinator)).Waarde!;
    }
}
