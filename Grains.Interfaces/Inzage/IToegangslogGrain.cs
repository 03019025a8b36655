using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Inzage;

/// <summary>What somebody did with data of children (SEC-3); the order is stored.</summary>
public enum Inzagesoort
{
    /// <summary>Opened one child.</summary>
    Leerling = 1,

    /// <summary>Opened a list or board of one groep or place.</summary>
    Groep,

    /// <summary>Opened a list of the whole school.</summary>
    School,

    /// <summary>Took a file along: Excel, PDF.</summary>
    Uitvoer,

    /// <summary>Changed something of a child.</summary>
    Wijziging,

    /// <summary>Read in a file, changed rights, paired a tablet: what isn't about one child.</summary>
    Beheer,
}

/// <summary>One line of the log, as the web layer saw it.</summary>
/// <param name="Wat">Which page or act, a fixed word of ours; never text of a person.</param>
/// <param name="GroepId">The groep of the list; a board of more groepen makes a line for each. Null: one child, or the whole school.</param>
/// <param name="Tablet">Id of the shared tablet; null from an own session.</param>
/// <param name="Als">The roles that this person had at that moment, in words.</param>
[GenerateSerializer, Immutable, Alias("inzage")]
public sealed record Inzageregel(
    [property: Id(0)] DateTimeOffset Op, [property: Id(1)] string AccountId, [property: Id(2)] string Naam, [property: Id(3)] Inzagesoort Soort,
    [property: Id(4)] string Wat, [property: Id(5)] string? LeerlingId, [property: Id(6)] string? GroepId, [property: Id(7)] string? Tablet,
    [property: Id(8)] string? Als = null);

/// <summary>
/// Owns who saw or changed what of which child of a school: append-only, hash-chained, full pages write-once (SEC-3).
/// Key <c>toegangslog/99XX00</c>.
/// </summary>
[Alias("toegangslog")]
public partial interface IToegangslogGrain : IGrainWithStringKey
{
    /// <summary>Appends in order; durable when it returns. The web layer batches looks, at most a second.</summary>
    [Alias("noteer")]
    Task Noteer(ImmutableArray<Inzageregel> regels);

    /// <summary>The same for who tries again after a fault: lines that were appended before aren't appended twice.</summary>
    /// <param name="van">The sender with its number of the first line; the next line has the next number.</param>
    [Alias("noteer-van")]
    Task NoteerVan(Afzender van, ImmutableArray<Inzageregel> regels);

    /// <summary>Newest first: the lines of a period, and who they are of.</summary>
    [AlwaysInterleave, Alias("zoek")]
    Task<Uitkomst<ToegangslogView>> Zoek(Inzagevraag vraag, Wie wie);

    /// <summary>Walks the chain of a period and names the first line that isn't as it was written.</summary>
    [AlwaysInterleave, Alias("controleer")]
    Task<Uitkomst<Ketenuitslag>> Controleer(DateOnly van, DateOnly totEnMet, Wie wie);

    /// <summary>From the night round: puts away what is of a month that is over, and clears the months past their term.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
