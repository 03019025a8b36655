using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Bench.Http;

/// <summary>
/// <c>walk</c>: everybody of the demo opens every page of the routing table that they may and everything that it leads to, on ten years of all areas: each page and each fragment, of each at most
/// a few addresses. The client's clock on this machine, so that what the server needed is a little less. The first time that a page is opened after the
/// start is told apart; files that are made on the spot (PDF by a browser, workbooks, exports of a person) are named and don't count.
/// </summary>
internal static class Walk
{
    private const double GrensMs = 100;
    private const int Keren = 3;
    private const int Ergste = 5;

    private static readonly int Jaren = Instelling.Aantal("WALK_YEARS", 10);
    private static readonly int PerPagina = Instelling.Aantal("WALK_ADDRESSES", 3);
    private static readonly IReadOnlyDictionary<string, string> Bekend = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["school"] = DemoPlan.School.Waarde,
        ["groep"] = "g5",
        ["plek"] = "plein-noord",
        ["leerling"] = DemoPlan.Kinderen(new Schooljaar(2026)).First().Id,
    };

    private static readonly string[] Bestanden = [".pdf", ".xlsx", ".xml", ".ics", ".zip", "handler=Xlsx", "handler=Pdf", "handler=Bestand", "/foto", "/formulier/"];

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var map = new Werkmap();
        var erbij = await Tienjaar.Vul(map.Opties, Jaren);
        var adressen = await Adressen.Van(map.Opties);
        var (koud, warm, bestand, storingen) = (new Tijden(), new Tijden(), new Tijden(), new HashSet<string>(StringComparer.Ordinal));
        await using (var server = await Server.Start(map.Opties))
        {
            using var verbinding = new Verbinding(server.Poort);
            foreach (var persoon in DemoPlan.Personen)
            {
                var bezoek = new Bezoek(verbinding, await Sessie.LogInBijDemo(verbinding, persoon.Id), storingen);
                foreach (var (adres, pagina) in await Ontdek(bezoek, adressen, koud))
                {
                    var doel = IsBestand(adres) ? bestand : warm;
                    for (var keer = 0; keer < (doel == bestand ? 1 : Math.Max(Keren, ronden)); keer++)
                    {
                        await Neem(bezoek, adres, pagina, doel);
                    }
                }
            }
        }

        var gezien = warm.Paginas.Concat(bestand.Paginas).Concat(koud.Paginas).Select(p => p.Split('?')[0]).ToHashSet(StringComparer.Ordinal);
        var niet = adressen.Routes.Where(r => r.StartsWith("/s/", StringComparison.Ordinal) && !gezien.Contains(r)).ToList();
        var uitslag = Uitslag.Grens("walk", "ms", [warm.P99], GrensMs, noot: string.Create(
            CultureInfo.InvariantCulture, $"p99 of {warm.Aantal} requests to {warm.Paginas.Count()} pages and fragments by {DemoPlan.Personen.Length} people, {Jaren} years, {erbij} rows added; worst: {warm.Ergste(Ergste)}"));
        yield return storingen.Count == 0 ? uitslag : uitslag with { Reached = false, Note = $"{uitslag.Note}; faults: {string.Join(", ", storingen.Take(Ergste))}" };
        yield return Uitslag.Grens("walk-cold", "ms", [koud.P99], GrensMs, noot: $"the first time after the start; worst: {koud.Ergste(Ergste)}");
        if (bestand.Aantal == 0)
        {
            yield break;
        }

        yield return Uitslag.Grens("walk-files", "ms", [bestand.P99], double.MaxValue, noot: string.Create(
            CultureInfo.InvariantCulture, $"without a goal; worst: {bestand.Ergste(Ergste)}; pages of a school that nobody was led to, {niet.Count}: {string.Join(' ', niet)}"));
    }

    /// <summary>
    /// From the start page, and from every page that names no more than school, groep, child and place, along all links; of each page at most a few addresses,
    /// in the order in which they were found.
    /// </summary>
    private static async Task<IReadOnlyList<(string Adres, string Pagina)>> Ontdek(Bezoek bezoek, Adressen adressen, Tijden koud)
    {
        var begin = adressen.Met(Bekend).Where(a => a.StartsWith("/s/", StringComparison.Ordinal));
        var (wacht, genomen, per) = (new Queue<string>([$"/s/{DemoPlan.School}", "/profiel", .. begin]), new List<(string, string)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var bekend = wacht.ToHashSet(StringComparer.Ordinal);
        while (wacht.TryDequeue(out var adres))
        {
            if (adressen.Bij(adres) is not { } pagina || per.GetValueOrDefault(pagina) >= PerPagina)
            {
                continue;
            }

            per[pagina] = per.GetValueOrDefault(pagina) + 1;
            if (IsBestand(adres))
            {
                genomen.Add((adres, pagina));
                continue;
            }

            if (await Neem(bezoek, adres, pagina, koud.Heeft(pagina) ? null : koud) != 200)
            {
                continue; // not for this person, or elsewhere: what it costs to say so isn't what is measured
            }

            genomen.Add((adres, pagina));
            foreach (var verder in Adressen.In(bezoek.Verbinding.Tekst()).Where(bekend.Add))
            {
                wacht.Enqueue(verder);
            }
        }

        return genomen;
    }

    private static bool IsBestand(string adres) => Array.Exists(Bestanden, b => adres.Contains(b, StringComparison.Ordinal));

    private static async Task<int> Neem(Bezoek bezoek, string adres, string pagina, Tijden? tijden)
    {
        var vraag = bezoek.Sessie.Vraag(adres, deel: adres.Contains("handler=", StringComparison.Ordinal));
        var begin = Stopwatch.GetTimestamp();
        var status = await bezoek.Verbinding.Stuur(vraag);
        var duur = Stopwatch.GetElapsedTime(begin);
        if (status == 200)
        {
            tijden?.Neem(pagina, duur);
        }
        else if (status >= 500)
        {
            bezoek.Storingen.Add($"{adres}: {status}");
        }

        return status;
    }

    /// <summary>Somebody on the way.</summary>
    /// <param name="Storingen">Answers that no page may give: with one of them nothing is reached.</param>
    private sealed record Bezoek(Verbinding Verbinding, Sessie Sessie, HashSet<string> Storingen);

    /// <summary>How long each page took, all together and one by one.</summary>
    private sealed class Tijden
    {
        private readonly Verdeling _alle = new();
        private readonly Dictionary<string, Verdeling> _per = new(StringComparer.Ordinal);

        public double P99 => _alle.P99;

        public long Aantal => _alle.Aantal;

        public IEnumerable<string> Paginas => _per.Keys;

        public bool Heeft(string pagina) => _per.ContainsKey(pagina);

        public void Neem(string pagina, TimeSpan duur)
        {
            if (!_per.TryGetValue(pagina, out var eigen))
            {
                _per.Add(pagina, eigen = new Verdeling());
            }

            eigen.Neem(duur);
            _alle.Neem(duur);
        }

        public string Ergste(int aantal) => string.Join(", ", _per.OrderByDescending(p => p.Value.P99).Take(aantal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value.P99:0.0} ms")));
    }
}
