using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>The jaargroep codes of EDEXML: B baby, D dreumes, 0 peuter, 1–8, 11–16 VO, S sbo, V vso, N none, C combination, H historical.</summary>
public static class Jaargroepcode
{
    /// <summary>Of a groep: the jaargroep is with each leerling.</summary>
    public const string Combinatie = "C";

    /// <summary>Of a leerling: was here, no longer is.</summary>
    public const string Historisch = "H";

    private static readonly ImmutableArray<string> codes =
    [
        "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S", "V", "N",
        Combinatie, Historisch,
    ];

    public static bool IsGeldig(string code) => codes.Contains(code);

    /// <summary>Whether the code names a year that a child can be in; C and H don't.</summary>
    public static bool IsJaargroep(string? code) => code is not (null or Combinatie or Historisch) && IsGeldig(code);

    /// <summary>Each year once, youngest first.</summary>
    public static ImmutableArray<string> Geordend(IEnumerable<string?> jaargroepen) =>
        [.. jaargroepen.Where(IsJaargroep).Distinct(StringComparer.Ordinal).OrderBy(c => codes.IndexOf(c!)).Select(c => c!)];

    /// <summary>Place in the order of the school, kleuters first; an unknown code goes last.</summary>
    public static int Volgorde(string code) => codes.IndexOf(code) is >= 0 and var plaats ? plaats : int.MaxValue;

    /// <summary>1–8 as a number; null for every other code.</summary>
    public static int? Nummer(string? code) => code is [>= '1' and <= '8'] ? code[0] - '0' : null;
}
