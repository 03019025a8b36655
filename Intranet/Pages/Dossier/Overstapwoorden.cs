using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>A dossier in words.</summary>
internal static class Overstapwoorden
{
    private const int HashTekens = 8;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>State of the design language with the word beside it.</summary>
    /// <param name="inzageKlaar">Every verzorger with gezag was handled.</param>
    public static (string Staat, string Woord) Status(Dossierstatus status, bool inzageKlaar) => status switch
    {
        Dossierstatus.TerInzage when inzageKlaar => ("inzage-vastgelegd", "Inzage vastgelegd"),
        Dossierstatus.TerInzage => ("ter-inzage", "Ter inzage"),
        Dossierstatus.KlaarVoorAdministratie => ("klaar-voor-administratie", "Klaar voor administratie"),
        Dossierstatus.Gereed => ("gereed", "Gereed"),
        Dossierstatus.Verstrekt => ("verstrekt", "Verstrekt"),
        Dossierstatus.Ingetrokken => ("ingetrokken", "Ingetrokken"),
        Dossierstatus.Verlopen => ("verlopen", "Verlopen"),
        Dossierstatus.Gewist => ("nvt", "Gewist"),
        _ => ("voorlopig", "Voorlopig"),
    };

    public static string Wie(Bevindingwie wie) => wie switch
    {
        Bevindingwie.InternBegeleider => "intern begeleider",
        _ => wie.ToString().ToLowerInvariant(),
    };

    public static string Akkoord(Akkoord akkoord) => akkoord switch
    {
        OrleansSchool.Overdracht.Akkoord.Ja => "Akkoord",
        OrleansSchool.Overdracht.Akkoord.Nee => "Niet akkoord",
        _ => "Niet bekend of akkoord",
    };

    /// <summary>"Ouder 1: akkoord, ma 12 apr".</summary>
    public static string Inzage(Versieinzage i) => i.Akkoord is not { } akkoord
        ? $"{i.Wie}: nog niet gezien"
        : $"{i.Wie}: {(i.NietBereikt ? "niet bereikt" : Akkoord(akkoord).ToLowerInvariant())}{(i.Op is { } op ? $", {Datums.Kort(op)}" : null)}";

