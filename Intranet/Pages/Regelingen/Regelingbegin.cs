using OrleansSchool.Afspraken;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>
/// What a school begins with that has none written down yet (TSO-16): our own words, plain and short. Where […] stands the school fills in its own; a rule
/// that doesn't fit goes.
/// </summary>
internal static class Regelingbegin
{
    private static readonly string[] Huisregels =
    [
        "We luisteren naar de overblijfkracht.", "We zijn aardig voor elkaar: niet schelden, niet slaan, niet buitensluiten.",
        "We zitten aan tafel als we eten en gaan pas van tafel als dat mag.", "Snoep en prik blijven thuis.",
        "Wat niet op is, gaat mee terug in de trommel.", "We gaan alleen van het plein als een overblijfkracht dat goed vindt.",
        "We gaan met niemand anders mee dan afgesproken is.", "De telefoon blijft in de tas.",
        "We zijn zuinig op het speelgoed en ruimen het samen op.", "Lukt iets niet, dan vragen we hulp.",
    ];

    private static readonly string[] Overeenkomst =
    [
        "Partijen: de school, namens het bestuur […], en de overblijfkracht die deze overeenkomst tekent.",
        "Dit is geen arbeidsovereenkomst. Je doet dit werk vrijwillig.",
        "Je houdt toezicht op de kinderen, in het lokaal en op het plein, op de dagen die in het rooster staan of als invaller.",
        "De overeenkomst gaat in op de dag waarop je tekent. De eerste […] keer kijken jullie samen of het bevalt.",
        "Wil een van beide stoppen, dan is een maand de richtlijn. Bij een zwaarwegende reden kan het meteen.",
        "Je bent minstens vijf minuten voor het begin op school, leest het logboek en verdeelt met de anderen de taken.",
        "Kun je niet, dan meld je dat zo vroeg mogelijk. De coördinator zoekt een invaller.",
        "Je krijgt een onbelaste vrijwilligersvergoeding zoals in bijlage 2 staat. Vergoedingen die je ergens anders krijgt, tellen mee voor de grens van de Belastingdienst; die geef je door.",
        "Andere kosten worden alleen vergoed als dat vooraf is afgesproken: […].",
        "Bij de start lever je een verklaring omtrent het gedrag (VOG) in die niet ouder is dan twee maanden. Wie haar betaalt: […].",
        "Je doet mee aan de cursussen en bijeenkomsten van het overblijven.",
        "Je aanspreekpunt is de overblijfcoördinator.",
        "De school verzekert je tegen wettelijke aansprakelijkheid tijdens het overblijven.",
        "Wat je over kinderen, ouders en leerkrachten hoort, blijft op school. Je maakt geen foto’s of filmpjes van kinderen.",
        "Je hebt het reglement en het ontruimingsplan gelezen en werkt ernaar.",
        "Zijn jullie het oneens, dan praten jullie eerst met elkaar en met de schoolleider. Daarna geldt de klachtenprocedure van de school.",
    ];

    private static readonly string[] Financieleafspraken =
    [
        "Bijdrage van ouders voor een vaste dag: € […] per keer. Voor een losse dag: € […].",
        "Korting voor een gezin met meer kinderen: […].",
        "Het schooljaar telt naar verwachting […] dagen met overblijven.",
        "Vaste dagen worden in september en februari geïncasseerd. Wie geen machtiging gaf, betaalt in september in één keer.",
        "Voor kinderen die later in het jaar komen geldt: […].",
        "Contant geld wordt in ontvangst genomen door […] en elke dag geteld door […].",
        "Geld terug bij ziekte, verhuizing of uitval: […].",
        "Wie te laat betaalt krijgt één herinnering. De kosten daarvan: € […]. Vier weken later kan het kind worden uitgesloten van het overblijven.",
        "Voor ouders die het niet kunnen betalen geldt: […].",
        "Vergoeding per keer of per uur: overblijfkracht € […], invaller € […], coördinator € […], gediplomeerde kracht € […].",
        "De inzet van groepsleerkrachten wordt berekend als gewerkte uren maal de gemiddelde personeelslast van een leerkracht, nu € […] per uur.",
        "Uit de overblijfbijdrage worden betaald: […]. De school betaalt: […].",
        "De coördinator mag zelf uitgaven doen tot € […]; daarboven beslist […].",
        "Reserve: hooguit € […], bestemd voor […].",
        "Bij de bank tekenen […]. De kascommissie bestaat uit […] en kijkt elk jaar de boeken na.",
        "Deze afspraken gelden tot […] en worden elk jaar opnieuw bekeken.",
    ];

