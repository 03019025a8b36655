using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Values as the file writes them (OSO-X).</summary>
internal static partial class OsoWaarde
{
    private const int DatumLengte = 10;

    /// <summary>Before it there is no calendar for two school years back.</summary>
    private const int JaarMin = 3;

    /// <summary>Date of the file; a zone behind it is passed over. Null when it is none.</summary>
    public static DateOnly? Datum(string? tekst) =>
        tekst?.Trim() is { Length: >= DatumLengte } schoon && Zone().IsMatch(schoon[DatumLengte..])
        && DateOnly.TryParseExact(schoon[..DatumLengte], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum : null;

    /// <summary>Null when it isn't true or false.</summary>
    public static bool? JaNee(string? tekst) => tekst?.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>First day of which a test may go along: this and the two school years before (TR04). A file may bear any date, also one of the year 1.</summary>
    public static DateOnly ToetsenVanaf(DateOnly datum) => datum.Year <= JaarMin ? DateOnly.MinValue : Schooljaar.Van(datum).Vorig.Vorig.EersteDag;

    public static bool IsMail(string tekst) => tekst.Length is >= 4 and <= 256 && Mail().IsMatch(tekst);

    /// <summary>Whether a text has the form of its kind; a kind that we don't check always has.</summary>
    public static bool Klopt(string tekst, string soort) => soort switch
    {
        "tekst35" => tekst.Length <= 35,
        "tekst280" => tekst.Length <= 280,
        "tekst1024" => tekst.Length <= 1024,
        "datum" => Datum(tekst) is not null,
        "janee" => JaNee(tekst) is not null,
        "getal" => long.TryParse(tekst.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "score" => int.TryParse(tekst.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= 1000,
        "decimaal" => decimal.TryParse(tekst.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "brin" => Brin().IsMatch(tekst),
        "vestiging" => Twee().IsMatch(tekst),
        "vier" => Vier().IsMatch(tekst),
        "schooljaar" => Jaar().IsMatch(tekst),
        "maand" => Maand().IsMatch(tekst),
        "gbadatum" => DateOnly.TryParseExact(tekst, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    /// <summary>What it must look like, as the second half of a sentence.</summary>
    public static string Uitleg(string soort) => soort switch
    {
        "tekst35" => "Er passen hooguit 35 tekens in.",
        "tekst280" => "Er passen hooguit 280 tekens in.",
        "tekst1024" => "Er passen hooguit 1024 tekens in.",
        "datum" => "Het moet een datum zijn, zoals 2026-04-02.",
        "janee" => "Het moet true of false zijn.",
        "getal" => "Het moet een heel getal zijn.",
        "score" => "Het moet een getal van 0 tot en met 1000 zijn.",
        "decimaal" => "Het moet een getal zijn.",
        "brin" => "Een BRIN is twee cijfers en twee hoofdletters.",
        "vestiging" => "Een vestiging is twee cijfers.",
        "vier" => "Het moeten vier cijfers zijn.",
        "schooljaar" => "Een schooljaar schrijf je als 2025-2026.",
        "maand" => "Een maand schrijf je als 2014-05.",
        _ => "Het moet een datum zijn, zoals 06-05-2014.",
    };

    [GeneratedRegex(@"^(Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[0-9]{2}[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brin();

    [GeneratedRegex(@"^[0-9]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Twee();

    [GeneratedRegex(@"^[0-9]{4}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Vier();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{4}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Jaar();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Maand();
}
