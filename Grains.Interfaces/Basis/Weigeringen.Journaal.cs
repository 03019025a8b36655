namespace OrleansSchool.Basis;

/// <summary>Refusals of the set-up of the money, and of the journal (TSO-10b, 10c, 10h, 10i, 10m, 10n).</summary>
public static partial class Weigeringen
{
    public static Weigering GeldTermijnmaanden { get; } = new(
        "termijnmaanden", "Kies twee verschillende maanden waarin je int. Het reglement zegt september en februari: 9 en 2.", "maand1");

    public static Weigering GeldTweedeTermijn { get; } = new(
        "tweede-termijn", "Kies een dag die bestaat, van 2 januari tot en met 31 juli, waarop de tweede termijn begint.", "tweede-dag");

    public static Weigering GeldBetaaldag { get; } = new(
        "betaaldag", "Kies een dag van de maand: van 1 tot en met 31. Met 31 is het de laatste dag van de maand.", "betaaldag");

    public static Weigering GeldInstroomdagen(int min, int max) => new(
        "instroomdagen", $"Geef wie later instroomt {min} tot en met {max} dagen om te betalen.", "instroomdagen");

    public static Weigering GeldKosten(Geld max) => new("herinneringskosten", $"De kosten van een herinnering zijn € 0,00 tot en met {max}.", "kosten");

    public static Weigering GeldKostenTeSnel(int min, int max) => new(
        "kosten-te-snel", $"Ouders hebben na de herinnering minstens {min} dagen om zonder kosten te betalen. Kies {min} tot en met {max} dagen.", "kosten-na");

    public static Weigering GeldWikNietGelezen { get; } = new(
        "wik-niet-gelezen", "Lees eerst de juridische notitie over kosten voor ouders, en vink aan dat je haar hebt gelezen.", "wik");

    public static Weigering GeldRestitutie(Geld max) => new("restitutie-vanaf", $"Kies een bedrag van € 0,00 tot en met {max}.", "restitutie-vanaf");

    public static Weigering GeldGpl(Geld max) => new(
        "personeelslast", $"De gemiddelde personeelslast van een uur is een bedrag tot en met {max}. Vraag het bij het bestuur na.", "gpl");

    public static Weigering GeldUitsluitingdagen(int min, int max) => new(
        "uitsluiting-dagen", $"Volgens het reglement zit er 4 weken tussen herinnering en uitsluiting. Kies {min} tot en met {max} dagen.", "uitsluiting-dagen");

    public static Weigering GeldMaximumOngeldig { get; } = new(
        "maximum-ongeldig", "Vul alle bedragen van dit jaar in. Het uurbedrag voor jongeren is niet hoger dan dat voor anderen, en een maand niet meer dan het jaar.", "jaar");

    public static Weigering GeldIban { get; } = new(
        "ongeldig-iban", "Dit rekeningnummer klopt niet. Een IBAN ziet eruit als NL91 ABNA 0417 1643 00 en is van een bank in het SEPA-gebied.", "iban");

    public static Weigering GeldIncassantId { get; } = new(
        "ongeldig-incassant-id", "Dit incassant-ID klopt niet. Het staat in het contract met de bank en begint met NL, twee cijfers en ZZZ.", "incassant-id");

    public static Weigering GeldBic { get; } = new("ongeldige-bic", "Een BIC heeft 8 of 11 tekens, zoals ABNANL2A. Je mag hem ook leeg laten.", "bic");

    public static Weigering GeldAankondiging(int max) => new("aankondiging-dagen", $"Kondig een incasso 1 tot en met {max} dagen van tevoren aan.", "aankondiging");

    public static Weigering BoekpostCode { get; } = new(
        "boekpost-code", "De code van een eigen post begint met eigen- en die van een reserve met reserve-. Daarna kleine letters, cijfers en streepjes.", "code");

    public static Weigering BoekpostSoort { get; } = new("boekpost-soort", "Een reserve hoort bij het vermogen; een eigen post bij bezit, schuld, baten of lasten.", "soort");

    public static Weigering BoekpostVast { get; } = new(
        "boekpost-vast", "Van een post die er al is blijven de soort en de eerste dag zoals ze zijn. Maak een nieuwe post met een andere code.", "code");

