namespace OrleansSchool.Basis;

/// <summary>All refusal sentences of the basis, in one place; each area adds its own part (STYLE 9). Tests compare the codes.</summary>
public static partial class Weigeringen
{
    public static Weigering GeenRecht { get; } =
        new("geen-recht", "Dit mag je met jouw rol niet doen. Vraag het aan de overblijfcoördinator of de schoolleider.");

    public static Weigering OngeldigeOperatie { get; } =
        new("ongeldige-operatie", "Dit formulier is niet volledig aangekomen. Ververs de pagina en probeer het opnieuw.");

    public static Weigering OperatieAlGebruikt { get; } =
        new("operatie-al-gebruikt", "Dit formulier is al eerder verstuurd, toen met iets anders erin. Ververs de pagina en doe het opnieuw.");

    public static Weigering Verouderd { get; } =
        new("verouderd", "Iemand anders paste dit net aan. Bekijk de nieuwe versie, jouw tekst staat eronder.");

    public static Weigering OnbekendeSchool { get; } = new("onbekende-school", "Deze school is hier niet ingericht.");

    public static Weigering Verplicht(string veld, string wat) => new("verplicht", $"Vul {wat} in.", veld);

    public static Weigering TeLang(string veld, string wat, int max) =>
        new("te-lang", $"{Namen.Hoofdletter(wat)} is te lang: gebruik hooguit {max} tekens.", veld);

    public static Weigering OngeldigeTekens(string veld, string wat) =>
        new("ongeldige-tekens", $"In {wat} staat een onzichtbaar of onleesbaar teken. Typ het opnieuw in plaats van te plakken.", veld);

    public static Weigering TeVeel(string wat, int max) =>
        new("te-veel", $"Er kunnen hooguit {max} {wat} zijn. Verwijder er eerst een.");

    /// <summary>A file was chosen, with nothing in it: a scan that failed.</summary>
    public static Weigering LeegBestand(string veld) =>
        new("leeg-bestand", "Dit bestand is leeg. Scan het opnieuw of kies een ander bestand.", veld);

    public static Weigering Onbekend(string wat) => new("onbekend", $"{Namen.Hoofdletter(wat)} bestaat niet (meer). Ververs de pagina.");
}
