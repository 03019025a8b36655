using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

/// <summary>A row of before a property existed reads as if it had always been there.</summary>
public sealed class AanvullingTests
{
    private readonly Aanvulling _aanvulling = new(ProefJson.Default);

    [Fact]
    public void Een_oude_rij_krijgt_de_eigen_standaard_van_wat_erbij_kwam()
    {
        var oud = Lees("""{"Naam":"Sam"}""");

        Assert.Equal("Sam", oud.Naam);
        Assert.False(oud.Lijst.IsDefault);
        Assert.Empty(oud.Lijst);
        Assert.Equal(3, oud.Aantal);
        Assert.Equal("nl", oud.Binnen.Taal);
        Assert.False(oud.Binnen.Dagen.IsDefault);
        Assert.Null(oud.Soms);
    }

    [Fact]
    public void Wat_er_wel_staat_blijft_ook_in_een_onderdeel_dat_groeide()
    {
        var oud = Lees("""{"Naam":"Sam","Lijst":["a"],"Aantal":0,"Binnen":{"Taal":"fr"},"Kaart":{"x":1},"Soms":"ja"}""");

        Assert.Equal((0, "fr", "ja"), (oud.Aantal, oud.Binnen.Taal, oud.Soms));
        Assert.Equal(["a"], oud.Lijst);
        Assert.Empty(oud.Binnen.Dagen);
        Assert.Equal(["x"], oud.Kaart.Keys);
    }

    [Fact]
    public void Zonder_de_aanvulling_was_de_lijst_niet_te_lezen() =>
        Assert.True(JsonSerializer.Deserialize("""{"Naam":"Sam"}""", ProefJson.Default.Proeftoestand)!.Lijst.IsDefault);

    [Fact]
    public void Een_volledige_rij_wordt_gelezen_zoals_ze_is()
    {
        var vol = new Proeftoestand { Naam = "Sam", Lijst = ["a", "b"], Binnen = new Proefdeel { Taal = "de", Dagen = [1] }, Kaart = ImmutableDictionary<string, int>.Empty };

        var terug = Lees(JsonSerializer.Serialize(vol, ProefJson.Default.Proeftoestand));

        Assert.Equal((vol.Naam, "de"), (terug.Naam, terug.Binnen.Taal));
        Assert.Equal(vol.Lijst, terug.Lijst);
        Assert.Empty(terug.Kaart);
    }

    private Proeftoestand Lees(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _aanvulling.Lees<Proeftoestand>(document.RootElement)!;
    }
}

public sealed record Proeftoestand
{
    public string Naam { get; init; } = "";

    public ImmutableArray<string> Lijst { get; init; } = [];

    public int Aantal { get; init; } = 3;

    public Proefdeel Binnen { get; init; } = new();

    public ImmutableDictionary<string, int> Kaart { get; init; } = ImmutableDictionary<string, int>.Empty.Add("standaard", 1);

    public string? Soms { get; init; }
}

public sealed record Proefdeel
{
    public string Taal { get; init; } = "nl";

    public ImmutableArray<int> Dagen { get; init; } = [];
}

[JsonSerializable(typeof(Proeftoestand))]
internal sealed partial class ProefJson : JsonSerializerContext;
