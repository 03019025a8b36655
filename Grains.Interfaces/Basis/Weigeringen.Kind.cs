using OrleansSchool.Leerlingen;

namespace OrleansSchool.Basis;

/// <summary>Refusals about the people around a child, lunch notes and pictures (SCH-2, TSO-8f).</summary>
public static partial class Weigeringen
{
    public static Weigering ContactverbodBellen { get; } =
        new("contactverbod-bellen", "Wie een contactverbod heeft, staat niet in de belvolgorde. Kies bij bellen: niet bellen.", "verzorgers");

    public static Weigering ContactverbodBlijft { get; } = new(
        "contactverbod-blijft",
        "Voor deze verzorger geldt een contactverbod. Gaat deze persoon van de kaart, dan waarschuwt niets de overblijfkrachten meer. Zet eerst het contactverbod uit met de reden, bewaar dat, en haal deze persoon daarna van de lijst.",
        "verzorgers");

    public static Weigering ContactverbodReden { get; } = new(
        "contactverbod-reden", "Schrijf waarom het contactverbod niet meer geldt. De overblijfkrachten zien de waarschuwing bij dit kind daarna niet meer.", "verbod-voorbij");

    public static Weigering NoodcontactZonderNummer { get; } =
        new("noodnummer-zonder-nummer", "Een noodnummer heeft een telefoonnummer nodig.", "noodcontacten");

    public static Weigering AdresOnvolledig { get; } =
        new("adres-onvolledig", "Vul bij een adres straat met huisnummer en plaats in, of laat het hele adres leeg.", "verzorgers");

    public static Weigering DoelTekstNodig { get; } = new("doel-tekst-nodig", "Schrijf bij ‘anders’ waarvoor de helpers dit moeten weten.", "doel-tekst");

    public static Weigering GeenBeeld { get; } =
        new("geen-beeld", "Dit is geen foto die we kunnen gebruiken. Kies een JPEG of PNG die op je toestel gewoon opent.", "bestand");

    public static Weigering BeeldTeGroot { get; } = new(
        "beeld-te-groot", $"Deze foto is te groot: hooguit {FotoGrenzen.BytesMax / 1024} KB. Maak hem kleiner, of gebruik een browser met script aan: dan gaat het vanzelf.",
        "bestand");

    public static Weigering BeeldMaten { get; } = new(
        "beeld-maten", $"Kies een foto van {FotoGrenzen.ZijdeMin} tot {FotoGrenzen.ZijdeMax} beeldpunten breed en hoog.", "bestand");

    public static Weigering ToestemmingVan { get; } =
        new("toestemming-van", "Kies welke verzorger met gezag toestemming gaf. Zonder toestemming is er geen foto.", "verzorger-id");
}
