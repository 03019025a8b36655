namespace Orleans.Runtime;

/// <summary>
/// What callers hold: a proxy of one interface to one grain or observer. Equal when it refers to the same one.
/// Arguments and results pass by reference: types that cross are immutable (an architecture test of the application checks it).
/// </summary>
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    private Silo _silo = null!;
    private InterfaceInfo _interface = null!;
    private Activation? _last;

    public GrainId GrainId { get; private set; }

    /// <summary>Set in a reference to an observer, null in one to a grain.</summary>
    internal ObserverTarget? Observer { get; private set; }

    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    internal static GrainReference Create(Silo silo, InterfaceInfo info, GrainId id, ObserverTarget? observer = null)
    {
        var reference = (GrainReference)info.Proxy.MemberwiseClone(); // a third of the time that DispatchProxy.Create takes
        (reference._silo, reference._interface, reference.GrainId, reference.Observer) = (silo, info, id, observer);
        return reference;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = _interface.Plan(targetMethod!);
        var request = method.NewRequest(args ?? []);
        request.Token.ThrowIfCancellationRequested();
        method.CopyArguments(request.Args);
        request.Parent = Activation.Current?.CurrentRequest;
        request.Context = RequestContext.Current;
        request.Target = Observer ?? (IRequestTarget)Live();
        return method.Send(_silo, request);
    }

    private Activation Live()
    {
        var last = _last;
        return last is { IsDead: false } ? last : _last = _silo.Activation(GrainId);
    }
}

/// <summary>The methods of one grain or observer interface, the inherited ones included.</summary>
internal sealed class InterfaceInfo(Type type, bool jsonRoundTrip)
{
    private readonly ConcurrentDictionary<MethodInfo, MethodPlan> _plans = new(
        type.GetInterfaces().Append(type).SelectMany(t => t.GetMethods()).Where(m => !m.IsStatic && !m.ContainsGenericParameters)
            .Select(m => KeyValuePair.Create(m, MethodPlan.For(type, m, jsonRoundTrip))));

    internal GrainReference Proxy { get; } = (GrainReference)DispatchProxy.Create(type, typeof(GrainReference));

    internal MethodPlan Plan(MethodInfo method) =>
        _plans.TryGetValue(method, out var plan) ? plan : _plans.GetOrAdd(method, m => MethodPlan.For(type, m, jsonRoundTrip));
}
