using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>One field of a drawn form.</summary>
/// <param name="Soort">As HTML calls it: text, date, number, hidden, select, textarea, radio, checkbox, file, knop.</param>
/// <param name="Waarde">As drawn, or something that fits; null for a box that isn't ticked.</param>
internal sealed record Veld(string Naam, string Soort, string? Waarde)
{
    public const string Knop = "knop";

    /// <summary>What only one shape of text can be in: the browser sends nothing else.</summary>
    public bool HeeftVorm => Soort is "date" or "time" or "number" or "month" or "datetime-local";
}

/// <summary>A form that posts, as a page drew it, filled in so that it could be taken.</summary>
/// <param name="Pagina">Where it stands.</param>
/// <param name="Adres">Where it goes, with its handler.</param>
internal sealed record Formulier(string Pagina, string Adres, IReadOnlyList<Veld> Velden)
{
    public const string Token = "__RequestVerificationToken";

    private const string Datum = "2026-11-12";

    /// <summary>Path and handler: two children have the same form.</summary>
    public string Handler => Adres.Split('?') is [var pad, var vraag] && vraag.Split('&').FirstOrDefault(v => v.StartsWith("handler=", StringComparison.OrdinalIgnoreCase)) is { } handler
        ? $"{pad}?{handler}" : Adres.Split('?')[0];

    public bool HeeftBestand => Velden.Any(v => v.Soort == "file");

    /// <summary>The field that makes that a second time is the first one again.</summary>
    public Veld? Operatie => Velden.FirstOrDefault(v => v.Soort == "hidden" && (v.Naam.EndsWith("operatie", StringComparison.OrdinalIgnoreCase) || v.Naam.EndsWith("operatieId", StringComparison.OrdinalIgnoreCase)));

    public Veld? Versie => Velden.FirstOrDefault(v => v.Soort == "hidden" && v.Naam.EndsWith("versie", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the form sends, without file and token; one field may send something else.</summary>
    public List<KeyValuePair<string, string>> Waarden(string? anders = null, params IReadOnlyList<string> waarden) =>
        [.. Velden.Where(v => v is { Waarde: not null, Soort: not "file" } && v.Naam != anders).Select(v => KeyValuePair.Create(v.Naam, v.Waarde!)),
            .. waarden.Select(w => KeyValuePair.Create(anders!, w))];

    /// <summary>All forms of a page that post.</summary>
    public static IEnumerable<Formulier> Van(IHtmlDocument pagina, string adres)
    {
        foreach (var vorm in pagina.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
        {
            var velden = LeesVelden(vorm);
            yield return new Formulier(adres, Naar(vorm.GetAttribute("action"), adres), velden);
            foreach (var knop in vorm.QuerySelectorAll("button[formaction]"))
            {
                yield return new Formulier(adres, Naar(knop.GetAttribute("formaction"), adres), velden);
            }
        }
    }

    private static string Naar(string? actie, string pagina) => new Uri(new Uri(new Uri("http://localhost"), pagina), string.IsNullOrEmpty(actie) ? pagina : actie).PathAndQuery;

    private static List<Veld> LeesVelden(IHtmlFormElement vorm)
    {
        var velden = new List<Veld>();
        foreach (var element in vorm.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } naam && naam != Token && !e.HasAttribute("disabled")))
        {
            var veld = Lees(element);
            var isKeuze = veld.Soort is "radio" or Veld.Knop;
            var plek = isKeuze ? velden.FindIndex(v => v.Naam == veld.Naam && v.Soort == veld.Soort) : -1;
            if (plek < 0)
            {
                velden.Add(veld);
            }
            else if (element is IHtmlInputElement { IsChecked: true })
            {
                velden[plek] = veld; // of a row of choices the one that is on, otherwise the first
            }
        }

        return velden;
    }

    private static Veld Lees(IElement element)
    {
        var naam = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "checkbox" } vak => new Veld(naam, "checkbox", vak.IsChecked ? vak.Value : null),
            IHtmlInputElement { Type: "radio" } keuze => new Veld(naam, "radio", keuze.Value),
            IHtmlInputElement { Type: "submit" } knop => new Veld(naam, Veld.Knop, knop.Value),
            IHtmlInputElement invoer => new Veld(naam, invoer.Type, invoer.Type == "hidden" || invoer.Value.Length > 0 ? invoer.Value : Passend(naam, invoer.Type, element.GetAttribute("min"))),
            IHtmlSelectElement keuze => new Veld(naam, "select", keuze.Value is { Length: > 0 } nu ? nu : keuze.Options.Select(o => o.Value).FirstOrDefault(w => w.Length > 0) ?? ""),
            IHtmlTextAreaElement tekst => new Veld(naam, "textarea", tekst.Value.Length > 0 ? tekst.Value : "Een zin van de proef."),
            _ => new Veld(naam, Veld.Knop, element.GetAttribute("value") ?? ""),
        };
    }

    private static string Passend(string naam, string soort, string? min) => soort switch
    {
        "date" => Datum,
        "time" => "12:30",
        "month" => Datum[..7],
        "number" => min is { Length: > 0 } ? min : "1",
        "email" => "proef@school.example",
        "tel" => "0612345678",
        "password" => IntranetWachtwoord,
        _ when naam.EndsWith("iban", StringComparison.OrdinalIgnoreCase) => "NL44RABO0123456789",
        _ when naam.EndsWith("bedrag", StringComparison.OrdinalIgnoreCase) => "1,00",
        _ when naam.EndsWith("postcode", StringComparison.OrdinalIgnoreCase) => "7999 XX",
        _ => "Proef",
    };

    private static string IntranetWachtwoord => Intranet.IntranetFabriek.Wachtwoord;
}
