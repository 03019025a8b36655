namespace OrleansSchool.Tests.Intranet;

/// <summary>A clock that runs like the machine's but starts on a school day, for tests in a real browser.</summary>
public sealed class LopendeKlok(DateTimeOffset begin) : TimeProvider
{
    private readonly TimeSpan _verschil = begin - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _verschil;
}