    public static Weigering BoekpostDatum { get; } = new("boekpost-datum", "De laatste dag van een post komt niet voor de eerste. Kies een latere dag.", "tot");

    public static Weigering BoekpostGeldtNiet(string post, DateOnly datum) => new(
        "boekpost-geldt-niet", $"Op post {post} kan op {Datums.Voluit(datum)} niets geboekt worden. Kies een andere post of een andere dag.", "post");

    public static Weigering BoekpostVanBetaler { get; } = new(
        "boekpost-van-betaler", "Op debiteuren en tegoeden boek je niet met de hand. Doe dat bij de betaler zelf.", "post");

    public static Weigering BoekpostVanKas { get; } = new(
        "boekpost-van-kas", "Op de kas boek je niet met de hand: dan klopt de telling niet meer. Doe het bij Kas, als uitgave of ontvangst.", "post");

    public static Weigering BoekingNietInBalans(Geld verschil) => new(
        "boeking-niet-in-balans", $"Debet en credit zijn samen niet nul: het verschil is {verschil}. Pas een van de regels aan.", "regels");

    public static Weigering BoekingRegels(int max, Geld bedragMax) => new(
        "boeking-regels", $"Een boeking heeft 2 tot en met {max} regels met elk een bedrag, hooguit {bedragMax}.", "regels");

    public static Weigering BoekingCorrigeert(int nr) => new("boeking-corrigeert", $"Boeking {nr} staat niet in dit schooljaar. Kijk het nummer na in het journaal.", "corrigeert");

    public static Weigering JournaalAnderJaar(Schooljaar jaar) => new(
        "journaal-ander-jaar", $"Deze dag ligt niet in schooljaar {jaar}. Kies een dag daarin, of ga naar het andere schooljaar.", "datum");

    public static Weigering JournaalVoorBegin(DateOnly begin) => new(
        "journaal-voor-begin", $"De boeken van de school beginnen op {Datums.Voluit(begin)}. Kies een dag vanaf dan, en kijk of het jaar klopt.", "datum");

    public static Weigering JournaalGesloten(Schooljaar jaar) => new(
        "journaal-gesloten", $"Schooljaar {jaar} is afgesloten. Boek een correctie in het schooljaar erna.");

    public static Weigering BeginbalansPost { get; } = new(
        "beginbalans-post", "In de beginbalans staan bank, kas, reserves en wat er nog te betalen is, elk een keer. Wat ouders nog moeten betalen zet je bij de betaler.", "posten");

    public static Weigering BeginbalansTeLaat { get; } = new(
        "beginbalans-te-laat", "Er is in dit schooljaar al geboekt. Zet een fout in de beginbalans recht met een correctieboeking.");

    public static Weigering BeginbalansUitVorig(Schooljaar vorig) => new(
        "beginbalans-uit-vorig", $"De beginstand komt vanzelf uit schooljaar {vorig}. Zet een fout daarin recht met een correctieboeking.", "per");

    public static Weigering JournaalJaarLoopt(DateOnly vanaf) => new("journaal-jaar-loopt", $"Dit schooljaar kan pas vanaf {Datums.Voluit(vanaf)} worden afgesloten.");

    public static Weigering JournaalVraagposten(Geld saldo) => new(
        "journaal-vraagposten", $"Er staat nog {saldo} op vraagposten. Zoek eerst uit waar dat bij hoort.");

    public static Weigering JournaalKasNietGeteld(DateOnly dag) => new(
        "kas-niet-geteld", $"De kas van {Datums.Voluit(dag)} is nog niet geteld. Tel haar eerst.");

    public static Weigering JournaalVorigOpen(Schooljaar vorig) => new(
        "journaal-vorig-open", $"Schooljaar {vorig} is nog niet afgesloten. Begin daarmee.");

    public static Weigering JournaalNogOnderweg { get; } = new(
        "journaal-onderweg", "Er is nog een boeking onderweg vanuit het schooljaar ervoor. Probeer het over een minuut opnieuw.");

    public static Weigering JournaalKeten(int nr) => new(
        "journaal-keten", $"Boeking {nr} is niet meer zoals zij is geschreven. Waarschuw de beheerder en zet een back-up van daarvoor ernaast.");
}
