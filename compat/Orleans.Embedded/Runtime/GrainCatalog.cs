using Orleans.Configuration;

namespace Orleans.Embedded;

/// <summary>The grain classes of this process, by their name in ids and by interface.</summary>
internal sealed class GrainCatalog
{
    private readonly Dictionary<GrainType, GrainClass> _byName = [];
    private readonly Dictionary<Type, List<GrainClass>> _byInterface = [];

    internal GrainCatalog(ICollection<Assembly> assemblies, IServiceProvider services, GrainCollectionOptions options)
    {
        var types = (assemblies.Count > 0 ? assemblies : Application()).SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IGrain).IsAssignableFrom(t) && typeof(IGrainBase).IsAssignableFrom(t));
        foreach (var type in types)
        {
            Add(new GrainClass(type, services, options.CollectionAge));
        }
    }

    internal GrainClass ClassOf(GrainId id) =>
        _byName.GetValueOrDefault(id.Type) ?? throw new ArgumentException($"There is no grain class for {id}.", nameof(id));

    internal GrainClass ClassFor(Type type, string? prefix = null)
    {
        var classes = _byInterface.GetValueOrDefault(type) ?? [];
        return classes.Count == 1 && prefix is null ? classes[0]
            : classes.SingleOrDefault(c => prefix is not null && c.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal))
            ?? throw new ArgumentException($"Could not find one implementation for interface {type.FullName}; there are {classes.Count}.", nameof(type));
    }

    // Whoever registered the stores of the grains has loaded their assembly by now.
    private static IEnumerable<Assembly> Application() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(a => !a.IsDynamic && a.GetReferencedAssemblies().Any(r => r.Name == typeof(GrainCatalog).Assembly.GetName().Name));

    private void Add(GrainClass grainClass)
    {
        if (!_byName.TryAdd(grainClass.Name, grainClass))
        {
            throw new OrleansConfigurationException($"{grainClass.Type.FullName} and {_byName[grainClass.Name].Type.FullName} are both called '{grainClass.Name}'.");
        }

        foreach (var type in grainClass.Interfaces)
        {
            _byInterface.TryAdd(type, []);
            _byInterface[type].Add(grainClass);
        }
    }
}
