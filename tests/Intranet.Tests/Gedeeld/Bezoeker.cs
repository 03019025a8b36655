using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OrleansSchool.Tests.Intranet;

/// <summary>A browser without script: keeps cookies, follows nothing by itself, fills in the forms that the server drew.</summary>
public sealed class Bezoeker(HttpClient client, CookieContainer koekjes) : IDisposable
{
    private const string Tokenveld = "__RequestVerificationToken";

    private string? _token;

    public HttpClient Client => client;

    public Task<HttpResponseMessage> Get(string url, bool htmx = false) => Stuur(HttpMethod.Get, url, inhoud: null, htmx);

    /// <summary>A post as a script would do it: these fields only, with or without a valid token.</summary>
    public async Task<HttpResponseMessage> Post(string url, IEnumerable<(string Naam, string Waarde)>? velden = null, bool metToken = true, bool htmx = false)
    {
        var alle = (velden ?? []).Select(v => KeyValuePair.Create(v.Naam, v.Waarde)).ToList();
        if (metToken)
        {
            alle.Add(KeyValuePair.Create(Tokenveld, await Token()));
        }

        return await Stuur(HttpMethod.Post, url, new FormUrlEncodedContent(alle), htmx);
    }

    /// <summary>The page as a document; the test fails when the status isn't the expected one.</summary>
    public async Task<IHtmlDocument> Pagina(string url, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var antwoord = await Get(url);
        return await Lees(antwoord, status);
    }

    public static async Task<IHtmlDocument> Lees(HttpResponseMessage antwoord, HttpStatusCode status = HttpStatusCode.OK)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.True(antwoord.StatusCode == status, $"{antwoord.RequestMessage?.RequestUri}: {antwoord.StatusCode} in plaats van {status}\n{Kort(tekst)}");
        var context = BrowsingContext.New(Configuration.Default); // lives as long as its document
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(tekst).Address(antwoord.RequestMessage?.RequestUri?.ToString() ?? "http://localhost/"));
    }

    /// <summary>Sends a form of a page as drawn, with some fields changed.</summary>
    public async Task<HttpResponseMessage> Verstuur(IHtmlFormElement formulier, params (string Naam, string Waarde)[] velden)
    {
        var waarden = Velden(formulier).Where(v => velden.All(n => n.Naam != v.Key)).ToList();
        waarden.AddRange(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));
        var adres = new Uri(new Uri(formulier.BaseUri), formulier.Action).PathAndQuery;
        return await Stuur(HttpMethod.Post, adres, new FormUrlEncodedContent(waarden), htmx: false);
    }

    /// <summary>A cookie of this session as a header, for who kept a copy of it.</summary>
    public string Cookie(string naam) => koekjes.GetCookies(client.BaseAddress!).First(k => k.Name == naam) is var koek ? $"{koek.Name}={koek.Value}" : "";

    /// <summary>A token that fits this session: of the profile page, or of the sign-in page for who isn't known.</summary>
    public async Task<string> Token() => _token ??= await HaalToken();

    public void Dispose() => client.Dispose();

    private async Task<string> HaalToken()
    {
        using var profiel = await Get("/profiel");
        var pagina = profiel.StatusCode == HttpStatusCode.OK ? await Lees(profiel) : await Pagina("/inloggen");
        return ((IHtmlInputElement)pagina.QuerySelector($"input[name={Tokenveld}]")!).Value;
    }

    private static IEnumerable<KeyValuePair<string, string>> Velden(IHtmlFormElement formulier) => formulier.Elements.SelectMany(e => e switch
    {
        IHtmlInputElement { Name: { } naam, Type: "checkbox" or "radio" } vak => vak.IsChecked ? [KeyValuePair.Create(naam, vak.Value)] : [],
        IHtmlInputElement { Name: { } naam, Type: not ("submit" or "button") } vak => [KeyValuePair.Create(naam, vak.Value)],
        IHtmlSelectElement { Name: { } naam } keuze => [KeyValuePair.Create(naam, keuze.Value ?? "")],
        IHtmlTextAreaElement { Name: { } naam } tekst => [KeyValuePair.Create(naam, tekst.Value)],
        _ => (KeyValuePair<string, string>[])[],
    });

    private static string Kort(string tekst) => tekst.Length > 1500 ? tekst[..1500] : tekst;

    private async Task<HttpResponseMessage> Stuur(HttpMethod methode, string url, HttpContent? inhoud, bool htmx)
    {
        using var vraag = new HttpRequestMessage(methode, url) { Content = inhoud };
        if (htmx)
        {
            vraag.Headers.Add("HX-Request", "true");
        }

        return await client.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead);
    }
}
