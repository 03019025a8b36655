namespace OrleansSchool.Basis;

/// <summary>Refusals about policy, insurance and spelmateriaal (TSO-1, TSO-13).</summary>
public static partial class Weigeringen
{
    public static Weigering VerzekerdNiemand { get; } = new("verzekerd-niemand", "Kies wie deze polis dekt.", "gedekt");

    public static Weigering VerzekeringPeriode { get; } =
        new("verzekering-periode", "De polis loopt tot na de eerste dag en hooguit vijf jaar. Kijk de datums na.", "tot-en-met");

    public static Weigering VerzekerdAantal(int max) =>
        new("verzekerd-aantal", $"Vul in hoeveel mensen de polis dekt, 1 tot en met {max}, of laat het leeg als er geen maximum is.", "aantal");

    public static Weigering MateriaalBedrag(int maxEuro) =>
        new("materiaal-bedrag", $"Vul een bedrag in van 0 tot en met {maxEuro} euro, zoals 24,50.", "bedrag");

    public static Weigering MateriaalAantal(int max) => new("materiaal-aantal", $"Vul een aantal in van 1 tot en met {max}.", "aantal");

    public static Weigering MateriaalWatIsEr { get; } = new("materiaal-toelichting", "Schrijf wat er aan de hand is, dan weet de coördinator wat er moet gebeuren.", "toelichting");

    public static Weigering OpruimdagNiet { get; } = new("opruimdag", "Opruimen vink je af op een dag waarop is overgebleven.");
}
