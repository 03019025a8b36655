using Orleans;
using Orleans.Embedded;
using Orleans.Hosting;

namespace OrleansSchool.Tests.Contract;

public sealed class DoorgevenTests
{
    private static readonly Pakket Proef = new("doos", [1, 2]) { Onzichtbaar = "geheim" };

    [Fact]
    public async Task Argumenten_en_antwoorden_gaan_als_verwijzing()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IPakketGrain>("pakket/a");
        var terug = await grain.Terug(Proef, motor.Grain<IPakketGrain>("pakket/b"), CancellationToken.None);
        Assert.Equal(("doos geheim van pakket/b", "geheim"), (terug.Naam, terug.Onzichtbaar));
    }

    [Fact]
    public async Task Met_JsonRoundTrip_blijft_alleen_over_wat_een_serializer_bewaart()
    {
        await using var motor = await Motor.Start(inrichten: silo => silo.Configure<EmbeddedOptions>(o => o.JsonRoundTrip = true));
        using var bron = new CancellationTokenSource();
        var terug = await motor.Grain<IPakketGrain>("pakket/a").Terug(Proef, motor.Grain<IPakketGrain>("pakket/b"), bron.Token);
        Assert.Equal(("doos  van pakket/b", ""), (terug.Naam, terug.Onzichtbaar));
        Assert.Equal([1, 2], terug.Punten);
    }
}
