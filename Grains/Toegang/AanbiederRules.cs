using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What a setting of Microsoft or Google may look like: parts of it become part of an address.</summary>
internal static partial class AanbiederRules
{
    private const string Microsoft = "microsoft";
    private const string Google = "google";
    private const int GeheimMax = 300;

    /// <summary>Trimmed; an empty secret is the one there was.</summary>
    public static AanbiederInstelling Schoon(AanbiederInstelling nieuw, AanbiederInstelling? oud) => new(
        nieuw.Naam, nieuw.ClientId.Trim(), nieuw.Geheim.Trim() is { Length: > 0 } geheim ? geheim : oud?.Geheim ?? "",
        nieuw.Naam == Google ? "" : nieuw.Huurder.Trim());

    public static Weigering? Keur(AanbiederInstelling aanbieder)
    {
        if (aanbieder.Naam is not (Microsoft or Google))
        {
            return Weigeringen.AanbiederOnbekend;
        }

        if (!ClientVorm().IsMatch(aanbieder.ClientId))
        {
            return Weigeringen.ClientIdOngeldig;
        }

        if (aanbieder.Naam == Microsoft && !HuurderVorm().IsMatch(aanbieder.Huurder))
        {
            return Weigeringen.HuurderOngeldig;
        }

        return aanbieder.Geheim.Length == 0 ? Weigeringen.Verplicht("Geheim", "het geheim van de aanbieder")
            : aanbieder.Geheim.Length > GeheimMax ? Weigeringen.TeLang("Geheim", "het geheim", GeheimMax)
            : aanbieder.Geheim.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) ? Weigeringen.OngeldigeTekens("Geheim", "het geheim") : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{4,200}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ClientVorm();

    [GeneratedRegex(@"^(?=.{4,100}\z)[A-Za-z0-9]+([.-][A-Za-z0-9]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HuurderVorm();
}
