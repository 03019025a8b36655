using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>Improvement points of a schooljaar, its months that are over and the outcomes of its surveys (TSO-2b, TSO-4b). Nothing of children.</summary>
[Toestand("kwaliteit")]
internal sealed record KwaliteitState
{
    /// <summary>Of the improvement points: a month that is counted makes no form stale.</summary>
    public long Versie { get; init; }

    /// <summary>Those that are over, as they were counted last, oldest first.</summary>
    public ImmutableArray<Kwaliteitsmaand> Maanden { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Verbeterpunt> Punten { get; init; } = [];

    /// <summary>Of surveys that were closed, one a target group, without remarks.</summary>
    public ImmutableArray<Enqueteuitslag> Uitslagen { get; init; } = [];

    /// <summary>Tasks of owners that were told and not taken back.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}
