using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Bench.Land;

/// <summary>
/// De Horizon itself with years behind it in all areas. What the demo lived this schooljaar through its own grains stands once more under earlier
/// dates, each kind for as many years as it is kept: what is by day on every lunch day of those years, the rest year by year. Kinds that are kept by
/// their own id and not by a date stay as they are, and so does the access log; groepen of earlier years aren't there.
/// </summary>
internal static partial class Tienjaar
{
    private const int MaandenPerJaar = 12;

    /// <summary>Kinds of which a row is about one day.</summary>
    private static readonly string[] PerDag =
        ["overblijfdag", "groepsmiddag", "middag", "roosterdag", "logboek", "leesbewijzen", "zoekactie", "kasblad"];

    /// <summary>What hangs together by hashes: the journal gets its chain anew; the access log is bound to its head and stays as long as the demo made it.</summary>
    private static readonly string[] Ketens = [Journaalketen.Hoofd, Journaalketen.Blad, "toegangslog", "toegangslogblad", "toegangslogmaand"];

    /// <returns>How many rows were added.</returns>
    public static async Task<long> Vul(Serveropties opties, int jaren)
    {
        var (school, vandaag) = await Leef(opties);
        using var kopie = new Rijkopie(opties);
        var rijen = kopie.Lees(DemoPlan.School.Waarde);
        var aantal = 0L;
        aantal += Zet(kopie, Journalen(kopie, [.. rijen.Where(r => r.Naam is Journaalketen.Hoofd or Journaalketen.Blad)], Math.Min(jaren, Jaren(Journaalketen.Hoofd))), rijen);
        foreach (var soort in rijen.Where(r => !Ketens.Contains(r.Naam, StringComparer.Ordinal)).GroupBy(r => r.Naam, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var bewaard = Math.Min(jaren, Jaren(soort.Key));
            var nieuw = PerDag.Contains(soort.Key, StringComparer.Ordinal)
                ? Dagen(kopie, [.. soort], school, vandaag, bewaard)
                : PerJaar(kopie, [.. soort.Where(r => IsGedateerd(r.Id))], bewaard);
            aantal += Zet(kopie, nieuw, rijen);
        }

        return aantal;
    }

    private static long Zet(Rijkopie kopie, IEnumerable<GeslotenRij> rijen, IReadOnlyList<OpenRij> al)
    {
        var nieuw = Nieuw(rijen, al);
        kopie.Zet(kopie.Grootboek(nieuw.Select(r => (r.Naam, r.Id, r.Versie))));
        return kopie.Zet(nieuw);
    }

    private static IEnumerable<GeslotenRij> Journalen(Rijkopie kopie, IReadOnlyList<OpenRij> rijen, int jaren) => Enumerable.Range(1, jaren).SelectMany(terug => rijen
        .Select(r => new OpenRij(r.Naam, Verschuiving.Jaren(r.Id, terug), r.Versie, Encoding.UTF8.GetBytes(Verschuiving.Jaren(Encoding.UTF8.GetString(r.Inhoud), terug))))
        .GroupBy(r => r.Id.Split('/')[3], StringComparer.Ordinal)
        .SelectMany(jaar => Schooljaar.Probeer(jaar.Key, out var welk) ? Journaalketen.Herstel([.. jaar], welk.Value) : []).Select(r => kopie.Maak(r, t => t)));

    /// <summary>Years of a kind beside the present one, by its bewaartermijn.</summary>
    private static int Jaren(string soort) =>
        Bewaartermijnen.Tabel.GetValueOrDefault(soort) is { Vanaf: BewaarVanaf.EindeSchooljaar or BewaarVanaf.Ontstaan } termijn ? termijn.Maanden / MaandenPerJaar : 0;

    private static IEnumerable<GeslotenRij> PerJaar(Rijkopie kopie, IReadOnlyList<OpenRij> rijen, int jaren) =>
        Enumerable.Range(1, jaren).SelectMany(terug => rijen.Select(r => kopie.Maak(r, t => Verschuiving.Jaren(t, terug))));

    /// <summary>Each lunch day of a year has the rows of a lived day of the same weekday.</summary>
    private static IEnumerable<GeslotenRij> Dagen(Rijkopie kopie, IReadOnlyList<OpenRij> rijen, SchoolView school, DateOnly vandaag, int jaren)
    {
        var geleefd = rijen.Select(r => (Rij: r, Dag: Dag(r.Id))).Where(r => r.Dag is { } d && d < vandaag).GroupBy(r => r.Dag!.Value)
            .GroupBy(g => g.Key.DayOfWeek).ToDictionary(g => g.Key, g => g.OrderBy(d => d.Key).ToList());
        var eerste = Schooljaar.Van(vandaag).EersteDag;
        for (var dag = eerste.AddYears(-jaren); dag < eerste; dag = dag.AddDays(1))
        {
            if (school.Overblijfdagen.Heeft(dag.Weekdag()) && geleefd.TryGetValue(dag.DayOfWeek, out var keuze))
            {
                var bron = keuze[dag.DayNumber / 7 % keuze.Count];
                foreach (var rij in bron.Select(r => kopie.Maak(r.Rij, t => Verschuiving.Dagen(t, bron.Key, dag))))
                {
                    yield return rij;
                }
            }
        }
    }

    /// <summary>A lived row never gives way to a made one, and none comes twice.</summary>
    private static List<GeslotenRij> Nieuw(IEnumerable<GeslotenRij> rijen, IReadOnlyList<OpenRij> al)
    {
        var bekend = al.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return [.. rijen.Where(r => bekend.Add(r.Id))];
    }

    private static bool IsGedateerd(string id) => Tijd().IsMatch(id);

    private static DateOnly? Dag(string id) => Dagdeel().Match(id) is { Success: true } gevonden
        ? DateOnly.ParseExact(gevonden.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Fills the demo by the commands that people give, in our own process, and lets it go.</summary>
    private static async Task<(SchoolView School, DateOnly Vandaag)> Leef(Serveropties opties)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var school = (await app.Services.GetRequiredService<IGrainFactory>().School(DemoPlan.School).Bekijk())!;
        var vandaag = app.Services.GetRequiredService<Schooltijd>().Vandaag;
        await app.StopAsync();
        return (school, vandaag);
    }

    [GeneratedRegex(@"20[0-9]{2}-([0-9]{2}|20[0-9]{2})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Tijd();

    [GeneratedRegex(@"20[0-9]{2}-[0-9]{2}-[0-9]{2}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Dagdeel();
}
