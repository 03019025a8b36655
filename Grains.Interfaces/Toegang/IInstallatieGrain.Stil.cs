using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Toegang;

/// <summary>A restored installation sends nothing until a person says so (OPS-1): the same may have gone out already.</summary>
/// <param name="Sinds">When the backup was put back.</param>
/// <param name="BackupVan">The moment that the data are from.</param>
/// <param name="Opgeruimd">What went past its term since the backup is erased; nothing is released before (SEC-5).</param>
[GenerateSerializer, Immutable, Alias("stilte")]
public sealed record Stilte([property: Id(0)] DateTimeOffset Sinds, [property: Id(1)] DateTimeOffset BackupVan, [property: Id(2)] bool Opgeruimd = false);

/// <summary>The mail that one school holds back.</summary>
/// <param name="Oudste">Acceptance of the oldest.</param>
[GenerateSerializer, Immutable, Alias("wachtende-post")]
public sealed record WachtendePost(
    [property: Id(0)] SchoolSleutel School, [property: Id(1)] string Naam, [property: Id(2)] DateTimeOffset Oudste, [property: Id(3)] ImmutableArray<Postsoort> Soorten);

/// <summary>What a beheerder sees before deciding: numbers and kinds, nobody in it.</summary>
[GenerateSerializer, Immutable, Alias("stilte-view")]
public sealed record StilteView([property: Id(0)] Stilte Stilte, [property: Id(1)] ImmutableArray<WachtendePost> Scholen);

public partial interface IInstallatieGrain
{
    /// <summary>Null when mail may go.</summary>
    [AlwaysInterleave, Alias("stil")]
    Task<Stilte?> Stil();

    /// <summary>What waits; no value when it isn't silent.</summary>
    [AlwaysInterleave, Alias("bekijk-stilte")]
    Task<Uitkomst<StilteView>> BekijkStilte(Wie wie);

    /// <summary>From the start itself, after the night round of each school. Again changes nothing.</summary>
    [Alias("meld-opgeruimd")]
    Task MeldOpgeruimd();

    /// <summary>Ends the silence; refused before <see cref="MeldOpgeruimd"/>. Again changes nothing.</summary>
    /// <param name="gooiWeg">The mail that waits now is withdrawn first.</param>
    [Alias("geef-vrij")]
    Task<Uitkomst> GeefVrij(bool gooiWeg, Wie wie);
}
