using OrleansSchool.Basis;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Words and addresses of the two tables, so that their pages are one.</summary>
public sealed record TabelSoortTekst(Tabelsoort Soort, string Kop, string Uitleg, string TerugTekst, string Een, string Meer, string Pad, string TerugPad)
{
    public static TabelSoortTekst Verzorgers { get; } = new(
        Tabelsoort.Verzorgers, "Verzorgers inlezen", "Ouders, verzorgers en noodnummers uit Excel of een csv-bestand. Je ziet eerst wat er verandert; daarna beslis je.",
        "Leerlingen", "verzorger", "verzorgers", "leerlingen/inlezen/verzorgers", "leerlingen");

    public static TabelSoortTekst Helpers { get; } = new(
        Tabelsoort.Helpers, "Overblijfkrachten inlezen", "Overblijfkrachten uit Excel of een csv-bestand. Je ziet eerst wat er verandert; daarna beslis je.",
        "Overblijfkrachten", "overblijfkracht", "overblijfkrachten", "overblijfkrachten/inlezen", "overblijfkrachten");

    public static TabelSoortTekst Machtigingen { get; } = new(
        Tabelsoort.Machtigingen, "Machtigingen inlezen", "Machtigingen van ouders uit Excel of een csv-bestand, van vóór het intranet. Je ziet eerst wat er verandert; daarna beslis je.",
        "Machtigingen", "machtiging", "machtigingen", "inlezen/machtigingen", "geld/machtigingen");

    public string Adres(SchoolSleutel school) => $"/s/{school}/{Pad}";

    public string Terug(SchoolSleutel school) => $"/s/{school}/{TerugPad}";

    public string Aantal(int n) => n == 1 ? $"1 {Een}" : $"{n} {Meer}";
}
