using OrleansSchool.Basis;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Words and addresses of each table, so that their pages are one.</summary>
public sealed record TabelSoortTekst(Tabelsoort Soort, string Kop, string Uitleg, string TerugTekst, string Een, string Meer, string Pad, string TerugPad)
{
    public static TabelSoortTekst Verzorgers { get; } = new(
        Tabelsoort.Verzorgers, "Verzorgers inlezen", "Ouders, verzorgers en noodnummers uit Excel of een csv-bestand. Je ziet eerst wat er verandert; daarna beslis je.",
        "Leerlingen", "verzorger", "verzorgers", "leerlingen/inlezen/verzorgers", "leerlingen")
    {
        Voorgevuld = "Sjabloon met leerlingen",
        Sjabloonuitleg = "Neem het sjabloon met je leerlingen: per kind staan er twee regels klaar. Vul de verzorgers in en kies het bestand hierboven. Een regel die je leeg laat, slaan we over.",
        Bewaaruitleg = "Een bestand voegt toe en werkt bij; het haalt niemand weg en heft geen contactverbod op.",
    };

    public static TabelSoortTekst Helpers { get; } = new(
        Tabelsoort.Helpers, "Overblijfkrachten inlezen", "Overblijfkrachten uit Excel of een csv-bestand. Je ziet eerst wat er verandert; daarna beslis je.",
        "Overblijfkrachten", "overblijfkracht", "overblijfkrachten", "overblijfkrachten/inlezen", "overblijfkrachten")
    {
        Sjabloonuitleg = "Neem het sjabloon, vul per regel een overblijfkracht in en kies het bestand hierboven.",
        Bewaaruitleg = "Een bestand voegt toe en werkt bij; het haalt niemand weg. Wie erin staat, krijgt alleen de rol overblijfkracht.",
    };

    public static TabelSoortTekst Machtigingen { get; } = new(
        Tabelsoort.Machtigingen, "Machtigingen inlezen", "Machtigingen van ouders uit Excel of een csv-bestand, van vóór het intranet. Je ziet eerst wat er verandert; daarna beslis je.",
        "Machtigingen", "machtiging", "machtigingen", "inlezen/machtigingen", "geld/machtigingen")
    {
        Voorgevuld = "Sjabloon met betalers",
        Sjabloonuitleg = "Neem het sjabloon met de betalers die nog geen bruikbare machtiging hebben. Vul IBAN en tekendatum in en kies het bestand hierboven. Een regel die je leeg laat, slaan we over.",
        Bewaaruitleg = "Een machtiging uit het bestand komt in de plaats van die van nu; wie er niet in staat, houdt de zijne.",
    };

    public static TabelSoortTekst Aanmeldingen { get; } = new(
        Tabelsoort.Aanmeldingen, "Aanmeldingen inlezen", "Wie op welke dagen overblijft, uit Excel of een csv-bestand. Je ziet eerst wat er verandert; daarna beslis je.",
        "Leerlingen", "aanmelding", "aanmeldingen", "leerlingen/inlezen/aanmeldingen", "leerlingen")
    {
        Voorgevuld = "Sjabloon met leerlingen",
        Sjabloonuitleg = "Neem het sjabloon met je leerlingen: elk kind staat er al in. Vul de dagen in, als: ma di do, en kies het bestand hierboven. Een kind dat je leeg laat, slaan we over.",
        Bewaaruitleg = "Wie er niet in staat, verandert niet. Ouders krijgen hier geen bericht van. Blijft een kind al over en rekent de school ervoor, dan wijzig je het bij Geld: daar staat wat het kost.",
    };

    public static TabelSoortTekst Beginstanden { get; } = new(
        Tabelsoort.Beginstanden, "Beginstanden inlezen",
        "Wat betalers nog moeten betalen of tegoed hebben van vóór het intranet, uit Excel of een csv-bestand. Je ziet eerst de regels en de totalen; daarna beslis je.",
        "Rekeningen", "beginstand", "beginstanden", "inlezen/beginstanden", "geld/debiteuren")
    {
        Voorgevuld = "Sjabloon met betalers",
        Sjabloonuitleg = "Neem het sjabloon met je betalers. Vul per betaler in wat nog open staat of wat het tegoed is, en kies het bestand hierboven. Een betaler zonder bedrag slaan we over.",
        Bewaaruitleg = "De bedragen komen in de boeken op de dag waarop het intranet begint te rekenen: vul die eerst in bij Geld, Inrichten. Een betaler die al een beginstand heeft, krijgt er geen bij.",
    };

    /// <summary>Name of the template that has children or payers in it; null when there is none.</summary>
    public string? Voorgevuld { get; private init; }

    public string Sjabloonuitleg { get; private init; } = "";

    /// <summary>What a file changes and what it leaves, behind how long its rows are kept.</summary>
    public string Bewaaruitleg { get; private init; } = "";

    public string Adres(SchoolSleutel school) => $"/s/{school}/{Pad}";

    public string Terug(SchoolSleutel school) => $"/s/{school}/{TerugPad}";

    public string Aantal(int n) => n == 1 ? $"1 {Een}" : $"{n} {Meer}";
}
