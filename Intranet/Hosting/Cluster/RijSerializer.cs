using Orleans.Storage;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Rows are sealed bytes already: they go in and come out as they are.</summary>
internal sealed class RijSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new((byte[])(object)input!);

    public T Deserialize<T>(BinaryData input) => (T)(object)input.ToArray();
}
