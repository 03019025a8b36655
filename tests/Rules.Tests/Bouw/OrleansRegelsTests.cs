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

    public static TheoryData<Type> Interfaces => [.. Contract.GetTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t))];

    public static TheoryData<Type> Berichten => [.. Contract.GetTypes().Where(t => t.IsDefined(typeof(GenerateSerializerAttribute)) && !t.IsEnum)];

    public static TheoryData<Type> Toestanden => [.. Grains.GetTypes().Where(t => t.IsDefined(typeof(ToestandAttribute)))];

    private static HashSet<string> EenrichtingMethoden => [.. Contract.GetTypes().Where(t => t.IsInterface).SelectMany(t => t.GetMethods())
        .Where(m => m.IsDefined(typeof(OneWayAttribute))).Select(m => m.Name)];

    private static IEnumerable<Type> Grainklassen => Grains.GetTypes().Where(t => typeof(Grain).IsAssignableFrom(t) && !t.IsAbstract);

    // A backup file is read by the host, so its fault meets no boundary.
    public static TheoryData<Type> Fouttypen => [.. Contract.GetTypes().Concat(Grains.GetTypes()).Where(t => typeof(Exception).IsAssignableFrom(t) && t.Namespace?.EndsWith(".Backup", StringComparison.Ordinal) != true).DefaultIfEmpty(typeof(GoedeFout))];

    public static TheoryData<Type> Klassen => [.. Grainklassen];

    public static TheoryData<string> Graincode => [.. Boom.Bronnen(".cs").Select(Boom.Relatief).Where(p => p.StartsWith("Grains/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Een_graininterface_is_er_een_die_Orleans_kan_aanroepen(Type type) => Assert.Empty(Orleansregels.Interface(type));

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Een_bericht_is_verzegeld_onveranderlijk_en_heeft_een_alias(Type type) => Assert.Empty(Orleansregels.Bericht(type));

    [Theory]
    [MemberData(nameof(Fouttypen))]
    public void Een_fout_die_een_grens_kan_oversteken_heeft_een_serializer(Type type) => Assert.Empty(Orleansregels.Fouttype(type));

    [Theory]
    [MemberData(nameof(Klassen))]
    public void Een_grainklasse_heeft_tekstsleutels_en_een_publieke_constructor_zonder_aanroepen(Type type) => Assert.Empty(Orleansregels.Klasse(type));

    [Fact]
    public void Aliassen_zijn_uniek_over_de_hele_oplossing() =>
        Assert.Empty(Orleansregels.DubbeleAliassen([.. Contract.GetTypes(), .. Grains.GetTypes(), .. typeof(Program).Assembly.GetTypes()]));

    [Fact]
    public void Niets_in_de_grains_is_statisch_en_veranderlijk() =>
        Assert.Empty(Grains.GetTypes().Concat(Contract.GetTypes()).SelectMany(Orleansregels.Statisch));

    [Theory]
    [MemberData(nameof(Graincode))]
    public void Graincode_verlaat_de_beurt_niet_en_wacht_op_wat_zij_aanroept(string pad) =>
        Assert.Empty(Broncoderegels.Fouten(File.ReadAllText(Path.Combine(Boom.Wortel, pad)), pad.StartsWith("Grains/Opslag/", StringComparison.Ordinal), EenrichtingMethoden));

    [Fact]
    public void Elke_sleutel_begint_met_een_woord_en_is_kort_ASCII()
    {
        var sleutels = Sleutelproef.Alle();
        Assert.NotEmpty(sleutels);
        Assert.All(sleutels, s => Assert.Matches(@"^[a-z]+/[\x21-\x7E]+$", s));
        Assert.All(sleutels, s => Assert.InRange(s.Length, 1, Sleutels.LengteMax));
        Assert.Equal(sleutels.Length, sleutels.Select(s => s.Split('/')[0]).Distinct(StringComparer.Ordinal).Count());
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
    public void Alleen_Sleutels_roept_GetGrain_aan()
    {
        var treffers = Boom.Bronnen(".cs").Select(p => (Naam: Boom.Relatief(p), Tekst: p))
            .Where(p => p.Naam.StartsWith("Grains", StringComparison.Ordinal) || p.Naam.StartsWith("Intranet", StringComparison.Ordinal))
            .Where(p => p.Naam is not ("Grains.Interfaces/Basis/Sleutels.cs" or "Grains.Interfaces/Basis/Sleutels.Begin.cs") && File.ReadAllText(p.Tekst).Contains(".GetGrain<", StringComparison.Ordinal));
        Assert.Empty(treffers.Select(p => p.Naam));
    }

    [Fact]
    public void Program_is_korter_dan_tachtig_regels() =>
        Assert.InRange(File.ReadLines(Path.Combine(Boom.Wortel, "Intranet", "Program.cs")).Count(), 1, 79);
}
