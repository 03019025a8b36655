using OrleansSchool.Nachtronde;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// After a start: every school has its night round, and who missed a night catches up (docs/besluiten/0012). Waits first, so that whoever
/// was in the middle of a lunch break when the machine stopped goes before.
/// </summary>
internal sealed partial class NachtwachtDienst(Nachtwacht wacht, TimeProvider klok, ILogger<NachtwachtDienst> logger)
    : BackgroundService
{
    public static readonly TimeSpan NaStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(NaStart, klok, stoppingToken);
            Ingehaald(logger, await wacht.HaalIn(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            return; // the process stops
        }
        catch (Exception fout)
        {
            NietIngehaald(logger, fout.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Night rounds that were missed and are done now: {Aantal}")]
    private static partial void Ingehaald(ILogger logger, int aantal);

    [LoggerMessage(2, LogLevel.Error, "The night rounds could not be started: {Fout}; the next start tries again")]
    private static partial void NietIngehaald(ILogger logger, string fout);
}
