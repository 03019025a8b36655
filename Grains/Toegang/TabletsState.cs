using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("tablets")]
internal sealed record TabletsState
{
    public long Versie { get; init; }

    public int VergrendelMinuten { get; init; } = TabletGrenzen.VergrendelStandaard;

    /// <summary>In the order in which they came; revoked ones stay until their place is needed.</summary>
    public ImmutableArray<TabletGegevens> Tablets { get; init; } = [];

    /// <summary>To who coordinates: what a device that isn't trusted still had (LIVE-4).</summary>
    public Uitbak<Tabletpost> Uitbak { get; init; } = new();

    public TabletsView Beeld(DateTimeOffset nu) => new([.. Tablets.Select(t => t.Rij(nu))], VergrendelMinuten, Versie);
}

/// <summary>One tablet as stored.</summary>
internal sealed record TabletGegevens
{
    public string Id { get; init; } = "";

    public string Naam { get; init; } = "";

    /// <summary>The form that made it: a double click makes one tablet.</summary>
    public string GemaaktMet { get; init; } = "";

    public DateTimeOffset? GekoppeldOp { get; init; }

    /// <summary>Who offered the pairing.</summary>
    public string DoorNaam { get; init; } = "";

    public DateTimeOffset? LaatstGezien { get; init; }

    public DateTimeOffset? IngetrokkenOp { get; init; }

    /// <summary>SHA-256 of the device's key; null while there is no device.</summary>
    public string? SleutelHash { get; init; }

    /// <summary>The form that paired it; that form may come again.</summary>
    public string? GekoppeldMet { get; init; }

    public KoppelAanbod? Aanbod { get; init; }

    /// <summary>Public key of the device, base64; null until it gave one (LIVE-4).</summary>
    public string? PubliekeSleutel { get; init; }

    /// <summary>Of the device that was this tablet before: takes nothing in, but tells what it still had.</summary>
    public string? VorigeSleutel { get; init; }

    public int NietVerstuurd { get; init; }

    public DateOnly? NietVerstuurdSinds { get; init; }

    public TabletRij Rij(DateTimeOffset nu) => new(
        Id, Naam, GekoppeldOp, DoorNaam, LaatstGezien, IngetrokkenOp, Aanbod is { } aanbod && nu < aanbod.GeldigTot ? aanbod.GeldigTot : null,
        NietVerstuurd, NietVerstuurdSinds);
}

/// <summary>For who coordinates: what a device that isn't trusted still had.</summary>
internal sealed record Tabletpost(string TabletId, string Tekst, DateTimeOffset Op);

/// <summary>A pairing that waits for a device.</summary>
internal sealed record KoppelAanbod(ImmutableArray<string> LinkHashes, DateTimeOffset GeldigTot, string DoorNaam);
