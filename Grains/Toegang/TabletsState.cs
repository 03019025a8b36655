using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("tablets")]
internal sealed record TabletsState
{
    public long Versie { get; init; }

    public int VergrendelMinuten { get; init; } = TabletGrenzen.VergrendelStandaard;

    /// <summary>In the order in which they came; revoked ones stay until their place is needed.</summary>
    public ImmutableArray<TabletGegevens> Tablets { get; init; } = [];

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

    public TabletRij Rij(DateTimeOffset nu) => new(
        Id, Naam, GekoppeldOp, DoorNaam, LaatstGezien, IngetrokkenOp, Aanbod is { } aanbod && nu < aanbod.GeldigTot ? aanbod.GeldigTot : null);
}

/// <summary>A pairing that waits for a device.</summary>
internal sealed record KoppelAanbod(ImmutableArray<string> LinkHashes, DateTimeOffset GeldigTot, string DoorNaam);
