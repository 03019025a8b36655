using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Ongevallen;

/// <summary>One accident as stored. Numbers of parents never are.</summary>
[Toestand("ongeval")]
internal sealed record OngevalState
{
    public DateOnly Datum { get; init; }

    public string LeerlingId { get; init; } = "";

    public string GroepId { get; init; } = "";

    public string PlekId { get; init; } = "";

    public string Omschrijving { get; init; } = "";

    /// <summary>Account of who reported it.</summary>
    public string MelderId { get; init; } = "";

    public bool Levensgevaar { get; init; }

    public int ToezichtVoor { get; init; }

    public string Leiding { get; init; } = "";

    public bool LeidingBijBhv { get; init; }

    /// <summary>Who is with the child.</summary>
    public ImmutableArray<Weghelper> Weg { get; init; } = [];

    public ImmutableArray<Ongevalstap> Stappen { get; init; } = [];

    public bool Gesloten { get; init; }

    public DateOnly? NazorgOp { get; init; }

    /// <summary>Accounts that were told, to take it back when it is over.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    public Uitbak<Ongevalpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => !Stappen.IsEmpty;

    public bool Heeft(string soort) => Stappen.Any(s => s.Soort == soort);
}

/// <param name="Geteld">The middag counts without this helper while they are away; otherwise nobody ticked them, and they go off here.</param>
internal sealed record Weghelper(string HelperId, string Naam, bool Geteld);

internal enum Ongevalpostsoort
{
    /// <summary>To the register: the row as it is now.</summary>
    Rij = 1,

    /// <summary>To the middag: this helper is with the child, or back (TSO-12c).</summary>
    Helper,

    /// <summary>A line in the log of the day.</summary>
    Log,

    /// <summary>To somebody who must hear of it (TSO-8g).</summary>
    Aandacht,

    /// <summary>It is over.</summary>
    AandachtWeg,

    /// <summary>A parent is to be asked how it went.</summary>
    Nazorg,

    /// <summary>To the middag: somebody came in whom it can't tick (TSO-12c).</summary>
    Hulp,

    /// <summary>The parent was asked: nobody has to do it any more.</summary>
    NazorgWeg,

    /// <summary>To the middag: it is closed, so who is still away with the child is no alarm any more (TSO-12c).</summary>
    MiddagKlaar,
}

/// <summary>What waits for a receiver.</summary>
/// <param name="Tekst">Of a line of the log; null otherwise.</param>
internal sealed record Ongevalpost(Ongevalpostsoort Soort, string? Tekst = null, string? HelperId = null, bool IsWeg = false);

/// <summary>Accidents and searches of a schooljaar.</summary>
[Toestand("ongevallen")]
internal sealed record OngevallenState
{
    public ImmutableArray<OngevalRij> Rijen { get; init; } = [];

    public ImmutableArray<ZoekRij> Zoekacties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}

/// <summary>The search for one child on one date as stored (LIVE-3). Numbers of parents never are.</summary>
[Toestand("zoekactie")]
internal sealed record ZoekactieState
{
    public string GroepId { get; init; } = "";

    /// <summary>When it was opened the last time; null while it never was.</summary>
    public DateTimeOffset? Sinds { get; init; }

    public bool Gesloten { get; init; }

    public string? Uitkomst { get; init; }

    /// <summary>The list as it was made when the search was opened.</summary>
    public ImmutableArray<Zoekpersoon> Lijst { get; init; } = [];

    public ImmutableArray<Zoeklog> Log { get; init; } = [];

    /// <summary>Accounts that were told.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Zoekpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool IsOpen => Sinds is not null && !Gesloten;
}

/// <param name="Volgorde">Place in the calling order of the child; 0 for who isn't in it.</param>
internal sealed record Zoekpersoon(string Wie, string Naam, string Bij, int Volgorde);

internal enum Zoekpost
{
    /// <summary>To the register: the row as it is now.</summary>
    Rij = 1,
    Aandacht,
    AandachtWeg,
}

[JsonSerializable(typeof(OngevalState))]
[JsonSerializable(typeof(OngevallenState))]
[JsonSerializable(typeof(ZoekactieState))]
internal sealed partial class OngevallenJson : JsonSerializerContext;
