using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A shared tablet of the school (LIVE-5).</summary>
/// <param name="KoppelbaarTot">Until when the pairing that was offered can be used; null when none is.</param>
/// <param name="NietVerstuurd">Marks and log lines that a device of it still had when it was no tablet of the school any more (LIVE-4).</param>
/// <param name="NietVerstuurdSinds">The first day of those.</param>
[GenerateSerializer, Immutable, Alias("tablet-rij")]
public sealed record TabletRij(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] DateTimeOffset? GekoppeldOp, [property: Id(3)] string DoorNaam,
    [property: Id(4)] DateTimeOffset? LaatstGezien, [property: Id(5)] DateTimeOffset? IngetrokkenOp, [property: Id(6)] DateTimeOffset? KoppelbaarTot = null,
    [property: Id(7)] int NietVerstuurd = 0, [property: Id(8)] DateOnly? NietVerstuurdSinds = null);

/// <summary>All tablets of a school, with the time after which an untouched one locks itself.</summary>
[GenerateSerializer, Immutable, Alias("tablets-view")]
public sealed record TabletsView([property: Id(0)] ImmutableArray<TabletRij> Rijen, [property: Id(1)] int VergrendelMinuten, [property: Id(2)] long Versie);

/// <summary>A paired tablet as the device itself may know it.</summary>
[GenerateSerializer, Immutable, Alias("tablet-toestel")]
public sealed record TabletToestel(
    [property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] int VergrendelMinuten, [property: Id(3)] DateTimeOffset? LaatstGezien);

/// <summary>
/// Owns the shared tablets of a school. Key <c>tablets/99XX00</c>. Of a device's key of 256 bits only the SHA-256 is stored. Commands
/// of people ask <see cref="Recht.TabletsBeheren"/>; those of a device are known by what it shows.
/// </summary>
[Alias("tablets")]
public partial interface ITabletsGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<TabletsView> Bekijk();

    /// <summary>The tablet with this key; null when unknown, revoked, or paired again with another device.</summary>
    /// <param name="sleutelHash">SHA-256 of the device's key, lower case hexadecimal.</param>
    [AlwaysInterleave, Alias("herken")]
    Task<TabletToestel?> Herken(string tabletId, string sleutelHash);

    /// <summary>
    /// The public key with which this device signs what it kept without a connection (LIVE-4); for who shows the device's key. The same one again
    /// changes nothing. Pairing anew forgets it.
    /// </summary>
    /// <param name="publiekeSleutel">SubjectPublicKeyInfo of a P-256 key, base64.</param>
    [Alias("zet-handtekening")]
    Task<Uitkomst> ZetHandtekening(string tabletId, string sleutelHash, string publiekeSleutel);

    /// <summary>By what the device's signature is checked; null when the tablet is unknown or revoked, empty while no device gave a key.</summary>
    [AlwaysInterleave, Alias("handtekening")]
    Task<string?> Handtekening(string tabletId);

    /// <summary>By what a device signs that was this tablet until it was revoked or another one took its place; null when there was none.</summary>
    [AlwaysInterleave, Alias("oude-handtekening")]
    Task<string?> OudeHandtekening(string tabletId);

    /// <summary>
    /// A device that isn't trusted any more still had this many. None of them is taken; who coordinates hears how many there were (LIVE-4). The
    /// same again, or fewer, tells nothing new.
    /// </summary>
    [Alias("meld-niet-verstuurd")]
    Task MeldNietVerstuurd(string tabletId, int aantal, DateOnly sinds);

    /// <summary>In use now; written at most once in <see cref="TabletGrenzen.GezienMinuten"/> minutes.</summary>
    [Alias("meld-gezien")]
    Task MeldGezien(string tabletId);

    [Alias("maak")]
    Task<Uitkomst<TabletRij>> Maak(string naam, OperatieId operatie, Wie wie);

    [Alias("hernoem")]
    Task<Uitkomst> Hernoem(string tabletId, string naam, Wie wie);

    /// <summary>For good: sessions on it end within a minute, and another tablet may have its name.</summary>
    [Alias("trek-in")]
    Task<Uitkomst> TrekIn(string tabletId, Wie wie);

    /// <param name="minuten">1 to 30.</param>
    [Alias("zet-vergrendeling")]
    Task<Uitkomst> ZetVergrendeling(int minuten, Wie wie);

    /// <summary>Offers a pairing by any of these links, all made by the caller; an earlier offer is withdrawn.</summary>
    /// <param name="linkHashes">Keys of <see cref="ILinkGrain"/>: of the QR and of the code to type.</param>
    [Alias("bied-koppeling-aan")]
    Task<Uitkomst<TabletRij>> BiedKoppelingAan(string tabletId, ImmutableArray<string> linkHashes, Wie wie);

    /// <summary>Pairs the device that used one of the offered links up; an earlier device of this tablet is forgotten. The same operation may come again.</summary>
    [Alias("koppel")]
    Task<Uitkomst<TabletRij>> Koppel(string tabletId, string linkHash, string sleutelHash, OperatieId operatie);
}

/// <summary>Limits of shared tablets.</summary>
public static class TabletGrenzen
{
    public const int NaamMax = 40;
    public const int VergrendelMin = 1;
    public const int VergrendelMax = 30;
    public const int VergrendelStandaard = 5;
    public const int KoppelMinuten = 10;
    public const int GezienMinuten = 15;
    public const int LinksPerAanbodMax = 4;
    public const int PubliekeSleutelMax = 200;

    /// <summary>No more than this are believed to wait on a device that isn't trusted.</summary>
    public const int NietVerstuurdMax = 9_999;
}
