namespace OrleansSchool.Tests.Contract;

public sealed class BeurtenTests
{
    [Fact]
    public async Task Een_tweede_aanroep_begint_pas_als_de_eerste_klaar_is()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IEenvoudigGrain>("beurt/a");
        var een = grain.Doe("een");
        await motor.Seinen.Wacht("een:in");
        var twee = grain.Doe("twee");
        motor.Seinen.Geef("twee:uit");
        motor.Seinen.Geef("een:uit");
        await Task.WhenAll(een, twee);
        Assert.Equal(["een begint", "een klaar", "twee begint", "twee klaar"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Ophogen_door_64_aanroepers_tegelijk_verliest_niets()
    {
        await using var motor = await Motor.Start();
        var met = motor.Grain<IBeurtGrain>("beurt/a");
        var zonder = motor.Grain<IEenvoudigGrain>("beurt/a");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await met.Verhoog();
                await zonder.Verhoog();
            }
        })));
        Assert.Equal(6401, await met.Verhoog());
        Assert.Equal(6401, await zonder.Verhoog());
    }

    [Fact]
    public async Task Een_aanroeper_komt_op_volgorde_aan_de_beurt()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IEenvoudigGrain>("beurt/a");
        await grain.Verhoog();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(grain.Volgorde));
        Assert.Equal(Enumerable.Range(0, 500).Select(n => n.ToString()), motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Twintigduizend_wachtende_aanroepen_worden_alle_bediend()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IEenvoudigGrain>("beurt/a");
        var eerste = grain.Doe("eerste");
        await motor.Seinen.Wacht("eerste:in");
        var rest = Enumerable.Range(0, 20_000).Select(grain.Volgorde).ToList();
        motor.Seinen.Geef("eerste:uit");
        await eerste;
        await Task.WhenAll(rest);
        Assert.Equal(20_002, motor.Seinen.Verslag.Count);
    }

    [Fact]
    public async Task ReadOnly_aanroepen_lopen_naast_elkaar()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IBeurtGrain>("beurt/a");
        var lezers = new[] { grain.Lees("een"), grain.Lees("twee") };
        await motor.Seinen.Wacht("een:in");
        await motor.Seinen.Wacht("twee:in");
        motor.Seinen.Geef("een:uit");
        motor.Seinen.Geef("twee:uit");
        await Task.WhenAll(lezers);
    }

    [Fact]
    public async Task Een_gewone_aanroep_wacht_op_lezers()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IBeurtGrain>("beurt/a");
        var lezer = grain.Lees("lezer");
        await motor.Seinen.Wacht("lezer:in");
        var gewoon = grain.Doe("gewoon".GeefVrij(motor.Seinen));
        await grain.Altijd("peiling".GeefVrij(motor.Seinen));
        Assert.DoesNotContain("gewoon begint", motor.Seinen.Verslag);
        motor.Seinen.Geef("lezer:uit");
        await Task.WhenAll(lezer, gewoon);
    }

    [IngebedFact("Orleans laat latere lezers voorgaan zolang er een lezer loopt; wie wil schrijven kan daar verhongeren")]
    public async Task Een_gewone_aanroep_wacht_op_lezers_en_latere_lezers_wachten_op_hem()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IBeurtGrain>("beurt/a");
        var lezer = grain.Lees("lezer");
        await motor.Seinen.Wacht("lezer:in");
        var gewoon = grain.Doe("gewoon");
        var later = grain.Lees("later");
        await grain.Altijd("peiling".GeefVrij(motor.Seinen));
        Assert.DoesNotContain("gewoon begint", motor.Seinen.Verslag);
        Assert.DoesNotContain("later begint", motor.Seinen.Verslag);
        motor.Seinen.Geef("lezer:uit");
        await motor.Seinen.Wacht("gewoon:in");
        Assert.DoesNotContain("later begint", motor.Seinen.Verslag);
        motor.Seinen.Geef("gewoon:uit");
        motor.Seinen.Geef("later:uit");
        await Task.WhenAll(lezer, gewoon, later);
    }

    [Fact]
    public async Task AlwaysInterleave_loopt_door_een_gewone_aanroep_heen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IBeurtGrain>("beurt/a");
        var gewoon = grain.Doe("gewoon");
        await motor.Seinen.Wacht("gewoon:in");
        await grain.Altijd("altijd".GeefVrij(motor.Seinen));
        Assert.DoesNotContain("gewoon klaar", motor.Seinen.Verslag);
        motor.Seinen.Geef("gewoon:uit");
        await gewoon;
    }

    [Fact]
    public async Task AlwaysInterleave_wacht_na_een_trage_start_niet_op_wie_eerder_was()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IBeurtGrain>("beurt/traag");
        var rij = new[] { grain.Doe("een"), grain.Doe("twee"), grain.Altijd("altijd".GeefVrij(motor.Seinen)) };
        Assert.Empty(motor.Seinen.Verslag);
        motor.Seinen.Geef("start");
        await rij[2];
        Assert.False(rij[0].IsCompleted);
        motor.Seinen.Geef("een:uit");
        motor.Seinen.Geef("twee:uit");
        await Task.WhenAll(rij);
    }

    [Fact]
    public async Task Een_reentrant_grain_laat_aanroepen_door_elkaar_lopen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IReentrantGrain>("beurt/a");
        var aanroepen = new[] { grain.Doe("een"), grain.Doe("twee"), grain.Doe("drie") };
        foreach (var naam in (string[])["een", "twee", "drie"])
        {
            await motor.Seinen.Wacht($"{naam}:in");
        }

        foreach (var naam in (string[])["twee", "drie", "een"])
        {
            motor.Seinen.Geef($"{naam}:uit");
        }

        await Task.WhenAll(aanroepen);
    }

    [Fact]
    public async Task Vervolgen_blijven_bij_het_grain()
    {
        await using var motor = await Motor.Start();
        Assert.Equal("", await motor.Grain<IBeurtGrain>("beurt/a").Vervolgen());
    }
}

internal static class SeinExtensions
{
    /// <summary>Gives the "uit" signal of this name beforehand.</summary>
    internal static string GeefVrij(this string naam, Seinen seinen)
    {
        seinen.Geef($"{naam}:uit");
        return naam;
    }
}
