namespace OrleansSchool.Basis;

/// <summary>Data for a start: groepen, aanmeldingen and beginstanden of many at once (SET-1).</summary>
public static partial class Weigeringen
{
    /// <summary>A change of who stays already, in a school that bills (TSO-6d).</summary>
    public static Weigering WijzigingMetGeld { get; } = new(
        "wijziging-met-geld", "Dit kind blijft al over en de school rekent ervoor. Wijzig het bij Geld, op de bladzijde van het kind: daar staat wat het kost of teruggeeft.", "dagen");

    /// <summary>A second file, or the form of the payer was before it (TSO-10i).</summary>
    public static Weigering BeginstandAl { get; } = new(
        "beginstand-al", "Deze betaler heeft al een andere beginstand. Kijk op de bladzijde van de betaler wat klopt, en haal deze regel weg.");

    public static Weigering VastOfLos { get; } =
        new("vast-of-los", "Kies vaste dagen of losse dagen, niet allebei.", "dagen");

    public static Weigering GroepDubbel { get; } =
        new("groep-dubbel", "Deze groep staat er twee keer in. Ververs de pagina en vul haar één keer in.", "naam");
}
