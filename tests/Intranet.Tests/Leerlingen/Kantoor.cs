using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet;

/// <summary>A filled intranet where everybody signed in with a second step, for the office pages.</summary>
public sealed class Kantoor : IAsyncLifetime
{
    private const string Adres = "/s/99XX00";

    public IntranetFabriek Web { get; private set; } = null!;

    public static Wie Systeem { get; } = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef");

    public static SchoolSleutel School => KleineSchool.Horizon.Sleutel;

    public static string Leerlingen => $"{Adres}/leerlingen";

    public static string Inlezen => $"{Adres}/leerlingen/inlezen";

    public static string Inrichten => $"{Adres}/inrichten";

    public static string Rapporten => $"{Adres}/rapporten";

    public async ValueTask InitializeAsync() => Web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>A child of its own for a test that changes one.</summary>
    public async Task<string> NieuwKind(string id, string roepnaam, string? voorvoegsel, string achternaam, string? groep = KleineSchool.Groep5)
    {
        var persoon = new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, new DateOnly(2017, 5, 6), groep, groep is null ? null : "5");
        Assert.Null((await Web.Grains.Leerling(School, id).SchrijfIn(persoon, new OperatieId($"schrijfin-{id}"), Systeem)).Weigering);
        return $"{Leerlingen}/{id}";
    }

    public async Task MeldAan(string id, AanmeldingSoort soort, Weekdagen dagen) =>
        Assert.Null((await Web.Grains.Leerling(School, id).MeldAan(
            IntranetFabriek.Jaar.EersteDag, soort, dagen, null, new OperatieId($"aanmelden-{id}"), Systeem)).Weigering);

    public async Task<LeerlingKaart> Kaart(string id) => (await Web.Grains.Leerling(School, id).Kaart(Systeem)).Waarde!;

    public async Task<SchoolView> Instellingen() => (await Web.Grains.School(School).Bekijk())!;
}

/// <summary>Finding things on a page as a person does.</summary>
internal static class PaginaExtensions
{
    /// <summary>The form that posts to this handler.</summary>
    public static IHtmlFormElement Formulier(this IHtmlDocument pagina, string handler) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => f.Action.EndsWith($"?handler={handler}", StringComparison.Ordinal));

    /// <summary>The form that posts to the page itself.</summary>
    public static IHtmlFormElement EigenFormulier(this IHtmlDocument pagina) =>
        pagina.Forms.OfType<IHtmlFormElement>().First(f => f.Method == "post" && !f.Action.Contains("handler=", StringComparison.Ordinal));

    /// <summary>What stands right below a field, tied to it for a screen reader.</summary>
    public static string FoutBij(this IHtmlDocument pagina, string veldId)
    {
        var fout = pagina.GetElementById($"{veldId}-fout");
        Assert.True(fout is not null, $"Geen fout bij {veldId}. Wel: {string.Join(" | ", pagina.QuerySelectorAll(".samenvatting li").Select(l => l.TextContent.Trim()))}");
        return fout.TextContent.Trim();
    }

    public static string Tekst(this IParentNode pagina, string kiezer) =>
        string.Join(' ', pagina.QuerySelectorAll(kiezer).SelectMany(e => e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static async Task<IHtmlDocument> Geweigerd(this Task<HttpResponseMessage> antwoord)
    {
        using var gekregen = await antwoord;
        return await Bezoeker.Lees(gekregen, HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>Done: the browser goes to another page.</summary>
    public static async Task<string> Gelukt(this Task<HttpResponseMessage> antwoord)
    {
        using var gekregen = await antwoord;
        var tekst = gekregen.StatusCode == HttpStatusCode.Redirect ? "" : await gekregen.Content.ReadAsStringAsync();
        Assert.True(gekregen.StatusCode == HttpStatusCode.Redirect, $"{gekregen.StatusCode} {tekst[..Math.Min(tekst.Length, 3000)]}");
        return gekregen.Headers.Location!.OriginalString;
    }
}
