namespace OrleansSchool.Basis;

/// <summary>Refusals around the daglijst that waits at half past eleven (PDF-1).</summary>
public static partial class Weigeringen
{
    public static Weigering DaglijstNietKlaar { get; } = new(
        "daglijst-niet-klaar", "Er ligt nu geen daglijst klaar. Maak er zelf een bij Rapporten: kies de dag en ‘Haal op in Excel’.");
}
