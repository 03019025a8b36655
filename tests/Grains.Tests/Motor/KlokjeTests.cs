namespace OrleansSchool.Tests.Contract;

public sealed class KlokjeTests
{
    private static readonly TimeSpan Minuut = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Een_klokje_tikt_na_de_wachttijd_en_dan_elke_periode()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.Start("bel", new Klokopties(TimeSpan.FromSeconds(10), Minuut));
        await motor.VooruitTot(motor.Seinen.Op("bel 2"), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Assert.Equal("bel 1 06:00:10", motor.Seinen.Verslag[0]);
        Assert.StartsWith("bel 2 06:01:1", motor.Seinen.Verslag[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_periode_begint_na_de_tik_en_tikken_overlappen_niet()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.Start("bel", new Klokopties(Minuut, Minuut), wacht: true);
        await motor.Vooruit(Minuut);
        await motor.Seinen.Wacht("bel 1");
        await motor.Vooruit(TimeSpan.FromMinutes(10));
        motor.Seinen.Geef("bel 1:uit");
        await grain.Niets();
        Assert.Single(motor.Seinen.Verslag);
        await motor.VooruitTot(motor.Seinen.Op("bel 2"), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));
        Assert.Equal(2, motor.Seinen.Verslag.Count);
        motor.Seinen.Geef("bel 2:uit");
    }

    [Fact]
    public async Task Een_tik_wacht_op_een_lopende_aanroep_tenzij_hij_mag_interleaven()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.Start("lang", new Klokopties(Minuut, Timeout.InfiniteTimeSpan), wacht: true);
        await grain.Start("netjes", new Klokopties(2 * Minuut, Timeout.InfiniteTimeSpan));
        await grain.Start("ertussen", new Klokopties(3 * Minuut, Timeout.InfiniteTimeSpan, Ertussen: true));
        await motor.Vooruit(Minuut);
        await motor.Seinen.Wacht("lang 1");
        await motor.Vooruit(2 * Minuut);
        await motor.Seinen.Wacht("ertussen 1");
        Assert.DoesNotContain(motor.Seinen.Verslag, regel => regel.StartsWith("netjes", StringComparison.Ordinal));
        motor.Seinen.Geef("lang 1:uit");
        await motor.Seinen.Wacht("netjes 1");
    }

    [Fact]
    public async Task Veranderen_en_stoppen_gelden_meteen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.Start("bel", new Klokopties(Minuut, Minuut));
        await grain.Verander("bel", 5 * Minuut, Timeout.InfiniteTimeSpan);
        await motor.Vooruit(4 * Minuut);
        await grain.Niets();
        Assert.Empty(motor.Seinen.Verslag);
        await motor.Vooruit(Minuut);
        await motor.Seinen.Wacht("bel 1");
        await grain.Verander("bel", Minuut, Minuut);
        await grain.Stop("bel");
        await grain.Verander("bel", Minuut, Minuut);
        await motor.Vooruit(10 * Minuut);
        await grain.Niets();
        Assert.Single(motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_klokje_mag_zich_in_zijn_eigen_tik_stoppen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.StartEenmalig("eenmalig", Minuut);
        await motor.Vooruit(Minuut);
        await motor.Seinen.Wacht("eenmalig gestopt");
        await motor.Vooruit(10 * Minuut);
        await grain.Niets();
        Assert.Equal(["eenmalig tikt", "eenmalig geannuleerd: True"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_verandering_tijdens_de_tik_geldt_na_de_tik_zodat_tikken_ook_door_elkaar_heen_niet_overlappen()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await grain.Start("bel", new Klokopties(Minuut, Minuut, Ertussen: true), wacht: true);
        await motor.Vooruit(Minuut);
        await motor.Seinen.Wacht("bel 1");
        await grain.Verander("bel", TimeSpan.FromSeconds(5), Minuut);
        await motor.Vooruit(Minuut);
        await grain.Niets();
        Assert.Single(motor.Seinen.Verslag);
        motor.Seinen.Geef("bel 1:uit");
        await motor.VooruitTot(motor.Seinen.Op("bel 2"), TimeSpan.FromSeconds(1), Minuut / 2);
        motor.Seinen.Geef("bel 2:uit");
    }

    [Fact]
    public async Task Een_fout_in_een_tik_wordt_gemeld_en_de_volgende_komt()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<IKlokjeGrain>("klokje/a").StartMislukkend(Minuut);
        await motor.VooruitTot(motor.Seinen.Op("mislukt 3"), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10));
        Assert.Contains(motor.Meldingen.Regels, regel => regel.Contains("het klokje mislukt", StringComparison.Ordinal));
    }

    [IngebedFact("Orleans ruimt op per kwantum van zijn eigen klok en verdraagt geen sprongen; in de toets loopt die op echte tijd")]
    public async Task Een_klokje_houdt_een_grain_alleen_wakker_met_KeepAlive()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<IKlokjeGrain>("klokje/stil").Start("stil", new Klokopties(Minuut, Minuut));
        await motor.Grain<IKlokjeGrain>("klokje/levend").Start("levend", new Klokopties(Minuut, Minuut, Wakker: true));
        await motor.VooruitTot(motor.Seinen.Op("klokje/stil slaapt"), TimeSpan.FromSeconds(20), TimeSpan.FromHours(1));
        await motor.VooruitTot(motor.Seinen.Op("levend 40"), TimeSpan.FromSeconds(20), TimeSpan.FromHours(3));
        Assert.DoesNotContain("stil 40", string.Join(' ', motor.Seinen.Verslag), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_onmogelijke_tijd_wordt_geweigerd()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IKlokjeGrain>("klokje/a");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => grain.Start("bel", new Klokopties(-5 * Minuut, Minuut)));
    }
}
