using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>Fills every property of a state with an invented value, the same each time, so that its stored shape can be compared.</summary>
internal sealed class Voorbeeldvuller
{
    private const int DiepteMax = 12;
    private readonly Stack<Type> _pad = new();
    private int _teller;

    public static object Vul(Type type) => new Voorbeeldvuller().Maak(type, "")!;

    private object? Maak(Type type, string naam)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var nr = ++_teller;
        if (Eenvoudig(type, naam, nr) is { } waarde)
        {
            return waarde;
        }

        if (Lijst(type, naam) is { } lijst)
        {
            return lijst;
        }

        if (_pad.Contains(type) || _pad.Count > DiepteMax)
        {
            return null; // a state that holds itself
        }

        _pad.Push(type);
        var gevuld = Onderdelen(type);
        _pad.Pop();
        return gevuld;
    }

    private static object? Eenvoudig(Type type, string naam, int nr) => type switch
    {
        _ when type == typeof(string) => $"{naam.ToLowerInvariant()}-{nr}",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => nr,
        _ when type == typeof(long) => 1_000_000L + nr,
        _ when type == typeof(byte) => (byte)nr,
        _ when type == typeof(double) => nr + 0.5,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(nr),
        _ when type == typeof(TimeOnly) => new TimeOnly(12, 0).AddMinutes(nr % 600),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(nr),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(nr),
        _ when type == typeof(SchoolSleutel) => new SchoolSleutel($"99XX{nr % 100:D2}"),
        _ when type == typeof(Schooljaar) => new Schooljaar(2020 + (nr % 10)),
        _ when type == typeof(OperatieId) => new OperatieId($"operatie-{nr.ToString(CultureInfo.InvariantCulture)}"),
        _ when type.IsEnum => Enum.GetValuesAsUnderlyingType(type) is var waarden ? Enum.ToObject(type, waarden.GetValue(waarden.Length - 1)!) : null,
        _ => null,
    };

    private object? Lijst(Type type, string naam)
    {
        if (type.IsArray)
        {
            var rij = Array.CreateInstance(type.GetElementType()!, 1);
            rij.SetValue(Maak(type.GetElementType()!, naam), 0);
            return rij;
        }

        var soort = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (soort == typeof(ImmutableArray<>))
        {
            var een = type.GetGenericArguments()[0];
            var rij = Array.CreateInstance(een, 1);
            rij.SetValue(Maak(een, naam), 0);
            return typeof(ImmutableArray).GetMethods().First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(een).Invoke(null, [rij]);
        }

        if (soort == typeof(ImmutableDictionary<,>))
        {
            var leeg = type.GetField("Empty")!.GetValue(null)!;
            var soorten = type.GetGenericArguments();
            return type.GetMethod("Add", soorten)!.Invoke(leeg, [Maak(soorten[0], naam), Maak(soorten[1], naam)]);
        }

        return null;
    }

    private object Onderdelen(Type type)
    {
        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is var p && !(p.Length == 1 && p[0].ParameterType == type)).MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} heeft geen constructor.");
        var namen = maker.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gevuld = maker.Invoke([.. maker.GetParameters().Select(p => Maak(p.ParameterType, p.Name!))]);
        foreach (var eigenschap in type.GetProperties().Where(p => p.CanWrite && !namen.Contains(p.Name) && !IsGenegeerd(p)))
        {
            eigenschap.SetValue(gevuld, Maak(eigenschap.PropertyType, eigenschap.Name));
        }

        return gevuld;
    }

    private static bool IsGenegeerd(PropertyInfo eigenschap) =>
        eigenschap.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always };
}
