using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Aandacht;

/// <summary>What one person must hear of at one school (TSO-8g).</summary>
[Toestand("aandacht")]
internal sealed record AandachtState
{
    /// <summary>Newest first.</summary>
    public ImmutableArray<Aandachtsbericht> Berichten { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    /// <summary>Read receipts on their way to who told it.</summary>
    public Uitbak<Leesbewijs> Uitbak { get; init; } = new();
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AandachtState))]
internal sealed partial class AandachtJson : JsonSerializerContext;
