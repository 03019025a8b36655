namespace OrleansSchool.Basis;

/// <summary>Refusals of collection and payment runs (TSO-6b, TSO-10c).</summary>
public static partial class Weigeringen
{
    public static Weigering RunGeenIncassant { get; } = new(
        "geen-incassant", "Vul eerst de bankrekening en het incassant-ID van de school in bij Geld inrichten. Zonder kan er niet geïncasseerd worden.");

    public static Weigering RunGeenBank { get; } = new("geen-bankrekening", "Vul eerst de bankrekening van de school in bij Geld inrichten.");

    public static Weigering RunBestaat { get; } = new("run-bestaat", "Deze opdracht is er al. Ververs de pagina.");

    public static Weigering GeenTargetdag(DateOnly volgende) => new(
        "geen-targetdag", $"Op die dag werken de banken niet. Kies bijvoorbeeld {Datums.Voluit(volgende)}.", "datum");

    public static Weigering IncassodatumTeVroeg(DateOnly vanaf) => new(
        "incassodatum-te-vroeg", $"Ouders moeten de aankondiging op tijd krijgen. Kies {Datums.Voluit(vanaf)} of later.", "datum");

    public static Weigering IncassotermijnTekens { get; } = new("termijn-tekens", "Gebruik voor de termijn alleen letters, cijfers, spaties, - en /.", "termijn");

    public static Weigering IncassodatumVerWeg { get; } = new("incassodatum-ver-weg", "Kies een dag binnen een jaar.", "datum");

    public static Weigering BetaaldagVoorbij { get; } = new("betaaldag-voorbij", "Die dag is al voorbij. Kies vandaag of een latere dag.", "datum");

    public static Weigering RunLeeg { get; } = new("run-leeg", "Er is niets om mee te nemen. Kijk bij wie er niet in zit waarom dat zo is.");

    public static Weigering RunTeGroot(int max) => new("run-te-groot", $"In een opdracht kunnen hooguit {max} regels. Neem er minder mee.");

    /// <summary>The step that is asked doesn't fit the step in which the run is.</summary>
    public static Weigering RunStap(string waar) => new("run-stap", $"Dat kan nu niet: {waar}. Ververs de pagina.");

    public static Weigering RunZelfdePersoon { get; } = new(
        "zelfde-persoon", "Jij maakte deze opdracht. Laat iemand anders hem nakijken en goedkeuren.");

    public static Weigering RunHash { get; } = new(
        "run-hash", "De regels zijn niet die je op je scherm zag. Bekijk de opdracht opnieuw en keur hem dan goed.");

    public static Weigering AankondigingNodig { get; } = new(
        "aankondiging-nodig", "Kondig de incasso eerst aan bij de ouders. Daarna kun je het bestand ophalen.");

    public static Weigering AankondigingTeLaat(int dagen) => new(
        "aankondiging-te-laat",
        $"Tussen de aankondiging en de incasso moeten {dagen} dagen zitten. Dat lukt niet meer voor deze datum. Trek de opdracht in en kies een latere dag.");

    public static Weigering AankondigingWacht(int over) => new(
        "aankondiging-wacht", $"De postbus zit vol: nog {over} {(over == 1 ? "bericht" : "berichten")} te gaan. Kijk of de mail weggaat. De rest gaat vannacht vanzelf, of druk straks nog eens.");

    public static Weigering IndienenTeLaat(DateOnly uiterlijk) => new(
        "indienen-te-laat", $"Het bestand moest uiterlijk {Datums.Voluit(uiterlijk)} bij de bank zijn. Trek de opdracht in en kies een latere dag.");

    public static Weigering RunIngediend { get; } = new(
        "run-ingediend", "De bank heeft dit bestand al. Intrekken kan hier niet meer; doe dat bij de bank en noteer wat er terugkomt.");

    public static Weigering RunregelNiet { get; } = new("runregel-niet", "Deze regel staat niet meer open. Ververs de pagina.");

    public static Weigering RunregelAndereRun { get; } = new(
        "runregel-andere-run", "Deze rekening zit intussen in een andere incasso. Trek die eerst in, anders betaalt deze ouder twee keer.");

    public static Weigering RunregelBezig { get; } = new("runregel-bezig", "De betaler moet nog horen dat de bank deze regel afkeurde. Wacht een minuut en probeer het opnieuw.");

    public static Weigering RunKandidaat { get; } = new(
        "run-kandidaat", "Een van de gekozen regels kan niet meer worden betaald. Ververs de pagina en kies opnieuw.", "bronnen");
}
