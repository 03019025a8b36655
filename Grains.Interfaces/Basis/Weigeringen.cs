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

    public static Weigering OnbekendeSchool { get; } = new("onbekende-school", "Deze school is hier niet ingericht. Kijk het adres na.");

    public static Weigering Verplicht(string veld, string wat) => new("verplicht", VulIn(wat), veld);

    /// <summary>"Vul een naam in."; of what begins as a question, behind "van" or "op" too: "Vul in waarom zij niet doorgaat."</summary>
    public static string VulIn(string wat) => IsVraag(wat) ? $"Vul in {wat}." : $"Vul {wat} in.";

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

    private static bool IsVraag(string wat)
    {
        var woorden = wat.Split(' ');
        return IsVraagwoord(woorden[0]) || (IsVoorzetsel(woorden[0]) && woorden.Length > 1 && IsVraagwoord(woorden[1]));
    }

    private static bool IsVraagwoord(string woord) => woord is "wie" or "wat" or "waar" or "waarom" or "waarvan" or "waarmee" or "waarvoor" or "waarover"
        or "wanneer" or "welk" or "welke" or "hoe" or "hoeveel" or "hoelang";

    private static bool IsVoorzetsel(string woord) => woord is "aan" or "bij" or "door" or "in" or "met" or "naar" or "om" or "op" or "over" or "tot" or "uit"
        or "van" or "vanaf" or "voor";
}
