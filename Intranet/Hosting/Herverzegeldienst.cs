using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// After <c>rotate-key</c>: seals in the background what older keys had sealed, slowly, and again after each start until all of it is done
/// (SEC-4). That it is done is kept, so that later starts don't read everything again.
/// </summary>
internal sealed partial class Herverzegeldienst(
    IServiceProvider diensten, Datamap map, Sleutelbos sleutels, TimeProvider klok, ILogger<Herverzegeldienst> log) : BackgroundService
{
    /// <summary>With <see cref="Herverzegelaar.Samen"/> rows at a time some 400 rows a second: an hour for a million and a half.</summary>
    private static readonly TimeSpan Pauze = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Opnieuw = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!MotorExtensions.OpslagInDatamap || sleutels.Aantal == 1 || IsKlaar())
        {
            return;
        }

        while (!await Probeer(stoppingToken))
        {
            await Task.Delay(Opnieuw, klok, stoppingToken);
        }
    }

    private bool IsKlaar() => File.Exists(map.Herverzegeld) && File.ReadAllText(map.Herverzegeld) == sleutels.Kenmerk;

    private async Task<bool> Probeer(CancellationToken stop)
    {
        try
        {
            var stand = await diensten.GetRequiredService<Herverzegelaar>().Ronde(Pauze, stop);
            if (stand.Dicht == 0)
            {
                Eigenbestand.Vervang(map.Herverzegeld, System.Text.Encoding.ASCII.GetBytes(sleutels.Kenmerk));
            }

            LogKlaar(log, stand.Gezien, stand.Verzegeld, stand.Dicht);
            return true;
        }
        catch (Exception fout) when (!stop.IsCancellationRequested)
        {
            LogMislukt(log, StoringHandler.Soorten(fout)); // a full disk, for one: the round begins again
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Opnieuw verzegeld met de nieuwe sleutel: {Verzegeld} van {Gezien} rijen; {Dicht} gaan niet open. Is dat 0, dan kunnen oude sleutels vervallen met rotate-key --drop-old.")]
    private static partial void LogKlaar(ILogger log, long gezien, long verzegeld, long dicht);

    [LoggerMessage(2, LogLevel.Error, "Het opnieuw verzegelen met de nieuwe sleutel stopte en begint straks weer: {Soorten}")]
    private static partial void LogMislukt(ILogger log, string soorten);
}
