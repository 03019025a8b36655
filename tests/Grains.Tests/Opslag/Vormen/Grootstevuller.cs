using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>
/// Fills a state to its limits: each list as long as it may get, each text as long as it may be, in words as people write them; keys and
/// digests as random as they are. A list without a limit in the table is a fault: nothing in a state grows for ever.
/// </summary>
internal sealed class Grootstevuller(string soort, FrozenDictionary<string, int> lijsten, FrozenDictionary<string, int> teksten)
{
    private const int TekstStandaard = 40;
    private const int SleutelTekens = 24;
    private static readonly string[] Woorden = [.. WoordenBron().Distinct(StringComparer.Ordinal)];
    private readonly Stack<Type> _pad = new();
    private ulong _toeval = 0x9E3779B97F4A7C15;

    /// <summary>Lists that have no limit in the table.</summary>
    public List<string> Onbegrensd { get; } = [];

    public object Vul(Type type) => Maak(type, type.Name)!;

    private object? Maak(Type type, string plek)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Tekst(plek);
        }

        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)))
        {
            return Lijst(type, plek);
        }

        if (type.IsArray)
        {
            var rij = Array.CreateInstance(type.GetElementType()!, Aantal(plek));
            for (var i = 0; i < rij.Length; i++)
            {
                rij.SetValue(Maak(type.GetElementType()!, plek), i);
            }

            return rij;
        }

        return Waarde(type) ?? (_pad.Contains(type) ? null : Onderdelen(type));
    }

    private object? Waarde(Type type) => type switch
    {
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => (int)(Volgende() % 10_000),
        _ when type == typeof(long) => (long)(Volgende() % 1_000_000),
        _ when type == typeof(byte) => (byte)Volgende(),
        _ when type == typeof(double) => Volgende() % 1000 / 7.0,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays((int)(Volgende() % 3_650)),
        _ when type == typeof(TimeOnly) => new TimeOnly(12, (int)(Volgende() % 60)),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(Volgende() % 60),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMilliseconds(Volgende() % 300_000_000_000),
        _ when type == typeof(SchoolSleutel) => new SchoolSleutel($"{Volgende() % 90 + 10}XX{Volgende() % 90 + 10}"),
        _ when type == typeof(Schooljaar) => new Schooljaar(2026),
        _ when type == typeof(OperatieId) => new OperatieId(Willekeurig(32)),
        _ when type.IsEnum => Enum.ToObject(type, Enum.GetValuesAsUnderlyingType(type).GetValue(Enum.GetValuesAsUnderlyingType(type).Length - 1)!),
        _ => null,
    };

    private object Lijst(Type type, string plek)
    {
        var soorten = type.GetGenericArguments();
        var items = Enumerable.Range(0, Aantal(plek));
        if (soorten.Length == 2)
        {
            var woordenboek = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(soorten))!;
            var lang = teksten.TryGetValue($"{soort}:{plek}", out var tekens) && tekens < 0 ? -tekens : SleutelTekens;
            foreach (var _ in items)
            {
                woordenboek[soorten[0] == typeof(string) ? Willekeurig(lang) : Maak(soorten[0], plek)!] = Maak(soorten[1], plek);
            }

            return typeof(ImmutableDictionary).GetMethods().Single(m => m.Name == nameof(ImmutableDictionary.CreateRange) && m.GetParameters().Length == 1)
                .MakeGenericMethod(soorten).Invoke(null, [woordenboek])!;
        }

        var rij = Array.CreateInstance(soorten[0], items.Count());
        foreach (var i in items)
        {
            rij.SetValue(Maak(soorten[0], plek), i);
        }

        return typeof(ImmutableArray).GetMethods().First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(soorten[0]).Invoke(null, [rij])!;
    }

    private int Aantal(string plek)
    {
        if (lijsten.TryGetValue($"{soort}:{plek}", out var aantal) || lijsten.TryGetValue(plek, out aantal))
        {
            return aantal;
        }

        Onbegrensd.Add($"{soort}:{plek}");
        return 1;
    }

    private object Onderdelen(Type type)
    {
        _pad.Push(type);
        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is var p && !(p.Length == 1 && p[0].ParameterType == type)).MaxBy(c => c.GetParameters().Length)!;
        var namen = maker.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var naam = type.Name.Split('`')[0];
        var gevuld = maker.Invoke([.. maker.GetParameters().Select(p => Maak(p.ParameterType, $"{naam}.{Hoofdletter(p.Name!)}"))]);
        foreach (var eigenschap in type.GetProperties().Where(p => p.CanWrite && !namen.Contains(p.Name)))
        {
            if (eigenschap.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            {
                eigenschap.SetValue(gevuld, Maak(eigenschap.PropertyType, $"{naam}.{eigenschap.Name}"));
            }
        }

        _pad.Pop();
        return gevuld;
    }

    private string Tekst(string plek)
    {
        var naam = plek[(plek.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var lengte = teksten.TryGetValue($"{soort}:{plek}", out var hier) || teksten.TryGetValue(plek, out hier) || teksten.TryGetValue(naam, out hier) ? hier : TekstStandaard;
        return lengte < 0 ? Willekeurig(-lengte) : naam.EndsWith("Id", StringComparison.Ordinal) || naam is "Sleutel" or "Kenmerk" ? Willekeurig(SleutelTekens) : Zinnen(lengte);
    }

    private string Zinnen(int lengte)
    {
        var tekst = new StringBuilder();
        while (tekst.Length < lengte)
        {
            tekst.Append(Woorden[Volgende() % (ulong)Woorden.Length]).Append(' ');
        }

        return tekst.ToString(0, lengte);
    }

    private string Willekeurig(int tekens) => string.Create(tekens, this, static (plek, vuller) =>
    {
        for (var i = 0; i < plek.Length; i++)
        {
            plek[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(vuller.Volgende() % 36)];
        }
    });

    private ulong Volgende()
    {
        _toeval ^= _toeval << 13;
        _toeval ^= _toeval >> 7;
        return _toeval ^= _toeval << 17;
    }

    private static string Hoofdletter(string naam) => char.ToUpperInvariant(naam[0]) + naam[1..];

    /// <summary>Some thousand different words, from pieces.</summary>
    private static IEnumerable<string> WoordenBron()
    {
        string[] voor = ["be", "ge", "ver", "ont", "aan", "op", "uit", "over", "mee", "na", "school", "kind", "groep", "lunch", "middag", "ouder"];
        string[] midden = ["brengen", "komen", "geven", "spelen", "eten", "halen", "praten", "zorgen", "schrijven", "bellen", "werken", "tafel", "plein", "briefje", "weer", "huis"];
        string[] na = ["", "d", "tje", "s", "én"];
        return from v in voor from m in midden from n in na select v + m + n;
    }
}
