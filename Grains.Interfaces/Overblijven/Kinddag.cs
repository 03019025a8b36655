using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>One child on one day of the list, for the bill (TSO-6c, TSO-6e, LIVE-1).</summary>
/// <param name="Verwachting">Why it was or wasn't expected; of a suspended or excluded child that came: that.</param>
/// <param name="Staat">By its last mark; Onverwacht and Aanwezig came, VroegOpgehaald too.</param>
[GenerateSerializer, Immutable, Alias("kinddag")]
public sealed record Kinddag(
    [property: Id(0)] string LeerlingId, [property: Id(1)] DateOnly Datum, [property: Id(2)] Verwachting Verwachting, [property: Id(3)] Tegelstaat Staat, [property: Id(4)] Lijststand Lijst);

public partial interface IOverblijfgroepGrain
{
    /// <summary>All children with an expectation or a mark on that date, without names or rights; for the dagronde and the kas.</summary>
    [AlwaysInterleave, Alias("kinddagen")]
    Task<ImmutableArray<Kinddag>> Kinddagen(DateOnly datum);
}

/// <summary>How long a helper was there on one day: ticks and corrections (TSO-4l), the ground of the vergoeding (TSO-10c).</summary>
/// <param name="IsInvaller">Had no turn that day, or took one over.</param>
/// <param name="IsOpen">Came and was never ticked gone: counted until the end of the last turn or window of that day.</param>
/// <param name="VervallenDienst">Had a turn that lapsed for a trip or free day: the planned turn is credited (SCH-1); minutes are those of the turn.</param>
[GenerateSerializer, Immutable, Alias("aanwezigheidsduur")]
public sealed record Aanwezigheidsduur(
    [property: Id(0)] string HelperId, [property: Id(1)] DateOnly Datum, [property: Id(2)] int Minuten, [property: Id(3)] bool IsInvaller, [property: Id(4)] bool IsOpen, [property: Id(5)] bool VervallenDienst);

public partial interface IMiddagGrain
{
    /// <summary>Each helper once a day (periods added up), without rights; for the vergoedingen.</summary>
    [AlwaysInterleave, Alias("aanwezigheid")]
    Task<ImmutableArray<Aanwezigheidsduur>> Aanwezigheid();
}
