using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Werving;

/// <summary>Candidates of a school, in order of arrival (TSO-4f).</summary>
[Toestand("kandidaten")]
internal sealed record KandidatenState
{
    public ImmutableArray<Kandidaat> Kandidaten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];
}

[JsonSerializable(typeof(KandidatenState))]
[JsonSerializable(typeof(ScholingState))]
internal sealed partial class WervingJson : JsonSerializerContext;
