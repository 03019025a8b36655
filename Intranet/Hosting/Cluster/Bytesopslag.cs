using Orleans.Runtime;
using Orleans.Storage;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>
/// Rows of bytes in Orleans' own store. That store makes an instance of the state's type where there is no row, which it can't of bytes:
/// so it gets a small class around them.
/// </summary>
internal sealed class Bytesopslag(IGrainStorage onder) : IGrainStorage
{
    public IGrainStorage Onder => onder;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Doe(grainState, rij => onder.ReadStateAsync(stateName, grainId, rij));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Doe(grainState, rij => onder.WriteStateAsync(stateName, grainId, rij));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Doe(grainState, rij => onder.ClearStateAsync(stateName, grainId, rij));

    private static async Task Doe<T>(IGrainState<T> staat, Func<GrainState<Bytes>, Task> werk)
    {
        if (staat is not IGrainState<byte[]> bytes)
        {
            throw new NotSupportedException("This store keeps bytes only.");
        }

        var rij = new GrainState<Bytes>(new Bytes { Inhoud = bytes.State }, bytes.ETag) { RecordExists = bytes.RecordExists };
        await werk(rij);
        (bytes.State, bytes.ETag, bytes.RecordExists) = (rij.State?.Inhoud, rij.ETag, rij.RecordExists);
    }
}

/// <summary>The contents of a row.</summary>
internal sealed class Bytes
{
    public byte[]? Inhoud { get; init; }
}

/// <summary>Rows are sealed bytes already: they go in and come out as they are.</summary>
internal sealed class RijSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(((Bytes)(object)input!).Inhoud ?? []);

    public T Deserialize<T>(BinaryData input) => (T)(object)new Bytes { Inhoud = input.ToArray() };
}
