using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bestanden;

/// <summary>The bytes of one file, in a row of their own (DESIGN §3).</summary>
[Toestand("bestand")]
internal sealed record BestandState
{
    public string Soort { get; init; } = "";

    /// <summary>Base64, as JSON has no bytes; the sealer packs it again.</summary>
    public string Inhoud { get; init; } = "";

    public DateTimeOffset Op { get; init; }
}

[JsonSerializable(typeof(BestandState))]
internal sealed partial class BestandenJson : JsonSerializerContext;

/// <inheritdoc cref="IBestandGrain"/>
/// <remarks>Its bytes stay in memory no longer than a look takes: who brings or fetches a pile of scans would otherwise hold them all for a quarter of an hour.</remarks>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class BestandGrain([PersistentState("bestand", VerzegeldeOpslag.Naam)] IPersistentState<BestandState> opslag, Schooltijd tijd)
    : Grain, IBestandGrain
{
    public Task<BestandInhoud?> Bekijk() => Task.FromResult(opslag.State is { Inhoud.Length: > 0 } staat
        ? new BestandInhoud(staat.Soort, [.. Convert.FromBase64String(staat.Inhoud)], staat.Op)
        : null);

    public async Task Bewaar(string soort, ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty || bytes.Length > IBestandGrain.BytesMax)
        {
            throw new ArgumentException($"A file has 1 to {IBestandGrain.BytesMax} bytes.", nameof(bytes));
        }

        var inhoud = Convert.ToBase64String(bytes.AsSpan());
        if (opslag.State.Inhoud == inhoud)
        {
            return;
        }

        if (opslag.State.Inhoud.Length > 0)
        {
            throw new InvalidOperationException("A file is written once.");
        }

        await opslag.Bewaar(new BestandState { Soort = soort, Inhoud = inhoud, Op = tijd.Nu });
    }

    public async Task Wis()
    {
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
        }
    }
}
