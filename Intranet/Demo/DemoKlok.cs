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

    public override DateTimeOffset GetUtcNow() => echt.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _verschil));

    public override long GetTimestamp() => echt.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        echt.CreateTimer(callback, state, dueTime, period);

    public void ZetOp(DateTimeOffset moment) => Interlocked.Exchange(ref _verschil, (moment - echt.GetUtcNow()).Ticks);

    public void ZetOp(DateOnly datum, TimeOnly tijd) => ZetOp(Schooltijd.Moment(datum, tijd));
}
