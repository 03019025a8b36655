using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>
/// The stored shape of each kind of state can't change unnoticed: rows of it are out there. After a change on purpose: raise the number in
/// [Toestand] with a step in Opwaarderingen, or, for something that came with a default, add a sample with the next letter. A missing
/// sample is made with ORLEANSSCHOOL_VOORBEELDEN=maak.
/// </summary>
public sealed class VormTests
{
    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    public static TheoryData<string> Soorten => [.. Typen().Select(t => t.Toestand.Soort).Order(StringComparer.Ordinal)];

    [Fact]
    public void Elke_soort_heeft_een_bewaartermijn_en_elk_voorbeeld_een_soort()
    {
        var soorten = Typen().Select(t => t.Toestand.Soort).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Bewaartermijnen.Tabel.Keys.Where(s => s != Grootboek.Soort).Order(StringComparer.Ordinal), soorten.Order(StringComparer.Ordinal));
        Assert.Subset(new HashSet<string>(soorten, StringComparer.Ordinal) { OpwaarderingTests.Soort }, Voorbeeld.Alle.Select(v => v.Soort).ToHashSet(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void De_opgeslagen_vorm_is_die_van_het_laatste_voorbeeld(string soort)
    {
        var (type, toestand) = Typen().Single(t => t.Toestand.Soort == soort);
        var nu = JsonSerializer.SerializeToNode(Voorbeeldvuller.Vul(type), type, Json)!;
        if (!Voorbeeld.Alle.Any(v => v.Soort == soort && v.Vorm == toestand.Vorm) && Environment.GetEnvironmentVariable("ORLEANSSCHOOL_VOORBEELDEN") == "maak")
        {
            Voorbeeld.Maak(soort, toestand.Vorm, nu);
            return;
        }

        var bewaard = Voorbeeld.Van(soort, toestand.Vorm);
        Assert.True(
            JsonNode.DeepEquals(bewaard, nu),
            $"De opgeslagen vorm van '{soort}' is veranderd. Verhoog het nummer bij [Toestand] met een stap in Opwaarderingen, of bewaar bij een toevoeging met een eigen "
            + $"standaard een voorbeeld met een volgende letter.\nNu: {nu.ToJsonString()}\nBewaard: {bewaard.ToJsonString()}");
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Elk_voorbeeld_ook_van_vroeger_gaat_open_zonder_verlies(string soort)
    {
        var (type, toestand) = Typen().Single(t => t.Toestand.Soort == soort);
        foreach (var voorbeeld in Voorbeeld.Alle.Where(v => v.Soort == soort))
        {
            Assert.InRange(voorbeeld.Vorm, 1, toestand.Vorm);
            var data = Opwaarderingen.Alle.Naar(toestand.Vorm, soort, voorbeeld.Vorm, voorbeeld.Inhoud);
            var terug = JsonSerializer.SerializeToNode(Lees(type, data), type, Json);
            Assert.True(Bevat(terug, data), $"{Path.GetFileName(voorbeeld.Pad)} verliest iets:\n{data.ToJsonString()}\n{terug!.ToJsonString()}");
        }
    }

    [Fact]
    public void Elke_stap_maakt_van_het_oude_voorbeeld_het_nieuwe_en_voert_tot_de_vorm_van_nu()
    {
        foreach (var stap in Opwaarderingen.Alle.Stappen)
        {
            Assert.True(JsonNode.DeepEquals(Voorbeeld.Van(stap.Soort, stap.Van + 1), stap.Stap(Voorbeeld.Van(stap.Soort, stap.Van))), $"{stap.Soort} van {stap.Van}");
        }

        foreach (var (_, toestand) in Typen())
        {
            Assert.Equal(Enumerable.Range(1, toestand.Vorm - 1), Opwaarderingen.Alle.Stappen.Where(s => s.Soort == toestand.Soort).Select(s => s.Van));
        }
    }

    private static IEnumerable<(Type Type, ToestandAttribute Toestand)> Typen() => typeof(VerzegeldeOpslag).Assembly.GetTypes()
        .Select(t => (t, t.GetCustomAttribute<ToestandAttribute>()!)).Where(t => t.Item2 is not null);

    private static object? Lees(Type type, JsonObject data) => typeof(Aanvulling).GetMethod(nameof(Aanvulling.Lees))!.MakeGenericMethod(type)
        .Invoke(new Aanvulling(OpslagJson.Alles), [data.Deserialize<JsonElement>()]);

    /// <summary>All that stands in the sample is there again; what came later may stand beside it.</summary>
    private static bool Bevat(JsonNode? nu, JsonNode? was) => (nu, was) switch
    {
        (JsonObject n, JsonObject w) => w.All(p => p.Value is null ? n[p.Key] is null : n.TryGetPropertyValue(p.Key, out var v) && Bevat(v, p.Value)),
        (JsonArray n, JsonArray w) => n.Count == w.Count && n.Zip(w).All(p => Bevat(p.First, p.Second)),
        _ => JsonNode.DeepEquals(nu, was),
    };
}
