using System.Collections.Immutable;
using Orleans.Concurrency;

namespace OrleansSchool.Post;

/// <summary>How many of one kind.</summary>
/// <param name="Oudste">Acceptance of the oldest.</param>
[GenerateSerializer, Immutable, Alias("postsoort")]
public sealed record Postsoort([property: Id(0)] Sjabloon Sjabloon, [property: Id(1)] int Aantal, [property: Id(2)] DateTimeOffset Oudste);

/// <summary>What the installation asks while it is silent after a restore (OPS-1). Never reachable from a page.</summary>
public partial interface IPostbusGrain
{
    [AlwaysInterleave, Alias("wachtend")]
    Task<ImmutableArray<Postsoort>> Wachtend();

    /// <summary>The silence is about to end: what waits gets its two days anew, or is withdrawn. Again changes nothing more.</summary>
    [Alias("einde-stilte")]
    Task EindeStilte(bool gooiWeg);
}
