namespace OrleansSchool.Basis;

/// <summary>Refusals around backup and restore (OPS-1).</summary>
public static partial class Weigeringen
{
    public static Weigering PostStil { get; } = new(
        "post-stil", "Er gaat nu geen mail weg: de gegevens komen uit een back-up. Geef de mail eerst vrij bij Back-ups in het menu.");

    public static Weigering NietStil { get; } = new("niet-stil", "De mail is al vrijgegeven.");

    public static Weigering StilNietOpgeruimd { get; } = new(
        "stil-niet-opgeruimd", "Wat over zijn bewaartermijn heen is, kon nog niet worden gewist. Kijk bij Nachtronde wat er mis ging, en start de server daarna opnieuw.");

    public static Weigering BackupBezig { get; } = new("backup-bezig", "Er wordt al een back-up gemaakt. Wacht tot die klaar is.");
}
