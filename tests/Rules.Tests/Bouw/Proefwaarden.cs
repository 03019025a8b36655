using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Orleans;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>Makes a filled value of any message type, and compares two of them member by member: a record alone would compare its arrays by reference.</summary>
internal static class Proefwaarden
{
    private const BindingFlags Publiek = BindingFlags.Instance | BindingFlags.Public;

    private static readonly Dictionary<Type, object> Vast = new()
    {
        [typeof(string)] = "tekst é",
        [typeof(bool)] = true,
        [typeof(byte)] = (byte)7,
        [typeof(int)] = 4,
        [typeof(long)] = 5_000_000_000L,
        [typeof(decimal)] = 1.5m,
        [typeof(DateOnly)] = new DateOnly(2026, 11, 12),
        [typeof(TimeOnly)] = new TimeOnly(12, 15),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(90),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)),
        [typeof(SchoolSleutel)] = new SchoolSleutel("99XX00"),
    };

    public static object Maak(Type type)
    {
        if (Vast.TryGetValue(type, out var vast))
        {
            return vast;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        var soort = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var delen = type.GetGenericArguments();
        return soort == typeof(Nullable<>) ? Maak(delen[0])
            : soort == typeof(ImmutableArray<>) ? Rij(nameof(RijVan), delen)
            : soort == typeof(ImmutableHashSet<>) ? Rij(nameof(VerzamelingVan), delen)
            : soort == typeof(ImmutableDictionary<,>) ? Rij(nameof(WoordenboekVan), delen)
            : Bericht(type);
    }

    /// <returns>Where they differ; empty when equal.</returns>
    public static IEnumerable<string> Verschillen(object? een, object? twee, string plek)
    {
        if (een is null || twee is null || een.GetType() != twee.GetType())
        {
            return ReferenceEquals(een, twee) ? [] : [$"{plek}: '{een}' werd '{twee}'"];
        }

        if (een is IEnumerable reeks and not string)
        {
            var (a, b) = (reeks.Cast<object>().ToList(), ((IEnumerable)twee).Cast<object>().ToList());
            return a.Count != b.Count ? [$"{plek}: {a.Count} werden er {b.Count}"] : a.Zip(b).SelectMany((paar, i) => Verschillen(paar.First, paar.Second, $"{plek}[{i}]"));
        }

        var leden = Leden(een.GetType());
        return leden.Count == 0 || Vast.ContainsKey(een.GetType())
            ? Equals(een, twee) ? [] : [$"{plek}: '{een}' werd '{twee}'"]
            : leden.SelectMany(p => Verschillen(p.GetValue(een), p.GetValue(twee), $"{plek}.{p.Name}"));
    }

    private static object Bericht(Type type)
    {
        var maker = type.GetConstructors().Where(c => c.GetParameters() is not [var p] || p.ParameterType != type).OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var waarde = maker is null ? Activator.CreateInstance(type)! : maker.Invoke([.. maker.GetParameters().Select(p => Maak(p.ParameterType))]);
        var gezet = maker?.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var lid in Leden(type).Where(p => p.SetMethod is not null && !gezet.Contains(p.Name)))
        {
            lid.SetValue(waarde, Maak(lid.PropertyType));
        }

        return waarde;
    }

    private static List<PropertyInfo> Leden(Type type) => type.IsDefined(typeof(GenerateSerializerAttribute)) || type.IsGenericType
        ? [.. type.GetProperties(Publiek).Where(p => p.GetMethod!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) || type.Namespace!.StartsWith("System", StringComparison.Ordinal))]
        : [];

    private static object Rij(string methode, Type[] delen) =>
        typeof(Proefwaarden).GetMethod(methode, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(delen).Invoke(null, null)!;

    private static ImmutableArray<T> RijVan<T>() => [(T)Maak(typeof(T)), (T)Maak(typeof(T))];

    private static ImmutableHashSet<T> VerzamelingVan<T>() => [(T)Maak(typeof(T))];

    private static ImmutableDictionary<TK, TV> WoordenboekVan<TK, TV>()
        where TK : notnull => ImmutableDictionary<TK, TV>.Empty.Add((TK)Maak(typeof(TK)), (TV)Maak(typeof(TV)));
}
