using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>How this installation is known at Microsoft or Google (SEC-1). Never leaves the server: pages see only that there is a secret.</summary>
/// <param name="Naam"><c>microsoft</c> or <c>google</c>.</param>
/// <param name="Huurder">Microsoft's tenant: its id or domain; empty for Google.</param>
[GenerateSerializer, Immutable, Alias("aanbieder-instelling")]
public sealed record AanbiederInstelling(
    [property: Id(0)] string Naam, [property: Id(1)] string ClientId, [property: Id(2)] string Geheim, [property: Id(3)] string Huurder);

/// <summary>All of them, with the version that rises with each change.</summary>
[GenerateSerializer, Immutable, Alias("aanbieders-view")]
public sealed record AanbiedersView([property: Id(0)] ImmutableArray<AanbiederInstelling> Rijen, [property: Id(1)] long Versie);

public partial interface IInstallatieGrain
{
    [AlwaysInterleave, Alias("aanbieders")]
    Task<AanbiedersView> Aanbieders();

    /// <summary>Sets one; an empty secret keeps the one there is. Stale versions are refused.</summary>
    [Alias("bewaar-aanbieder")]
    Task<Uitkomst> BewaarAanbieder(AanbiederInstelling aanbieder, long versie, Wie wie);

    /// <summary>Takes one away: nobody signs in with it any more. Again changes nothing.</summary>
    [Alias("verwijder-aanbieder")]
    Task<Uitkomst> VerwijderAanbieder(string naam, Wie wie);
}
