using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A shared tablet of the school (LIVE-5).</summary>
[GenerateSerializer, Immutable, Alias("tablet-rij")]
public sealed record TabletRij(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] DateTimeOffset? GekoppeldOp, [property: Id(3)] string DoorNaam,
    [property: Id(4)] DateTimeOffset? LaatstGezien, [property: Id(5)] DateTimeOffset? IngetrokkenOp);

/// <summary>All tablets of a school, with the time after which an untouched one locks itself.</summary>
[GenerateSerializer, Immutable, Alias("tablets-view")]
public sealed record TabletsView([property: Id(0)] ImmutableArray<TabletRij> Rijen, [property: Id(1)] int VergrendelMinuten, [property: Id(2)] long Versie);

/// <summary>Owns the shared tablets of a school. Key <c>tablets/99XX00</c>.</summary>
[Alias("tablets")]
public partial interface ITabletsGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<TabletsView> Bekijk();
}
