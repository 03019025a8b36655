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

    public static Weigering HelperZelf { get; } = new(
        "helper-zelf", "Je eigen kaart wijzig je niet zelf. Vraag het aan een ander die de overblijfkrachten beheert.");

    public static Weigering VogTermijn(int min, int max) =>
        new("vog-termijn", $"Kies na hoeveel jaar een VOG te oud is: {min} tot en met {max}.", "vog-jaren");
}
