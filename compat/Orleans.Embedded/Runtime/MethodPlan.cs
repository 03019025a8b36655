using System.Text.Json;
using Orleans.Concurrency;

namespace Orleans.Embedded;

/// <summary>What never changes about calls of one interface method, looked up once.</summary>
internal abstract class MethodPlan(Type grainInterface, MethodInfo method, bool jsonRoundTrip)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);
    private readonly Type[] _parameters = [.. method.GetParameters().Select(p => p.ParameterType)];

    internal Type Interface => grainInterface;

    internal MethodInfo Method => method;

    internal string Name { get; } = $"{grainInterface.Name}.{method.Name}";

    internal bool ReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));

    internal bool AlwaysInterleave { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));

    internal bool ReturnsNothing { get; } = method.ReturnType == typeof(void);

    /// <summary>There is no result: a void, a Task or a ValueTask.</summary>
    internal bool ReturnsPlainTask { get; } = !method.ReturnType.IsGenericType;

    /// <summary>Nobody waits for the answer.</summary>
    internal bool OneWay { get; } = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);

    internal int TokenIndex { get; } = Array.FindIndex(method.GetParameters(), p => p.ParameterType == typeof(CancellationToken));

    internal static MethodPlan For(Type grainInterface, MethodInfo method, bool jsonRoundTrip)
    {
        var type = method.ReturnType;
        var isGeneric = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        if (!isGeneric && type != typeof(Task) && type != typeof(ValueTask) && type != typeof(void))
        {
            throw new OrleansConfigurationException($"{grainInterface.Name}.{method.Name} returns {type.Name}; grain methods return a Task or ValueTask.");
        }

        var plan = typeof(MethodPlan<>).MakeGenericType(isGeneric ? type.GetGenericArguments()[0] : typeof(bool));
        return (MethodPlan)Activator.CreateInstance(plan, grainInterface, method, jsonRoundTrip)!;
    }

    internal abstract Request NewRequest(object?[] args);

    /// <summary>Hands the request over and gives what the proxy's caller gets: a task of the declared kind.</summary>
    internal abstract object? Send(Silo silo, Request request);

    internal object? Invoke(object instance, object?[] args) => _invoker.Invoke(instance, args.AsSpan());

    internal void CopyArguments(object?[] args)
    {
        for (var i = 0; jsonRoundTrip && i < args.Length; i++)
        {
            args[i] = RoundTrip(args[i], _parameters[i]);
        }
    }

    // JsonRoundTrip shows in tests what would not survive a serializer; references and tokens travel by other means.
    protected object? RoundTrip(object? value, Type type) =>
        !jsonRoundTrip || value is null or CancellationToken or IAddressable
            ? value
            : JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type), type);
}

internal sealed class MethodPlan<T>(Type grainInterface, MethodInfo method, bool jsonRoundTrip)
    : MethodPlan(grainInterface, method, jsonRoundTrip)
{
    private readonly bool _valueTask = method.ReturnType.IsValueType && method.ReturnType != typeof(void);

    internal override Request NewRequest(object?[] args) => new Request<T>(this, args);

    internal override object? Send(Silo silo, Request request)
    {
        var typed = (Request<T>)request;
        var answer = silo.OutgoingFilters.Length == 0 ? silo.Send(typed) : FilteredCall.Send(silo, typed);
        return ReturnsNothing ? null : !_valueTask ? answer : ReturnsPlainTask ? new ValueTask(answer) : new ValueTask<T>(answer);
    }

    internal T CopyResult(T value) => (T)RoundTrip(value, typeof(T))!;
}
