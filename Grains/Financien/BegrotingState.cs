using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>Begroting, reserves and kascommissie of one schooljaar as stored; figures are computed, never stored.</summary>
[Toestand("begroting")]
internal sealed record BegrotingState
{
    public long Versie { get; init; }

    /// <summary>Oldest first; only the last may have no besluit.</summary>
    public ImmutableArray<Begrotingversie> Versies { get; init; } = [];

    public ImmutableArray<Reservedoel> Reserves { get; init; } = [];

    public Kascommissieblad Kascommissie { get; init; } = BegrotingRules.LeegBlad;

    public ImmutableArray<Verschilregel> Verschillen { get; init; } = [];

    public DateTimeOffset? GeslotenOp { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    [JsonIgnore]
    public Begrotingversie? Actief => Versies.LastOrDefault(v => v.Actief);

    [JsonIgnore]
    public Begrotingversie? Concept => Versies is [.., { BesluitId: null } laatste] ? laatste : null;
}