    private static readonly string[] Jaarverslagpunten =
    [
        "De overblijfcommissie: wie erin zaten, wie voorzitter was, wat er veranderde.",
        "Vergaderingen van commissie en werkgroep: data, besluiten, adviezen en instemming.",
        "Aantallen: kinderen op vaste en losse dagen, per weekdag, vergeleken met vorig jaar.",
        "Bezetting: overblijfkrachten en invallers, hoeveel er geschoold zijn en een VOG hebben, op hoeveel dagen er te weinig toezicht was.",
        "Scholing en bijeenkomsten van de werkgroep.",
        "Voorvallen, ongevallen en schorsingen: alleen aantallen.",
        "Vragen en klachten: alleen aantallen, en wat ervan geleerd is.",
        "Tevredenheid van ouders, overblijfkrachten en kinderen.",
        "Spelmateriaal: wat erbij kwam, wat kapot ging, wat gewenst is.",
        "Voorlichting: wat er in nieuwsbrief en schoolgids stond.",
        "Financieel jaarverslag: begroting en werkelijkheid per post, reserves, bevindingen van de kascommissie.",
        "Terugblik op de doelen, plannen voor volgend jaar, voorstellen voor begroting en reglement.",
        "Het verslag gaat naar ouderraad, bestuur, medezeggenschapsraad en schoolleiding.",
    ];

    private static readonly string[] Juridisch =
    [
        "De school moet kinderen de gelegenheid geven om tussen de middag onder toezicht op school te blijven (Wet op het primair onderwijs, artikel 45). Het bestuur is daarvoor verantwoordelijk.",
        "School en overblijfkrachten moeten zo goed toezicht houden als redelijk van hen verwacht mag worden. Dat er iets gebeurt, maakt hen nog niet aansprakelijk. Het gaat erom of het gevaar te voorzien was en wat ertegen gedaan is.",
        "Voorbeeld, niet aansprakelijk: een kind raakt op het plein gewond door een losse putdeksel. Niemand kon weten dat die los lag, en er was genoeg toezicht. Les: meld wat los of stuk is meteen, want vanaf dan is het gevaar bekend.",
        "Voorbeeld, wel aansprakelijk: een groepje loopt ongemerkt van het plein en een kind raakt gewond. Het toezicht schoot tekort. Les: tel bij naar buiten gaan en naar binnen gaan, en spreek af wie bij het hek staat.",
        "Voorbeeld, niet aansprakelijk: een kind valt uit een boom buiten het speelgebied. Er was genoeg toezicht, er lag een draaiboek en de krachten waren geïnstrueerd. Les: schrijf op wat je afspreekt en oefen het.",
        "Na een ongeval schrijven we op: wat er gebeurde, waar, hoeveel kinderen en overblijfkrachten er waren, wie hielp, wie de ouders belde en wat is afgesproken.",
        "De verzekering tegen wettelijke aansprakelijkheid geldt voor iedereen die bij het overblijven helpt. Verzekeraar: […]. Schade melden bij: […].",
        "Bij een ongeval met ziekenhuisopname, blijvend letsel of overlijden gaat de schoolleider na of het bij de arbeidsinspectie gemeld moet worden.",
        "Een klacht bespreek je eerst met wie het aangaat of met de overblijfcoördinator. Helpt dat niet, dan met de schoolleider. Daarna geldt de klachtenprocedure van de school: contactpersoon […], klachtencommissie […].",
    ];

    public static IReadOnlyList<string> Van(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => Huisregels,
        Regelingsoorten.Overeenkomst => Overeenkomst,
        Regelingsoorten.Financieleafspraken => Financieleafspraken,
        Regelingsoorten.Jaarverslagpunten => Jaarverslagpunten,
        Regelingsoorten.Juridisch => Juridisch,
        _ => [],
    };
}
