namespace OrleansSchool.Tests.Contract;

public sealed class FoutenTests
{
    [Fact]
    public async Task Een_fout_komt_met_soort_tekst_en_inhoud_bij_de_aanroeper()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IFoutGrain>("fout/a");
        var eigen = await Assert.ThrowsAsync<SchoolFout>(() => grain.Meteen("dit kan niet"));
        Assert.Equal(("dit kan niet", 7), (eigen.Message, eigen.Nummer));
        Assert.Equal("leeg", (await Assert.ThrowsAsync<InvalidOperationException>(() => grain.NaEvenWachten("leeg"))).Message);
        Assert.Equal("nog levend", await grain.Waarde("nog levend"));
    }

    [Fact]
    public async Task ValueTask_en_generieke_methoden_werken()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IFoutGrain>("fout/a");
        await grain.Leeg();
        Assert.Equal(12, await grain.Zelfde(12));
        Assert.Equal("x", await grain.Zelfde("x"));
    }

    [Fact]
    public async Task Een_OneWay_aanroep_wacht_niet_en_meldt_niets()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IFoutGrain>("fout/a");
        await grain.Eenrichting("weg");
        await motor.Seinen.Wacht("weg:in");
        motor.Seinen.Geef("weg:uit");
        Assert.Equal("daarna", await grain.Waarde("daarna"));
    }

    [Fact]
    public async Task Een_interface_zonder_klasse_wordt_genoemd()
    {
        await using var motor = await Motor.Start();
        var fout = Assert.Throws<ArgumentException>(() => motor.Grain<IZonderKlasse>("zonder/a"));
        Assert.Contains(nameof(IZonderKlasse), fout.Message, StringComparison.Ordinal);
    }
}
