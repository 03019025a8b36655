namespace OrleansSchool.Basis;

/// <summary>Refusals about the members of the commissie, and the agreements of MR and bestuur (TSO-0b, TSO-2a, TSO-2d).</summary>
public static partial class Weigeringen
{
    public static Weigering CommissieAlLid { get; } = new(
        "commissie-al-lid", "Deze persoon heeft deze functie in die tijd al. Pas de termijn aan die er al staat.", "van");

    public static Weigering CommissieGeenAdres { get; } = new(
        "commissie-geen-adres", "Naar dit lid kan geen agenda: er is geen account en geen mailadres. Kies een account, of vul een mailadres in.", "email");

    public static Weigering CommissieTermijn { get; } = new(
        "commissie-termijn", "De laatste dag ligt voor de eerste. Kijk de data na.", "tot-en-met");

    public static Weigering CommissieGeenLid { get; } = new(
        "commissie-geen-lid", "De voorzitter komt uit de leden, en deze persoon was op die dag geen lid. Kies een lid van toen, of kijk de datum na.", "lid");

    public static Weigering CommissieNietGekozen { get; } = new(
        "commissie-niet-gekozen", "Met deze stemmen is niemand gekozen: er zijn meer stemmen voor dan tegen nodig. Kies opnieuw en leg dat vast.", "voor");

    public static Weigering CommissieJaar(Schooljaar jaar) => new(
        "commissie-jaar", $"Op deze dag kun je kiezen voor schooljaar {jaar} of {jaar.Volgend}. Kies een van die twee, of kijk de datum na.", "jaar");

    public static Weigering MrAfspraakTermijn { get; } = new(
        "mr-afspraak-termijn", "De afspraak eindigt voordat zij is gemaakt. Kijk de data na.", "geldt-tot");

    public static Weigering MrAfspraakNaam(string veld, string namen) => new(
        "mr-afspraak-naam", $"Hier staat de naam van een kind: {namen}. De afspraken gaan ook naar de inspectie. Schrijf het zonder die naam.", veld);

    public static Weigering MrAfsprakenVol { get; } = new(
        "mr-afspraken-vol", "Het register is vol. Maak de tekst korter en voeg het volledige stuk als bestand toe.");

    public static Weigering MrStukSoort { get; } = new(
        "mr-stuk-soort", "Dit is geen PDF, JPEG of PNG. Scan het stuk opnieuw, of maak er een foto van.", "document");

    public static Weigering MrStukTeGroot(int max) => new(
        "mr-stuk-te-groot", $"Dit bestand is te groot: hooguit {max / 1024} KB. Scan in zwart-wit, of maak een foto: die maken we kleiner.", "document");
}
