using System.Collections.Immutable;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>What only real Orleans would notice (DESIGN §1), checked in the default build.</summary>
public sealed class OrleansRegelsTests
{
    private static readonly Assembly Contract = typeof(Wie).Assembly;
    private static readonly Assembly Grains = typeof(VerzegeldeOpslag).Assembly;

    private static readonly HashSet<Type> Eenvoudig =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(int), typeof(long), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(decimal), typeof(CancellationToken),
    ];

    private static readonly HashSet<Type> Verzamelingen =
        [typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(Nullable<>)];

    public static TheoryData<Type> Interfaces => [.. Contract.GetTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t))];

    public static TheoryData<Type> Berichten => [.. Contract.GetTypes().Where(t => t.IsDefined(typeof(GenerateSerializerAttribute)))];

    public static TheoryData<Type> Toestanden => [.. Grains.GetTypes().Where(t => t.IsDefined(typeof(ToestandAttribute)))];

    private static IEnumerable<Type> Grainklassen => Grains.GetTypes().Where(t => typeof(Grain).IsAssignableFrom(t) && !t.IsAbstract);

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Een_graininterface_heeft_een_alias_tekstsleutels_en_taken(Type type)
    {
        Assert.True(typeof(IGrainWithStringKey).IsAssignableFrom(type) || typeof(IGrainObserver).IsAssignableFrom(type), "geen tekstsleutel");
        Assert.True(typeof(IGrainObserver).IsAssignableFrom(type) || type.IsDefined(typeof(AliasAttribute)), "geen alias");
        foreach (var methode in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            Assert.True(typeof(Task).IsAssignableFrom(methode.ReturnType), $"{methode.Name} geeft geen Task");
            Assert.True(typeof(IGrainObserver).IsAssignableFrom(type) || methode.IsDefined(typeof(AliasAttribute)), $"{methode.Name} heeft geen alias");
            Assert.Empty(methode.GetParameters().Select(p => p.ParameterType).Append(methode.ReturnType).SelectMany(Fouten));
        }
    }

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Een_bericht_is_verzegeld_onveranderlijk_en_heeft_een_alias(Type type)
    {
        Assert.True(type.IsSealed, "niet sealed");
        Assert.True(type.IsPublic, "genest, privaat of van een bestand");
        Assert.True(type.IsDefined(typeof(ImmutableAttribute)), "niet [Immutable]");
        Assert.True(type.IsDefined(typeof(AliasAttribute)), "geen alias");
        var leden = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetGetMethod()!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))).ToList();
        var ids = leden.Where(p => p.IsDefined(typeof(IdAttribute))).Select(p => p.GetCustomAttribute<IdAttribute>()!.Id).ToList();
        // Orleans numbers the parameters of a positional record by itself; every other member needs its own id
        var opPlaats = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name!).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(leden.Where(p => p.Name != "EqualityContract" && !opPlaats.Contains(p.Name) && !p.IsDefined(typeof(IdAttribute))).Select(p => p.Name));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(type.IsGenericType ? [] : leden.SelectMany(p => Fouten(p.PropertyType)).ToList());
        Assert.DoesNotContain(leden, p => p.SetMethod is { IsPublic: true } zet && !zet.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"));
    }

    [Fact]
    public void Aliassen_zijn_uniek()
    {
        var aliassen = Contract.GetTypes().Where(t => t.IsDefined(typeof(AliasAttribute))).GroupBy(t => (t.GetCustomAttribute<AliasAttribute>()!.Alias, t.IsInterface));
        Assert.Empty(aliassen.Where(g => g.Count() > 1).Select(g => g.Key.Alias));
    }

    [Theory]
    [MemberData(nameof(Toestanden))]
    [Requirement("SEC-5")]
    public void Een_toestand_heeft_een_bewaartermijn_en_een_geschreven_vorm(Type type)
    {
        var soort = type.GetCustomAttribute<ToestandAttribute>()!.Soort;
        Assert.True(Bewaartermijnen.Tabel.ContainsKey(soort), $"'{soort}' heeft geen bewaartermijn");
        Assert.NotNull(OpslagJson.Alles.GetTypeInfo(type, new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = OpslagJson.Alles }));
        Assert.NotNull(type.GetConstructor(Type.EmptyTypes));
        Assert.DoesNotContain(type.GetProperties(), p => typeof(System.Collections.IList).IsAssignableFrom(p.PropertyType) && !p.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal));
    }

    [Fact]
    public void Elk_grain_heeft_hoogstens_een_toestand_met_de_naam_van_zijn_soort_in_onze_opslag()
    {
        var toestanden = Grainklassen.Select(g => (Grain: g, Facetten: g.GetConstructors().SelectMany(c => c.GetParameters())
            .Where(p => p.IsDefined(typeof(PersistentStateAttribute))).ToList())).ToList();
        Assert.NotEmpty(toestanden);
        foreach (var (grain, facetten) in toestanden)
        {
            Assert.True(facetten.Count <= 1, $"{grain.Name} heeft {facetten.Count} toestanden");
            foreach (var facet in facetten)
            {
                var naam = facet.GetCustomAttribute<PersistentStateAttribute>()!;
                var soort = facet.ParameterType.GetGenericArguments()[0].GetCustomAttribute<ToestandAttribute>();
                Assert.NotNull(soort);
                Assert.Equal((soort.Soort, VerzegeldeOpslag.Naam), (naam.StateName, naam.StorageName));
            }
        }

        var namen = toestanden.SelectMany(t => t.Facetten).Select(f => f.GetCustomAttribute<PersistentStateAttribute>()!.StateName).ToList();
        Assert.Equal(namen.Count, namen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Een_grainklasse_heeft_geen_veranderlijke_statische_velden()
    {
        var velden = Grains.GetTypes().Where(t => !t.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => typeof(Grain).IsAssignableFrom(t) || t.Name.EndsWith("Rules", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f is { IsInitOnly: false, IsLiteral: false } && !f.Name.Contains('<', StringComparison.Ordinal));
        Assert.Empty(velden.Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));
    }

    [Theory]
    [InlineData("ConfigureAwait(")]
    [InlineData("Task.Run(")]
    [InlineData("Thread.")]
    [InlineData("Parallel.")]
    public void Graincode_verlaat_de_beurt_niet(string verboden)
    {
        var treffers = Boom.Bronnen(".cs").Where(p => Boom.Relatief(p).StartsWith("Grains/", StringComparison.Ordinal))
            .Where(p => !Boom.Relatief(p).StartsWith("Grains/Opslag/", StringComparison.Ordinal))
            .Where(p => File.ReadAllText(p).Contains(verboden, StringComparison.Ordinal));
        Assert.Empty(treffers.Select(Boom.Relatief));
    }

    [Fact]
    public void Alleen_Sleutels_roept_GetGrain_aan()
    {
        var treffers = Boom.Bronnen(".cs").Select(p => (Naam: Boom.Relatief(p), Tekst: p))
            .Where(p => p.Naam.StartsWith("Grains", StringComparison.Ordinal) || p.Naam.StartsWith("Intranet", StringComparison.Ordinal))
            .Where(p => p.Naam != "Grains.Interfaces/Basis/Sleutels.cs" && File.ReadAllText(p.Tekst).Contains(".GetGrain<", StringComparison.Ordinal));
        Assert.Empty(treffers.Select(p => p.Naam));
    }

    [Fact]
    public void Program_is_korter_dan_tachtig_regels() =>
        Assert.InRange(File.ReadLines(Path.Combine(Boom.Wortel, "Intranet", "Program.cs")).Count(), 1, 79);

    private static IEnumerable<string> Fouten(Type type)
    {
        if (Eenvoudig.Contains(type) || type.IsEnum || type == typeof(Task) || type.IsGenericParameter || typeof(IAddressable).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsGenericType && (Verzamelingen.Contains(type.GetGenericTypeDefinition()) || type.GetGenericTypeDefinition() == typeof(Task<>)))
        {
            return type.GetGenericArguments().SelectMany(Fouten);
        }

        var kaal = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return kaal.IsDefined(typeof(GenerateSerializerAttribute))
            ? type.IsGenericType ? type.GetGenericArguments().SelectMany(Fouten) : []
            : [$"{type.FullName} mag niet over een grens"];
    }
}
