using OrleansSchool.Overdracht;

namespace OrleansSchool.Basis;

/// <summary>Refusals of an overdracht dossier: its steps, the inzage of verzorgers and its files (OSO-K1 … OSO-S6).</summary>
public static partial class Weigeringen
{
    private const int RedenenGetoond = 3;
    private const int Kilobyte = 1024;

    public static Weigering DossierBestaat { get; } = new("dossier-bestaat", "Van dit kind is dit schooljaar al een dossier. Ververs de pagina, dan zie je het.");

    public static Weigering DossierNietBegonnen { get; } = new(
        "dossier-niet-begonnen", "Van dit kind is nog geen dossier. De leerkracht van groep 8 begint het.");

    public static Weigering DossierGewist { get; } = new(
        "dossier-gewist", "De inhoud van dit dossier is gewist. Alleen wie wanneer iets deed, is nog te zien.");

    public static Weigering GeenGroepAcht { get; } = new(
        "geen-groep-acht", "Een overdrachtsdossier is er alleen voor een leerling van groep 8. Kijk na in welke groep dit kind zit.");

    public static Weigering DossierSchooljaar { get; } = new(
        "dossier-schooljaar", "In dit schooljaar kan geen dossier meer worden begonnen, of nog niet. Kies het schooljaar van nu.");

    public static Weigering DossierTeGroot { get; } = new(
        "dossier-te-groot", "Er staat te veel in dit dossier. Maak teksten korter of haal oude toetsen weg, en bewaar dan opnieuw.");

    public static Weigering DossierBevroren { get; } = new(
        "dossier-bevroren", "Dit dossier ligt ter inzage of is al klaar. Haal het eerst terug, of begin een nieuwe versie.");

    public static Weigering DossierGewijzigd { get; } = new(
        "dossier-gewijzigd", "Het dossier veranderde net, dus het rapport klopt niet meer. Bekijk het opnieuw en leg het dan ter inzage.");

    public static Weigering DossierGeenVersie { get; } = new(
        "dossier-geen-versie", "Dit dossier lag nog niet ter inzage, dus er is nog niets om in te zien.");

    public static Weigering InzageNietKlaar { get; } = new(
        "inzage-niet-klaar", "Nog niet elke verzorger met gezag zag het dossier. Leg per verzorger vast wat die ervan vindt, of vraag de schoolleider te motiveren waarom het niet lukte.");

    public static Weigering InzageVerouderd { get; } = new(
        "inzage-verouderd", "De inhoud is niet meer wat de verzorgers zagen. Geef het dossier terug aan de leerkracht, zodat zij opnieuw kunnen kijken.");

    public static Weigering InzageWijze { get; } = new("inzage-wijze", "Kies hoe de verzorger het dossier zag: op school, op papier of met beeldbellen.", "wijze");

    public static Weigering InzageAkkoord { get; } = new("inzage-akkoord", "Kies wat de verzorger ervan vindt: ja, nee of onbekend.", "akkoord");

    public static Weigering InzageDatum { get; } = new(
        "inzage-datum", "Kies een dag vanaf de dag waarop dit dossier ter inzage ging, tot en met vandaag.", "gezien-op");

    public static Weigering InzageReden { get; } = new("inzage-reden", "Schrijf bij een nee de reden op, in de woorden van de ouder.", "reden");

    public static Weigering InzageGezien { get; } = new("inzage-gezien", "Deze verzorger zag het dossier al. Motiveren is niet nodig.");

    public static Weigering PogingDatum { get; } = new(
        "poging-datum", "Kies een dag vanaf de dag waarop dit dossier ter inzage ging, tot en met vandaag.", "datum");

    public static Weigering VierOgen { get; } = new(
        "vier-ogen", "Wie het dossier vulde of het seintje gaf, zet het niet zelf gereed. Vraag een collega van de administratie.");

    public static Weigering GeenVoSchool { get; } = new(
        "geen-vo-school", "Van dit kind is nog geen VO-school bekend. Voer het bericht van de VO-school in, of kies de school op het bord.");

    public static Weigering GereedDatum { get; } = new(
        "gereed-datum", "Kies de dag waarop je het in jullie administratiesysteem gereed zette: vanaf het seintje, tot en met vandaag, en niet langer dan drie maanden geleden.", "gereed-op");

    public static Weigering AlGereed { get; } = new(
        "al-gereed", "Dit dossier staat op die dag al gereed. Kies een latere dag als je het opnieuw gereed hebt gezet.", "gereed-op");

