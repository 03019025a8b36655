namespace OrleansSchool.Basis;

/// <summary>Refusals of the route of a besluit: advice, instemming, activation (TSO-2c, 10e, 10f, 10j).</summary>
public static partial class Weigeringen
{
    public static Weigering BesluitVanafDag(Schooljaar jaar) => new(
        "besluit-vanaf", $"Dit besluit geldt voor schooljaar {jaar}. Kies een eerste dag daarin.", "vanaf");

    public static Weigering BesluitTariefOngeldig { get; } = new(
        "tarief-ongeldig", "Vul de bedragen van het tarief in. Een vaste dag kost meer dan € 0,00. Per schooljaar zijn het er vijf, voor 1 tot en met 5 dagen, en meer dagen kosten nooit minder.", "tarief");

    public static Weigering BesluitKortingOngeldig { get; } = new(
        "korting-ongeldig", "Een gezinskorting begint bij het tweede kind, loopt op en is 0 tot en met 100 procent.", "korting");

    public static Weigering BesluitVergoedingOngeldig { get; } = new(
        "vergoeding-ongeldig", "Geef elke soort kracht een keer een vergoeding: een bedrag per beurt of een bedrag per uur, niet allebei.", "vergoeding");

    public static Weigering BesluitBegrotingOntbreekt { get; } = new(
        "begroting-versie", "Deze versie van de begroting is er niet. Maak de begroting eerst af en kies die versie.", "begroting");

    public static Weigering BesluitLigtVoor { get; } = new(
        "besluit-ligt-voor", "Over dit voorstel is al advies of instemming vastgelegd. Doe een nieuw voorstel als er iets anders in moet.");

    public static Weigering BesluitAfgelopen { get; } = new(
        "besluit-afgelopen", "Dit besluit is al afgerond of ingetrokken. Ververs de pagina.");

    public static Weigering BesluitCommissieAl { get; } = new("besluit-commissie-al", "Het besluit van de commissie staat er al. Ververs de pagina.");

    public static Weigering BesluitEerstCommissie { get; } = new(
        "besluit-eerst-commissie", "De commissie heeft nog niet besloten. Leg eerst vast wie er waren en hoe er is gestemd.");

    public static Weigering BesluitEerstAdvies { get; } = new(
        "besluit-eerst-advies", "Eerst het advies van ouderraad en schoolleiding, dan pas de instemming (reglement artikel 2c).");

    public static Weigering BesluitAntwoordNodig { get; } = new(
        "besluit-antwoord-nodig", "Het advies is negatief. Schrijf eerst op wat de commissie daarop antwoordt.");

    public static Weigering BesluitStapNiet { get; } = new("besluit-stap", "Deze stap hoort niet bij dit besluit. Ververs de pagina.", "stap");

    public static Weigering BesluitStapAl { get; } = new(
        "besluit-stap-al", "De uitkomst van deze stap staat er al. Trek haar in als zij niet klopt.");

    public static Weigering BesluitUitkomstNiet { get; } = new(
        "besluit-uitkomst", "Deze uitkomst past niet bij deze stap: advies is positief, met een opmerking of negatief; instemming is wel of niet gegeven; samenspraak is akkoord, akkoord met een opmerking of niet akkoord.", "uitkomst");

    public static Weigering BesluitNogTijd(DateOnly voor) => new(
        "besluit-nog-tijd", $"Er is om antwoord gevraagd voor {Datums.Voluit(voor)}. Pas daarna kun je zonder advies verder.", "uitkomst");

    public static Weigering BesluitNietGevraagd { get; } = new(
        "besluit-niet-gevraagd", "Om dit advies is nog niet gevraagd. Vraag het eerst, met een dag waarvoor je antwoord wilt.", "uitkomst");

    public static Weigering BesluitStapdag(DateOnly vanaf) => new(
        "besluit-stapdag", $"Kies een dag van {Datums.Voluit(vanaf)} tot en met vandaag.", "op");

