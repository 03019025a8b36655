using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Ongevallen;

/// <param name="Sinds">When it happened.</param>
/// <param name="NazorgOp">Follow-up that is still to do.</param>
/// <param name="Vergissing">Reported twice or by mistake: it stays in the list, and doesn't count as an accident.</param>
[GenerateSerializer, Immutable, Alias("ongeval-rij")]
public sealed record OngevalRij(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Datum, [property: Id(2)] string LeerlingId, [property: Id(3)] string PlekId,
    [property: Id(4)] bool Levensgevaar, [property: Id(5)] bool Gesloten, [property: Id(6)] string GroepId, [property: Id(7)] DateTimeOffset Sinds,
    [property: Id(8)] DateOnly? NazorgOp, [property: Id(9)] bool Vergissing = false);

/// <summary>A search as lists need it.</summary>
/// <param name="TeLaat">A step took longer than it may (LIVE-3).</param>
/// <param name="Nu">What the present step is: "bel Linda Mulder"; null when closed.</param>
[GenerateSerializer, Immutable, Alias("zoek-rij")]
public sealed record ZoekRij(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string LeerlingId, [property: Id(2)] string GroepId, [property: Id(3)] DateTimeOffset Sinds,
    [property: Id(4)] bool Gesloten, [property: Id(5)] bool TeLaat, [property: Id(6)] string? Nu);

/// <summary>Accidents and searches of a schooljaar, newest first.</summary>
[GenerateSerializer, Immutable, Alias("ongevallen-view")]
public sealed record OngevallenView([property: Id(0)] ImmutableArray<OngevalRij> Ongevallen, [property: Id(1)] ImmutableArray<ZoekRij> Zoekacties);

/// <summary>Register of a schooljaar, fed by outboxes. Key <c>ongevallen/99XX00/2026-2027</c>. Signal <see cref="Live.Onderwerpen.Spoed"/>.</summary>
[Alias("ongevallen")]
public interface IOngevallenGrain : IGrainWithStringKey
{
    /// <summary>For pages that filter with the asker's rights.</summary>
    [AlwaysInterleave, Alias("alles")]
    Task<OngevallenView> Alles();

    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, OngevalRij rij);

    [Alias("ontvang-zoek-rij")]
    Task OntvangZoekRij(Afzender van, ZoekRij rij);

    /// <summary>From an accident that is erased.</summary>
    [Alias("vergeet")]
    Task Vergeet(string id);

    /// <summary>From a search that is erased on request (AVG art. 17).</summary>
    [Alias("vergeet-zoekactie")]
    Task VergeetZoekactie(DateOnly datum, string leerlingId);

    /// <summary>Whom the night round visits: what is open or of these days, and all of it once the term is over. <c>ongeval/id</c> or <c>zoek/datum/leerling</c>.</summary>
    [AlwaysInterleave, Alias("nachtdoelen")]
    Task<ImmutableArray<string>> Nachtdoelen();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
