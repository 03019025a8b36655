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

    public async Task Loop(Bezoeker bezoeker, Wandelaar wie, IEnumerable<Eindpunt> eindpunten, IReadOnlyList<Bestemming> bestemmingen)
    {
        foreach (var eindpunt in eindpunten.OrderBy(e => Array.IndexOf(Volgorde, e.Methode)))
        {
            foreach (var bestemming in bestemmingen)
            {
                await Bezoek(bezoeker, wie, eindpunt, bestemming);
            }
        }
    }

    /// <summary>Without session: what is for everybody answers, the rest asks to sign in and shows nothing.</summary>
    /// <param name="wie">Null for who never signed in; otherwise somebody whose session ended.</param>
    public async Task LoopAnoniem(Bezoeker anoniem, IEnumerable<Eindpunt> eindpunten, string wie = "niet ingelogd")
    {
        foreach (var eindpunt in eindpunten.OrderBy(e => e.IsAnoniem)) // what is for everybody may make this browser a tablet
        {
            Bezocht.Add(eindpunt);
            var bestemming = new Bestemming(KleineSchool.Horizon, KleineSchool.Groep5);
            using var antwoord = await Vraag(anoniem, eindpunt, bestemming);
            var goed = eindpunt.IsAnoniem
                ? (int)antwoord.StatusCode < 500 && antwoord.StatusCode != HttpStatusCode.Unauthorized
                : antwoord.StatusCode == HttpStatusCode.Unauthorized || antwoord.Headers.Location?.OriginalString.StartsWith("/inloggen", StringComparison.Ordinal) == true;
            if (!goed)
            {
                Fouten.Add($"{wie}, {eindpunt}: {(int)antwoord.StatusCode}");
            }

            await ZoekLek(antwoord, eindpunt, null, bestemming);
        }
    }

    private async Task Bezoek(Bezoeker bezoeker, Wandelaar wie, Eindpunt eindpunt, Bestemming bestemming)
    {
        Bezocht.Add(eindpunt);
        using var antwoord = await Vraag(bezoeker, eindpunt, bestemming);
        var verwacht = Verwachting.Van(eindpunt, wie, bestemming);
        if (!Verwachting.Klopt(verwacht, eindpunt, antwoord.StatusCode))
        {
            Fouten.Add($"{wie} naar {bestemming.School.Sleutel}/{bestemming.Groep}, {eindpunt}: {(int)antwoord.StatusCode}, verwacht {verwacht}");
        }

        await ZoekLek(antwoord, eindpunt, wie, bestemming);
    }

    private async Task<HttpResponseMessage> Vraag(Bezoeker bezoeker, Eindpunt eindpunt, Bestemming bestemming)
    {
        Vragen++;
        var url = Routewaarden.Vul(eindpunt, bestemming);
        return eindpunt.Methode == "POST" ? await bezoeker.Post(url, Routewaarden.Velden(eindpunt, bestemming)) : await bezoeker.Get(url);
    }

    /// <summary>On a page of a school no name of the other one may stand, whoever looks; of the own school only what the role may see (SCH-5).</summary>
    private async Task ZoekLek(HttpResponseMessage antwoord, Eindpunt eindpunt, Wandelaar? wie, Bestemming bestemming)
    {
        if (antwoord.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            return; // never ends; LiveTests reads it
        }

        var tekst = await antwoord.Content.ReadAsStringAsync();
        foreach (var school in new[] { KleineSchool.Horizon, KleineSchool.Einder })
        {
            foreach (var groep in new[] { KleineSchool.Groep5, KleineSchool.Groep6 })
            {
                var (naam, hier) = (school.Achternaam(groep), school == bestemming.School || !eindpunt.Parameters.Contains("school"));
                if (!tekst.Contains(naam, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (hier && wie?.MagNamenZien(school, groep) == true)
                {
                    Gezien.Add($"{school.Naam}, {groep}");
                }
                else
                {
                    Lekken.Add($"{wie?.ToString() ?? "niet ingelogd"} bij {bestemming.School.Naam}, {eindpunt}: toont {naam}");
                }
            }
        }
    }
}
