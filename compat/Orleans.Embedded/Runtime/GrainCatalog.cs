using System.Reflection;
using Orleans.Configuration;
using Orleans.Runtime;

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
            Add(new GrainClass(type, services, options.ClassSpecificCollectionAge.GetValueOrDefault(type.FullName!, options.CollectionAge)));
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

    // Every assembly that refers to this one, also those that the entry assembly needs but that aren't loaded yet.
    private static HashSet<Assembly> Application()
    {
        var engine = typeof(GrainCatalog).Assembly.GetName().Name;
        var found = new HashSet<Assembly>();
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic));
        while (open.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            var isEntry = assembly == Assembly.GetEntryAssembly();
            if (references.Any(r => r.Name == engine) ? found.Add(assembly) : isEntry)
            {
                references.Where(r => !IsFramework(r)).Select(Assembly.Load).ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.Name == "netstandard";

    private void Add(GrainClass grainClass)
    {
        if (!_byName.TryAdd(grainClass.Name, grainClass))
        {
            throw new OrleansConfigurationException($"{grainClass.Type.FullName} and {_byName[grainClass.Name].Type.FullName} are both called '{grainClass.Name}'; use [GrainType].");
        }

        foreach (var type in grainClass.Interfaces)
        {
            if (!_byInterface.TryGetValue(type, out var classes))
            {
                _byInterface[type] = classes = [];
            }

            classes.Add(grainClass);
        }
    }
}
