using Orleans.Hosting;

namespace OrleansSchool.Tests.Contract;

public sealed class FilterTests
{
    [Fact]
    public async Task Filters_lopen_op_volgorde_en_mogen_het_antwoord_veranderen()
    {
        await using var motor = await MetFilters();
        Assert.Equal("dag juf!", await motor.Grain<IGefilterdGrain>("gefilterd/a").Groet("juf"));
        Assert.Equal(
            ["uitgaand Groet naar gefilterd/a", "inkomend IGefilterdGrain.Groet op GefilterdGrain", "eigen GefilterdGrain", "methode kwam mee", "terug dag juf!"],
            motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_filter_mag_weigeren_en_ziet_fouten_langskomen()
    {
        await using var motor = await MetFilters();
        var grain = motor.Grain<IGefilterdGrain>("gefilterd/a");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => grain.Groet("niemand"));
        Assert.DoesNotContain("methode kwam mee", motor.Seinen.Verslag);
        await Assert.ThrowsAsync<SchoolFout>(grain.Fout);
        Assert.Contains("filter zag in de methode", motor.Seinen.Verslag);
        await grain.Stil();
        Assert.Equal("terug niets", motor.Seinen.Verslag[^1]);
    }

    [Fact]
    public async Task Een_filter_mag_een_argument_veranderen()
    {
        await using var motor = await MetFilters();
        Assert.Equal("dag volle naam!", await motor.Grain<IGefilterdGrain>("gefilterd/a").Groet("bijnaam"));
    }

    private static Task<Motor> MetFilters() => Motor.Start(inrichten: silo =>
        silo.AddOutgoingGrainCallFilter<UitgaandFilter>().AddIncomingGrainCallFilter<InkomendFilter>());
}
