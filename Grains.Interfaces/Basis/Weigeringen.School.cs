namespace OrleansSchool.Basis;

public static partial class Weigeringen
{
    public static Weigering DatumVolgorde { get; } =
        new("datum-volgorde", "De laatste dag ligt voor de eerste. Draai de datums om.", "totEnMet");

    public const string DagMetAanmeldingenCode = "dag-met-aanmeldingen";

    /// <param name="wat">"op dinsdag zijn 142 kinderen aangemeld".</param>
    public static Weigering DagMetAanmeldingen(string wat) => new(
        DagMetAanmeldingenCode, $"{Namen.Hoofdletter(wat)}. Zij staan dan niet meer op het bord en hun ouders horen dat niet vanzelf. Vink aan dat het klopt.", "overblijfdagen");

    /// <summary>Days become free on which children stand on a list, or were marked already.</summary>
    /// <param name="dagen">On how many days that is.</param>
    /// <param name="gemarkeerd">Of how many it says already that they were there.</param>
    public static Weigering VrijMetLunches(int lunches, int dagen, int gemarkeerd) => new(
        "vrij-met-lunches",
        $"Dan {(lunches == 1 ? "vervalt 1 lunch" : $"vervallen {lunches} lunches")}{(dagen > 1 ? $" op {dagen} dagen" : "")}"
        + $"{(gemarkeerd == 0 ? "" : gemarkeerd == 1 ? ", en bij 1 kind is al gemarkeerd dat het er was" : $", en bij {gemarkeerd} kinderen is al gemarkeerd dat zij er waren")}"
        + ". Er wordt dan niemand verwacht en ouders horen dat niet vanzelf. Vink aan dat het klopt.", "bevestigd");

    public static Weigering TijdVolgorde { get; } =
        new("tijd-volgorde", "Zet de tijden op volgorde: eerst lunch, dan naar buiten, dan ophalen.", "ophalen");

    public static Weigering TijdBuitenMiddag { get; } =
        new("tijd-buiten-middag", "Kies tijden tussen 11:00 en 15:00 uur.", "lunch");

    public static Weigering NaamBestaatAl { get; } =
        new("naam-bestaat-al", "Deze naam is al in gebruik. Kies een andere naam.", "naam");

    public static Weigering Schooljaargrens { get; } =
        new("schooljaar-ligt-vast", "Een groep blijft in zijn eigen schooljaar. Maak voor een ander schooljaar een nieuwe groep.", "schooljaar");

    public static Weigering OngeldigePostcode { get; } =
        new("ongeldige-postcode", "Schrijf de postcode als 1234 AB.", "postcode");

    public static Weigering OngeldigeId { get; } =
        new("ongeldige-id", "Gebruik voor de code hooguit 20 kleine letters, cijfers en streepjes.", "id");

    public static Weigering PlekInGebruik(string groepen) =>
        new("plek-in-gebruik", $"Deze plek is nog van {groepen}. Geef die groepen eerst een andere plek.");

    public static Weigering VerkeerdePlek(string veld) =>
        new("verkeerde-plek", "Kies buiten een speelplaats en binnen een binnenplek van deze school.", veld);

    public static Weigering AlEenUitje(string naam) =>
        new("al-een-uitje", $"Deze groep is die dag al weg: {naam}. Pas dat uitje aan of kies een andere dag.", "datum");

    public static Weigering AlVrij(string naam) =>
        new("al-vrij", $"Precies deze dagen zijn al vrij: {naam}. Pas die regel aan of kies andere datums.", "van");

    public static Weigering UitjeZonderOverblijven(string waarom) =>
        new("geen-overblijven", $"{waarom} Een uitje invullen hoeft dan niet.", "datum");

    public static Weigering UitjeTijdensLunch(TimeOnly lunch) => new(
        "uitje-tijdens-lunch", $"De lunch van deze groep is om {lunch:HH\\:mm} begonnen: de kinderen staan al op het bord. Meld daar af wie er niet is.", "datum");

    public static Weigering OngeldigTelefoon(string veld) =>
        new("ongeldig-telefoonnummer", "Dit telefoonnummer klopt niet. Schrijf het als 06 12 34 56 78, 024 123 45 67 of met + en landnummer.", veld);

    public static Weigering Keuze(string veld, string wat) => new("keuze", $"Kies {wat}.", veld);

    public static Weigering Norm(int max) =>
        new("norm", $"Kies een aantal kinderen per helper van 1 tot en met {max}. Strenger dan de richtlijn mag, ruimer niet.", "kinderenPerHelper");

    public static Weigering TeVerWeg(string veld, DateOnly van, DateOnly totEnMet) =>
        new("datum-te-ver-weg", $"Kies een datum van {Datums.Cijfers(van)} tot en met {Datums.Cijfers(totEnMet)}.", veld);

    public static Weigering TeLangVrij(int dagenMax) =>
        new("te-lang-vrij", $"Een vrije periode duurt hooguit {dagenMax} dagen. Kijk de datums na.", "totEnMet");
}
