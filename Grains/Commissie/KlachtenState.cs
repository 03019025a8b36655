using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>The complaints of a schooljaar (TSO-15c).</summary>
[Toestand("klachten")]
internal sealed record KlachtenState
{
    public long Versie { get; init; }

    /// <summary>In the order in which they were recorded; never removed one by one.</summary>
    public ImmutableArray<Klacht> Klachten { get; init; } = [];

    /// <summary>Tasks that were told and not taken back.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>To the aandacht of a person.</summary>
    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}
