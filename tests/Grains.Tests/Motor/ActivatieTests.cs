using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace OrleansSchool.Tests.Contract;

public sealed class ActivatieTests
{
    [Fact]
    public async Task Een_grain_wordt_wakker_bij_de_eerste_aanroep_en_maar_een_keer()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IGewoonLeven>("leven/a");
        Assert.Empty(motor.Seinen.Verslag);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => grain.Dag())), groet => Assert.Equal("dag", groet));
        Assert.Equal(["leven/a wakker"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_mislukte_start_komt_bij_de_aanroeper_en_de_volgende_probeert_opnieuw()
    {
        await using var motor = await Motor.Start(inrichten: silo => silo.Services.AddSingleton<Pogingen>());
        var grain = motor.Grain<IStroeveStartGrain>("stroef/a");
        Assert.Equal("de eerste keer lukt het niet", (await Assert.ThrowsAsync<SchoolFout>(grain.Pogingen)).Message);
        Assert.Equal(2, await grain.Pogingen());
    }

    [Fact]
    public async Task DeactivateOnIdle_laat_het_grain_na_de_aanroep_slapen_en_de_volgende_maakt_een_nieuw()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IGewoonLeven>("leven/a");
        await grain.Sluit();
        await motor.Seinen.Wacht("leven/a slaapt");
        Assert.Equal("dag", await grain.Dag());
        Assert.Equal(["leven/a wakker", "leven/a slaapt: ApplicationRequested", "leven/a wakker"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Aanroepen_tijdens_het_inslapen_gaan_naar_het_nieuwe_grain()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IGewoonLeven>("leven/a");
        for (var i = 0; i < 50; i++)
        {
            var aanroepen = Enumerable.Range(0, 20).Select(n => n == 10 ? grain.Sluit() : grain.Dag()).ToList();
            await Task.WhenAll(aanroepen);
        }

        Assert.Equal("dag", await grain.Dag());
    }

    [Fact]
    public async Task Wie_belt_terwijl_een_grain_inslaapt_krijgt_het_volgende()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IGewoonLeven>("leven/traag");
        await grain.Sluit();
        await motor.Seinen.Wacht("leven/traag slaapt");
        var bellers = Enumerable.Range(0, 10).Select(_ => grain.Dag()).ToList();
        Assert.Single(motor.Seinen.Verslag, "leven/traag wakker");
        motor.Seinen.Geef("slaap door");
        Assert.All(await Task.WhenAll(bellers), groet => Assert.Equal("dag", groet));
        Assert.Equal(2, motor.Seinen.Verslag.Count(regel => regel == "leven/traag wakker"));
    }

    [IngebedFact("Orleans ruimt op per kwantum van zijn eigen klok en verdraagt geen sprongen; in de toets loopt die op echte tijd")]
    public async Task Een_ongebruikt_grain_wordt_na_een_kwartier_opgeruimd_en_een_gebruikt_niet()
    {
        await using var motor = await Motor.Start();
        var stil = motor.Grain<IGewoonLeven>("leven/stil");
        var druk = motor.Grain<IGewoonLeven>("leven/druk");
        await stil.Dag();
        for (var minuut = 0; minuut < 14; minuut++)
        {
            await druk.Dag();
            await motor.Vooruit(TimeSpan.FromMinutes(1));
        }

        await stil.Dag();
        Assert.DoesNotContain("leven/stil slaapt: ActivationIdle", motor.Seinen.Verslag);
        for (var minuut = 0; minuut < 17; minuut++)
        {
            await druk.Dag();
            await motor.Vooruit(TimeSpan.FromMinutes(1));
        }

        await motor.Seinen.Wacht("leven/stil slaapt");
        Assert.Contains("leven/stil slaapt: ActivationIdle", motor.Seinen.Verslag);
        Assert.DoesNotContain("leven/druk slaapt: ActivationIdle", motor.Seinen.Verslag);
    }

    [IngebedFact("Orleans ruimt op per kwantum van zijn eigen klok en verdraagt geen sprongen; in de toets loopt die op echte tijd")]
    public async Task CollectionAgeLimit_geldt()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<IKortLeven>("leven/kort").Dag();
        await motor.Grain<IGewoonLeven>("leven/gewoon").Dag();
        await motor.Vooruit(TimeSpan.FromMinutes(5));
        await motor.Seinen.Wacht("leven/kort slaapt");
        await motor.Grain<IGewoonLeven>("leven/peiling").Dag();
        Assert.DoesNotContain("leven/gewoon slaapt: ActivationIdle", motor.Seinen.Verslag);
    }

    [IngebedFact("Orleans ruimt op per kwantum van zijn eigen klok en verdraagt geen sprongen; in de toets loopt die op echte tijd")]
    public async Task Tienduizend_ongebruikte_grains_worden_alle_opgeruimd_en_houden_hun_toestand()
    {
        const int Aantal = 10_000;
        await using var motor = await Motor.Start();
        var grains = Enumerable.Range(0, Aantal).Select(n => motor.Grain<ITellerGrain>($"teller/{n}")).ToList();
        await Task.WhenAll(grains.Select((grain, n) => grain.Tel(n + 1)));
        var slapend = Task.WhenAll(Enumerable.Range(0, Aantal).Select(n => motor.Seinen.Op($"teller/{n} slaapt: ActivationIdle")));
        await motor.VooruitTot(slapend, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Equal(Enumerable.Range(1, Aantal), await Task.WhenAll(grains.Select(grain => grain.Stand())));
    }
}
