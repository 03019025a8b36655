using Orleans.Concurrency;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>What is known of one grain class: its name in ids, how it interleaves, how it is made.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<MethodInfo, MethodInfo> _implementations = new();
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _parameters;

    internal GrainClass(Type type, IServiceProvider services, TimeSpan defaultAge)
    {
        Type = type;
        Name = new GrainType((type.Name.EndsWith("Grain", StringComparison.Ordinal) ? type.Name[..^"Grain".Length] : type.Name).ToLowerInvariant());
        Interfaces = [.. type.GetInterfaces().Where(i => i != typeof(IGrain) && i != typeof(IGrainWithStringKey) && i != typeof(IRemindable) && typeof(IGrain).IsAssignableFrom(i))];
        Reentrant = type.IsDefined(typeof(ReentrantAttribute));
        Interleaves = Reentrant || Interfaces.SelectMany(i => i.GetMethods())
            .Any(m => m.IsDefined(typeof(ReadOnlyAttribute)) || m.IsDefined(typeof(AlwaysInterleaveAttribute)));
        FiltersOwnCalls = typeof(IIncomingGrainCallFilter).IsAssignableFrom(type);
        IdleAge = type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? defaultAge;
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new OrleansConfigurationException($"{type.FullName} has no public constructor.");
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = [.. constructor.GetParameters().Select(p => Parameter(p, services))];
    }

    internal Type Type { get; }

    internal GrainType Name { get; }

    internal Type[] Interfaces { get; }

    internal bool Reentrant { get; }

    /// <summary>More than one request may be running, so calls must be told apart by their flow.</summary>
    internal bool Interleaves { get; }

    internal bool FiltersOwnCalls { get; }

    internal TimeSpan IdleAge { get; }

    internal object Create(Activation activation) => _constructor.Invoke(Array.ConvertAll(_parameters, make => make(activation)).AsSpan());

    internal MethodInfo Implementation(MethodInfo method) => _implementations.GetOrAdd(method, m =>
    {
        var open = m.IsGenericMethod ? m.GetGenericMethodDefinition() : m;
        var map = Type.GetInterfaceMap(open.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, open)];
    });

    private static Func<Activation, object?> Parameter(ParameterInfo parameter, IServiceProvider services)
    {
        var type = parameter.ParameterType;
        return parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state ? State(parameter, state, services)
            : parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed ? _ => services.GetRequiredKeyedService(type, keyed.Key)
            : _ => services.GetRequiredService(type);
    }

    private static Func<Activation, object?> State(ParameterInfo parameter, PersistentStateAttribute attribute, IServiceProvider services)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new OrleansConfigurationException($"[PersistentState] stands on {parameter.Member.DeclaringType!.Name}.{parameter.Name}, which isn't an IPersistentState.");
        }

        var storage = (attribute.StorageName is { } name ? services.GetKeyedService<IGrainStorage>(name) : services.GetService<IGrainStorage>())
            ?? throw new OrleansConfigurationException($"{parameter.Member.DeclaringType!.Name} asks for storage '{attribute.StorageName ?? "Default"}', which isn't registered.");
        var make = ConstructorInvoker.Create(typeof(PersistentState<>).MakeGenericType(type.GetGenericArguments()).GetConstructors()[0]);
        return activation =>
        {
            var state = make.Invoke(activation, attribute.StateName, storage);
            activation.AddState((ILoadedState)state);
            return state;
        };
    }
}
