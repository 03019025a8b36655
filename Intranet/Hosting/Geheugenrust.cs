namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Gives memory back after the lunch: a process that allocates hardly anything runs no collection of its own, and would keep all night what the busiest
/// minute needed. Once per quiet spell, when nobody waits for an answer.
/// </summary>
internal sealed class Geheugenrust(TimeProvider klok) : BackgroundService
{
    public static readonly TimeSpan Ritme = TimeSpan.FromMinutes(1);

    /// <summary>Heartbeats of many open boards and the look at the clock stay under it; a few pages don't.</summary>
    private const long StilBytes = 8 * 1024 * 1024;

    private long _was;
    private bool _gedaan;

    /// <summary>Whether this minute was the first quiet one after work.</summary>
    /// <param name="totaal">Bytes that the process allocated since its start.</param>
    public bool MoetNu(long totaal)
    {
        var isStil = totaal - _was < StilBytes;
        _was = totaal;
        (var moet, _gedaan) = (isStil && !_gedaan, isStil);
        return moet;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Ritme, klok);
        while (await tik.WaitForNextTickAsync(stoppingToken))
        {
            if (MoetNu(GC.GetTotalAllocatedBytes()))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
