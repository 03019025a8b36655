using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>A bar of the drawing.</summary>
/// <param name="Kort">What fits under it.</param>
/// <param name="Getal">Its number, as it stands beside it.</param>
/// <param name="Deel">Length of 0 … 100, of a drawing that lies.</param>
internal sealed record Verslagstaaf(string Naam, string Kort, string Getal, int X, int Y, int Hoogte, int Deel);

/// <summary>
/// A series of a chapter as a drawing with the same numbers in words (TSO-2l): bars that stand, or rows that lie where names are long. The same on screen and on paper;
/// nothing is counted again.
/// </summary>
/// <param name="Id">Of the drawing on its page.</param>
/// <param name="NormY">Where the norm is drawn; null without one.</param>
internal sealed record Verslaggrafiek(string Id, string Titel, ImmutableArray<Verslagstaaf> Staven, int? NormY, string? Norm, bool Ligt)
{
    public const int Breedte = 600;
    public const int Hoogte = 226;
    public const int Nul = 184;

    private const int Vol = 150;
    private const int Volledig = 100;
    private const int StaafMax = 76;

    /// <summary>More bars than these have room for a few letters only.</summary>
    private const int NaamHeel = 6;

    private const int StaandMax = 13;
    private const int NaamMax = 12;
    private const int KortMax = 5;
    private const int KortLengte = 3;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public int Staafbreedte => Math.Min(StaafMax, Slag(Staven.Length) * 3 / 4);

    public string Beschrijving => string.Join(", ", Staven.Select(s => $"{s.Naam} {s.Getal}")) + (Norm is null ? "." : $". De norm is {Norm}.");

    public static Verslaggrafiek Maak(string id, Verslagreeks reeks)
    {
        var (aantal, ligt) = (reeks.Namen.Length, reeks.Namen.Length > StaandMax || reeks.Namen.Any(n => n.Length > NaamMax));
        var hoogste = Math.Max(1m, reeks.Waarden.Append(reeks.Norm ?? 0m).Max());
        var (slag, breedte) = (Slag(aantal), Math.Min(StaafMax, Slag(aantal) * 3 / 4));
        var staven = reeks.Namen.Zip(reeks.Waarden).Select((punt, i) =>
        {
            var hoog = Maat(punt.Second, hoogste, Vol);
            return new Verslagstaaf(
                punt.First, Kort(punt.First, aantal), Getal(punt.Second), (i * slag) + ((slag - breedte) / 2), Nul - hoog, hoog, Maat(punt.Second, hoogste, Volledig));
        });
        return new Verslaggrafiek(
            id, reeks.Titel, [.. staven], reeks.Norm is { } norm ? Nul - Maat(norm, hoogste, Vol) : null, reeks.Norm is { } grens ? Getal(grens) : null, ligt);
    }

    /// <summary>All series of a chapter.</summary>
    public static IEnumerable<Verslaggrafiek> Van(Verslaghoofdstuk hoofdstuk) =>
        hoofdstuk.Reeksen.Select((r, i) => Maak(string.Create(CultureInfo.InvariantCulture, $"g{(int)hoofdstuk.Hoofdstuk}-{i}"), r));

    private static int Slag(int aantal) => Breedte / Math.Max(1, aantal);

    /// <summary>Below nil is no bar; its number says it.</summary>
    private static int Maat(decimal waarde, decimal hoogste, int vol) => waarde <= 0 ? 0 : (int)(waarde * vol / hoogste);

    private static string Kort(string naam, int aantal) => aantal <= NaamHeel || naam.Length <= KortMax ? naam : naam[..KortLengte];

    private static string Getal(decimal waarde) => waarde.ToString(waarde == decimal.Truncate(waarde) || Math.Abs(waarde) >= Volledig ? "N0" : "N1", Nederlands);
}
