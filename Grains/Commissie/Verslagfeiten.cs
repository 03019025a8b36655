using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Commissie;

/// <summary>
/// The facts of each chapter from the views of its area (TSO-2l, bijlage 4). Pure; no name of a child, a parent or a helper, and no number about fewer than five
/// children (XLS-3): a sum of an area that is given is the area's own.
/// </summary>
internal static partial class Verslagfeiten
{
    public const string Klein = "minder dan 5";

    private const int Honderd = 100;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static ImmutableArray<Verslaghoofdstuk> Alle(Verslagbron bron) => [.. Hoofdstukken.Alle.Select(h => Maak(h, bron))];

    public static Verslaghoofdstuk Maak(Hoofdstuk hoofdstuk, Verslagbron bron)
    {
        var deel = Deel(hoofdstuk, bron);
        return new Verslaghoofdstuk(hoofdstuk, deel.Feiten, deel.Reeksen, "", JaarverslagRules.Aanzet(hoofdstuk, bron, deel), Weggelaten: false);
    }

    private static Verslagdeel Deel(Hoofdstuk hoofdstuk, Verslagbron bron) => hoofdstuk switch
    {
        Hoofdstuk.Commissie => Commissie(bron),
        Hoofdstuk.Vergaderingen => Vergaderingen(bron),
        Hoofdstuk.Aantallen => Aantallen(bron),
        Hoofdstuk.Bezetting => Bezetting(bron),
        Hoofdstuk.Scholing => Scholing(bron),
        Hoofdstuk.Incidenten => Incidenten(bron),
        Hoofdstuk.Klachten => Klachten(bron),
        Hoofdstuk.Tevredenheid => Tevredenheid(bron),
        Hoofdstuk.Spelmateriaal => Spelmateriaal(bron),
        Hoofdstuk.Communicatie => Communicatie(bron),
        Hoofdstuk.Financien => Geldcijfers(bron),
        Hoofdstuk.Vooruitblik => Vooruitblik(bron),
        _ => Verslagdeel.Leeg,
    };

    /// <summary>A number that is about no children.</summary>
    public static Verslagfeit Tel(string wat, int aantal, string? zin = null) => new(wat, zin ?? Getal(aantal), aantal);

    /// <summary>A number about children or their parents: one to four isn't said, nor more turns of so few (XLS-3).</summary>
    /// <param name="kinderen">About how many of them it is; null when that is the number itself.</param>
    public static Verslagfeit OverKinderen(string wat, int aantal, int? kinderen = null) =>
        aantal == 0 ? new Verslagfeit(wat, "geen", 0) : IsKlein(aantal) || IsKlein(kinderen ?? aantal) ? new Verslagfeit(wat, Klein, null) : Tel(wat, aantal);

    public static bool IsKlein(int aantal) => aantal is > 0 and < FinancienGrenzen.CelMinimum;

    public static string Getal(int aantal) => aantal.ToString("N0", Nederlands);

    /// <summary>One decimal, with a comma.</summary>
    public static string Decimaal(decimal getal) => getal.ToString("N1", Nederlands);

    public static string Maand(DateOnly maand) => maand.ToString("MMMM", Nederlands);

    public static string Aantal(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{Getal(aantal)} {meer}";

    /// <summary>Of <paramref name="alle"/>, in whole percents: <c>9 van 12 (75 %)</c>.</summary>
    public static Verslagfeit Deelvan(string wat, int aantal, int alle) =>
        alle == 0 ? new Verslagfeit(wat, "geen", 0) : Tel(wat, aantal, $"{Getal(aantal)} van {Getal(alle)} ({Procent(aantal, alle)} %)");

    public static int Procent(int aantal, int alle) => alle == 0 ? 0 : (int)decimal.Round(aantal * (decimal)Honderd / alle, MidpointRounding.AwayFromZero);

    /// <summary>Null of a series of which nothing is known.</summary>
    private static Verslagreeks? Reeks(string titel, IEnumerable<(string Naam, decimal Waarde)> punten, decimal? norm = null)
    {
        var lijst = punten.ToList();
        return lijst.Count == 0 ? null : new Verslagreeks(titel, [.. lijst.Select(p => p.Naam)], [.. lijst.Select(p => p.Waarde)], norm);
    }

    private static Verslagdeel Samen(IEnumerable<Verslagfeit?> feiten, params Verslagreeks?[] reeksen) =>
        new([.. feiten.OfType<Verslagfeit>()], [.. reeksen.OfType<Verslagreeks>()]);
}
