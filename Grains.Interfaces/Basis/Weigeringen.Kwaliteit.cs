namespace OrleansSchool.Basis;

/// <summary>Refusals about quality and the yearly survey (TSO-2b, TSO-4b).</summary>
public static partial class Weigeringen
{
    public static Weigering VerbeterpuntResultaat { get; } =
        new("verbeterpunt-resultaat", "Schrijf op wat het opleverde. Dan weten ouderraad en MR het volgend jaar ook nog.", "resultaat");

    public static Weigering VerbeterpuntEigenaar { get; } = new(
        "verbeterpunt-eigenaar", "Deze persoon kan de kwaliteit niet inzien. Kies iemand van de commissie, de helpers, ouderraad of MR, of vul alleen een naam in.", "eigenaar");

    public static Weigering VerbeterpuntTweeNamen { get; } = new(
        "verbeterpunt-twee-namen", "Je koos iemand en typte ook een naam. Haal de naam weg, of kies ‘iemand die hier niet staat’.", "naam");

    public static Weigering VerbeterpuntNaam(string namen, string veld) => new(
        "verbeterpunt-naam", $"Hier staat de naam van een kind: {namen}. Helpers, ouderraad en MR lezen dit, en het komt in het jaarverslag. Haal de naam eruit.", veld);

    public static Weigering EnqueteNaam(string namen, string veld) => new(
        "enquete-naam", $"In deze vraag staat de naam van een kind: {namen}. Stel de vraag zonder naam.", veld);

    public static Weigering EnqueteVragen(int aantal) => new("enquete-vragen", $"Een enquête heeft {aantal} vragen. Vul ze alle {aantal} in.");

    public static Weigering EnqueteAlGehouden { get; } =
        new("enquete-al-gehouden", "Deze enquête is dit schooljaar al gehouden. Dezelfde mensen twee keer vragen kan niet.");

    public static Weigering EnqueteNietDitJaar { get; } = new("enquete-niet-dit-jaar", "Een enquête open je voor het schooljaar van nu.");

    public static Weigering EnqueteDicht { get; } = new("enquete-dicht", "Deze enquête is niet open. Antwoorden kan nu niet.");

    public static Weigering EnqueteBeantwoord { get; } = new("enquete-beantwoord", "Deze vragen zijn al beantwoord. Dank voor het meedenken.");

    public static Weigering EnqueteScore { get; } = new("enquete-score", "Kies bij elke vraag een van de antwoorden, of geen mening.");

    public static Weigering EnqueteVol { get; } = new("enquete-vol", "Er kunnen geen antwoorden meer bij. Vertel het aan de overblijfcoördinator.");

    public static Weigering EnqueteOpmerkingenVol { get; } =
        new("enquete-opmerkingen-vol", "Er kunnen geen opmerkingen meer bij. Verstuur de antwoorden zonder opmerking, of vertel het aan de overblijfcoördinator.", "opmerking");

    public static Weigering EnqueteGroep { get; } = new("enquete-groep", "Deze groep is er dit schooljaar niet. Kies een groep uit de lijst.");

    public static Weigering EnqueteGeenHand { get; } =
        new("enquete-geen-hand", "Er is nog geen hand geteld. Vul bij minstens één vraag in hoeveel kinderen hun hand opstaken.");

    /// <param name="vraag">From 1.</param>
    /// <param name="score">From 1: the number at which it stands.</param>
    public static Weigering EnqueteHanden(int kinderen, int vraag, int score) => new(
        "enquete-handen", $"Bij vraag {vraag} staan meer handen dan er kinderen in de groep zijn ({kinderen}), of een getal onder nul. Tel die vraag opnieuw.", $"v{vraag}-s{score}");
}
