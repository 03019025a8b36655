using Orleans.Core;

namespace Orleans.Core
{
    public interface IStorage
    {
        string? Etag { get; }

        bool RecordExists { get; }

        Task ClearStateAsync();

        Task WriteStateAsync();

        Task ReadStateAsync();
    }

    public interface IStorage<TState> : IStorage
    {
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A grain's stored state; touched only on the grain's own turn.</summary>
    public interface IPersistentState<TState> : IStorage<TState>;

    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
    {
        public string StateName => stateName;

        public string? StorageName => storageName;
    }
}

namespace Orleans
{
    public interface IGrainState<T>
    {
        T? State { get; set; }

        string? ETag { get; set; }

        bool RecordExists { get; set; }
    }

    public sealed class GrainState<T>(T? state = default, string? eTag = null) : IGrainState<T>
    {
        public GrainState()
            : this(default, null)
        {
        }

        public T? State { get; set; } = state;

        public string? ETag { get; set; } = eTag;

        public bool RecordExists { get; set; }
    }
}

namespace Orleans.Storage
{
    /// <summary>Where states are kept, as in Orleans. A store sets ETag and RecordExists of what it was given.</summary>
    public interface IGrainStorage
    {
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    }

    public interface IGrainStorageSerializer
    {
        BinaryData Serialize<T>(T? input);

        T? Deserialize<T>(BinaryData input);
    }
}
