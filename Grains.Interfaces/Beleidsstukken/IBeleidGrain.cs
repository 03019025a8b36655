using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Beleidsstukken;

/// <summary>What a school must have settled about who is responsible for the overblijven (TSO-1a … TSO-1e); the order is stored.</summary>
public enum Stuksoort
{
    /// <summary>The bestuur lets children stay at school in the break, under supervision (TSO-1a).</summary>
    Gelegenheid = 1,

    /// <summary>The bestuur is responsible (TSO-1b).</summary>
    Verantwoordelijkheid,

    /// <summary>Organising it is mandated to the schoolleiding (TSO-1c).</summary>
    Mandaat,

    /// <summary>The frame that the bestuur sets for that (TSO-1c).</summary>
    Kaders,

    /// <summary>Who of the schoolleiding is in the commissie (TSO-1d).</summary>
    Vertegenwoordiger,

    /// <summary>What the commissie is responsible for: means, contents and people (TSO-1e).</summary>
    Commissie,
}

/// <summary>Who a policy covers (TSO-1f); stored as flags.</summary>
[Flags]
public enum Gedekt
{
    Niemand = 0,
    Vrijwilligers = 1,
    InDienst = 2,
    Ingehuurd = 4,
    Commissie = 8,
    Team = 16,
    Allen = 31,
}

/// <summary>A version of a piece of policy; never changed, the newest that holds counts.</summary>
/// <param name="VastgesteldDoor">Who settled it: the bestuur, the schoolleiding.</param>
[GenerateSerializer, Immutable, Alias("beleidsstuk")]
public sealed record Beleidsstuk(
    [property: Id(0)] Stuksoort Soort, [property: Id(1)] int Nr, [property: Id(2)] string Tekst, [property: Id(3)] string VastgesteldDoor,
    [property: Id(4)] DateOnly VastgesteldOp, [property: Id(5)] DateOnly GeldtVanaf, [property: Id(6)] DateTimeOffset VastgelegdOp, [property: Id(7)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("beleidsstuk-invoer")]
public sealed record StukInvoer(
    [property: Id(0)] Stuksoort Soort, [property: Id(1)] string Tekst, [property: Id(2)] string VastgesteldDoor, [property: Id(3)] DateOnly VastgesteldOp,
    [property: Id(4)] DateOnly GeldtVanaf);

/// <summary>The WA-verzekering for all who help (TSO-1f).</summary>
/// <param name="Aantal">How many people it covers at most; null without a limit.</param>
[GenerateSerializer, Immutable, Alias("verzekering-invoer")]
public sealed record VerzekeringInvoer(
    [property: Id(0)] string Verzekeraar, [property: Id(1)] string Polisnummer, [property: Id(2)] Gedekt Gedekt, [property: Id(3)] int? Aantal,
    [property: Id(4)] DateOnly Van, [property: Id(5)] DateOnly TotEnMet, [property: Id(6)] string? Toelichting);

[GenerateSerializer, Immutable, Alias("verzekering")]
public sealed record Verzekering(
    [property: Id(0)] string Id, [property: Id(1)] VerzekeringInvoer Gegevens, [property: Id(2)] DateTimeOffset VastgelegdOp, [property: Id(3)] string DoorNaam);

/// <summary>Something about the insurance that asks for an act.</summary>
[GenerateSerializer, Immutable, Alias("dekkingspunt")]
public sealed record Dekkingspunt([property: Id(0)] string Code, [property: Id(1)] string Zin, [property: Id(2)] bool Dringend);

/// <param name="Stukken">All versions, oldest first.</param>
/// <param name="Verzekeringen">Newest period first.</param>
/// <param name="Helpers">How many people help today: so many must be insured.</param>
[GenerateSerializer, Immutable, Alias("beleid-view")]
public sealed record BeleidView(
    [property: Id(0)] ImmutableArray<Beleidsstuk> Stukken, [property: Id(1)] ImmutableArray<Verzekering> Verzekeringen, [property: Id(2)] ImmutableArray<Dekkingspunt> Punten,
    [property: Id(3)] int Helpers, [property: Id(4)] bool MagBeheren, [property: Id(5)] DateOnly Vandaag)
{
    /// <summary>The version that holds today; null when nothing is settled.</summary>
    public Beleidsstuk? Geldend(Stuksoort soort) => Stukken.LastOrDefault(s => s.Soort == soort && s.GeldtVanaf <= Vandaag);

    public IEnumerable<Stuksoort> Ontbreekt => Enum.GetValues<Stuksoort>().Where(s => Geldend(s) is null);
}

/// <summary>
/// Who is responsible for the overblijven, by which mandate and within which kaders, and the WA-verzekering for all who help (TSO-1).
/// Key <c>beleid/99XX00</c>. Warns schoolleider and coordinator in time that the insurance ends.
/// </summary>
[Alias("beleid")]
public interface IBeleidGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<BeleidView>> Bekijk(Wie wie);

    /// <summary>A new version beside the old ones.</summary>
    [Alias("leg-vast")]
    Task<Uitkomst> LegVast(StukInvoer invoer, OperatieId operatie, Wie wie);

    /// <param name="id">Null for a new policy; an existing one is corrected.</param>
    [Alias("bewaar-verzekering")]
    Task<Uitkomst> BewaarVerzekering(string? id, VerzekeringInvoer invoer, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class BeleidGrenzen
{
    public const int VersiesMax = 80;
    public const int TekstMax = 2_000;
    public const int KortMax = 100;
    public const int VerzekeringenMax = 20;
    public const int PolisJarenMax = 5;
    public const int PersonenMax = 10_000;

    /// <summary>So long before the end schoolleider and coordinator hear of it, and again so long before.</summary>
    public const int WaarschuwDagen = 60;
    public const int DringendDagen = 14;
}
