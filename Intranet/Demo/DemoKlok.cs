using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// The clock of the demo: real time, moved so that it opens just before a lunch. Only ever moves forward, except while an
/// empty store is filled with past weeks.
/// </summary>
internal sealed class DemoKlok(TimeProvider echt) : TimeProvider
{
    private long _verschil;

    public override TimeZoneInfo LocalTimeZone => echt.LocalTimeZone;

    public override long TimestampFrequency => echt.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => echt.GetUtcNow() + Verschil;

    public override long GetTimestamp() => echt.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        echt.CreateTimer(callback, state, dueTime, period);

    /// <summary>How far it runs from real time, to go on with at a later start.</summary>
    public TimeSpan Verschil
    {
        get => new(Interlocked.Read(ref _verschil));
        set => Interlocked.Exchange(ref _verschil, value.Ticks);
    }

    public void ZetOp(DateTimeOffset moment) => Verschil = moment - echt.GetUtcNow();

    public void ZetOp(DateOnly datum, TimeOnly tijd) => ZetOp(Schooltijd.Moment(datum, tijd));
}
