using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>A person with a browser that has no script: follows links and posts forms as they were drawn.</summary>
internal sealed class BordBezoeker : IDisposable
{
    private readonly HttpClient _http;
    private readonly HtmlParser _lezer = new();

    public BordBezoeker(string adres, string cookie)
    {
        var koekjes = new CookieContainer();
        koekjes.SetCookies(new Uri(adres), cookie);
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = koekjes, UseCookies = true, AllowAutoRedirect = true }) { BaseAddress = new Uri(adres) };
    }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last redirect ended.</summary>
    public string Waar { get; private set; } = "";

    public HttpResponseMessage Antwoord { get; private set; } = null!;

    public Task<IHtmlDocument> Open(string pad) => Stuur(new HttpRequestMessage(HttpMethod.Get, pad));

    /// <summary>A fragment, as htmx asks for it.</summary>
    public Task<IHtmlDocument> Deel(string pad) => Stuur(Htmx(new HttpRequestMessage(HttpMethod.Get, pad), null));

    /// <summary>Presses a button, or sends the form without one.</summary>
    public Task<IHtmlDocument> Verzend(IElement formulier, string? knop = null, params (string Naam, string Waarde)[] ingevuld) =>
        Stuur(Post(formulier, knop, ingevuld));

    /// <summary>The same by htmx: the answer is a fragment.</summary>
    public Task<IHtmlDocument> VerzendDeel(IElement formulier, string doel, string? knop = null, params (string Naam, string Waarde)[] ingevuld) =>
        Stuur(Htmx(Post(formulier, knop, ingevuld), doel));

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Htmx(HttpRequestMessage vraag, string? doel)
    {
        vraag.Headers.Add("HX-Request", "true");
        if (doel is not null)
        {
            vraag.Headers.Add("HX-Target", doel);
        }

        return vraag;
    }

    private static HttpRequestMessage Post(IElement formulier, string? knop, (string Naam, string Waarde)[] ingevuld)
    {
        var velden = formulier.QuerySelectorAll("input[name]").Cast<IHtmlInputElement>()
            .Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Where(v => !ingevuld.Any(n => n.Naam == v.Key)).ToList();
        velden.AddRange(ingevuld.Select(n => KeyValuePair.Create(n.Naam, n.Waarde)));
        if (knop is not null)
        {
            var gevonden = formulier.QuerySelectorAll("button[name]").First(b => b.GetAttribute("value") == knop);
            velden.Add(KeyValuePair.Create(gevonden.GetAttribute("name")!, knop));
        }

        return new HttpRequestMessage(HttpMethod.Post, formulier.GetAttribute("action")) { Content = new FormUrlEncodedContent(velden) };
    }

    private async Task<IHtmlDocument> Stuur(HttpRequestMessage vraag)
    {
        Antwoord = await _http.SendAsync(vraag);
        Status = Antwoord.StatusCode;
        Waar = Antwoord.RequestMessage!.RequestUri!.PathAndQuery;
        return await _lezer.ParseDocumentAsync(await Antwoord.Content.ReadAsStringAsync());
    }
}
