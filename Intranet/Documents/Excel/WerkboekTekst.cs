using System.Globalization;
using System.Text;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Makes texts from people fit for cells, sheet names and page headers, without changing what a reader sees.</summary>
internal static class WerkboekTekst
{
    /// <summary>Longest text in a cell, in UTF-16 units; what is longer ends in "…". A spreadsheet itself stops at 32,767.</summary>
    public const int CelLengteMax = 4_000;

    /// <summary>Longest name of a sheet that a spreadsheet opens.</summary>
    public const int BladnaamLengteMax = 31;

    private const string NietInBladnaam = @":\/?*[]!";

    /// <summary>Excel keeps History for itself, and reads the others as a row, a column or a truth value when they stand without quotes.</summary>
    private static readonly HashSet<string> GereserveerdeBladnamen =
        new(StringComparer.OrdinalIgnoreCase) { "History", "R", "C", "RC", "TRUE", "FALSE" };

    /// <summary>Signs behind which a spreadsheet expects a formula when somebody edits the cell.</summary>
    private static readonly char[] FormuleTekens = ['=', '+', '-', '@', '|', '%'];

    /// <summary>
    /// Drops what has no place in a cell: control characters, half characters, and the marks that turn the reading direction
    /// of what follows (a name could hide another one with them). A line break or tab becomes a space.
    /// </summary>
    public static string Schoon(string? tekst)
    {
        if (string.IsNullOrEmpty(tekst))
        {
            return "";
        }

        var schoon = new StringBuilder(Math.Min(tekst.Length, CelLengteMax));
        foreach (var teken in tekst.EnumerateRunes())
        {
            // A half surrogate is enumerated as the replacement character.
            if (teken.Value is '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029)
            {
                VoegSpatieToe(schoon);
            }
            else if (HoortInCel(teken))
            {
                schoon.Append(teken.ToString());
            }
        }

        return KortIn(schoon.ToString().Trim(), CelLengteMax);
    }

    /// <summary>XLS-2: such a text gets the quote prefix, so that it stays a text when somebody edits the cell.</summary>
    public static bool LijktOpFormule(string tekst) => tekst.Length > 0 && Array.IndexOf(FormuleTekens, tekst[0]) >= 0;

    /// <summary>A name that a spreadsheet accepts for a sheet, and that isn't taken yet.</summary>
    public static string Bladnaam(string? wens, Func<string, bool> bezet)
    {
        var naam = string.Concat(Schoon(wens).Select(c => NietInBladnaam.Contains(c, StringComparison.Ordinal) ? '-' : c))
            .Replace('\'', '’').Trim();
        naam = naam.Length == 0 ? "Blad" : naam;
        naam = GereserveerdeBladnamen.Contains(naam) ? "Blad " + naam : naam;
        naam = Knip(naam, BladnaamLengteMax).TrimEnd();
        var vrij = naam;
        for (var nummer = 2; bezet(vrij); nummer++)
        {
            var achter = string.Create(CultureInfo.InvariantCulture, $" ({nummer})");
            vrij = Knip(naam, BladnaamLengteMax - achter.Length).TrimEnd() + achter;
        }

        return vrij;
    }

    /// <summary>Text for a page header or footer: an ampersand there starts a code unless it is doubled.</summary>
    public static string Paginatekst(string? tekst, int lengteMax)
    {
        var uit = new StringBuilder();
        foreach (var teken in Schoon(tekst).EnumerateRunes())
        {
            var stuk = teken.Value == '&' ? "&&" : teken.ToString();
            if (uit.Length + stuk.Length > lengteMax)
            {
                break;
            }

            uit.Append(stuk);
        }

        return uit.ToString();
    }

    private static void VoegSpatieToe(StringBuilder tekst)
    {
        if (tekst.Length > 0 && tekst[^1] != ' ')
        {
            tekst.Append(' ');
        }
    }

    private static bool HoortInCel(Rune teken) =>
        Rune.GetUnicodeCategory(teken) != UnicodeCategory.Control
        && (teken.Value & 0xFFFE) != 0xFFFE
        && teken.Value is not (0xFFFD or 0xFEFF or 0x200B or 0x200E or 0x200F or 0x061C)
        && teken.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));

    private static string KortIn(string tekst, int lengteMax) =>
        tekst.Length <= lengteMax ? tekst : Knip(tekst, lengteMax - 1) + "…";

    private static string Knip(string tekst, int lengteMax)
    {
        if (tekst.Length <= lengteMax)
        {
            return tekst;
        }

        var eind = char.IsHighSurrogate(tekst[lengteMax - 1]) ? lengteMax - 1 : lengteMax;
        return tekst[..eind];
    }
}
