using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of the table of mandates, in the order of our template (SCH-3, TSO-6b).</summary>
public static class MachtigingVelden
{
    public const string Nummer = "betalernummer";
    public const string Betaler = "betaler";
    public const string Iban = "iban";
    public const string Rekeninghouder = "rekeninghouder";
    public const string GetekendOp = "getekend-op";
    public const string Kenmerk = "kenmerk";
    public const string LaatstGebruikt = "laatst-gebruikt";

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        new(Betaler, "Betaler", "Voor- en achternaam van de ouder of verzorger, zoals in het intranet.", "VOORBEELD Samira Voorbeeld", 28,
            "naambetaler", "betalernaam", "debiteur", "naamdebiteur", "ouder", "naamouder", "verzorger", "naamverzorger"),
        new(Nummer, "Betalernummer", "Alleen nodig als twee betalers gelijk heten. Staat in het voorgevulde sjabloon.", "", 14, "nummer", "betalernr", "debiteurnummer", "debiteurnr"),
        new(Iban, "IBAN", "Rekening waarvan wordt afgeschreven.", "", 28, "rekening", "rekeningnummer", "ibanbetaler", "bankrekening"),
        new(Rekeninghouder, "Naam bij de rekening", "Leeg: de naam van de betaler.", "", 28, "rekeninghouder", "tenaamstelling", "tennamevan", "naamrekeninghouder"),
        new(GetekendOp, "Getekend op", "Datum op de machtiging, als 31-08-2024. Leeg: dan kan er nog niet mee worden geïncasseerd.", "31-08-2024", 14,
            "tekendatum", "datumondertekening", "ondertekendop", "datummachtiging", "mandaatdatum"),
        new(Kenmerk, "Kenmerk", "Machtigingskenmerk zoals de bank het kent. Leeg: het intranet maakt er een.", "", 24, "machtigingskenmerk", "mandaat", "mandaatid", "machtigingid", "mandaatkenmerk"),
        new(LaatstGebruikt, "Laatst gebruikt", "Dag van de laatste incasso. Na 36 maanden zonder incasso vervalt een machtiging.", "", 15, "laatsteincasso", "laatstgebruikt", "datumlaatsteincasso"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden) =>
    [
        .. velden.Contains(Betaler) || velden.Contains(Nummer) ? Array.Empty<string>() : ["Kies in welke kolom de betaler staat."],
        .. velden.Contains(Iban) ? Array.Empty<string>() : ["Kies in welke kolom het IBAN staat."],
    ];
}