    public static Weigering AlVerstrekt { get; } = new("al-verstrekt", "Deze versie is al verstrekt aan deze VO-school.", "vo-school");

    public static Weigering VerstrektDatum { get; } = new(
        "verstrekt-datum", "Kies de dag die jullie administratiesysteem noemt: vanaf het seintje van de leerkracht bij deze versie, tot en met de laatste ophaaldag, en niet na vandaag.", "datum");

    public static Weigering VerstrektNietIntrekbaar { get; } = new(
        "verstrekt-niet-in-te-trekken", "Kies een VO-school waarbij met de hand is vastgelegd dat deze versie is opgehaald. Wat in het portaal is afgehaald, blijft staan.", "vo-school");

    public static Weigering GeenPgn { get; } = new(
        "geen-pgn", "Dit is geen BSN of onderwijsnummer. Kijk de negen cijfers na.", "pgn");

    public static Weigering BijlageSoort { get; } = new("bijlage-soort", "Kies een PDF of een foto (JPG of PNG). Bewaar een ander bestand eerst als PDF.", "bestand");

    public static Weigering BijlageDubbel { get; } = new("bijlage-dubbel", "Dit bestand zit al bij het dossier.", "bestand");

    public static Weigering RapportSoort { get; } = new("rapport-soort", "Het rapport is geen PDF geworden. Probeer het opnieuw; lukt het weer niet, vraag dan de beheerder.");

    public static Weigering InzagelinkVoorbij { get; } = new(
        "inzagelink-voorbij", "Deze link werkt niet (meer). Vraag de leerkracht om een nieuwe link, of kom op school kijken.");

    public static Weigering InzagelinkDicht { get; } = new(
        "inzagelink-dicht", "De code was te vaak niet goed. Deze link is gesloten. Vraag de leerkracht om een nieuwe.", "code");

    public static Weigering PortaalNietKlaar { get; } = new(
        "portaal-niet-klaar", "Dit dossier staat niet (meer) klaar voor deze school. Ververs de pagina, of bel de basisschool.");

    public static Weigering DossierStatus(Dossierstatus status) => new(
        "dossier-status", $"Dit kan nu niet: het dossier is {status.Leesbaar()}. Ververs de pagina en kijk wat de volgende stap is.");

    /// <param name="zinnen">What misses, worst first.</param>
    public static Weigering DossierOnvolledig(IReadOnlyCollection<string> zinnen)
    {
        ArgumentNullException.ThrowIfNull(zinnen);
        var rest = zinnen.Count - RedenenGetoond;
        return new Weigering(
            "dossier-onvolledig", $"Het dossier is nog niet volledig. {string.Join(' ', zinnen.Take(RedenenGetoond))}{(rest > 0 ? $" En nog {rest} andere: zie Controle." : "")}");
    }

    public static Weigering TeWeinigPogingen(int min) => new(
        "te-weinig-pogingen", $"Motiveren kan na {min} pogingen op verschillende dagen. Leg eerst elke poging vast met de dag en de manier.");

    public static Weigering BijlageTeGroot(int bytesMax) => new(
        "bijlage-te-groot", $"Dit bestand is te groot: hooguit {bytesMax / Kilobyte / Kilobyte} MB. Scan het in zwart-wit of met minder punten.", "bestand");

    public static Weigering BijlagenTeGroot(int bytesMax) => new(
        "bijlagen-te-groot", $"De bijlagen zijn samen te groot: hooguit {bytesMax / Kilobyte / Kilobyte} MB. Haal er een weg of maak er een kleiner.", "bestand");

    public static Weigering RapportTeGroot(int bytesMax) => new(
        "rapport-te-groot", $"Het rapport is te groot: hooguit {bytesMax / Kilobyte / Kilobyte} MB. Maak de teksten korter en probeer het opnieuw.");

    public static Weigering InzagelinkNiet(string waarom) => new("inzagelink-niet", waarom, "verzorger");

    public static Weigering InzagelinkDuur(int dagenMax) => new("inzagelink-duur", $"Een link werkt hooguit {dagenMax} dagen. Kies een dag die nog komt.", "tot");

    public static Weigering InzagelinkCode(int over) => new(
        "inzagelink-code", over == 1 ? "Deze code is niet goed. Er is nog 1 poging." : $"Deze code is niet goed. Er zijn nog {over} pogingen.", "code");
}
