namespace Orleans.Runtime
{
    public interface IAddressable;

    /// <summary>What the runtime knows of one activation; the subset of Orleans' interface that application code may use.</summary>
    public interface IGrainContext
    {
        GrainId GrainId { get; }

        object? GrainInstance { get; }

        IServiceProvider ActivationServices { get; }

        Task Deactivated { get; }

        void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    }
}

namespace Orleans
{
    public interface IGrain : IAddressable;

    public interface IGrainWithStringKey : IGrain;

    /// <summary>An object outside the grains that grains may call; see <see cref="IGrainFactory.CreateObjectReference{T}"/>.</summary>
    public interface IGrainObserver : IAddressable;

    /// <summary>Those that this engine gives, with Orleans' numbers.</summary>
    public enum DeactivationReasonCode : byte
    {
        None = 0,
        ShuttingDown = 1,
        ActivationIdle = 4,
        ApplicationError = 8,
        ApplicationRequested = 9,
    }

    public readonly record struct DeactivationReason(DeactivationReasonCode ReasonCode, Exception? Exception, string Description)
    {
        public DeactivationReason(DeactivationReasonCode code, string text)
            : this(code, null, text)
        {
        }
    }

    public interface IGrainBase
    {
        IGrainContext GrainContext { get; }

        Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

        Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
    }

    /// <summary>Base class of a grain. The runtime makes it on the grain's own turn, so the context is known in the constructor.</summary>
    public abstract class Grain : IGrainBase, IAddressable
    {
        private readonly Activation _activation = Activation.Current
            ?? throw new InvalidOperationException("A grain can only be made by the runtime: call it through IGrainFactory.GetGrain.");

        public IGrainContext GrainContext => _activation;

        protected IGrainFactory GrainFactory => _activation.Silo;

        protected internal IServiceProvider ServiceProvider => _activation.ActivationServices;

        public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

        protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);
    }

    public interface IGrainFactory
    {
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey;

        IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

        TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
            where TGrainInterface : IAddressable;

        /// <summary>Makes a reference to <paramref name="obj"/> that grains may call. It is weak: the caller keeps the object alive.</summary>
        TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;

        /// <summary>Ends a reference made by <see cref="CreateObjectReference{T}"/>; <paramref name="obj"/> is that reference.</summary>
        void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;
    }

    public static class GrainExtensions
    {
        public static GrainId GetGrainId(this IAddressable grain) => grain switch
        {
            GrainReference reference => reference.GrainId,
            IGrainBase instance => instance.GrainContext.GrainId,
            _ => throw new ArgumentException($"{grain?.GetType().Name ?? "null"} is neither a grain nor a reference to one.", nameof(grain)),
        };

        public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();
    }
}
