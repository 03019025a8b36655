using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bestanden;

/// <summary>The bytes of one file, in a row of their own (DESIGN §3).</summary>
[Toestand("bestand")]
internal sealed record BestandState
{
    public string Soort { get; init; } = "";

    public byte[] Bytes { get; init; } = [];

    public DateTimeOffset Op { get; init; }
}

[JsonSerializable(typeof(BestandState))]
internal sealed partial class BestandenJson : JsonSerializerContext;

/// <inheritdoc cref="IBestandGrain"/>
internal sealed class BestandGrain([PersistentState("bestand", VerzegeldeOpslag.Naam)] IPersistentState<BestandState> opslag, Schooltijd tijd)
    : Grain, IBestandGrain
{
    public Task<BestandInhoud?> Bekijk() => Task.FromResult(opslag.State is { Bytes.Length: > 0 } staat
        ? new BestandInhoud(staat.Soort, ImmutableArray.Create(staat.Bytes), staat.Op)
        : null);

    public async Task Bewaar(string soort, ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty || bytes.Length > IBestandGrain.BytesMax)
        {
            throw new ArgumentException($"A file has 1 to {IBestandGrain.BytesMax} bytes.", nameof(bytes));
        }

        if (opslag.State.Bytes.AsSpan().SequenceEqual(bytes.AsSpan()))
        {
            return;
        }

        if (opslag.State.Bytes.Length > 0)
        {
            throw new InvalidOperationException("A file is written once.");
        }

        await Zet(new BestandState { Soort = soort, Bytes = [.. bytes], Op = tijd.Nu });
    }

    public async Task Wis()
    {
        if (!opslag.RecordExists)
        {
            return;
        }

        try
        {
            await opslag.ClearStateAsync();
        }
        catch
        {
            DeactivateOnIdle(); // what is in memory is not what is stored
            throw;
        }
    }

    private Task Zet(BestandState nieuw) => Gedeeld.ToestandExtensions.Bewaar(opslag, nieuw);
}
