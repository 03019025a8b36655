namespace OrleansSchool.Basis;

/// <summary>Refusals of what is typed into a dossier (OSO-K1, OSO-K2).</summary>
public static partial class Weigeringen
{
    public static Weigering InhoudEenDeel { get; } =
        new("dossier-een-deel", "Dit formulier is niet volledig aangekomen. Ververs de pagina en bewaar het opnieuw.");

    public static Weigering InhoudGeenVerzorger { get; } = new(
        "dossier-geen-verzorger", "Er staat geen enkele verzorger in. Ververs de pagina, of haal de gegevens opnieuw op van de kaart van het kind.");

    public static Weigering InhoudPgn { get; } =
        new("ongeldig-pgn", "Dit is geen geldig BSN of onderwijsnummer. Kijk na of er een cijfer is verwisseld.", "Pgn");

    public static Weigering InhoudHuisnummer(string veld) =>
        new("ongeldig-huisnummer", "Schrijf het huisnummer als een getal, en een letter erachter bij de toevoeging.", veld);

    public static Weigering InhoudPostcode(string veld) => new("ongeldige-postcode", "Schrijf de postcode als 1234 AB.", veld);

    public static Weigering InhoudEmail(string veld) =>
        new("ongeldig-e-mailadres", "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl.", veld);

    public static Weigering InhoudBrin(string veld) => new("ongeldig-brin", "Schrijf het BRIN als twee cijfers en twee hoofdletters, zoals 99XX.", veld);

    public static Weigering InhoudVestiging(string veld) => new("ongeldige-vestiging", "Schrijf het vestigingsnummer als twee cijfers, zoals 00.", veld);

    public static Weigering InhoudDatum(string veld) =>
        new("datum-onwaarschijnlijk", "Deze datum kan niet kloppen. Kijk dag, maand en jaar na.", veld);

    public static Weigering InhoudDatumvolgorde(string veld) => new("datum-volgorde", "Het einde ligt voor het begin. Draai de datums om.", veld);

    public static Weigering InhoudGetal(string veld, string wat, int max) => new("getal-buiten-grens", $"Vul bij {wat} een getal van 0 tot en met {max} in.", veld);

    public static Weigering InhoudDubbel(string veld, string wat) => new("staat-er-al", $"{Namen.Hoofdletter(wat)} staat er twee keer. Haal er een weg.", veld);

    public static Weigering InhoudVeldOnbekend(string veld) =>
        new("okr-veld-onbekend", "Deze vraag staat niet (meer) in het formulier. Ververs de pagina.", veld);

    public static Weigering InhoudVeldNietVanJou(string veld) =>
        new("okr-niet-van-jou", "Deze vraag vult de leerkracht van de groep in. Geef je antwoord aan de leerkracht.", veld);

    public static Weigering InhoudGeenTekst(string veld) => new("okr-geen-tekst", "Bij deze vraag kies je alleen een antwoord. Haal de tekst weg.", veld);
}
