namespace Orleans.Runtime
{
    public class OrleansException(string message, Exception? innerException = null) : Exception(message, innerException);

    /// <summary>The silo isn't running: not started yet, stopping or stopped.</summary>
    public sealed class SiloUnavailableException(string message) : OrleansException(message);

    /// <summary>The observer's object is gone.</summary>
    public sealed class ClientNotAvailableException(string message) : OrleansException(message);

    public sealed class LimitExceededException(string message) : OrleansException(message);

    public sealed class OrleansConfigurationException(string message) : OrleansException(message);
}

namespace Orleans.Storage
{
    /// <summary>The row was changed by someone else since this activation read it. The activation that gets this is deactivated.</summary>
    public class InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
        : OrleansException($"{errorMsg} (stored ETag {storedEtag}, current ETag {currentEtag})", storageException)
    {
        public string? StoredEtag => storedEtag;

        public string? CurrentEtag => currentEtag;
    }
}
