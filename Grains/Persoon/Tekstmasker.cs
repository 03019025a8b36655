using System.Text;
using System.Text.RegularExpressions;

namespace OrleansSchool.Persoon;

/// <summary>
/// Takes others out of a text of one person: their names, mail addresses that aren't this person's own, and telephone numbers of the people around the child (AVG
/// art. 15 lid 4). A text with an @ in it is a text like any other. Pure.
/// </summary>
/// <param name="namen">Names of others.</param>
/// <param name="eigenAdressen">Mail addresses that stay whole.</param>
/// <param name="nummersVanAnderen">As they are kept (E.164); in a text they are found however they are written.</param>
public sealed partial class Tekstmasker(Naammasker namen, IEnumerable<string> eigenAdressen, IEnumerable<string> nummersVanAnderen)
{
    public const string Adres = "[mailadres]";
    public const string Nummer = "[nummer]";

    /// <summary>Shorter ones would be found in any date.</summary>
    private const int CijfersMin = 8;
    private const string Nederland = "+31";

    private readonly HashSet<string> _eigen = eigenAdressen.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What every way of writing a number has in it: 06-…, 0031 6 …, +31 (0)6 ….</summary>
    private readonly HashSet<string> _nummers = nummersVanAnderen.Select(n => Cijfers(n.StartsWith(Nederland, StringComparison.Ordinal) ? n[Nederland.Length..] : n))
        .Where(n => n.Length >= CijfersMin).ToHashSet(StringComparer.Ordinal);

    public string Masker(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var uit = new StringBuilder(tekst.Length);
        var vanaf = 0;
        foreach (var gevonden in Vormen().Matches(tekst).Where(IsAnders))
        {
            uit.Append(namen.Masker(tekst[vanaf..gevonden.Index])).Append(Vervang(gevonden));
            vanaf = gevonden.Index + gevonden.Length;
        }

        return uit.Append(namen.Masker(tekst[vanaf..])).ToString();
    }

    private static bool IsAdres(Match gevonden) => gevonden.Value.Contains('@', StringComparison.Ordinal);

    private static string Cijfers(string tekst) => string.Concat(tekst.Where(char.IsAsciiDigit));

    /// <summary>An address is never looked at word by word; a run of digits goes in whole when a number of somebody else stands in it.</summary>
    private bool IsAnders(Match gevonden) => IsAdres(gevonden) || NoemtNummer(Cijfers(gevonden.Value));

    /// <summary>Also behind a date, a time or another number: people write those in one run.</summary>
    private bool NoemtNummer(string cijfers) => _nummers.Any(n => cijfers.Contains(n, StringComparison.Ordinal));

    private string Vervang(Match gevonden) => !IsAdres(gevonden) ? Nummer : _eigen.Contains(gevonden.Value) ? gevonden.Value : Adres;

    /// <summary>A mail address, or a run of digits with what stands between digits of a telephone number; never cut off halfway a number.</summary>
    [GeneratedRegex(@"[^\s@""<>()\[\],;:\\]{1,64}@[^\s@""<>()\[\],;:\\]{1,190}\.[\p{L}\p{N}-]{1,60}|\+?\d[\d \-/.()\u00A0\u2011\u2013]{6,}\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Vormen();
}
