using System.Runtime.CompilerServices;
using Orleans;

namespace OrleansSchool.Tests.Contract;

public sealed class WaarnemerTests
{
    [Fact]
    public async Task Een_waarnemer_hoort_berichten_op_volgorde()
    {
        await using var motor = await Motor.Start();
        var hoorder = new Hoorder(motor.Seinen);
        var verwijzing = motor.Grains.CreateObjectReference<IHoorder>(hoorder);
        var omroep = motor.Grain<IOmroepGrain>("omroep/a");
        await omroep.Abonneer(verwijzing);
        await omroep.Abonneer(verwijzing);
        Assert.Equal(1, await omroep.Aantal());
        for (var n = 0; n < 100; n++)
        {
            await omroep.Zeg($"{n}");
        }

        await omroep.Zeg("einde");
        await motor.Seinen.Wacht("einde");
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"{n}").Append("einde"), motor.Seinen.Verslag);
        Assert.Equal(3, await omroep.LaatTellen("abc"));
        GC.KeepAlive(hoorder);
    }

    [Fact]
    public async Task Een_waarnemer_die_faalt_valt_af_en_hindert_de_anderen_niet()
    {
        await using var motor = await Motor.Start();
        var (goed, slecht) = (new Hoorder(motor.Seinen), new Hoorder(motor.Seinen) { Stuk = true });
        var omroep = motor.Grain<IOmroepGrain>("omroep/a");
        await omroep.Abonneer(motor.Grains.CreateObjectReference<IHoorder>(slecht));
        await omroep.Abonneer(motor.Grains.CreateObjectReference<IHoorder>(goed));
        Assert.Equal(2, await omroep.LaatTellen("ab"));
        Assert.Equal(1, await omroep.Aantal());
        GC.KeepAlive(goed);
        GC.KeepAlive(slecht);
    }

    [Fact]
    public async Task Een_verdwenen_waarnemer_valt_af_en_hindert_de_volgende_aanroep_niet()
    {
        await using var motor = await Motor.Start();
        var omroep = motor.Grain<IOmroepGrain>("omroep/a");
        await omroep.Abonneer(Verdwijnend(motor));
        Ruim();
        var tellen = omroep.LaatTellen("ab");
        await Task.WhenAny(motor.VooruitTot(tellen, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)));
        Assert.True(tellen.IsCompleted);
        Assert.Equal(0, await omroep.Aantal());
    }

    [IngebedFact("bij Orleans faalt een aanroep van een verdwenen waarnemer pas na de wachttijd")]
    public async Task Een_afgemelde_of_verdwenen_waarnemer_valt_meteen_af()
    {
        await using var motor = await Motor.Start();
        var blijver = new Hoorder(motor.Seinen);
        var afgemeld = motor.Grains.CreateObjectReference<IHoorder>(blijver);
        var omroep = motor.Grain<IOmroepGrain>("omroep/a");
        await omroep.Abonneer(afgemeld);
        await omroep.Abonneer(Verdwijnend(motor));
        motor.Grains.DeleteObjectReference<IHoorder>(afgemeld);
        Ruim();
        Assert.Equal(0, await omroep.LaatTellen("ab"));
        Assert.Equal(0, await omroep.Aantal());
        GC.KeepAlive(blijver);
    }

    [Fact]
    public async Task Wie_zich_niet_opnieuw_abonneert_vervalt()
    {
        await using var motor = await Motor.Start();
        var hoorder = new Hoorder(motor.Seinen);
        var omroep = motor.Grain<IOmroepGrain>("omroep/a");
        await omroep.Abonneer(motor.Grains.CreateObjectReference<IHoorder>(hoorder));
        await motor.Vooruit(TimeSpan.FromMinutes(6));
        await omroep.Zeg("te laat");
        Assert.Equal(0, await omroep.Aantal());
        GC.KeepAlive(hoorder);
    }

    private static void Ruim()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IHoorder Verdwijnend(Motor motor) => motor.Grains.CreateObjectReference<IHoorder>(new Hoorder(motor.Seinen));

    private sealed class Hoorder(Seinen seinen) : IHoorder
    {
        public bool Stuk { get; init; }

        public void Hoor(string bericht)
        {
            seinen.Noteer(bericht);
            seinen.Geef(bericht);
        }

        public Task<int> Tel(string bericht) => Stuk ? throw new SchoolFout("stuk", 1) : Task.FromResult(bericht.Length);
    }
}
