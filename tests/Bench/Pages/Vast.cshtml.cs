using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Bench.Pages;

/// <summary>The page that <c>page-day</c> compares with: the body of the board as it was at the first request, in the board's own layout.</summary>
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

    private async Task<string> Neem(string pad)
    {
        using var klant = new HttpClient { BaseAddress = new Uri($"http://{Request.Host}") };
        using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(pad, UriKind.Relative));
        vraag.Headers.TryAddWithoutValidation("Cookie", Request.Headers.Cookie.ToString());
        using var antwoord = await klant.SendAsync(vraag);
        var pagina = await antwoord.Content.ReadAsStringAsync();
        var begin = pagina.IndexOf("<div class=\"bordmeta\">", StringComparison.Ordinal);
        return pagina[begin..pagina.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
