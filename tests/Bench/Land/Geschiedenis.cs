using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Inzage;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Bench.Land;

/// <summary>
/// Schools with years behind them. De Horizon (226 children, 10 groepen, 13 helpers, 16 people: an average Dutch school) lives one week through its
/// own grains, mark by mark by different people, with its access log; each school year of each school is that week over and over under other dates.
/// A school year has 160 lunch days and 200 days on which people look.
/// </summary>
internal static class Geschiedenis
{
    public const int LunchdagenPerJaar = 160;
    public const int SchooldagenPerJaar = 200;

    private const string Sjabloon = "99XX00";
    private const string Bladdag = "toegangslogblad";

    /// <summary>Looks on an ordinary day: each helper opens the boards, the office and the teachers some lists and cards.</summary>
    private const int InzagenPerDag = 120;

    private static readonly string[] Dagsoorten = ["overblijfdag", "middag"];

    /// <summary>Of a lunch of De Horizon: what a year's worth of rows is made of.</summary>
    private sealed record Week(IReadOnlyList<OpenRij> Vast, IReadOnlyList<IReadOnlyList<OpenRij>> Lunchdagen, IReadOnlyList<string> Datums, IReadOnlyList<OpenRij> Bladen, string Bladdatum, string Jaar);

    /// <param name="jaren">Full school years before this one.</param>
    /// <returns>The schools, each with a signed-in coordinator.</returns>
    public static async Task<IReadOnlyList<Vulschool>> Vul(Serveropties opties, int scholen, int jaren)
    {
        var (datums, jaar) = await LeefEenWeek(opties);
        var sleutels = Enumerable.Range(0, scholen).Select(Landvulling.Sleutel).ToList();
        using (var kopie = new Rijkopie(opties))
        {
            var week = Sorteer(kopie.Lees(Sjabloon), datums, jaar);
            Landvulling.Kopieer(kopie, Sjabloon, sleutels, week.Vast);
            foreach (var verleden in Enumerable.Range(1, jaren).Select(j => jaar.Begin - jaren + j - 1))
            {
                kopie.Zet(Dagen(verleden).SelectMany(d => Rijen(kopie, week, sleutels, d)));
            }
        }

        var groepen = DemoPlan.Groepen.Select(g => g.Id).ToImmutableArray();
        return await Landvulling.LogIn(opties, groepen, sleutels, sessies: 1);
    }

    private static IEnumerable<(int Nr, DateOnly Dag)> Dagen(int begin) =>
        Enumerable.Range(0, 366).Select(new DateOnly(begin, 9, 1).AddDays).Where(d => d.Weekdag() != Weekdagen.Geen)
            .Take(SchooldagenPerJaar).Select((d, nr) => (nr, d));

    /// <summary>One day of all schools, as they would have been written: side by side.</summary>
    private static IEnumerable<GeslotenRij> Rijen(Rijkopie kopie, Week week, List<string> sleutels, (int Nr, DateOnly Dag) dag)
    {
        var datum = Sleutels.Dag(dag.Dag);
        var jaar = Schooljaar.Van(dag.Dag).ToString();
        var lunch = dag.Nr % 5 != 2; // four of five, as with woensdag
        var bron = dag.Nr % week.Lunchdagen.Count;
        return sleutels.AsParallel().AsOrdered().SelectMany(school =>
        {
            var rijen = week.Bladen.Select(r => kopie.Maak(r, (Sjabloon, school), (week.Bladdatum, datum), (week.Jaar, jaar))).ToList();
            if (lunch)
            {
                rijen.AddRange(week.Lunchdagen[bron].Select(r => kopie.Maak(r, (Sjabloon, school), (week.Datums[bron], datum), (week.Jaar, jaar))));
            }

            return rijen.Concat(kopie.Grootboek(rijen.Select(r => (r.Naam, r.Id, r.Versie)))).ToList();
        });
    }

    private static Week Sorteer(IReadOnlyList<OpenRij> rijen, IReadOnlyList<DateOnly> datums, Schooljaar jaar)
    {
        var dagen = datums.Select(Sleutels.Dag).ToList();
        var bladen = rijen.Where(r => r.Naam == Bladdag).ToList();
        return new Week(
            [.. rijen.Where(r => !Dagsoorten.Contains(r.Naam, StringComparer.Ordinal) && r.Naam != Bladdag)],
            [.. dagen.Select(d => rijen.Where(r => Dagsoorten.Contains(r.Naam, StringComparer.Ordinal) && r.Id.EndsWith(d, StringComparison.Ordinal)).ToList())],
            dagen, bladen, bladen.Count == 0 ? "" : bladen[0].Id.Split('/')[3], jaar.ToString());
    }

