using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Backup;

/// <summary>Plans the nightly backup when the server runs; a demo has nothing to keep.</summary>
internal sealed class Backupstart(Opdracht opdracht, IGrainFactory grains) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => opdracht.Demo ? Task.CompletedTask : grains.Backup().Begin();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>How the backups are, in lines for who watches the server (OPS-1): never a reason to take the intranet away.</summary>
internal sealed class Backupgezondheid(Opdracht opdracht, IGrainFactory grains, TimeProvider klok)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    /// <summary>Each after a line end; none in a demo.</summary>
    public async Task<string> Regels()
    {
        if (opdracht.Demo)
        {
            return "";
        }

        try
        {
            var (stand, stil) = (await grains.Backup().Stand().WaitAsync(Geduld, klok), await grains.Installatie().Stil().WaitAsync(Geduld, klok));
            return $"\n{Laatste(stand, klok.GetUtcNow())}{(stil is null ? "" : "\nteruggezet uit een back-up: er gaat geen mail weg")}";
        }
        catch (Exception)
        {
            return "\nlaatste back-up: niet bekend";
        }
    }

    private static string Laatste(Backupstand stand, DateTimeOffset nu)
    {
        var regel = stand.Gelukt is { } feit
            ? $"laatste back-up: {feit.Op.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}, {(long)(nu - feit.Op).TotalHours} uur geleden"
            : "laatste back-up: geen";
        return stand.IsOud(nu) ? $"{regel}\nde laatste back-up is ouder dan {Backupstand.UrenMax} uur" : regel;
    }
}
