using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>Quality and surveys in the words of the school (TSO-2b).</summary>
internal static class Kwaliteitwoorden
{
    /// <summary>Of fewer children or events than this only that there were some is told to who doesn't manage (XLS-3).</summary>
    private const int Klein = 5;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What can be answered, 1 to 5.</summary>
    public static ImmutableArray<string> Scores { get; } = ["Helemaal niet mee eens", "Niet mee eens", "Gaat wel", "Mee eens", "Helemaal mee eens"];

    /// <summary>The same for children who raise their hand.</summary>
    public static ImmutableArray<string> Handen { get; } = ["Helemaal niet", "Niet zo", "Gaat wel", "Ja", "Ja, heel erg"];

    public static string Maand(DateOnly maand) => maand.ToString("MMMM", Nederlands);

    public static string MaandKort(DateOnly maand) => maand.ToString("MMM", Nederlands).TrimEnd('.');

    public static string Getal(int aantal) => aantal.ToString("N0", Nederlands);

    public static string Decimaal(decimal getal) => getal.ToString("0.0", Nederlands);

    public static string Aantal(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{Getal(aantal)} {meer}";

    public static string OverKinderen(int aantal, bool magAlles) => magAlles || aantal is 0 or >= Klein ? Getal(aantal) : "minder dan 5";

    public static string Wie(Doelgroep doelgroep) => doelgroep switch
    {
        Doelgroep.Ouders => "Ouders",
        Doelgroep.Helpers => "Overblijfkrachten",
        _ => "Kinderen",
    };

    /// <summary>In the address: ouders, helpers, kinderen.</summary>
    public static string Adres(Doelgroep doelgroep) => doelgroep.ToString().ToLowerInvariant();

    /// <summary>Null for a word that is none of them.</summary>
    public static Doelgroep? Doelgroepvan(string? adres) => Enum.GetValues<Doelgroep>().Where(d => Adres(d) == adres).Select(d => (Doelgroep?)d).FirstOrDefault();

    /// <summary>How the questions reach who is asked.</summary>
    public static string Hoe(Doelgroep doelgroep) => doelgroep switch
    {
        Doelgroep.Ouders => "Ouders met een persoonlijke link krijgen een mail. De vragen staan achter die link; wie geen link heeft, wordt niet gevraagd.",
        Doelgroep.Helpers => "Elke overblijfkracht hoort het in het intranet en antwoordt daar.",
        _ => "De groepsleerkracht stelt de vragen in de klas en telt de handen.",
    };

    public static (string Staat, string Woord) Stand(Verbeterpunt punt, DateOnly vandaag) => punt.Stand switch
    {
        Verbeterstand.Klaar => ("goed", "Klaar"),
        Verbeterstand.Vervallen => ("ingetrokken", "Vervallen"),
        _ when punt.Voor < vandaag => ("te-laat", "Te laat"),
        Verbeterstand.Bezig => ("bezig", "Mee bezig"),
        _ => ("open", "Open"),
    };

    public static string Keuze(Verbeterstand stand) => stand switch
    {
        Verbeterstand.Bezig => "Mee bezig",
        Verbeterstand.Klaar => "Klaar",
        Verbeterstand.Vervallen => "Vervallen, we doen het niet",
        _ => "Open",
    };

    public static string Moment(DateTimeOffset op) => $"{Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))} om {Datums.Tijd(op)}";
}
