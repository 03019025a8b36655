using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Bench.Pages;

/// <summary>
/// The page that <c>page-day</c> compares with: the body of the board as it was at the first request, in the board's own layout. Its form takes
/// marks and answers what the board answered to the first of them, without keeping any: what is left of <c>marks-durable</c> when a mark costs nothing.
/// </summary>
[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.Groep, "meting")]
public sealed class VastModel : PageModel
{
    private static readonly ConcurrentDictionary<string, string> Bekend = new(StringComparer.Ordinal);

    public string Inhoud { get; private set; } = "";

    public static string Pad(string school, string groep) => $"/s/{school}/vast/{groep}";

    public async Task<IActionResult> OnGet(string school, string groep)
    {
        var pad = $"/s/{school}/bord/{groep}";
        Inhoud = Bekend.TryGetValue(pad, out var bekend) ? bekend : Bekend[pad] = await Neem(pad);
        ViewData["Titel"] = "Groep 1a";
        new BordModel("Groep 1a", "Schoolplein", "maandag 23 november", $"/s/{school}", "Terug naar Vandaag").ZetIn(ViewData);
        return Page();
    }

    [Beleid(Beleid.Tablet, Recht.BordMarkeren)]
    [GeenInzage("only a measurement, which keeps nothing")]
    public async Task<IActionResult> OnPostMerk(MerkInvoer invoer)
    {
        var pad = $"/s/{RouteData.Values["school"]}/bord/{invoer.Groep}?handler=Merk";
        return Content(Bekend.TryGetValue(pad, out var bekend) ? bekend : Bekend[pad] = await NeemMerk(pad), "text/html; charset=utf-8");
    }

    /// <summary>The real server with this page beside its own.</summary>
    public static async Task<int> Draai(string[] argumenten)
    {
        Taal.Zet();
        var (opdracht, _) = OpdrachtLezer.Lees(argumenten);
        await using var app = IntranetHost.Bouw(opdracht, Console.Error, bouwer => bouwer.Services.AddRazorPages().AddApplicationPart(typeof(VastModel).Assembly));
        await app.StartAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }

    private Task<string> NeemMerk(string pad) => Vraag(new HttpRequestMessage(HttpMethod.Post, new Uri(pad, UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(Request.Form.Select(v => KeyValuePair.Create(v.Key, v.Value.ToString()))),
    });

    private async Task<string> Vraag(HttpRequestMessage vraag)
    {
        using var klant = new HttpClient { BaseAddress = new Uri($"http://{Request.Host}") };
        using (vraag)
        {
            foreach (var kop in Request.Headers.Where(k => k.Key is "Cookie" || k.Key.StartsWith("HX-", StringComparison.OrdinalIgnoreCase)))
            {
                vraag.Headers.TryAddWithoutValidation(kop.Key, kop.Value.ToString());
            }

            using var antwoord = await klant.SendAsync(vraag);
            return await antwoord.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
    }

    private async Task<string> Neem(string pad)
    {
        var pagina = await Vraag(new HttpRequestMessage(HttpMethod.Get, new Uri(pad, UriKind.Relative)));
        var begin = pagina.IndexOf("<div class=\"bordmeta\">", StringComparison.Ordinal);
        return pagina[begin..pagina.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
