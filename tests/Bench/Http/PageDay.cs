using System.Globalization;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Http;

/// <summary>
/// <c>page-day</c>: the board of a groep of 30 children against a page of the same size in the same layout, behind the same middleware, session,
/// rights and access log, whose body is a constant. One server has both; they take turns.
/// </summary>
internal static class PageDay
{
    private const int Verbindingen = 8;

    private static readonly TimeSpan Duur = Instelling.Duur("PAGE_SECONDS", 3);
    private static readonly int Opwarmen = Instelling.Aantal("PAGE_WARMUP", 6_000);

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var map = new Werkmap();
        var school = (await Vulling.Vul(map.Opties, new Vulplan(Scholen: 1, Groepen: 8, KinderenPerGroep: 30, SessiesPerSchool: 1)))[0];
        await using var server = await Server.Start(map.Opties with { Programma = typeof(PageDay).Assembly.Location });
        var sessie = Sessie.Van(server.Poort, school.Koekjes[0]);
        using var verbinding = new Verbinding(server.Poort);
        var (bord, vast) = (Bord.Pad(school.Sleutel, "g1"), Pages.VastModel.Pad(school.Sleutel, "g1"));
        var (grootBord, grootVast) = ((await sessie.Open(verbinding, bord)).Length, (await sessie.Open(verbinding, vast)).Length);
        if (Math.Abs(grootBord - grootVast) > grootBord / 20)
        {
            throw new InvalidOperationException($"Not the same size: {grootBord} and {grootVast}.");
        }

        var (opBord, opVast) = (Werkers(server.Poort, sessie.Vraag(bord)), Werkers(server.Poort, sessie.Vraag(vast)));
        await Rijden.Gesloten(opBord, Opwarmen);
        await Rijden.Gesloten(opVast, Opwarmen);
        var gemeten = new List<(double, double)>();
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            var eerst = await Rijden.Gesloten(ronde % 2 == 0 ? opBord : opVast, Duur);
            var daarna = await Rijden.Gesloten(ronde % 2 == 0 ? opVast : opBord, Duur);
            gemeten.Add(ronde % 2 == 0 ? (PerPagina(eerst), PerPagina(daarna)) : (PerPagina(daarna), PerPagina(eerst)));
        }

        yield return Uitslag.Vergeleken(
            "page-day", "ms/page", gemeten, doel: 0.5, hogerIsBeter: false,
            string.Create(CultureInfo.InvariantCulture, $"{grootBord} and {grootVast} bytes of text; {Verbindingen} connections, so of the whole machine with its client"));
    }

    private static double PerPagina(Rit rit) => 1000 / rit.PerSeconde;

    private static IReadOnlyList<Func<ValueTask>> Werkers(int poort, byte[] vraag) =>
        [.. Enumerable.Range(0, Verbindingen).Select(_ => new Verbinding(poort)).Select<Verbinding, Func<ValueTask>>(v => async () =>
        {
            if (await v.Stuur(vraag) is not 200 and var status)
            {
                throw new InvalidOperationException($"{status}");
            }
        })];
}
