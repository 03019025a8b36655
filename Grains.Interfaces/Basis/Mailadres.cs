using System.Text.RegularExpressions;

namespace OrleansSchool.Basis;

/// <summary>What a mail address may look like: DUO's rule, at most 64 before the @ and 256 in all, a domain with a dot.</summary>
public static partial class Mailadres
{
    public const int LengteMax = 256;

    public static bool IsGeldig(string? adres) => adres is { Length: >= 4 and <= LengteMax } && Vorm().IsMatch(adres);

    [GeneratedRegex(@"^[^\s@""<>()\[\],;:\\\p{C}]{1,64}@[^\s@.\p{C}]+(\.[^\s@.\p{C}]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Vorm();
}
