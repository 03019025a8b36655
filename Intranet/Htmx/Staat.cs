using System.Collections.Frozen;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>A state as people see it: colour by <c>data-staat</c>, icon and word, always together (DESIGN-LANGUAGE, principle 2).</summary>
public sealed record Staat(string Naam, string Icoon, string Woord);

/// <summary>The states of the design language, by their fixed name.</summary>
public static class Staten
{
    private static readonly FrozenDictionary<string, Staat> Alle = new Staat[]
    {
        // the board (LIVE-1)
        new("verwacht", "circle", "Verwacht"),
        new("aanwezig", "check-lg", "Aanwezig"),
        new("niet-gevonden", "question-lg", "Niet gevonden"),
        new("onverwacht", "person-plus", "Onverwacht"),
        new("afgemeld", "dash-lg", "Afgemeld"),
        new("vroeg-opgehaald", "box-arrow-right", "Vroeg opgehaald"),
        new("geschorst", "slash-circle", "Geschorst"),
        new("uitgesloten", "lock", "Uitgesloten"),
        // the dossier
        new("voorlopig", "pencil", "Voorlopig"),
        new("ter-inzage", "eye", "Ter inzage"),
        new("inzage-vastgelegd", "person-check", "Inzage vastgelegd"),
        new("klaar-voor-administratie", "bell", "Klaar voor administratie"),
        new("gereed", "box-seam", "Gereed"),
        new("verstrekt", "check2-all", "Verstrekt"),
        new("ingetrokken", "x-circle", "Ingetrokken"),
        new("verlopen", "hourglass-bottom", "Verlopen"),
        // judgements of any list
        new("goed", "check-lg", "In orde"),
        new("info", "info-circle", "Ter informatie"),
        new("bezig", "hourglass-split", "Bezig"),
        new("wacht", "hourglass-split", "Wacht"),
        new("krap", "shield-exclamation", "Krap"),
        new("te-laat", "exclamation-octagon-fill", "Te laat"),
        new("fout", "exclamation-octagon-fill", "Klopt niet"),
        new("open", "circle", "Open"),
        new("nvt", "dash-lg", "Niet van toepassing"),
    }.ToFrozenDictionary(s => s.Naam, StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The name is not in the design language: a typing error in a page.</exception>
    public static Staat Van(string naam) =>
        Alle.TryGetValue(naam, out var staat) ? staat : throw new ArgumentException($"Onbekende staat '{naam}'.", nameof(naam));

    public static IEnumerable<Staat> Lijst => Alle.Values;
}
