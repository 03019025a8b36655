using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Commissie;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Persoon;

/// <summary>Requests of a schooljaar, in the order in which they were recorded (AVG art. 12).</summary>
[Toestand("verzoeken")]
internal sealed record VerzoekenState
{
    public long Versie { get; init; }

    public ImmutableArray<Verzoek> Verzoeken { get; init; } = [];

    /// <summary>What was told and not taken back.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}

[JsonSerializable(typeof(VerzoekenState))]
internal sealed partial class PersoonJson : JsonSerializerContext;
