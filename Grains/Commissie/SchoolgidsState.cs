using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>What the school wrote itself for the schoolgids of a schooljaar, and as what the block went in (TSO-0a). The rest is asked of the areas each time.</summary>
[Toestand("schoolgids")]
internal sealed record SchoolgidsState
{
    public long Versie { get; init; }

    public string Eigen { get; init; } = "";

    /// <summary>Null while it doesn't stand in the schoolgids.</summary>
    public Gidsafronding? Afgerond { get; init; }

    /// <summary>Tasks that were told and not taken back.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}

/// <summary>That it went into the schoolgids, with a digest of each part as it was then.</summary>
internal sealed record Gidsafronding(DateTimeOffset Op, string DoorNaam, ImmutableArray<Gidsstand> Delen);

internal sealed record Gidsstand(string Kop, string Hash);
