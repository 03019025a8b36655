namespace OrleansSchool.Basis;

/// <summary>Refusals about overblijfkrachten (SCH-3, TSO-4).</summary>
public static partial class Weigeringen
{
    public static Weigering VogInToekomst { get; } =
        new("vog-in-toekomst", "De datum van de VOG ligt in de toekomst. Schrijf de datum over van de VOG.", "vog-op");

    public static Weigering DiplomaInToekomst { get; } =
        new("diploma-in-toekomst", "De datum van het diploma ligt in de toekomst. Kijk de datum na.", "gediplomeerd-op");

    public static Weigering HelperHeeftAccount { get; } = new(
        "helper-heeft-account",
        "Deze persoon heeft al een account, zonder de rol overblijfkracht op deze school. Laat de schoolleider of de beheerder die rol eerst geven bij Mensen.");

    public static Weigering HelperStaatEr { get; } = new(
        "helper-staat-er",
        "Er staat al een overblijfkracht met deze naam en dit mailadres of telefoonnummer op de lijst. Open die kaart. Is het iemand anders, maak de namen dan verschillend.",
        "naam");

    public static Weigering HelperZelf { get; } = new(
        "helper-zelf", "Je eigen kaart wijzig je niet zelf. Vraag het aan een ander die de overblijfkrachten beheert.");

    public static Weigering VogTermijn(int min, int max) =>
        new("vog-termijn", $"Kies na hoeveel jaar een VOG te oud is: {min} tot en met {max}.", "vog-jaren");

    public static Weigering HelperKanNiet(string naam, string wanneer) => new(
        "helper-kan-niet", $"{naam} kan niet op {wanneer}. Kies een ander, of pas de beschikbaarheid aan.", "helper");

    public static Weigering HelperBezet(string naam, string waar) =>
        new("helper-bezet", $"{naam} heeft dan al een dienst: {waar}. Haal die eerst weg, of kies een ander.", "helper");

    /// <summary>The same, said to the helper.</summary>
    public static Weigering JijKanNiet(string wanneer) =>
        new("helper-kan-niet", $"Je gaf op dat je {wanneer} niet kunt. Pas bij ‘Wanneer kan ik?’ aan wanneer je kunt, en probeer het dan opnieuw.");

    /// <summary>The same, said to the helper.</summary>
    public static Weigering JijBezet(string plek, string venster) =>
        new("helper-bezet", $"Je staat dan al op {plek}, {venster}. Meld je daar eerst af, of bied die dienst aan om te ruilen.");

    public static Weigering DienstBezet(string naam) =>
        new("dienst-bezet", $"{naam} heeft deze dienst al. Bedankt dat je wilde komen; je hoeft niets meer te doen.");

    public static Weigering DienstVoorbij { get; } = new("dienst-voorbij", "Deze dienst is al voorbij. Er is niets meer aan te wijzigen.");

    public static Weigering DienstVervallen { get; } = new("dienst-vervallen", "Deze dienst vervalt die dag. Er is niemand nodig.");

    public static Weigering DienstNietVanJou { get; } = new("dienst-niet-van-jou", "Deze dienst is niet (meer) van jou. Ververs de pagina.");

    public static Weigering DienstTeVer(int weken) =>
        new("dienst-te-ver", $"Een losse dag pas je hooguit {weken} weken vooruit aan. Wijzig anders de standaardweek.");

    public static Weigering GeenZoektocht { get; } =
        new("geen-zoektocht", "Voor deze dienst wordt niemand gezocht. Ververs de pagina.");

    public static Weigering AlGevraagd(string naam) => new("al-gevraagd", $"{naam} is al gevraagd. Wacht op antwoord, of noteer het antwoord.", "helper");

    public static Weigering StaatAlOpRooster { get; } = new("staat-al-op-rooster", "Je staat al op het rooster. Wil je afzeggen?");

    public static Weigering ZeiAlJa(string naam) =>
        new("zei-al-ja", $"{naam} zei intussen ja en staat op het rooster. Kan {naam} toch niet, meld deze dienst dan af.", "helper");

    public static Weigering RuilBegonnen { get; } = new("ruil-begonnen", "Deze dienst is al begonnen. Ruilen kan niet meer.");

    public static Weigering InvallinkVoorbij { get; } =
        new("inval-link", "Deze link werkt niet meer. Bel de overblijfcoördinator als je toch wilt komen.");

    public static Weigering OngeldigVenster { get; } =
        new("venster", "De eindtijd moet na de begintijd liggen, tussen 11:00 en 15:00.", "tot");

    public static Weigering BehoefteAantal(int max) => new("behoefte-aantal", $"Kies een aantal van 0 tot en met {max}.", "aantal");

    public static Weigering BehoefteOnvolledig { get; } =
        new("behoefte-onvolledig", "Vul voor minstens één plek in hoeveel helpers er nodig zijn.", "aantal");

    public static Weigering RoosterNietLeeg { get; } =
        new("rooster-niet-leeg", "Dit schooljaar heeft al een standaardweek. Haal de diensten eerst weg, of pas ze aan.");

    public static Weigering GeenVorigRooster { get; } =
        new("geen-vorig-rooster", "Er is geen standaardweek van vorig schooljaar om over te nemen. Maak zelf een standaardweek.");

    public static Weigering NietTerugTeZetten { get; } =
        new("niet-terug-te-zetten", "Iemand wijzigde het rooster daarna nog. Deze stap is niet meer ongedaan te maken. Zet het rooster zelf goed.");

    public static Weigering StapVanEerder { get; } =
        new("stap-van-eerder", "Deze wijziging is van een eerdere dag en geldt al. Wijzig de dienst zelf; dat geldt vanaf vandaag.");

    public static Weigering NiemandTePlaatsen { get; } =
        new("niemand-te-plaatsen", "Voor de open diensten is niemand beschikbaar die nog vrij is. Vraag helpers om hun beschikbaarheid, of werf erbij.");

    public static Weigering AfwezigPeriode(int dagen) =>
        new("afwezig-periode", $"De laatste dag moet op of na de eerste liggen, en een afwezigheid duurt hooguit {dagen} dagen.", "afwezig-tot");

    public static Weigering RuilNiet { get; } = new("ruil-niet", "Dit ruilvoorstel is er niet meer. Ververs de pagina.");

    public static Weigering BesluitVerworpen { get; } =
        new("besluit-verworpen", "Er waren niet meer stemmen voor dan tegen. Alleen een aangenomen besluit legt het aantal vast.", "voor");
}