    public static Weigering BesluitAntwoorddag { get; } = new("besluit-antwoorddag", "Kies een dag na vandaag waarvoor je antwoord wilt, binnen een half jaar.", "antwoord-voor");

    public static Weigering BesluitDocumentNodig { get; } = new(
        "besluit-document-nodig", "Bij een instemming hoort de brief of het verslag waarin zij staat. Voeg het document toe.", "document");

    public static Weigering BesluitDocumentSamenspraak { get; } = BesluitDocumentNodig with
    {
        Zin = "Je legt vast wat een ander zei. Voeg de brief of het verslag toe waarin dat staat, of laat hen het zelf vastleggen.",
    };

    /// <summary>The title stands in mails, and ouderraad, MR and bestuur read all of it.</summary>
    public static Weigering BesluitNaam(string veld, string namen) => new(
        "besluit-naam", $"Hier staat de naam van een kind: {namen}. Een besluit gaat naar ouderraad, MR en bestuur. Schrijf het zonder die naam.", veld);

    public static Weigering BesluitDocumentSoort { get; } = new(
        "besluit-document-soort", "Dit is geen PDF, JPEG of PNG. Scan de brief opnieuw, of maak er een foto van.", "document");

    public static Weigering BesluitDocumentTeGroot(int max) => new(
        "besluit-document-te-groot", $"Dit bestand is te groot: hooguit {max / 1024} KB. Scan in zwart-wit, of maak een foto: die maken we kleiner.", "document");

    public static Weigering BesluitLatereStap { get; } = new(
        "besluit-latere-stap", "Er is daarna al een stap vastgelegd. Trek eerst de laatste uitkomst in.");

    public static Weigering BesluitGeenUitkomst { get; } = new("besluit-geen-uitkomst", "Van deze stap is nog geen uitkomst vastgelegd. Ververs de pagina.");

    public static Weigering BesluitZonderInstemming { get; } = new(
        "besluit-zonder-instemming", "Zonder vastgelegde instemming gaat dit besluit niet in (reglement artikel 2c). Leg eerst de instemming vast.");

    public static Weigering BesluitVierOgen { get; } = new(
        "besluit-vier-ogen", "Je hebt de instemming zelf vastgelegd. Daarom laat een ander het besluit ingaan: de schoolleiding of een lid van de overblijfcommissie.");

    /// <summary>Reglement 15b: each of the three agrees.</summary>
    public static Weigering BesluitZonderSamenspraak { get; } = new(
        "besluit-zonder-samenspraak", "Hierin voorziet het reglement niet. Het gaat pas in als schoolleiding, MR en ouderraad alle drie akkoord zijn (reglement artikel 15b).");

    public static Weigering BesluitVierOgenSamenspraak { get; } = BesluitVierOgen with
    {
        Zin = "Je hebt het akkoord van een van de drie zelf vastgelegd. Daarom laat een ander het besluit ingaan: de schoolleiding of een lid van de overblijfcommissie.",
    };

    public static Weigering BesluitStapMist(string stap) => new("besluit-stap-mist", $"Er ontbreekt nog een stap: {stap}.");

    public static Weigering BesluitAnderActief(string nummer, DateOnly vanaf) => new(
        "besluit-ander-actief", $"Besluit {nummer} over hetzelfde geldt al vanaf {Datums.Voluit(vanaf)}. Trek dat eerst in, of doe een nieuw voorstel vanaf een latere dag.");

    public static Weigering BesluitJaarVoorbij(Schooljaar jaar) => new("besluit-jaar-voorbij", $"Schooljaar {jaar} is voorbij. Hiervoor kan niets meer besloten worden.");

    public static Weigering BesluitGeenGeschil { get; } = new(
        "besluit-geen-geschil", "Een geschil meld je als de instemming is geweigerd. Dat is hier niet zo.");
}
