using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The overdracht in words.</summary>
internal static class Overdrachtwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"12 apr".</summary>
    public static string Dag(DateOnly datum) => datum.ToString("d MMM", Nederlands);

    public static DateOnly Datum(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    /// <summary>"ma 12 apr om 14:03".</summary>
    public static string Moment(DateTimeOffset moment) => $"{Datums.Kort(Datum(moment))} om {Datums.Tijd(moment)}";

    /// <summary>Head of a column of the board.</summary>
    public static string Stap(string stap) => stap switch
    {
        "aangemeld" => "Aangemeld",
        "okr" => "OKR",
        "advies" => "Advies",
        "inzage" => "Inzage",
        "seintje" => "Seintje",
        "gereed" => "Gereed",
        "bericht" => "Bericht",
        "verstrekt" => "Verstrekt",
        "" => "",
        _ => char.ToUpper(stap[0], Nederlands) + stap[1..].Replace('-', ' '),
    };

    /// <summary>What being done means, for the counts.</summary>
    public static string Stapzin(string stap) => stap switch
    {
        "aangemeld" => "VO-school bekend",
        "okr" => "beknopt OKR klaar",
        "advies" => "advies ingevuld",
        "inzage" => "ouders hebben het gezien",
        "seintje" => "seintje van de leerkracht",
        "gereed" => "gereed voor de VO-school",
        "bericht" => "VO-school heeft bericht",
        "verstrekt" => "opgehaald door de VO-school",
        _ => Stap(stap),
    };

    public static string Wie(Bevindingwie wie) => wie switch
    {
        Bevindingwie.InternBegeleider => "Intern begeleider",
        _ => wie.ToString(),
    };

    public static string Bron(string bron) => bron switch
    {
        "beveiligd-kanaal" => "beveiligd kanaal",
        "oso-verzoek" => "verzoek in OSO",
        _ => bron,
    };

    public static (string Staat, string Woord) Regel(Regelstand stand) => stand switch
    {
        Regelstand.Herkend => ("goed", "Herkend"),
        Regelstand.Onzeker => ("wacht", "Kies wie dit is"),
        Regelstand.Onbekend => ("fout", "Onbekend"),
        Regelstand.Dubbel => ("wacht", "Ook bij een andere VO-school"),
        Regelstand.Herhaald => ("info", "Staat er twee keer in"),
        _ => ("nvt", "Niet van ons"),
    };

    public static string Naam(Voberichtregel regel) => string.IsNullOrEmpty(regel.Roepnaam) ? regel.Achternaam : $"{regel.Roepnaam} {regel.Achternaam}";

    public static string Kinderen(int aantal) => aantal == 1 ? "1 leerling" : string.Create(CultureInfo.InvariantCulture, $"{aantal} leerlingen");

    public static string Dossiers(int aantal) => aantal == 1 ? "1 dossier" : string.Create(CultureInfo.InvariantCulture, $"{aantal} dossiers");

    public static string Opsomming(ImmutableArray<Bestemmingregel> scholen) => string.Join(", ", scholen.Select(s => s.Naam));

    /// <summary>"vandaag", "morgen", "over 24 dagen", "3 dagen geleden".</summary>
    public static string Over(DateOnly datum, DateOnly vandaag) => (datum.DayNumber - vandaag.DayNumber) switch
    {
        0 => "vandaag",
        1 => "morgen",
        -1 => "gisteren",
        > 0 and var n => string.Create(CultureInfo.InvariantCulture, $"over {n} dagen"),
        var n => string.Create(CultureInfo.InvariantCulture, $"{-n} dagen geleden"),
    };
}
