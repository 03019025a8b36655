using System.Collections.Frozen;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Intranet.Pages.Nachtronde;

/// <summary>The night round in words.</summary>
internal static class Nachtwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>One, and more than one.</summary>
    private static readonly FrozenDictionary<string, (string Een, string Meer)> Soorten = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["leerling"] = ("leerling", "leerlingen"),
        ["register"] = ("rij van de leerlingenlijst", "rijen van de leerlingenlijst"),
        ["account"] = ("account", "accounts"),
        ["inlognaam"] = ("inlognaam", "inlognamen"),
        ["personen"] = ("rij van de lijst van mensen", "rijen van de lijst van mensen"),
        ["overblijfkracht"] = ("overblijfkracht", "overblijfkrachten"),
        ["overblijfkrachten"] = ("rij van de lijst van overblijfkrachten", "rijen van de lijst van overblijfkrachten"),
        ["overblijfdag"] = ("dag van een groep", "dagen van groepen"),
        ["groepsmiddag"] = ("lunch van een groep", "lunches van groepen"),
        ["middag"] = ("middag", "middagen"),
        ["rooster"] = ("standaardweek van het rooster", "standaardweken van het rooster"),
        ["roosterdag"] = ("dag van het rooster", "dagen van het rooster"),
        ["overblijfgroep"] = ("overblijfgroep", "overblijfgroepen"),
        ["ongeval"] = ("ongeval", "ongevallen"),
        ["ongevallen"] = ("lijst van ongevallen", "lijsten van ongevallen"),
        ["zoekactie"] = ("zoekactie", "zoekacties"),
        ["toegangslogmaand"] = ("maand van het toegangslog", "maanden van het toegangslog"),
        ["toegangslogblad"] = ("blad van het toegangslog", "bladen van het toegangslog"),
        ["gedrag"] = ("gedrag van een kind", "kinderen van wie gedrag was vastgelegd"),
        ["gedragoverzicht"] = ("rij van het gedragoverzicht", "rijen van het gedragoverzicht"),
        ["logboek"] = ("dag van het logboek", "dagen van het logboek"),
        ["leesbewijzen"] = ("dag met leesbewijzen", "dagen met leesbewijzen"),
        ["vragen"] = ("maand met vragen van ouders", "maanden met vragen van ouders"),
        ["aandacht"] = ("lijst van wat iemand moest weten", "lijsten van wat mensen moesten weten"),
        ["kandidaat"] = ("kandidaat", "kandidaten"),
        ["scholing"] = ("schooljaar met bijeenkomsten", "schooljaren met bijeenkomsten"),
        ["jaarovergang"] = ("jaarovergang", "jaarovergangen"),
        ["dossier"] = ("overdrachtdossier", "overdrachtdossiers"),
        ["dossiersleutel"] = ("sleutel van een dossier", "sleutels van dossiers"),
        ["bestand"] = ("bestand", "bestanden"),
        ["overdracht"] = ("overdracht van een schooljaar", "overdrachten van schooljaren"),
        ["vobericht"] = ("bericht van een VO-school", "berichten van VO-scholen"),
        ["portaaltoegang"] = ("toegang tot het portaal", "toegangen tot het portaal"),
        ["betaler"] = ("betaler", "betalers"),
        ["betalerblad"] = ("blad van een betaler", "bladen van betalers"),
        ["afrekening"] = ("afrekening van een kind", "afrekeningen van kinderen"),
        ["termijnronde"] = ("ronde met rekeningen", "rondes met rekeningen"),
        ["kasblad"] = ("dag van de kas", "dagen van de kas"),
        ["incasso"] = ("incasso", "incasso's"),
        ["incassoblad"] = ("blad van een incasso", "bladen van incasso's"),
        ["betaalrun"] = ("betaalopdracht", "betaalopdrachten"),
        ["afschrift"] = ("bankafschrift", "bankafschriften"),
        ["afschriftblad"] = ("blad van een bankafschrift", "bladen van bankafschriften"),
        ["vergoedingen"] = ("maand met vergoedingen", "maanden met vergoedingen"),
        ["helperjaar"] = ("jaar van een helper", "jaren van helpers"),
        ["begroting"] = ("begroting", "begrotingen"),
        ["journaal"] = ("journaal van een schooljaar", "journalen van schooljaren"),
        ["journaalblad"] = ("blad van het journaal", "bladen van het journaal"),
        ["besluiten"] = ("schooljaar met besluiten", "schooljaren met besluiten"),
        ["commissie"] = ("rij van de commissie", "rijen van de commissie"),
        ["vergaderingen"] = ("schooljaar met vergaderingen", "schooljaren met vergaderingen"),
        ["vergadering"] = ("vergadering", "vergaderingen"),
        ["kwaliteit"] = ("schooljaar met kwaliteit", "schooljaren met kwaliteit"),
        ["enquete"] = ("enquête", "enquêtes"),
        ["jaarverslag"] = ("jaarverslag", "jaarverslagen"),
        ["schoolgids"] = ("tekst voor de schoolgids", "teksten voor de schoolgids"),
        ["nieuwsbrief"] = ("schooljaar met nieuwsberichten", "schooljaren met nieuwsberichten"),
        ["mrafspraken"] = ("afspraak van MR en bestuur", "afspraken van MR en bestuur"),
        ["klachten"] = ("schooljaar met klachten", "schooljaren met klachten"),
        ["postblad"] = ("blad met verstuurde post", "bladen met verstuurde post"),
        ["verzoeken"] = ("schooljaar met verzoeken", "schooljaren met verzoeken"),
        ["daglijsten"] = ("daglijst die klaarlag", "daglijsten die klaarlagen"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Gewist(Nachtverslag verslag) => verslag.Gewist.IsEmpty
        ? "Er was niets voorbij zijn termijn"
        : string.Join(", ", verslag.Gewist.OrderByDescending(g => g.Aantal).ThenBy(g => g.Soort, StringComparer.Ordinal).Select(Telling));

    public static string Nacht(DateOnly nacht) => $"{Datums.Kort(nacht)} {nacht.Year}";

    public static (string Staat, string Woord) Stand(Nachtverslag verslag) => verslag switch
    {
        { IsHeel: false } => ("te-laat", "Afgebroken"),
        { NietGelukt.IsEmpty: false } => ("wacht", "Niet alles lukte"),
        { RestJaren: > 0 } => ("bezig", "Gaat verder"),
        _ => ("goed", "Klaar"),
    };

    public static string? Uitleg(Nachtverslag verslag) => verslag switch
    {
        { IsHeel: false } => "De machine ging uit. De volgende ronde begon opnieuw en deed de rest.",
        { NietGelukt: [var fout, ..] } => $"{Tel(verslag.NietGelukt.Sum(f => f.Aantal), "keer", "keer")} mislukt, het eerst bij {Deel(fout.Deel)} ({Oorzaak(fout.Fout)}, nummer {Foutnummer.Van(fout.Fout)}). De volgende nacht wordt het opnieuw geprobeerd.",
        { RestJaren: > 0 } => $"Er {(verslag.RestJaren == 1 ? "wacht nog één schooljaar" : $"wachten nog {verslag.RestJaren} schooljaren")}: elke nacht één.",
        _ => null,
    };

    /// <summary>What doesn't get through, without saying of whom.</summary>
    public static string Taak(Uitbaktaak taak) => $"{Wie(taak.Van)} kan {Waar(taak.Naar)} niet bijwerken";

    /// <summary>Of many; null for a kind that isn't counted at night.</summary>
    public static string? Meer(string soort) => Soorten.TryGetValue(soort, out var woord) ? woord.Meer : null;

    /// <summary>How many of a kind.</summary>
    public static string Aantal(Wistelling telling) => Telling(telling);

    /// <summary>A kind of fault as somebody says it who doesn't read programs; its number finds it in the log.</summary>
    public static string Oorzaak(string fout) => fout switch
    {
        "IOException" or "UnauthorizedAccessException" => "de schijf gaf een fout",
        "SqliteException" or "SqlException" or "NpgsqlException" => "het gegevensbestand gaf een fout",
        "TimeoutException" => "het duurde te lang",
        "OperationCanceledException" or "TaskCanceledException" => "het werd afgebroken",
        "InconsistentStateException" => "er werd op hetzelfde moment geschreven",
        "VerzegelingException" => "een rij kon niet worden geopend",
        "UitbakVolException" => "er wacht te veel",
        "RijTeGrootException" => "een rij is te groot",
        "SiloUnavailableException" or "GrainCallException" => "een ander deel antwoordde niet",
        _ => "een onverwachte fout",
    };

    public static string Deel(Rondedeel deel) => deel switch
    {
        Rondedeel.Leerlingen => "de leerlingen",
        Rondedeel.Mensen => "de mensen",
        Rondedeel.Overblijfkrachten => "de overblijfkrachten",
        Rondedeel.Dagen => "de dagen van groepen",
        Rondedeel.Middagen => "de middagen",
        Rondedeel.Groepen => "de overblijfgroepen",
        Rondedeel.Toegangslog => "het toegangslog",
        Rondedeel.Post => "de post",
        Rondedeel.Ongevallen => "de ongevallen en zoekacties",
        Rondedeel.Gedrag => "het gedrag",
        Rondedeel.Regelingen => "huisregels, reglement en ontruimingsplan",
        Rondedeel.Overdracht => "de overdracht van groep 8",
        Rondedeel.Financien => "het geld",
        Rondedeel.Commissie => "de overblijfcommissie",
        Rondedeel.Uitbakken => "de berichten die nog onderweg waren",
        _ => "het bestand met gegevens",
    };

    private static string Telling(Wistelling telling) =>
        Soorten.TryGetValue(telling.Soort, out var woord) ? Tel(telling.Aantal, woord.Een, woord.Meer) : Tel(telling.Aantal, telling.Soort, telling.Soort);

    private static string Tel(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{aantal.ToString("N0", Nederlands)} {meer}";

    private static string Woord(string sleutel) => sleutel[..sleutel.IndexOf('/', StringComparison.Ordinal)];

    private static string Wie(string sleutel) => Woord(sleutel) switch
    {
        "leerling" => "Een leerling",
        "account" => "Een account",
        "overblijfkracht" => "Een overblijfkracht",
        "ongeval" => "Een ongeval",
        "zoekactie" => "Een zoekactie",
        "overblijfdag" => "Een dag van een groep",
        "groepsmiddag" => "De lunch van een groep",
        "mensen" => "Een besluit over een rol",
        "logboek" => "Een regel in het logboek",
        "rooster" => "Een wijziging van de standaardweek",
        "roosterdag" => "Een dienst van het rooster",
        "vragen" => "Een vraag van een ouder",
        "aandacht" => "Een leesbewijs",
        "daglijsten" => "De daglijst van vandaag",
        "gedrag" => "Het gedrag van een kind",
        "regeling" => "Een regeling",
        "beleid" => "De verzekering",
        "jaarovergang" => "De jaarovergang",
        "dossier" => "Een overdrachtdossier",
        "overdracht" => "De overdracht van een schooljaar",
        "voscholen" => "De lijst van VO-scholen",
        "betalers" => "De lijst van betalers",
        "betaler" => "Een betaler",
        "afrekening" => "De afrekening van een kind",
        "kas" => "De kas",
        "incasso" => "Een incasso",
        "betaalrun" => "Een betaalopdracht",
        "bank" or "afschrift" => "Een bankafschrift",
        "vergoedingen" => "Een maand met vergoedingen",
        "journaal" => "Het journaal",
        "besluiten" => "Een besluit",
        "commissie" => "De commissie",
        "vergadering" or "vergaderingen" => "Een vergadering",
        "kwaliteit" => "De kwaliteit",
        "enquete" => "Een enquête",
        "jaarverslag" => "Het jaarverslag",
        "schoolgids" => "De tekst voor de schoolgids",
        "nieuwsbrief" => "De nieuwsbrief",
        "mrafspraken" => "Het register van afspraken",
        "klachten" => "Een klacht",
        _ => "De school",
    };

    private static string Waar(string sleutel) => Woord(sleutel) switch
    {
        "register" => "de leerlingenlijst",
        "leesbewijzen" or "vragen" => "het logboek",
        "overblijfgroep" => "een overblijfgroep",
        "bestand" => "een foto, formulier of stuk",
        "personen" => "de lijst van mensen",
        "overblijfkrachten" => "de lijst van overblijfkrachten",
        "account" => "een account",
        "postbus" => "de post",
        "ongevallen" => "de lijst van ongevallen",
        "zoekactie" => "een zoekactie",
        "middag" => "het toezicht",
        "logboek" => "het logboek",
        "aandacht" => "wat iemand moet horen",
        "leerling" => "een leerling",
        "gedragoverzicht" => "het gedragoverzicht",
        "installatie" => "de lijst van scholen",
        "overdracht" => "de overdracht van groep 8",
        "dossier" => "een overdrachtdossier",
        "journaal" => "het journaal",
        "betaler" => "een betaler",
        "betalerslijst" => "de lijst van rekeningen",
        "afrekening" => "de afrekening van een kind",
        "dagronde" => "de vragen over dagen",
        "incassos" => "de lijst van opdrachten aan de bank",
        "bank" => "de bank",
        "kas" => "de kas",
        "vergoedingen" => "de vergoedingen",
        "financien" => "de instellingen van het geld",
        "begroting" => "de begroting",
        "vergadering" => "een vergadering",
        "vergaderingen" => "de lijst van vergaderingen",
        "kwaliteit" => "de kwaliteit",
        "klachten" => "de klachten",
        _ => "een ander deel",
    };
}
