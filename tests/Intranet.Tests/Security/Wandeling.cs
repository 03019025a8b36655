using System.Net;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>One walk: asks, compares with what was expected, and looks for names that shouldn't be in the answer.</summary>
internal sealed class Wandeling
{
    /// <summary>First everything that only looks, so that an accepted post changes nothing that is still to be seen.</summary>
    private static readonly string[] Volgorde = ["GET", "POST"];

    public HashSet<Eindpunt> Bezocht { get; } = [];

    public List<string> Fouten { get; } = [];

    public List<string> Lekken { get; } = [];

    /// <summary>Names that a role that may see them did see: without these the search for leaks would prove nothing.</summary>
    public HashSet<string> Gezien { get; } = [];

    public int Vragen { get; private set; }

    public async Task Loop(Bezoeker bezoeker, Rol rol, IEnumerable<Eindpunt> eindpunten, IReadOnlyList<Bestemming> bestemmingen)
    {
        foreach (var eindpunt in eindpunten.OrderBy(e => Array.IndexOf(Volgorde, e.Methode)))
        {
            foreach (var bestemming in bestemmingen)
            {
                await Bezoek(bezoeker, rol, eindpunt, bestemming);
            }
        }
    }

    /// <summary>Without session: what is for everybody answers, the rest asks to sign in and shows nothing.</summary>
    public async Task LoopAnoniem(IntranetFabriek web, IEnumerable<Eindpunt> eindpunten)
    {
        using var anoniem = web.Anoniem();
        foreach (var eindpunt in eindpunten.OrderBy(e => e.IsAnoniem)) // what is for everybody may make this browser a tablet
        {
            Bezocht.Add(eindpunt);
            using var antwoord = await Vraag(anoniem, eindpunt, new Bestemming(KleineSchool.Horizon, KleineSchool.Groep5));
            var goed = eindpunt.IsAnoniem
                ? (int)antwoord.StatusCode < 500 && antwoord.StatusCode != HttpStatusCode.Unauthorized
                : antwoord.StatusCode == HttpStatusCode.Unauthorized || antwoord.Headers.Location?.OriginalString.StartsWith("/inloggen", StringComparison.Ordinal) == true;
            if (!goed)
            {
                Fouten.Add($"niet ingelogd, {eindpunt}: {(int)antwoord.StatusCode}");
            }

            await ZoekLek(antwoord, eindpunt, rol: null);
        }
    }

    private async Task Bezoek(Bezoeker bezoeker, Rol rol, Eindpunt eindpunt, Bestemming bestemming)
    {
        Bezocht.Add(eindpunt);
        using var antwoord = await Vraag(bezoeker, eindpunt, bestemming);
        var verwacht = Verwachting.Van(eindpunt, rol, bestemming);
        if (!Verwachting.Klopt(verwacht, eindpunt, antwoord.StatusCode))
        {
            Fouten.Add($"{rol} naar {bestemming.School.Sleutel}/{bestemming.Groep}, {eindpunt}: {(int)antwoord.StatusCode}, verwacht {verwacht}");
        }

        await ZoekLek(antwoord, eindpunt, rol);
    }

    private async Task<HttpResponseMessage> Vraag(Bezoeker bezoeker, Eindpunt eindpunt, Bestemming bestemming)
    {
        Vragen++;
        var url = Routewaarden.Vul(eindpunt, bestemming);
        return eindpunt.Methode == "POST" ? await bezoeker.Post(url, Routewaarden.Velden(eindpunt, bestemming)) : await bezoeker.Get(url);
    }

    private async Task ZoekLek(HttpResponseMessage antwoord, Eindpunt eindpunt, Rol? rol)
    {
        if (antwoord.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            return; // never ends; LiveTests reads it
        }

        var tekst = await antwoord.Content.ReadAsStringAsync();
        string[] verboden =
        [
            KleineSchool.Einder.Achternaam5, KleineSchool.Einder.Achternaam6,
            .. rol is { } r && Verwachting.MagNamenZien(r, KleineSchool.Groep5) ? [] : new[] { KleineSchool.Horizon.Achternaam5 },
            .. rol is { } s && Verwachting.MagNamenZien(s, KleineSchool.Groep6) ? [] : new[] { KleineSchool.Horizon.Achternaam6 },
        ];
        Gezien.UnionWith(new[] { KleineSchool.Horizon.Achternaam5, KleineSchool.Horizon.Achternaam6 }.Where(n => tekst.Contains(n, StringComparison.Ordinal)));
        Lekken.AddRange(verboden.Where(n => tekst.Contains(n, StringComparison.OrdinalIgnoreCase)).Select(n => $"{rol?.ToString() ?? "niet ingelogd"}, {eindpunt}: toont {n}"));
    }
}
