using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public sealed class KetenTests
{
    private const string EchteTijd = "Orleans kijkt op de klok van het programma of een antwoord te laat is, maar meet hoe lang het duurde in echte tijd";

    private static readonly TimeSpan Seconde = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Een_aanroep_die_op_zichzelf_wacht_faalt_op_zijn_laatst_met_de_wachttijd()
    {
        await using var motor = await Motor.Start();
        var aanroep = motor.Grain<IKetenGrain>("keten/a").Door("keten/b", "keten/a");
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(aanroep, Seconde, TimeSpan.FromMinutes(1)));
    }

    [IngebedFact("Orleans zit de wachttijd uit en noemt de keten niet")]
    public async Task Een_aanroep_die_op_zichzelf_wacht_faalt_snel_met_de_keten_erbij()
    {
        await using var motor = await Motor.Start();
        var aanroep = motor.Grain<IKetenGrain>("keten/a").Door("keten/b", "keten/c", "keten/a");
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(aanroep, Seconde, 3 * Seconde));
        var fout = await Assert.ThrowsAsync<TimeoutException>(() => aanroep);
        Assert.Matches("keten/a.*→.*keten/b.*→.*keten/c.*→.*keten/a", fout.Message);
        Assert.Equal("niemand", await motor.Grain<IKetenGrain>("keten/a").Wie());
    }

    [Fact]
    public async Task Een_keten_terwijl_de_eerste_doorwerkt_is_geen_kring()
    {
        await using var motor = await Motor.Start();
        var anders = motor.Grain<IKetenGrain>("keten/x").Traag("anders");
        await motor.Seinen.Wacht("anders:in");
        await motor.Vooruit(Seconde / 2);
        var aanroep = motor.Grain<IKetenGrain>("keten/a").DoorZonderWachten("keten/b", "werk");
        await motor.Seinen.Wacht("werk:in");
        await motor.Vooruit(Seconde / 2);
        await motor.Vooruit(Seconde / 4);
        motor.Seinen.Geef("werk:uit");
        motor.Seinen.Geef("anders:uit");
        await Task.WhenAll(aanroep, anders);
        await motor.Seinen.Wacht("werk terug");
        Assert.Contains("terug: niemand", motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_antwoord_dat_uitblijft_wordt_een_fout_en_het_grain_blijft_bezet()
    {
        await using var motor = await Motor.Start(inrichten: silo => silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(3)));
        var grain = motor.Grain<IKetenGrain>("keten/a");
        var traag = grain.Traag("traag");
        await motor.Seinen.Wacht("traag:in");
        var wachtend = grain.Door();
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(traag, Seconde, TimeSpan.FromMinutes(1)));
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(wachtend, Seconde, TimeSpan.FromMinutes(1)));
        motor.Seinen.Geef("traag:uit");
        Assert.Equal("niemand", await grain.Door());
    }

    [IngebedFact(EchteTijd)]
    public async Task Een_antwoord_dat_uitblijft_wordt_na_dertig_seconden_een_fout_en_het_grain_blijft_bezet()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKetenGrain>("keten/a");
        var traag = grain.Traag("traag");
        await motor.Seinen.Wacht("traag:in");
        var wachtend = grain.Door();
        for (var seconde = 0; seconde < 29; seconde++)
        {
            await motor.Vooruit(Seconde);
        }

        await motor.Grain<IKetenGrain>("keten/b").Wie();
        Assert.False(traag.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(traag, Seconde, TimeSpan.FromMinutes(1)));
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(wachtend, Seconde, TimeSpan.FromMinutes(1)));
        motor.Seinen.Geef("traag:uit");
        Assert.Equal("niemand", await grain.Door());
    }

    [IngebedFact(EchteTijd)]
    public async Task De_wachttijd_is_instelbaar()
    {
        await using var motor = await Motor.Start(inrichten: silo => silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromMinutes(5)));
        var traag = motor.Grain<IKetenGrain>("keten/a").Traag("traag");
        await motor.Seinen.Wacht("traag:in");
        await motor.Vooruit(TimeSpan.FromMinutes(4));
        await motor.Grain<IKetenGrain>("keten/b").Wie();
        Assert.False(traag.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => motor.VooruitTot(traag, Seconde, TimeSpan.FromMinutes(3)));
        motor.Seinen.Geef("traag:uit");
    }

    [Fact]
    public async Task RequestContext_gaat_mee_door_de_keten_maar_niet_terug()
    {
        await using var motor = await Motor.Start();
        RequestContext.Set("wie", "juf");
        Assert.Equal("juf", await motor.Grain<IKetenGrain>("keten/a").Door("keten/b", "keten/c"));
        Assert.Equal("het grain", await motor.Grain<IKetenGrain>("keten/a").ZetTerug());
        Assert.Equal("juf", RequestContext.Get("wie"));
        Assert.Equal("juf", await motor.Grain<IKetenGrain>("keten/a").Wie());
        Assert.True(RequestContext.Remove("wie"));
        Assert.Equal("niemand", await motor.Grain<IKetenGrain>("keten/a").Door("keten/b"));
    }
}
