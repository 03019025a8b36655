using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using OrleansSchool.Opslag;
using OrleansSchool.Tests.Grains.Opslagbestand;

namespace OrleansSchool.Tests.Grains.Opslag.Vormen;

/// <summary>From an older form to the one of now, on the real store; with a state that only these tests have.</summary>
public sealed class OpwaarderingTests : IDisposable
{
    public const string Soort = "proefkaart";
    private static readonly GrainId Kaart = GrainId.Create("proefkaart", "proefkaart/99XX00/een");

    /// <summary>Form 2 split the name, form 3 made one telephone number a list.</summary>
    private static readonly Opwaarderingen Stappen = new(
    [
        new(Soort, 2, static data =>
        {
            var nummer = data["Telefoon"]?.DeepClone();
            data.Remove("Telefoon");
            data["Telefoons"] = nummer is null ? new JsonArray() : new JsonArray(nummer);
            return data;
        }),
        new(Soort, 1, static data =>
        {
            var delen = data["Naam"]!.GetValue<string>().Split(' ', 2);
            data.Remove("Naam");
            (data["Roepnaam"], data["Achternaam"]) = (delen[0], delen[1]);
            return data;
        }),
    ]);

    private readonly Proefopslag _proef = new();
    private readonly Sleutelbos _sleutels = Sleutelbos.InGeheugen();

    [Fact]
    public void Elke_stap_maakt_van_het_oude_voorbeeld_het_nieuwe()
    {
        Assert.Equal([1, 2], Stappen.Stappen.Select(s => s.Van));
        foreach (var stap in Stappen.Stappen)
        {
            Assert.True(JsonNode.DeepEquals(Voorbeeld.Van(Soort, stap.Van + 1), stap.Stap(Voorbeeld.Van(Soort, stap.Van))));
        }
    }

    [Fact]
    public async Task Een_rij_van_twee_vormen_terug_gaat_open_in_de_vorm_van_nu_en_wordt_zo_geschreven()
    {
        using var opslag = _proef.Open();
        var rij = new GrainState<Proefkaart1>(new Proefkaart1 { Naam = "Sam Akker", Telefoon = "0612345678" });
        await Op(opslag).WriteStateAsync(Soort, Kaart, rij);

        var nu = new GrainState<Proefkaart3>();
        await Op(opslag, Stappen).ReadStateAsync(Soort, Kaart, nu);
        Assert.Equal(("Sam", "Akker", "1"), (nu.State!.Roepnaam, nu.State.Achternaam, nu.ETag));
        Assert.Equal(["0612345678"], nu.State.Telefoons);
        await Op(opslag, Stappen).WriteStateAsync(Soort, Kaart, nu);

        var fout = await Assert.ThrowsAsync<VerzegelingException>(() => Op(opslag).ReadStateAsync(Soort, Kaart, new GrainState<Proefkaart1>()));
        Assert.Contains("form 3 is of a newer version of this program, which knows 1", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_een_stap_wordt_de_rij_geweigerd_en_blijft_ze_zoals_ze_is()
    {
        using var opslag = _proef.Open();
        await Op(opslag).WriteStateAsync(Soort, Kaart, new GrainState<Proefkaart1>(new Proefkaart1 { Naam = "Sam Akker" }));
        var alleenDeEerste = new Opwaarderingen([.. Stappen.Stappen.Take(1)]);
        var fout = await Assert.ThrowsAsync<VerzegelingException>(() => Op(opslag, alleenDeEerste).ReadStateAsync(Soort, Kaart, new GrainState<Proefkaart3>()));
        Assert.Contains("no step leads from its form 2 to 3", fout.Message, StringComparison.Ordinal);
        var was = new GrainState<Proefkaart1>();
        await Op(opslag).ReadStateAsync(Soort, Kaart, was);
        Assert.Equal("Sam Akker", was.State!.Naam);
    }

    [Fact]
    public void Een_gat_of_twee_gelijke_stappen_kunnen_niet()
    {
        static JsonObject Zelfde(JsonObject data) => data;
        Assert.Throws<ArgumentException>(() => new Opwaarderingen([new(Soort, 1, Zelfde), new(Soort, 3, Zelfde)]));
        Assert.Throws<ArgumentException>(() => new Opwaarderingen([new(Soort, 1, Zelfde), new(Soort, 1, Zelfde)]));
        Assert.Throws<ArgumentException>(() => new Opwaarderingen([new(Soort, 0, Zelfde)]));
    }

    public void Dispose() => _proef.Dispose();

    private VerzegeldeOpslag Op(Orleans.Storage.IGrainStorage onder, Opwaarderingen? stappen = null)
    {
        var zegel = new Verzegelaar(_sleutels);
        return new VerzegeldeOpslag(onder, zegel, OpwaarderingJson.Default, new Grootboek(onder, zegel, new TestKlok(), NullLogger<Grootboek>.Instance), stappen);
    }
}

[Toestand(OpwaarderingTests.Soort)]
public sealed record Proefkaart1
{
    public string Naam { get; init; } = "";

    public string? Telefoon { get; init; }
}

[Toestand(OpwaarderingTests.Soort, vorm: 3)]
public sealed record Proefkaart3
{
    public string Roepnaam { get; init; } = "";

    public string Achternaam { get; init; } = "";

    public ImmutableArray<string> Telefoons { get; init; } = [];
}

[JsonSerializable(typeof(Proefkaart1))]
[JsonSerializable(typeof(Proefkaart3))]
internal sealed partial class OpwaarderingJson : JsonSerializerContext;
