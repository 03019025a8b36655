using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>The log in plain Dutch.</summary>
public static class InzageWoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Werkwoord(Inzagesoort soort) => soort switch
    {
        Inzagesoort.Uitvoer => "Nam mee",
        Inzagesoort.Wijziging => "Wijzigde",
        Inzagesoort.Beheer => "Beheer",
        _ => "Bekeek",
    };

    public static string Icoon(Inzagesoort soort) => soort switch
    {
        Inzagesoort.Uitvoer => "file-earmark-arrow-down",
        Inzagesoort.Wijziging => "pencil",
        Inzagesoort.Beheer => "gear",
        Inzagesoort.Leerling => "person",
        _ => "card-list",
    };

    /// <summary>For the filter.</summary>
    public static string Keuze(Inzagesoort soort) => soort switch
    {
        Inzagesoort.Leerling => "een kind bekeken",
        Inzagesoort.Groep => "een lijst of bord van een groep bekeken",
        Inzagesoort.School => "een lijst van de hele school bekeken",
        Inzagesoort.Uitvoer => "een bestand meegenomen",
        Inzagesoort.Wijziging => "gegevens gewijzigd",
        _ => "beheer: inlezen, rechten, tablets",
    };

    public static string Zin(Inzageregel regel) => $"{Werkwoord(regel.Soort)}{(regel.Soort == Inzagesoort.Beheer ? ":" : "")} {regel.Wat}";

    public static string Getal(long aantal) => aantal.ToString("N0", Nederlands);

    public static string Regels(long aantal) => aantal == 1 ? "1 regel" : $"{Getal(aantal)} regels";

    public static string Keer(int aantal) => aantal == 1 ? "1 keer" : $"{Getal(aantal)} keer";

    public static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);

    /// <summary><c>do 12 nov 11:04</c>; with the year when that isn't this schooljaar's.</summary>
    public static string Moment(DateTimeOffset op) => $"{Datums.Kort(Dag(op))} {Datums.Tijd(op)}";

    /// <summary>Digits that a person can compare with what was written down before.</summary>
    public static string Kenmerk(string hoofd) => string.Join(' ', hoofd[..16].Chunk(4).Select(d => new string(d)));

    public static string Uitslag(Ketenuitslag uitslag, DateOnly van, DateOnly tot, DateOnly vandaag) => uitslag.Ongeschonden
        ? $"Ongeschonden: {Regels(uitslag.Regels)} van {Datums.Lang(van)} tot {(tot >= vandaag ? "nu" : "en met " + Datums.Lang(tot))}."
        : $"Regel {Getal(uitslag.EersteFout!.Value)}, op {Datums.Lang(uitslag.FoutOp!.Value)}, is niet meer zoals hij is opgeschreven.";
}