    /// <summary>Four lunches of six weeks ago, before the demo's own weeks, and a day of looking.</summary>
    private static async Task<(IReadOnlyList<DateOnly> Datums, Schooljaar Jaar)> LeefEenWeek(Serveropties opties)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var (grains, klok) = (app.Services.GetRequiredService<IGrainFactory>(), app.Services.GetRequiredService<DemoKlok>());
        var vandaag = app.Services.GetRequiredService<Schooltijd>().Vandaag;
        var school = (await grains.School(DemoPlan.School).Bekijk())!;
        var datums = Enumerable.Range(42, 60).Select(n => vandaag.AddDays(-n)).Where(d => school.HeeftOverblijven(d) && Schooljaar.Van(d) == Schooljaar.Van(vandaag)).Take(4).Reverse().ToList();
        foreach (var dag in datums)
        {
            await Task.WhenAll(DemoPlan.Groepen.Select((groep, nr) => Lunch(grains, klok, groep.Id, dag, nr)));
        }

        klok.ZetOp(vandaag, new TimeOnly(11, 55));
        await Kijk(grains, vandaag, klok);
        await app.StopAsync();
        return (datums, Schooljaar.Van(vandaag));
    }

    /// <summary>Each child by a tap of its own, a second or so after the last; two in ten by another helper, some corrected.</summary>
    private static async Task Lunch(IGrainFactory grains, DemoKlok klok, string groep, DateOnly dag, int nr)
    {
        klok.ZetOp(dag, new TimeOnly(12, nr));
        var dagGrain = grains.Overblijfdag(DemoPlan.School, groep, dag);
        var bord = (await grains.Overblijfgroep(DemoPlan.School, Schooljaar.Van(dag), groep).Bord(dag, Wie("demo-coordinator", "Marijke van der Veen"))).Waarde!;
        var ids = new WillekeurigeIdBron();
        foreach (var (tegel, i) in bord.Tegels.Select((t, i) => (t, i)))
        {
            var wie = i % 5 == 4 ? Wie("demo-waarnemer", "Annelies Prins") : Wie("demo-coordinator", "Marijke van der Veen");
            var soort = i % 12 == 7 ? Markeersoort.NietGevonden : Markeersoort.Aanwezig;
            await dagGrain.Markeer(new Markeer([tegel.LeerlingId], soort, new OperatieId(ids.NieuwId())), wie);
            if (soort == Markeersoort.NietGevonden)
            {
                await dagGrain.Markeer(new Markeer([tegel.LeerlingId], Markeersoort.Aanwezig, new OperatieId(ids.NieuwId())), wie);
            }
        }
    }

    private static Wie Wie(string account, string naam) => new(account, naam, DemoPlan.School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);

    /// <summary>Full pages of the log, as one day leaves.</summary>
    private static async Task Kijk(IGrainFactory grains, DateOnly vandaag, DemoKlok klok)
    {
        var log = grains.Toegangslog(DemoPlan.School);
        var kinderen = DemoPlan.Kinderen(Schooljaar.Van(vandaag)).Select(k => k.Id).ToList();
        ImmutableArray<Inzageregel> regels =
        [
            .. Enumerable.Range(0, InzagenPerDag + InzageGrenzen.RegelsPerBlad).Select(n => new Inzageregel(
                klok.GetUtcNow().AddSeconds(n), $"demo-helper-{(n % 13) + 1}", "Ria Nijland", n % 3 == 0 ? Inzagesoort.Leerling : Inzagesoort.Groep,
                n % 3 == 0 ? "kind op het middagbord" : "middagbord", n % 3 == 0 ? kinderen[n * 7 % kinderen.Count] : null,
                n % 3 == 0 ? null : DemoPlan.Groepen[n % DemoPlan.Groepen.Length].Id, null, "overblijfkracht")),
        ];
        foreach (var deel in regels.Chunk(InzageGrenzen.RegelsPerBlad))
        {
            await log.Noteer([.. deel]);
        }
    }
}
