namespace OrleansSchool.Basis;

/// <summary>Refusals about overblijfkrachten (SCH-3, TSO-4).</summary>
public static partial class Weigeringen
{
    public static Weigering VogInToekomst { get; } =
        new("vog-in-toekomst", "De datum van de VOG ligt in de toekomst. Schrijf de datum over van de VOG.", "vog-op");

    public static Weigering DiplomaInToekomst { get; } =
        new("diploma-in-toekomst", "De datum van het diploma ligt in de toekomst. Kijk de datum na.", "gediplomeerd-op");

    public static Weigering VogTermijn(int min, int max) =>
        new("vog-termijn", $"Kies na hoeveel jaar een VOG te oud is: {min} tot en met {max}.", "vog-jaren");
}
