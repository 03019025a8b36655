using System.Runtime.CompilerServices;
using Orleans;

namespace OrleansSchool.Tests.Contract;

/// <summary>What a grain that sleeps still costs.</summary>
public sealed class GeheugenTests
{
    [Fact]
    public async Task Een_grain_dat_ging_slapen_houdt_geen_geheugen_vast_ook_niet_tot_zijn_kwartier_om_is()
    {
        await using var motor = await Motor.Start();
        var slapers = await Slaap(motor, 20);
        await motor.Vooruit(TimeSpan.Zero);
        for (var keer = 0; keer < 10 && slapers.Exists(s => s.IsAlive); keer++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(slapers.Count(s => s.IsAlive), 0, 1); // a stack may still know the last one
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<List<WeakReference>> Slaap(Motor motor, int aantal)
    {
        var slapers = new List<WeakReference>();
        for (var nummer = 0; nummer < aantal; nummer++)
        {
            slapers.Add(await motor.Grain<IZwaarGrain>($"zwaar/{nummer}").Sluit());
        }

        return slapers;
    }
}

public interface IZwaarGrain : IGrainWithStringKey
{
    /// <summary>Goes to sleep.</summary>
    /// <returns>Itself, for as long as anybody holds it.</returns>
    Task<WeakReference> Sluit();
}

public sealed class ZwaarGrain : Grain, IZwaarGrain
{
    public Task<WeakReference> Sluit()
    {
        DeactivateOnIdle();
        return Task.FromResult(new WeakReference(this));
    }
}
