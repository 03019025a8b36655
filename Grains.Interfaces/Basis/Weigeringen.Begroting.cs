namespace OrleansSchool.Basis;

/// <summary>Refusals about begroting, kascommissie and figures (TSO-10i, TSO-10j).</summary>
public static partial class Weigeringen
{
    public static Weigering BegrotingLeeg { get; } =
        new("begroting-leeg", "Van het schooljaar hiervoor is er geen begroting om over te nemen. Vul zelf de bedragen in.");

    public static Weigering BegrotingTeVeelVersies { get; } =
        new("begroting-te-veel-versies", "Er zijn al zes versies van deze begroting die gelden, golden of nog voorliggen. Trek bij Besluiten een voorstel in dat nog niet is ingegaan; dan komt zijn plaats vrij.");

    public static Weigering BegrotingPostDubbel(string post) =>
        new("begroting-post-dubbel", $"De post ‘{post}’ staat er twee keer in. Tel de bedragen op tot één regel.", "post");

    public static Weigering BegrotingPostOnbekend(string post) =>
        new("begroting-post-onbekend", $"De post ‘{post}’ hoort niet in een begroting. Kies een post van baten, lasten of een reserve.", "post");

    public static Weigering BegrotingBedrag(string post) =>
        new("begroting-bedrag", $"Het bedrag bij ‘{post}’ kan niet. Vul een bedrag in van 0 tot en met 100.000 euro; alleen restituties en oninbaar gaan eraf.", "bedrag");

    public static Weigering BegrotingGesloten { get; } =
        new("begroting-gesloten", "Dit schooljaar is afgesloten. Verander het in het schooljaar dat nu loopt.");

    public static Weigering ReserveOnbekend(string post) =>
        new("reserve-onbekend", $"De reserve ‘{post}’ bestaat niet. Maak haar eerst aan bij Inrichten.", "post");

    public static Weigering ReserveMaximum(string post) =>
        new("reserve-maximum", $"Bij de reserve ‘{post}’ is het doel hoger dan het maximum. Maak het maximum hoger of het doel lager.", "maximum");

    public static Weigering VerschilZonderOorzaak(string post) =>
        new("verschil-zonder-oorzaak", $"Schrijf bij ‘{post}’ waardoor het verschil kwam.", "oorzaak");

    public static Weigering KascommissieTweeNamen { get; } =
        new("kascommissie-twee-namen", "De kascommissie tekent met twee namen van verschillende mensen.", "namen");

    public static Weigering KascommissieZelf { get; } =
        new("kascommissie-zelf", "Zet ook je eigen naam bij de namen: je tekent voor wat je zelf hebt nagekeken.", "namen");

    public static Weigering KascommissieBoekt(string naam) =>
        new("kascommissie-boekt", $"{naam} mag in de boeken schrijven en kan daarom niet tekenen als kascommissie. Kies iemand anders.", "namen");

    public static Weigering KascommissieSteekproef { get; } =
        new("kascommissie-steekproef", "Een steekproef heeft een boekingsnummer en een bevinding nodig.", "steekproef");

    public static Weigering KascommissieOpmerking { get; } =
        new("kascommissie-opmerking", "Schrijf erbij waarom de kascommissie niet akkoord gaat.", "opmerking");

    public static Weigering KascommissieNogNiet { get; } =
        new("kascommissie-nog-niet", "De kascommissie is nog niet akkoord met dit schooljaar. Laat haar eerst tekenen.");

    public static Weigering KascommissieOpnieuw { get; } =
        new("kascommissie-opnieuw", "Na het tekenen kwam er nog wat bij in dit schooljaar. Laat de kascommissie de boeken van het hele jaar nakijken en opnieuw tekenen.");

    public static Weigering CijferperiodeOnbekend { get; } =
        new("onbekende-periode", "Van deze periode zijn hier geen cijfers. Kies een schooljaar of een kalenderjaar.");
}
