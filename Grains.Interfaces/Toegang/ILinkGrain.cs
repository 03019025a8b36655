using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What a personal link is for; the order is stored.</summary>
public enum LinkDoel
{
    Uitnodiging = 1,
    WachtwoordHerstel,
    AdresBevestigen,
    TabletKoppelen,

    /// <summary>A helper's own calendar feed; its subject is the account (TSO-4k).</summary>
    Agenda,

    /// <summary>A verzorger's own page: today's absence, days, questions (PAR-1); its subject names leerling and verzorger.</summary>
    Verzorger,

    /// <summary>The reglement for new parents, to read; its subject is the leerling (TSO-11a). Only shown, never used up.</summary>
    Reglement,

    /// <summary>The inzage of one verzorger in a dossier; its subject names leerling, schooljaar and verzorger (OSO-K4). Opens nothing without its code.</summary>
    Inzage,
}

/// <summary>A personal link that still works.</summary>
/// <param name="Onderwerp">Id of what it is about: an account, a tablet.</param>
[GenerateSerializer, Immutable, Alias("link-view")]
public sealed record LinkView(
    [property: Id(0)] LinkDoel Doel, [property: Id(1)] string Onderwerp, [property: Id(2)] SchoolSleutel? School, [property: Id(3)] DateTimeOffset GeldigTot);

/// <summary>
/// Owns one personal link. Key <c>link/hash</c>: SHA-256 of a token of at least 128 bits, which itself is stored nowhere. GET shows
/// (<see cref="Bekijk"/>, changes nothing: mail scanners open links), POST acts (<see cref="Gebruik"/>, once) (DESIGN §6).
/// </summary>
[Alias("link")]
public interface ILinkGrain : IGrainWithStringKey
{
    /// <summary>Refused when this link exists.</summary>
    [Alias("maak")]
    Task<Uitkomst> Maak(LinkView link);

    /// <summary>Null when unknown, expired, used or withdrawn.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<LinkView?> Bekijk();

    /// <summary>Uses the link up; the same operation gets the same answer again.</summary>
    [Alias("gebruik")]
    Task<Uitkomst<LinkView>> Gebruik(LinkDoel doel, OperatieId operatie);

    [Alias("trek-in")]
    Task TrekIn();
}
