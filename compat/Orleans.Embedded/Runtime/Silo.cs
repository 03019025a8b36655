using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Embedded;

/// <summary>The one silo of this process: which grains live, references to them, start and stop.</summary>
internal sealed partial class Silo : IGrainFactory, IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<Type, InterfaceInfo> _interfaces = new();
    private readonly EmbeddedOptions _options;
    private readonly GrainCollectionOptions _collection;
    private readonly TurnDispatcher? _dispatcher;
    private readonly CancellationTokenSource _deadline = new();
    private readonly long _timeout;
    private GrainCatalog? _catalog;
    private long _lastObserver;
    private volatile Phase _phase;

    public Silo(IServiceProvider services, TimeProvider clock, IOptions<EmbeddedOptions> options, IOptions<GrainCollectionOptions> collection, IOptions<SiloMessagingOptions> messaging, ILogger<Silo> log)
    {
        (ServiceProvider, Clock, Log) = (services, clock, log);
        (_options, _collection) = (options.Value, collection.Value);
        ResponseTimeout = messaging.Value.ResponseTimeout;
        _timeout = (long)(ResponseTimeout.TotalSeconds * clock.TimestampFrequency);
        CycleGrace = Math.Max(0, _timeout - clock.TimestampFrequency);
        Collector = new Collector(clock, _collection.CollectionQuantum);
        Sweep = new Sweep(clock);
        _dispatcher = services.GetService<TurnDispatcher>();
    }

    private enum Phase { New, Running, Draining, Stopped }

    public IServiceProvider ServiceProvider { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Log { get; }

    internal Collector Collector { get; }

    internal Sweep Sweep { get; }

    internal TimeSpan ResponseTimeout { get; }

    /// <summary>How long before its deadline a waiting request may first be failed as a cycle: a sweep after it came.</summary>
    internal long CycleGrace { get; }

    internal IIncomingGrainCallFilter[] IncomingFilters { get; private set; } = [];

    internal IOutgoingGrainCallFilter[] OutgoingFilters { get; private set; } = [];

    /// <summary>Cancelled when the host no longer waits for an orderly stop.</summary>
    internal CancellationToken StopDeadline => _deadline.Token;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => (TGrainInterface)Refer(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)Refer(grainInterfaceType, grainPrimaryKey, prefix: null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)Refer(typeof(TGrainInterface), grainId);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is GrainReference)
        {
            throw new ArgumentException("The object is itself a reference.", nameof(obj));
        }

        var id = GrainId.Create("sys.observer", $"{typeof(TGrainObserverInterface).Name}+{Interlocked.Increment(ref _lastObserver)}");
        return (TGrainObserverInterface)(object)GrainReference.Create(this, Interface(typeof(TGrainObserverInterface)), id, new ObserverTarget(this, id, obj));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ((obj as GrainReference)?.Observer ?? throw new ArgumentException("Pass the reference that CreateObjectReference gave.", nameof(obj))).Delete();
    }

    public void Dispose()
    {
        Collector.Dispose();
        Sweep.Dispose();
        _deadline.Dispose();
    }

    private object Refer(Type type, string key, string? prefix) => Refer(type, GrainId.Create(Catalog.ClassFor(type, prefix).Name, Checked(key)));

    internal object Refer(Type type, GrainId id) => GrainReference.Create(this, Interface(type), id);

    internal InterfaceInfo Interface(Type type) =>
        _interfaces.TryGetValue(type, out var info) ? info : _interfaces.GetOrAdd(type, t => new InterfaceInfo(t, _options.JsonRoundTrip));

    internal Activation Activation(GrainId id) => _activations.TryGetValue(id, out var activation)
        ? activation
        : _activations.GetOrAdd(id, static (id, silo) => new Activation(silo, silo.Catalog.ClassOf(id), id), this);

    internal void Remove(Activation activation)
    {
        _activations.TryRemove(KeyValuePair.Create(activation.GrainId, activation));
        Sweep.Remove(activation);
    }

    /// <summary>A request met an activation that is gone: it goes to the next one.</summary>
    internal void Resend(Request request)
    {
        if (!request.IsSettled)
        {
            request.Target = Activation(request.Target.Id);
            request.Target.Accept(request);
        }
    }

    internal Task<T> Send<T>(Request<T> request)
    {
        if (_phase != Phase.Running && !(_phase == Phase.Draining && Embedded.Activation.Current is not null))
        {
            request.Fail(Refusal());
            return request.Promise;
        }

        if (request.Method.TokenIndex >= 0)
        {
            Cancellation.Attach(this, request);
        }

        request.Target.Accept(request);
        return request.Method.OneWay ? Task.FromResult<T>(default!) : request.Promise;
    }

    internal long NewDeadline() => Clock.GetTimestamp() + _timeout;

    internal void FailLater(Request request, Exception error) => Dispatch(new Later(() => request.Fail(error)));

    internal void Dispatch(IThreadPoolWorkItem item)
    {
        if (_dispatcher is null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
        }
        else
        {
            _dispatcher.Dispatch(item);
        }
    }

    private GrainCatalog Catalog => _catalog ?? throw Refusal();

    private static string Checked(string key) =>
        string.IsNullOrWhiteSpace(key) ? throw new ArgumentException("A grain key is not empty.", nameof(key)) : key;

    private SiloUnavailableException Refusal() => new(_phase switch
    {
        Phase.New => "The silo has not started yet.",
        Phase.Draining => "The silo is stopping and takes no new calls.",
        _ => "The silo has stopped.",
    });

    private sealed class Later(Action action) : IThreadPoolWorkItem
    {
        public void Execute() => action();
    }
}
