using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Begin;

/// <summary>How far a school is with setting up (SET-1): only what can't be read from the school itself. No data of people.</summary>
[Toestand("begin")]
internal sealed record BeginState
{
    /// <summary>Null while nobody began.</summary>
    public DateTimeOffset? BegonnenOp { get; init; }

    public DateOnly? EersteDag { get; init; }

    public bool MiddenInHetJaar { get; init; }

    /// <summary>In the order of the steps, each once.</summary>
    public ImmutableArray<Beginstap> Overgeslagen { get; init; } = [];

    public DateTimeOffset? KlaarOp { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>Counts changes.</summary>
    public long Versie { get; init; }
}

[JsonSerializable(typeof(BeginState))]
internal sealed partial class BeginJson : JsonSerializerContext;
