using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>How far the days of the list were taken over into the bills, as stored: ids only.</summary>
[Toestand("dagronde")]
internal sealed record DagrondeState
{
    /// <summary>Counts all changes, so that a reader knows what is durable.</summary>
    public long Versie { get; init; }

    /// <summary>Last day that was taken over as a whole.</summary>
    public DateOnly? TotEnMet { get; init; }

    /// <summary>What afrekeningen were told of the days that are looked at again, so that only what changed is told.</summary>
    public ImmutableArray<Kinddag> Verteld { get; init; } = [];

    /// <summary>Days that somebody must judge, as the afrekeningen told them.</summary>
    public ImmutableArray<Openvraag> Vragen { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}
