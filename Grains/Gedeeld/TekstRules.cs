using System.Globalization;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>Text that people type: trimmed, of bounded length, without steering characters.</summary>
internal static class TekstRules
{
    /// <summary>Without blanks around it and with one kind of line ending.</summary>
    public static string Schoon(string? tekst) => (tekst ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>The same; nothing typed is null.</summary>
    public static string? SchoonOfNiets(string? tekst) => Schoon(tekst) is { Length: > 0 } schoon ? schoon : null;

    /// <summary>A text of one line that must be there.</summary>
    public static Weigering? KeurVerplicht(string tekst, string veld, string wat, int max) =>
        tekst.Length == 0 ? Weigeringen.Verplicht(veld, wat) : Keur(tekst, veld, wat, max);

    /// <summary>A text of one line that may be empty.</summary>
    public static Weigering? Keur(string? tekst, string veld, string wat, int max) => KeurTekens(tekst ?? "", veld, wat, max, metRegels: false);

    /// <summary>A text of several lines that must be there.</summary>
    public static Weigering? KeurRegels(string tekst, string veld, string wat, int max) =>
        tekst.Length == 0 ? Weigeringen.Verplicht(veld, wat) : KeurTekens(tekst, veld, wat, max, metRegels: true);

    private static Weigering? KeurTekens(string tekst, string veld, string wat, int max, bool metRegels)
    {
        if (tekst.Length > max)
        {
            return Weigeringen.TeLang(veld, wat, max);
        }

        return tekst.EnumerateRunes().All(r => IsLeesbaar(r) || (metRegels && r.Value == '\n')) ? null : Weigeringen.OngeldigeTekens(veld, wat);
    }

    /// <summary>No controls, no invisible direction marks, no halves of a pair; the joiner of composed emoji may stay.</summary>
    private static bool IsLeesbaar(Rune teken) =>
        teken.Value == '\u200D' || (teken != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(teken) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
}
