using Orleans.Concurrency;

namespace OrleansSchool.Overblijven;

/// <summary>Whether the norm of supervision held on a day.</summary>
public enum Normstand
{
    /// <summary>Nobody said who supervised, or no child was expected: then it isn't known, and isn't a shortage either.</summary>
    Onbekend = 0,
    Gehaald,
    Tekort,
}

/// <summary>A middag that is over in figures (TSO-2b); nothing of it is stored, so that a correction is in it at once.</summary>
/// <param name="TekortMinuten">Whole minutes of the break in which fewer supervised than the norm asks, at any place or of the gediplomeerde.</param>
/// <param name="Diensten">Turns, without those that lapsed.</param>
/// <param name="Invallers">Of these: done by another than who had it.</param>
/// <param name="NietVervuld">Of these: nobody had it.</param>
/// <param name="NietGekomen">Who had a turn and didn't come, without calling off.</param>
[GenerateSerializer, Immutable, Alias("middagkwaliteit")]
public sealed record Middagkwaliteit(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] Normstand Norm, [property: Id(2)] int TekortMinuten, [property: Id(3)] int Diensten,
    [property: Id(4)] int Invallers, [property: Id(5)] int NietVervuld, [property: Id(6)] int NietGekomen);

public partial interface IMiddagGrain
{
    /// <summary>For the kwaliteit, without rights. Of a day that isn't over: as far as it went.</summary>
    /// <param name="kinderenPerHelper">The norm to judge by.</param>
    [AlwaysInterleave, Alias("kwaliteit")]
    Task<Middagkwaliteit> Kwaliteit(int kinderenPerHelper);
}
