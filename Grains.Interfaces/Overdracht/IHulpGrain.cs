using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>A step plan or a set of links (OSO-H).</summary>
/// <param name="Systeem">ESIS, ParnasSys, Magister, Som, OSO, or the school's own.</param>
[GenerateSerializer, Immutable, Alias("hulponderwerp")]
public sealed record Hulponderwerp(
    [property: Id(0)] string Id, [property: Id(1)] string Titel, [property: Id(2)] string Systeem, [property: Id(3)] ImmutableArray<string> Stappen,
    [property: Id(4)] ImmutableArray<Hulplink> Links);

/// <param name="Adres">https only.</param>
[GenerateSerializer, Immutable, Alias("hulplink")]
public sealed record Hulplink([property: Id(0)] string Naam, [property: Id(1)] string Adres);

[GenerateSerializer, Immutable, Alias("hulp-view")]
public sealed record HulpView([property: Id(0)] ImmutableArray<Hulponderwerp> Onderwerpen, [property: Id(1)] long Versie, [property: Id(2)] bool MagWijzigen);

/// <summary>Help beside the overdracht: step plans and links per system, editable by the school (OSO-H). Key <c>hulp/99XX00</c>.</summary>
[Alias("hulp")]
public interface IHulpGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<HulpView>> Bekijk(Wie wie);

    /// <summary>Adds or changes.</summary>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(Hulponderwerp onderwerp, long versie, Wie wie);

    [Alias("verwijder")]
    Task<Uitkomst> Verwijder(string id, long versie, Wie wie);

    /// <summary>What was taken away here, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [AlwaysInterleave, Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Back where it was; refused when its place is taken. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    /// <summary>All as it was delivered.</summary>
    [Alias("zet-terug")]
    Task<Uitkomst> ZetTerug(long versie, Wie wie);
}

public static class HulpGrenzen
{
    public const int OnderwerpenMax = 30;
    public const int StappenMax = 20;
    public const int LinksMax = 10;
    public const int TitelMax = 80;
    public const int TekstMax = 300;
    public const int AdresMax = 300;
}
