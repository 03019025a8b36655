using System.Globalization;
using System.Text.Json;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>Numbers and texts of a results file, whoever wrote them.</summary>
internal static class Toetsgetal
{
    private const int ScoreMax = 1000;
    private const int TekensMax = 12;

    /// <summary>535, "535", "535.0", "535,0"; null for what isn't a whole score.</summary>
    public static int? Score(string? tekst) =>
        tekst is { Length: > 0 and <= TekensMax }
        && decimal.TryParse(tekst.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal)
        && getal == decimal.Truncate(getal) && getal is >= 0 and <= ScoreMax ? (int)getal : null;

    /// <summary>A string of the file; null when it holds half a character, which JSON can write and text can't be.</summary>
    public static string? Tekst(JsonElement waarde)
    {
        try
        {
            return waarde.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
