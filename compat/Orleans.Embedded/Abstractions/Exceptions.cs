namespace Orleans.Runtime
{
    public class OrleansException : Exception
    {
        public OrleansException()
            : base("Unexpected error.")
        {
        }

        public OrleansException(string message)
            : base(message)
        {
        }

        public OrleansException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }
    }

    public class OrleansMessageRejectionException(string message, Exception? innerException = null) : OrleansException(message, innerException);

    /// <summary>The silo isn't running: not started yet, stopping or stopped.</summary>
    public sealed class SiloUnavailableException(string message, Exception? innerException = null) : OrleansMessageRejectionException(message, innerException);

    /// <summary>The observer's object is gone.</summary>
    public sealed class ClientNotAvailableException : OrleansException
    {
        internal ClientNotAvailableException(GrainId observer)
            : base($"No active client found for {observer}: its object was collected or its reference deleted.")
        {
        }
    }

    public sealed class LimitExceededException(string message) : OrleansException(message);

    public sealed class OrleansConfigurationException(string message, Exception? innerException = null) : OrleansException(message, innerException);
}

namespace Orleans.Storage
{
    /// <summary>The row was changed by someone else since this activation read it. The activation that gets this is deactivated.</summary>
    public class InconsistentStateException : Orleans.Runtime.OrleansException
    {
        public InconsistentStateException()
        {
        }

        public InconsistentStateException(string message)
            : base(message)
        {
        }

        public InconsistentStateException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }

        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
            : base(errorMsg, storageException)
        {
            StoredEtag = storedEtag;
            CurrentEtag = currentEtag;
        }

        public string? StoredEtag { get; }

        public string? CurrentEtag { get; }

        public override string ToString() => $"{base.ToString()} (stored ETag {StoredEtag}, current ETag {CurrentEtag})";
    }
}
