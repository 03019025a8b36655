namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>Runs like a clock, but from a moment that a test needs: a Thursday at lunch time, whatever day it is outside. Timers are real.</summary>
internal sealed class LopendeKlok(DateTimeOffset begin) : TimeProvider
{
    private readonly long _gestart = System.GetTimestamp();
    private long _vooruit;

    public override DateTimeOffset GetUtcNow() => begin + System.GetElapsedTime(_gestart) + TimeSpan.FromTicks(Interlocked.Read(ref _vooruit));

    public void Vooruit(TimeSpan tijd) => Interlocked.Add(ref _vooruit, tijd.Ticks);
}
