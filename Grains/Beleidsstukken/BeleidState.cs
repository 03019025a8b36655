using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Beleidsstukken;

/// <summary>Policy and insurance of a school (TSO-1).</summary>
[Toestand("beleid")]
internal sealed record BeleidState
{
    /// <summary>Oldest first.</summary>
    public ImmutableArray<Beleidsstuk> Stukken { get; init; } = [];

    public ImmutableArray<Verzekering> Verzekeringen { get; init; } = [];

    /// <summary>Warnings that were sent, each once.</summary>
    public ImmutableArray<string> Gewaarschuwd { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>To the aandacht of a person.</summary>
    public Uitbak<Aandachtsbericht> Uitbak { get; init; } = new();
}

[JsonSerializable(typeof(BeleidState))]
internal sealed partial class BeleidJson : JsonSerializerContext;
