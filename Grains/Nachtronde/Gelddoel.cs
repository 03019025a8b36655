using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>A visit of the money: <c>04/betaler/id</c>. The number makes the order of the round; what follows is the key without its school.</summary>
internal static class Gelddoel
{
    /// <summary>In the order of the round: who pays, what days and terms make of it, the bank, and the journals after all that book there.</summary>
    private static readonly ImmutableArray<string> Volgorde =
    [
        "financien", "betalers", "dagronde", "afrekening", "betaler", "termijnronde", "incasso", "betaalrun", "bank", "afschrift", "kas", "vergoedingen", "helperjaar",
        "begroting", "journaal", "besluiten",
    ];

    public static bool IsWoord(string woord) => Volgorde.Contains(woord, StringComparer.Ordinal);

    public static string Van(string woord, params string[] rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{Volgorde.IndexOf(woord):D2}/{string.Join('/', rest.Prepend(woord))}");

    public static string Van(string woord, Schooljaar jaar) => Van(woord, jaar.ToString());

    public static string Van(string woord, string id, Schooljaar jaar) => Van(woord, id, jaar.ToString());

    /// <summary>Only those of one word go at the same time.</summary>
    public static string Trap(string doel) => doel[..doel.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Key of the grain that is visited.</summary>
    public static string Sleutel(string doel, SchoolSleutel school)
    {
        var delen = doel.Split('/')[1..];
        return string.Join('/', delen[0] == "helperjaar" ? delen : delen[1..].Prepend(school.Waarde).Prepend(delen[0]));
    }
}
