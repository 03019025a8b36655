using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>Drives rounds from outside: what was missed, after a start, and the purge that a restore does first (OPS-1).</summary>
public sealed partial class Nachtwacht(IGrainFactory grains, ILogger<Nachtwacht> logger)
{
    /// <summary>
    /// Each school has its round, and those that missed a night catch up, few at a time, so that whoever comes in meanwhile hardly
    /// notices. A school that fails doesn't stop the others.
    /// </summary>
    /// <returns>Schools that caught up.</returns>
    public async Task<int> HaalIn(CancellationToken stop = default)
    {
        var ingehaald = 0;
        foreach (var samen in (await grains.Installatie().Bekijk()).Scholen.Chunk(NachtrondeGrenzen.ScholenTegelijkMax))
        {
            stop.ThrowIfCancellationRequested();
            ingehaald += (await Task.WhenAll(samen.Select(s => HaalIn(s.Sleutel, stop)))).Count(g => g);
        }

        return ingehaald;
    }

    /// <summary>Everything of this school that is past its term goes now, before anybody sees it.</summary>
    /// <returns>What was erased, and what couldn't be.</returns>
    public async Task<Nachtverslag> Ruim(SchoolSleutel school, CancellationToken stop = default)
    {
        var ronde = grains.Nachtronde(school);
        await ronde.Begin();
        return await TotKlaar(ronde, stop);
    }

    private static async Task<Nachtverslag> TotKlaar(INachtrondeGrain ronde, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            if (await ronde.Verder() is { IsKlaar: true, Laatste: { } verslag })
            {
                return verslag;
            }
        }
    }

    private async Task<bool> HaalIn(SchoolSleutel school, CancellationToken stop)
    {
        try
        {
            var ronde = grains.Nachtronde(school);
            await grains.Daglijsten(school).Waak(); // a list that was missed is made first: somebody waits for it
            if ((await ronde.Waak()).IsKlaar)
            {
                return false;
            }

            await TotKlaar(ronde, stop);
            return true;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            NietIngehaald(logger, school.Waarde, fout.GetBaseException().GetType().Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The night round of school {School} could not catch up: {Fout}")]
    private static partial void NietIngehaald(ILogger logger, string school, string fout);
}
