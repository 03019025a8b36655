using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Concurrency;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>What Orleans' code generator and serializers ask of types, found by reflection; each rule gives its faults in words.</summary>
internal static class Orleansregels
{
    private const BindingFlags Eigen = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Eenvoudig =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(int), typeof(long), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(decimal), typeof(CancellationToken), typeof(void), typeof(Task), typeof(ValueTask),
    ];

    /// <summary>Immutable by themselves. An array, byte[] too, is not: whoever holds it can change it after the call.</summary>
    private static readonly HashSet<Type> Verzamelingen =
        [typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(Nullable<>), typeof(Task<>), typeof(ValueTask<>)];

    public static IEnumerable<string> Interface(Type type)
    {
        var waarnemer = typeof(IGrainObserver).IsAssignableFrom(type);
        return Waar(
            (!type.IsPublic, "is niet publiek of genest"),
            (!waarnemer && !typeof(IGrainWithStringKey).IsAssignableFrom(type), "heeft geen tekstsleutel"),
            (!waarnemer && !type.IsDefined(typeof(AliasAttribute)), "heeft geen alias"),
            (type.GetMembers().Any(m => m is PropertyInfo or EventInfo), "heeft een eigenschap of gebeurtenis"),
            (Dubbel(Methoden(type).Select(m => m.Name)), "heeft twee methoden met dezelfde naam"),
            (Dubbel(Methoden(type).Where(m => m.IsDefined(typeof(AliasAttribute))).Select(m => m.GetCustomAttribute<AliasAttribute>()!.Alias)), "heeft twee methoden met dezelfde alias"))
            .Concat(type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).SelectMany(m => Methode(m, waarnemer)))
            .Select(fout => $"{type.Name} {fout}");
    }

    public static IEnumerable<string> Bericht(Type type)
    {
        var leden = type.GetProperties(Eigen).Where(p => p.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute)) == true && p.Name != "EqualityContract").ToList();
        var ids = leden.Where(p => p.IsDefined(typeof(IdAttribute))).Select(p => p.GetCustomAttribute<IdAttribute>()!.Id).ToList();
        // Orleans numbers the parameters of a positional record by itself; every other member needs its own id.
        var opPlaats = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name!).ToHashSet(StringComparer.Ordinal);
        return Waar(
            (!type.IsSealed, "is niet sealed"),
            (!type.IsPublic, "is genest, privaat of van een bestand"),
            (!type.IsDefined(typeof(ImmutableAttribute)), "is niet [Immutable]"),
            (!type.IsDefined(typeof(AliasAttribute)), "heeft geen alias"),
            (ids.Count != ids.Distinct().Count(), "heeft twee leden met hetzelfde [Id]"))
            .Concat(leden.Where(p => !opPlaats.Contains(p.Name) && !p.IsDefined(typeof(IdAttribute))).Select(p => $"{p.Name} heeft geen [Id]"))
            .Concat(leden.Where(p => p.SetMethod is { } zet && !zet.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))).Select(p => $"{p.Name} is te veranderen"))
            .Concat(type.GetFields(Eigen).Where(f => !f.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsEnum).Select(f => $"veld {f.Name} wordt niet meegenomen"))
            .Concat(leden.SelectMany(p => Waarde(p.PropertyType).Select(fout => $"{p.Name}: {fout}")))
            .Select(fout => $"{type.Name} {fout}");
    }

    public static IEnumerable<string> Fouttype(Type type) => Waar(
        (!type.IsDefined(typeof(GenerateSerializerAttribute)), $"{type.Name} heeft geen [GenerateSerializer]"),
        (!type.IsDefined(typeof(AliasAttribute)), $"{type.Name} heeft geen alias"));

    public static IEnumerable<string> Klasse(Type type) => Waar(
        (!typeof(IGrainWithStringKey).IsAssignableFrom(type), $"{type.Name} heeft geen tekstsleutel"),
        (type.IsNested || type.IsGenericType, $"{type.Name} is genest of generiek"),
        (type.GetConstructors().Length != 1, $"{type.Name} heeft niet precies een publieke constructor"));

    public static IEnumerable<string> DubbeleAliassen(IEnumerable<Type> typen) => typen.Where(t => t.IsDefined(typeof(AliasAttribute), inherit: false))
        .GroupBy(t => (t.GetCustomAttribute<AliasAttribute>()!.Alias, t.IsInterface)).Where(g => g.Count() > 1).Select(g => $"alias '{g.Key.Alias}' is van {string.Join(" en ", g.Select(t => t.Name))}");

    public static IEnumerable<string> Statisch(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) ? [] :
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(f => !f.IsLiteral && !f.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)))
            .Where(f => (!f.IsInitOnly && !f.IsDefined(typeof(ThreadStaticAttribute)) && !f.Name.Contains('<', StringComparison.Ordinal))
                || (Veranderlijk(f.FieldType) && !f.IsDefined(typeof(CompilerGeneratedAttribute))))
            .Select(f => $"{type.Name}.{f.Name} is statisch en veranderlijk");

    private static bool Veranderlijk(Type type) => type.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent" && !type.IsInterface
        && typeof(IEnumerable).IsAssignableFrom(type);

    private static IEnumerable<string> Methode(MethodInfo methode, bool waarnemer)
    {
        var parameters = methode.GetParameters();
        var token = Array.FindIndex(parameters, p => p.ParameterType == typeof(CancellationToken));
        var taak = typeof(Task).IsAssignableFrom(methode.ReturnType) || methode.ReturnType == typeof(ValueTask)
            || (methode.ReturnType.IsGenericType && methode.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>));
        return Waar(
            (methode.IsStatic, "is statisch"),
            (!methode.IsAbstract, "heeft een eigen uitwerking"),
            (methode.IsGenericMethod, "is generiek"),
            (!taak && !(waarnemer && methode.ReturnType == typeof(void)), "geeft geen Task of ValueTask"),
            (methode.IsDefined(typeof(OneWayAttribute)) && methode.ReturnType.IsGenericType, "is een richting op en geeft toch iets terug"),
            (!waarnemer && !methode.IsDefined(typeof(AliasAttribute)), "heeft geen alias"),
            (parameters.Any(p => p.ParameterType.IsByRef), "heeft een ref- of out-parameter"),
            (token >= 0 && token != parameters.Length - 1, "heeft zijn CancellationToken niet achteraan"))
            .Concat(parameters.Select(p => p.ParameterType).Append(methode.ReturnType).SelectMany(Waarde))
            .Concat(Antwoord(methode.ReturnType)).Select(fout => $"{methode.Name} {fout}");
    }

    private static IEnumerable<string> Waarde(Type type)
    {
        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var bekend = Eenvoudig.Contains(type) || type.IsEnum || type.IsGenericParameter || typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type)
            || Verzamelingen.Contains(open) || open.IsDefined(typeof(GenerateSerializerAttribute));
        return bekend ? type.GetGenericArguments().SelectMany(Waarde) : [$"{type.FullName ?? type.Name} mag niet over een grens"];
    }

    /// <summary>Between two machines an answer names its type, and Orleans refuses a type with an enum in it that it doesn't know.</summary>
    private static IEnumerable<string> Antwoord(Type type) => type.GetGenericArguments().SelectMany(Antwoord)
        .Concat(type.IsEnum && !type.IsDefined(typeof(GenerateSerializerAttribute)) ? [$"antwoordt met een {type.Name} zonder [GenerateSerializer]"] : []);

    private static IEnumerable<MethodInfo> Methoden(Type type) => type.GetInterfaces().Append(type).SelectMany(t => t.GetMethods());

    private static bool Dubbel(IEnumerable<string> namen) => namen.GroupBy(n => n, StringComparer.Ordinal).Any(g => g.Count() > 1);

    private static IEnumerable<string> Waar(params (bool Fout, string Zin)[] regels) => regels.Where(r => r.Fout).Select(r => r.Zin);
}
