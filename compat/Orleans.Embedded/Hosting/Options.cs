namespace Orleans.Configuration
{
    public class GrainCollectionOptions
    {
        /// <summary>How long an activation may be idle.</summary>
        public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

        /// <summary>How often is looked; an idle activation goes at most this and one more quantum late.</summary>
        public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);
    }

    public class SiloMessagingOptions
    {
        public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
    }
}

namespace Orleans.Hosting
{
    public sealed class ReminderOptions
    {
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}

namespace Orleans.Embedded
{
    /// <summary>What only this engine knows; host code sets it, grain code never sees it.</summary>
    public sealed class EmbeddedOptions
    {
        /// <summary>Where the grain classes are; empty: every loaded assembly that refers to the engine.</summary>
        public ICollection<Assembly> Assemblies { get; } = [];

        /// <summary>For tests: sends every argument and result through JSON, to show what a serializer would lose.</summary>
        public bool JsonRoundTrip { get; set; }
    }

    /// <summary>Decides where turns run. Only a simulator registers one; without it they run on the thread pool.</summary>
    public abstract class TurnDispatcher
    {
        public abstract void Dispatch(IThreadPoolWorkItem item);
    }
}
