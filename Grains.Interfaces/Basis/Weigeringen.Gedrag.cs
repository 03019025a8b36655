namespace OrleansSchool.Basis;

/// <summary>Refusals of gedrag and schorsing (TSO-9), and of the record of a decision (TSO-2c).</summary>
public static partial class Weigeringen
{
    public static Weigering BesluitInToekomst { get; } =
        new("besluit-in-toekomst", "Een besluit leg je vast nadat het is genomen. Kies vandaag of een eerdere dag.", "op");

    public static Weigering BesluitZonderAanwezigen { get; } =
        new("besluit-zonder-aanwezigen", "Zet erbij wie er waren. Zonder aanwezigen is er geen besluit.", "aanwezig");

    public static Weigering BesluitDubbeleNaam { get; } =
        new("besluit-dubbele-naam", "Een naam staat er twee keer. Zet iedereen er een keer bij.", "aanwezig");

    public static Weigering BesluitGeenStemmen { get; } =
        new("besluit-geen-stemmen", "Vul in hoeveel er voor en tegen stemden. Een aantal is nooit minder dan 0.", "voor");

    public static Weigering BesluitTeVeelStemmen(int aanwezig) => new(
        "besluit-te-veel-stemmen", aanwezig == 1 ? "Er was 1 aanwezige, dus ook hooguit 1 stem." : $"Er waren {aanwezig} aanwezigen, dus hooguit {aanwezig} stemmen samen.", "voor");

    public static Weigering BesluitDagenZonderMeerderheid { get; } = new(
        "besluit-dagen-zonder-meerderheid", "Je vulde dagen in, maar er is geen meerderheid. Klopt de stemming? Haal dan de dagen weg.", "voor");

    public static Weigering DatumInToekomst(string veld) => new("datum-in-toekomst", "Deze dag moet nog komen. Kies vandaag of een eerdere dag.", veld);

    public static Weigering ZaakLoopt { get; } =
        new("zaak-loopt", "Voor dit kind loopt al een traject. Ga daarin verder, of sluit het eerst af.");

    public static Weigering ZaakVoorbij { get; } = new("zaak-voorbij", "Dit traject is al afgesloten. Begin zo nodig een nieuw traject.");

    public static Weigering ContactNietGevraagd { get; } =
        new("contact-niet-gevraagd", "In dit traject heeft de coördinator niet om contact gevraagd. Leg het gesprek vast bij het overleg.");

    public static Weigering ContactAlGeweest { get; } = new("contact-al-geweest", "Het contact met de ouders staat er al. Ververs de pagina.");

    public static Weigering ContactRedenNodig { get; } = new(
        "contact-reden-nodig", "De schoolleiding heeft nog niet met de ouders gesproken. Dat mag, maar schrijf op waarom er is gewacht met dat gesprek.",
        "zonder-contact");

    public static Weigering EerstOverleg { get; } = new(
        "eerst-overleg", "De commissie besluit pas na overleg met de schoolleider (reglement artikel 9c). Leg eerst dat overleg vast.");

    public static Weigering BesluitVoorOverleg(DateOnly overleg) => new(
        "besluit-voor-overleg", $"Het overleg met de schoolleider was op {Datums.Lang(overleg)}. Het besluit kan niet van een eerdere dag zijn.", "op");

    public static Weigering AlBesloten { get; } = new("al-besloten", "Over dit traject heeft de commissie al besloten. Ververs de pagina.");

    public static Weigering EerstBesluit { get; } =
        new("eerst-besluit", "De commissie heeft nog niet besloten. Eerst het besluit, dan het gesprek met de ouders.");

    public static Weigering OudersVoorBesluit(DateOnly besluit) => new(
        "ouders-voor-besluit", $"Het besluit is van {Datums.Lang(besluit)}. Het gesprek over de schorsing kan niet van een eerdere dag zijn.", "op");

    public static Weigering AlAangezegd { get; } = new("al-aangezegd", "Het gesprek met de ouders staat er al. Ververs de pagina.");

    public static Weigering TeLaatAangezegd(DateOnly totEnMet) => new(
        "te-laat-aangezegd",
        $"Een schorsing gaat niet in voordat de ouders het weten, en deze liep tot en met {Datums.Lang(totEnMet)}. Sluit het traject af; zo nodig besluit de commissie opnieuw.");

    public static Weigering SchorsingInVerleden(DateOnly vroegst) => new(
        "schorsing-in-verleden", $"Een schorsing geldt nooit voor een lunch die al begonnen of geweest is. Kies {Datums.Lang(vroegst)} of later.", "van");

    public static Weigering SchorsingTeLang(int dagen) =>
        new("schorsing-te-lang", $"Een schorsing duurt hooguit {dagen} dagen. Kies een eerdere laatste dag.", "tot-en-met");

    public static Weigering SchorsingZonderDagen { get; } = new(
        "schorsing-zonder-dagen", "In deze periode is er geen overblijven, dus is er niets om van te schorsen. Kies andere dagen.", "tot-en-met");

    public static Weigering TeVaakGeschorst(int max) => new(
        "te-vaak-geschorst", $"Dit kind is dit schooljaar al {max} keer geschorst. Bespreek met de schoolleider wat wel helpt.", "van");

    public static Weigering SchorsingOverlapt { get; } =
        new("schorsing-overlapt", "In deze dagen is het kind al geschorst. Kies een andere periode.", "van");

    public static Weigering BriefTeGroot { get; } =
        new("brief-te-groot", "De brief kon niet worden bewaard, hij is te groot. Druk de brief af vanaf het scherm.");

    public static Weigering BriefNogNiet { get; } =
        new("brief-nog-niet", "De brief kan gemaakt worden als de commissie tot een schorsing heeft besloten.");
}
