using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;

namespace OrleansSchool.Opslag;

/// <summary>
/// Which kind of grain has a state of this name. A store that keeps only the name and the key (Orleans' ADO.NET provider) needs it to
/// say which grain a row is of; the name is unique per grain class, an architecture test sees to it.
/// </summary>
public static class Toestandsnamen
{
    private const string Achtervoegsel = "Grain";

    private static readonly FrozenDictionary<string, string> Soorten = typeof(Toestandsnamen).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Grain)))
        .SelectMany(t => t.GetConstructors().SelectMany(c => c.GetParameters()), static (type, p) => (type, Naam: p.GetCustomAttribute<PersistentStateAttribute>()?.StateName))
        .Where(p => p.Naam is not null)
        .ToFrozenDictionary(p => p.Naam!, p => Soort(p.type), StringComparer.Ordinal);

    /// <summary>The kind of the grain; of rows that no grain has (the ledger) the name itself.</summary>
    public static string Grainsoort(string toestand) => Soorten.GetValueOrDefault(toestand, toestand);

    /// <summary>As both engines name a class without <c>[GrainType]</c>: lower case, without "Grain".</summary>
    private static string Soort(Type type) =>
        (type.Name.EndsWith(Achtervoegsel, StringComparison.Ordinal) ? type.Name[..^Achtervoegsel.Length] : type.Name).ToLowerInvariant();
}
