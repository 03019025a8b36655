using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Spelmateriaal;

/// <summary>What there is to play with (TSO-13).</summary>
[Toestand("spelmateriaal")]
internal sealed record MateriaalState
{
    public ImmutableArray<Materiaal> Lijst { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Opgeruimd> Vinken { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];
}

[JsonSerializable(typeof(MateriaalState))]
internal sealed partial class MateriaalJson : JsonSerializerContext;