    /// <summary>A date field in words; what isn't a date stays as it was typed.</summary>
    public static string? Datum(string? veldwaarde) =>
        DateOnly.TryParseExact(veldwaarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? Datum(datum) : Vorm.OfNiets(veldwaarde);

    /// <summary>"4 september 2014".</summary>
    public static string Datum(DateOnly datum) => datum.ToString("d MMMM yyyy", Nederlands);

    public static string? Datum(DateOnly? datum) => datum is { } dag ? Datum(dag) : null;

    /// <summary>"ma 12 apr om 15:10".</summary>
    public static string Moment(DateTimeOffset moment) => $"{Datums.Kort(Dag(moment))} om {Datums.Tijd(moment)}";

    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    /// <summary>Never the whole number on a screen that is only read.</summary>
    public static string? Pgn(string? pgn) => Vorm.OfNiets(pgn) is not { } nummer ? null : Burgerservicenummer.Laatste4(nummer) is { } eind ? $"eindigt op {eind}" : "ingevuld";

    /// <summary>A few signs of a hash, in two halves, to compare by eye: 7F3K-91QD.</summary>
    public static string Controlegetal(string? hash) =>
        hash is { Length: >= HashTekens } ? $"{hash[..(HashTekens / 2)]}-{hash[(HashTekens / 2)..HashTekens]}".ToUpperInvariant() : "";

    /// <summary>Size of a file for people.</summary>
    public static string Omvang(int bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB") : $"{(bytes / 1_000_000m).ToString("0.#", Nederlands)} MB";

    public static string Verzorger(Dossierverzorger v) => Namen.Volledig(v.Voorletters ?? "", v.Voorvoegsel, v.Achternaam);

    /// <summary>The code of an official rule; a rule of our own has a name that says nothing to a school.</summary>
    public static string Regel(string code) => code.StartsWith("own-", StringComparison.Ordinal) ? "eigen regel" : code;

    public static string Dagdelen(int aantal) => aantal == 1 ? "1 dagdeel" : string.Create(CultureInfo.InvariantCulture, $"{aantal} dagdelen");
}

/// <summary>Tabs of the page; their names stand in addresses.</summary>
internal static class Tabbladen
{
    public const string Administratie = "administratie";
    public const string Loopbaan = "loopbaan";
    public const string Advies = "advies";
    public const string Toetsen = "toetsen";
    public const string Ondersteuning = "ondersteuning";
    public const string Okr = "okr";
    public const string Bijlagen = "bijlagen";
    public const string Inzage = "inzage";
    public const string Controle = "controle";
    public const string Verloop = "verloop";

    /// <summary>What they show of the content: only for who may read it (OSO-K1), or write one of these parts.</summary>
    public static IReadOnlyList<(string Id, string Naam, string[] Delen)> Alle { get; } =
    [
        (Administratie, "Administratie", [Dossierdelen.Leerling, Dossierdelen.Verzorgers, Dossierdelen.Meesturen]),
        (Loopbaan, "Loopbaan", [Dossierdelen.Loopbaan, Dossierdelen.Verzuim]),
        (Advies, "Advies", [Dossierdelen.Advies]),
        (Toetsen, "Toetsen", [Dossierdelen.Doorstroomtoets, Dossierdelen.Toetsen]),
        (Ondersteuning, "Ondersteuning", [Dossierdelen.Ondersteuning]),
        (Okr, "OKR", [Dossierdelen.Okr]),
        (Bijlagen, "Bijlagen", [Dossierdelen.Bijlagen]),
        (Inzage, "Inzage", []),
        (Controle, "Controle", []),
        (Verloop, "Verloop", []),
    ];

    /// <summary>Parts that the administratie reads without the rest.</summary>
    public static bool IsAdministratief(string tab) => tab is Administratie or Loopbaan;

    /// <summary>Tab of a part.</summary>
    public static string Van(string deel) =>
        Alle.FirstOrDefault(t => t.Id == deel || t.Delen.Contains(deel, StringComparer.Ordinal)).Id ?? (deel == "school" ? Administratie : Controle);

    /// <summary>Where "advies/voorlopig", "loopbaan/0-brin" or "okr/F2" stands: tab and the element in it.</summary>
    public static (string Tab, string Anker) Plaats(string plaats)
    {
        var (deel, veld) = plaats.Split('/', 2) is [var d, var v] ? (d, v) : (plaats, "");
        var anker = deel switch
        {
            Dossierdelen.Okr => $"veld-{veld}",
            Dossierdelen.Bijlagen => veld == "lijst" ? $"deel-{deel}" : $"bijlage-{veld}",
            "inzage" or "school" => $"deel-{deel}",
            _ when veld.Length > 0 => string.Concat($"{Namen.Hoofdletter(deel)}.{Veldpad(deel, veld)}".Select(t => char.IsAsciiLetterOrDigit(t) ? t : '_')),
            _ => $"deel-{deel}",
        };
        return (Van(deel), anker);
    }

    /// <summary>Name of a field in its form: "datum-inschrijving" → DatumInschrijving, "0-brin" → Rijen[0].Brin.</summary>
    public static string Veldpad(string deel, string veld)
    {
        var woorden = veld.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (woorden is not [var nr, .. var rest] || rest.Length == 0 || !nr.All(char.IsAsciiDigit))
        {
            return string.Concat(woorden.Select(Namen.Hoofdletter));
        }

        var isDiagnose = deel == Dossierdelen.Ondersteuning && rest is ["diagnose", _, ..];
        var lijst = deel != Dossierdelen.Ondersteuning ? "Rijen" : isDiagnose ? "Diagnoses" : "Regels";
        var naam = string.Concat((isDiagnose ? rest[1..] : rest).Select(Namen.Hoofdletter));
        return $"{lijst}[{nr}].{(naam == "Van" ? "Begin" : naam)}";
    }
}
