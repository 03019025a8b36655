using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>
/// Every argument and every answer of every grain method survives a serializer: a filled value goes through JSON as the engine's
/// switch JsonRoundTrip sends it, and comes back the same, member by member. No method of an interface can be left out.
/// </summary>
public sealed class JsonRondgangTests
{
    public static TheoryData<Type> Overstekers => [.. typeof(Wie).Assembly.GetTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t))
        .SelectMany(t => t.GetMethods()).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(Antwoord(m.ReturnType)))
        .Where(t => t != typeof(void) && t != typeof(CancellationToken) && !typeof(IAddressable).IsAssignableFrom(t)).Distinct().OrderBy(t => t.ToString(), StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Overstekers))]
    public void Wat_een_grens_oversteekt_komt_er_hetzelfde_uit(Type type)
    {
        var heen = Proefwaarden.Maak(type);
        var terug = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(heen, type), type);
        Assert.Empty(Proefwaarden.Verschillen(heen, terug, type.Name));
    }

    [Fact]
    public void Wat_verloren_gaat_valt_op()
    {
        var heen = new Lekker(1, [2, 3]) { Weg = "geheim" };
        var terug = JsonSerializer.Deserialize<Lekker>(JsonSerializer.SerializeToUtf8Bytes(heen));
        Assert.Equal("Lekker.Weg: 'geheim' werd ''", Assert.Single(Proefwaarden.Verschillen(heen, terug, nameof(Lekker))));
        Assert.NotEmpty(Proefwaarden.Verschillen(heen, heen with { Punten = [2, 4] }, nameof(Lekker)));
    }

    private static Type Antwoord(Type taak) => taak.IsGenericType ? taak.GetGenericArguments()[0] : typeof(void);

    [GenerateSerializer, Immutable]
    public sealed record Lekker(int Getal, System.Collections.Immutable.ImmutableArray<int> Punten)
    {
        [JsonIgnore]
        public string Weg { get; init; } = "";
    }
}
