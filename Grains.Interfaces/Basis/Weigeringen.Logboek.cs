using OrleansSchool.Logboek;

namespace OrleansSchool.Basis;

/// <summary>Refusals about the log, its tasks and the questions of parents (TSO-8, TSO-11b).</summary>
public static partial class Weigeringen
{
    public static Weigering LogsoortNodig { get; } = new("logsoort-nodig", "Kies waar deze regel over gaat.", "soort");

    public static Weigering LogsoortVanTeam { get; } =
        new("logsoort-van-team", "Een opmerking over de lunch of de overdracht schrijft iemand van het team. Kies een andere soort.", "soort");

    public static Weigering LogKindNodig { get; } =
        new("log-kind-nodig", "Kies over welk kind dit gaat. Zonder kind weet niemand bij wie dit hoort.", "leerlingen");

    public static Weigering LogTeVeelKinderen { get; } =
        new("log-te-veel-kinderen", $"Kies hooguit {LogboekGrenzen.LeerlingenMax} kinderen bij één regel. Schrijf voor de anderen een tweede regel.", "leerlingen");

    public static Weigering LogVreemdKind { get; } =
        new("log-vreemd-kind", "Een van deze kinderen mag jij niet zien, of zit niet meer op school. Kies opnieuw.", "leerlingen");

    public static Weigering LogCorrectieOnbekend { get; } =
        new("log-correctie-onbekend", "De regel die je wilt verbeteren, staat niet in dit logboek. Ververs de pagina.");

    public static Weigering LogCorrectieSoort { get; } =
        new("log-correctie-soort", "Een verbetering is van dezelfde soort als de regel zelf. Schrijf anders een nieuwe regel.", "soort");

    public static Weigering LogVol { get; } =
        new("log-vol", $"Dit logboek is vol: {LogboekGrenzen.EigenRegelsMax} regels op één dag. Schrijf verder in dat van morgen, of bel de coördinator.");

    public static Weigering LogTeVroeg { get; } = new("log-te-vroeg", "Die dag moet nog komen. Schrijf in het logboek van vandaag.");

    public static Weigering LogTeLaat { get; } = new(
        "log-te-laat", $"Dit logboek is dicht: schrijven en verbeteren kan tot {LogboekGrenzen.NagekomenDagen} dagen na de dag zelf. Schrijf in dat van vandaag.");

    public static Weigering TaakBestaatAl { get; } =
        new("taak-bestaat-al", "Deze taak staat er al op deze plek. Kies een andere naam of een andere plek.", "naam");

    public static Weigering VraagAlBeantwoord { get; } =
        new("vraag-al-beantwoord", "Deze vraag is al beantwoord. Lees eerst wat er aan de ouder is verteld.", "antwoord");

    public static Weigering VraagNietVoorHen { get; } =
        new("vraag-niet-voor-hen", "Deze persoon mag het kind van deze vraag niet zien of werkt hier niet meer. Kies iemand anders.", "aan");
}
