using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>The money in words and figures as the screens write them.</summary>
internal static class Geldwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Longest amount that somebody types: € 100.000,00 with blanks.</summary>
    private const int InvoerMax = 20;

    /// <summary>Under a field for a reason.</summary>
    public static string RedenHulp { get; } = string.Create(CultureInfo.InvariantCulture, $"Hooguit {FinancienGrenzen.RedenMax} tekens.");

    /// <summary>In a column that has the euro in its head: <c>1.890,00</c>.</summary>
    public static string Kaal(Geld bedrag) => bedrag.ToString().Replace("€\u00A0", "", StringComparison.Ordinal).Replace("€ ", "", StringComparison.Ordinal);

    /// <summary>As a field has it: <c>1890,00</c>.</summary>
    public static string Invoer(Geld bedrag) => (bedrag.Centen / 100m).ToString("0.00", Nederlands);

    /// <summary>Reads 3,50, 3.50, € 1.890,00 and 12; null for what is no amount in whole cents.</summary>
    public static Geld? Lees(string? tekst)
    {
        var kaal = (tekst ?? "").Trim().TrimStart('€').Trim();
        if (kaal.Length is 0 or > InvoerMax)
        {
            return null;
        }

        var komma = kaal.LastIndexOfAny([',', '.']);
        var isDecimaal = komma >= 0 && kaal.Length - komma - 1 is 1 or 2;
        var (heel, deel) = isDecimaal ? (kaal[..komma], kaal[(komma + 1)..]) : (kaal, "");
        if (heel.Contains(',', StringComparison.Ordinal) || heel.Split('.').Skip(1).Any(groep => groep.Length != 3))
        {
            return null;
        }

        heel = heel.Replace(".", "", StringComparison.Ordinal);
        return long.TryParse(heel, NumberStyles.None, CultureInfo.InvariantCulture, out var euro)
            && int.TryParse(deel.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var centen) && euro <= FinancienGrenzen.BedragMax
            ? new Geld((euro * 100) + centen) : null;
    }

    /// <summary>For the colour of an amount: "min" below nil.</summary>
    public static string? Teken(Geld bedrag) => bedrag < Geld.Nul ? "min" : null;

    /// <summary>"12 nov".</summary>
    public static string Dag(DateOnly datum) => datum.ToString("d MMM", Nederlands);

    /// <summary>"12 nov 2026".</summary>
    public static string DagJaar(DateOnly datum) => datum.ToString("d MMM yyyy", Nederlands);

    public static string Moment(DateTimeOffset moment) => $"{Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime))} om {Datums.Tijd(moment)}";

    public static string Aantal(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : string.Create(CultureInfo.InvariantCulture, $"{aantal} {meer}");

    public static string Plan(Betaalplan plan) => plan switch
    {
        Betaalplan.Incasso => "incasso",
        Betaalplan.Ineens => "ineens",
        Betaalplan.Regeling => "regeling",
        _ => "contant",
    };

    /// <summary>Behind "betaalt".</summary>
    public static string PlanZin(Betaalplan plan) => plan switch
    {
        Betaalplan.Incasso => "via incasso",
        Betaalplan.Regeling => "volgens een regeling",
        _ => Plan(plan),
    };

    public static string Vordering(Vorderingsoort soort) => soort switch
    {
        Vorderingsoort.Termijn => "Overblijven, termijn",
        Vorderingsoort.Ineens => "Overblijven, heel jaar",
        Vorderingsoort.Instroom => "Overblijven, later begonnen",
        Vorderingsoort.Dag => "Losse dag",
        Vorderingsoort.Herinneringskosten => "Herinneringskosten",
        Vorderingsoort.Teruggeboekt => "Terugbetaald of teruggeboekt",
        _ => "Van voor het intranet",
    };

    public static string Wijze(Betaalwijze wijze) => wijze switch
    {
        Betaalwijze.Overboeking => "Overgemaakt",
        Betaalwijze.Contant => "Contant",
        Betaalwijze.Incasso => "Incasso",
        Betaalwijze.Verrekend => "Verrekend met tegoed",
        Betaalwijze.Oninbaar => "Oninbaar geboekt",
        _ => "Betaald door een ander",
    };

    /// <summary>State and words of a reminder and what follows; <paramref name="op"/> is the day that goes with it.</summary>
    public static (string Staat, string Icoon, string Woord) Aanmaning(Aanmaningstand stand, DateOnly? op) => stand switch
    {
        Aanmaningstand.Herinnerd => ("wacht", "envelope-check", op is { } dag ? $"Herinnerd op {Dag(dag)}" : "Herinnering onderweg"),
        Aanmaningstand.UitsluitingVoorgesteld => ("te-laat", "exclamation-octagon-fill", "Uitsluiting voorgesteld"),
        Aanmaningstand.Besloten => ("te-laat", "exclamation-octagon-fill", "Uitsluiting besloten, ouders nog inlichten"),
        Aanmaningstand.Uitgesloten => ("uitgesloten", "lock", op is { } dag ? $"Uitgesloten vanaf {Dag(dag)}" : "Uitgesloten"),
        Aanmaningstand.Voldaan => ("goed", "check-lg", "Voldaan"),
        _ => ("info", "info-circle", "Niet uitgesloten"),
    };

    public static string Kas(Kassoort soort) => soort switch
    {
        Kassoort.Overblijfdag => "Overblijfdag",
        Kassoort.Rekening => "Rekening",
        Kassoort.Uitgave => "Uitgave",
        Kassoort.OverigeOntvangst => "Andere ontvangst",
        Kassoort.Afstorting => "Naar de bank",
        Kassoort.Verschil => "Verschil",
        _ => "Teruggegeven",
    };

    public static (string Staat, string Woord) Dag(Dagoordeel oordeel) => oordeel switch
    {
        Dagoordeel.Vast => ("goed", "Telt mee"),
        Dagoordeel.Tegoed => ("info", "Tegoed"),
        Dagoordeel.Los => ("onverwacht", "Losse dag"),
        Dagoordeel.Vraag => ("wacht", "Vraag"),
        Dagoordeel.Uitgesloten => ("uitgesloten", "Uitgesloten"),
        _ => ("nvt", "Geen dag"),
    };

    public static string Aanleiding(string aanleiding) => aanleiding switch
    {
        "onverwacht" => "Was er zonder dat het verwacht werd",
        "niet-geweest" => "Zou komen, maar staat niet als aanwezig",
        "lijst-niet-bijgehouden" => "De lijst is die dag niet bijgehouden",
        _ => Namen.Hoofdletter(aanleiding.Replace('-', ' ')),
    };

    public static string Termijn(Termijn termijn) => termijn == OrleansSchool.Financien.Termijn.Eerste ? "Eerste termijn" : "Tweede termijn";

    public static string Zonder(string reden) => reden switch
    {
        "geen-tarief" => "Er is geen tarief met instemming",
        "geen-betaler" => "Er is niemand die kan betalen",
        "niet-structureel" => "Heeft geen vaste dagen",
        "al-gesteld" => "Staat al op de rekening",
        _ => Namen.Hoofdletter(reden.Replace('-', ' ')),
    };

    public static string Ronde(Rondesoort soort) => soort switch
    {
        Rondesoort.September => "September",
        Rondesoort.Februari => "Februari",
        Rondesoort.Eind => "Einde schooljaar",
        _ => "Later begonnen",
    };

    public static string Ronde(Rondestap stap) => stap switch { Rondestap.Concept => "Nog niet gemaakt", Rondestap.Bezig => "Bezig", _ => "Klaar" };

    public static (string Staat, string Woord) Uitbetaling(Uitbetaalstand stand) => stand switch
    {
        Uitbetaalstand.Gevraagd => ("wacht", "Wacht op akkoord"),
        Uitbetaalstand.Goedgekeurd => ("bezig", "Goedgekeurd"),
        Uitbetaalstand.InBetaalrun => ("bezig", "In een betaalopdracht"),
        Uitbetaalstand.Betaald => ("goed", "Betaald"),
        Uitbetaalstand.Teruggekomen => ("fout", "Teruggekomen"),
        _ => ("nvt", "Ingetrokken"),
    };

    public static string Coupure(int centen) => centen >= 100 ? string.Create(Nederlands, $"€ {centen / 100}") : string.Create(Nederlands, $"{centen} cent");
}
