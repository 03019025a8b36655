using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime
{
    public interface IGrainTimer : IDisposable
    {
        /// <summary>New due time and period; <see cref="Timeout.InfiniteTimeSpan"/> for never. During a tick it counts from the end of that tick; after Dispose it does nothing.</summary>
        void Change(TimeSpan dueTime, TimeSpan period);
    }

    public readonly struct GrainTimerCreationOptions()
    {
        [SetsRequiredMembers]
        public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
            : this()
        {
            DueTime = dueTime;
            Period = period;
        }

        public required TimeSpan DueTime { get; init; }

        /// <summary>From the end of one callback to the start of the next.</summary>
        public required TimeSpan Period { get; init; }

        /// <summary>Run between the awaits of calls instead of queueing like one.</summary>
        public bool Interleave { get; init; }

        /// <summary>A tick counts as use, so that the activation isn't collected.</summary>
        public bool KeepAlive { get; init; }
    }
}

namespace Orleans
{
    public static class GrainBaseExtensions
    {
        public static void DeactivateOnIdle(this IGrainBase grain) =>
            grain.GrainContext.Deactivate(new(DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called."));

        /// <summary>Starts a timer that ends with the activation. Its callback runs as a call of the grain; what it throws is logged.</summary>
        public static IGrainTimer RegisterGrainTimer<TState>(
            this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
        {
            ArgumentNullException.ThrowIfNull(callback);
            var activation = (Activation)grain.GrainContext;
            return activation.AddTimer(new GrainTimer(activation, token => callback(state, token), options));
        }

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
            grain.RegisterGrainTimer(static (call, token) => call(token), callback, options);
    }
}
