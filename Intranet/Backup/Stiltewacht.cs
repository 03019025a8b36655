using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// The first start after a restore (OPS-1, SEC-5): what went past its term since the backup is erased before the server answers anybody.
/// A school that doesn't get through keeps the installation silent; the next start tries again.
/// </summary>
internal sealed partial class Stiltewacht(IGrainFactory grains, Nachtwacht wacht, ILogger<Stiltewacht> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await grains.Installatie().Stil() is not { Opgeruimd: false })
        {
            return;
        }

        var heel = true;
        foreach (var school in (await grains.Installatie().Bekijk()).Scholen)
        {
            heel &= await Ruim(school.Sleutel, cancellationToken);
        }

        if (heel)
        {
            await grains.Installatie().MeldOpgeruimd();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> Ruim(SchoolSleutel school, CancellationToken stop)
    {
        try
        {
            return (await wacht.Ruim(school, stop)) is { IsHeel: true, NietGelukt.IsEmpty: true };
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Mislukt(logger, school.Waarde, fout.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "After the restore school {School} could not be cleaned up ({Fout}); mail stays silent")]
    private static partial void Mislukt(ILogger logger, string school, string fout);
}
