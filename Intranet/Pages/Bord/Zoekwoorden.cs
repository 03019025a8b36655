using System.Globalization;
using System.Text;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>Finds a child by parts of its name, whatever the accents: <c>zoe nij</c> finds Zoë Nijenhuis. As bord-zoek.js does.</summary>
public static class Zoekwoorden
{
    public const int LengteMax = 60;

    public static bool Past(string zoek, params ReadOnlySpan<string?> namen)
    {
        var naam = Vouw(string.Join(' ', namen!));
        return Vouw(zoek).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => naam.Contains(w, StringComparison.Ordinal));
    }

    private static string Vouw(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark && teken is not ('’' or '\''))
            {
                uit.Append(teken switch { 'ı' => 'i', 'ø' or 'Ø' => 'o', 'ł' or 'Ł' => 'l', _ => char.ToLowerInvariant(teken) });
            }
        }

        return uit.ToString();
    }
}
