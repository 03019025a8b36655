using System.Globalization;

namespace OrleansSchool.Tests.Contract;

public sealed class HerinneringTests
{
    private static readonly TimeSpan Dag = TimeSpan.FromDays(1);

    [Fact]
    public async Task Een_herinnering_tikt_op_tijd_en_elke_periode_opnieuw()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IHerinneringGrain>("herinnering/a");
        await grain.Zet("les", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        await motor.Vooruit(TimeSpan.FromMinutes(4));
        Assert.True(await grain.Heeft("les"));
        Assert.Empty(motor.Seinen.Verslag);
        await motor.VooruitTot(motor.Seinen.Op("les 2"), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Equal(["les 01-09-2026 06:05", "les 01-09-2026 06:15"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_herinnering_maakt_een_slapend_grain_wakker_en_een_ongebruikte_kost_geen_tikken()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<IHerinneringGrain>("herinnering/a").Zet("winter", TimeSpan.FromDays(92), Dag);
        await motor.Vooruit(TimeSpan.FromDays(91));
        Assert.Empty(motor.Seinen.Verslag);
        await motor.Vooruit(Dag);
        await motor.Seinen.Wacht("winter 1");
        Assert.Equal(["winter 02-12-2026 06:00"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_herinnering_over_acht_jaar_komt_op_de_dag()
    {
        await using var motor = await Motor.Start();
        await motor.Grain<IHerinneringGrain>("herinnering/a").Zet("bewaartermijn", TimeSpan.FromDays(8 * 365), Dag);
        await motor.Vooruit(TimeSpan.FromDays((8 * 365) - 1));
        Assert.Empty(motor.Seinen.Verslag);
        await motor.Vooruit(Dag);
        await motor.Seinen.Wacht("bewaartermijn 1");
        Assert.Equal(["bewaartermijn 30-08-2034 06:00"], motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_gemiste_herinnering_die_pas_over_uren_weer_tikt_wordt_niet_vergeten()
    {
        var klok = new TestKlok();
        string map;
        await using (var motor = await Motor.Start(klok: klok))
        {
            map = motor.Map;
            await motor.Grain<IHerinneringGrain>("herinnering/a").Zet("nacht", TimeSpan.FromHours(20), Dag);
        }

        klok.Vooruit(TimeSpan.FromDays(3));
        await using var opnieuw = await Motor.Start(map, klok);
        await opnieuw.Vooruit(TimeSpan.FromHours(19));
        Assert.Empty(opnieuw.Seinen.Verslag);
        await opnieuw.Vooruit(TimeSpan.FromHours(1));
        await opnieuw.Seinen.Wacht("nacht 1");
    }

    [Fact]
    public async Task Na_een_herstart_gaat_een_herinnering_door_en_gemiste_tikken_vervallen()
    {
        var klok = new TestKlok();
        string map;
        await using (var motor = await Motor.Start(klok: klok))
        {
            map = motor.Map;
            await motor.Grain<IHerinneringGrain>("herinnering/a").Zet("les", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
            await motor.Grain<IHerinneringGrain>("herinnering/b").Zet("later", TimeSpan.FromHours(3), TimeSpan.FromHours(1));
        }

        klok.Vooruit(TimeSpan.FromMinutes(32));
        await using var opnieuw = await Motor.Start(map, klok);
        Assert.Empty(opnieuw.Seinen.Verslag);
        klok.Vooruit(TimeSpan.FromMinutes(3));
        await opnieuw.Seinen.Wacht("les 1");
        Assert.Equal(["les 01-09-2026 06:35"], opnieuw.Seinen.Verslag);
        await opnieuw.Grain<IHerinneringGrain>("herinnering/a").Haal("les");
        await opnieuw.VooruitTot(opnieuw.Seinen.Op("later 1"), TimeSpan.FromMinutes(5), TimeSpan.FromHours(4));
        Assert.Equal(["les 01-09-2026 06:35", "later 01-09-2026 09:00"], opnieuw.Seinen.Verslag);
    }

    [Fact]
    public async Task Dezelfde_naam_vervangt_en_afmelden_stopt()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IHerinneringGrain>("herinnering/a");
        await grain.Zet("les", TimeSpan.FromMinutes(5), Dag);
        await grain.Zet("les", TimeSpan.FromMinutes(20), Dag);
        await grain.Zet("anders", TimeSpan.FromMinutes(30), Dag);
        Assert.Equal(2, await grain.Aantal());
        await motor.Vooruit(TimeSpan.FromMinutes(20));
        await motor.Seinen.Wacht("les 1");
        Assert.Equal(["les 01-09-2026 06:20"], motor.Seinen.Verslag);
        await grain.Haal("anders");
        Assert.False(await grain.Heeft("anders"));
        await motor.Vooruit(TimeSpan.FromHours(2));
        await grain.Aantal();
        Assert.Single(motor.Seinen.Verslag);
    }

    [Fact]
    public async Task Een_fout_in_een_herinnering_wordt_gemeld_en_de_volgende_tik_komt()
    {
        await using var motor = await Motor.Start();
        var grain = motor.Grain<IHerinneringGrain>("herinnering/a");
        await grain.Zet("les", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
        await grain.Mislukken(aan: true);
        await motor.VooruitTot(motor.Seinen.Op("les 2"), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Contains(motor.Meldingen.Regels, regel => regel.Contains("de herinnering mislukt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_te_korte_periode_en_een_grain_zonder_IRemindable_worden_geweigerd()
    {
        await using var motor = await Motor.Start();
        await Assert.ThrowsAsync<ArgumentException>(() => motor.Grain<IHerinneringGrain>("herinnering/a").Zet("kort", TimeSpan.Zero, TimeSpan.FromSeconds(59)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => motor.Grain<IZonderHerinneringGrain>("zonder/a").Zet());
    }

    [Theory]
    [InlineData("2026-10-23", "24-10 25-10 26-10")]
    [InlineData("2027-03-26", "27-03 28-03 29-03")]
    public async Task Een_kalenderherinnering_komt_ook_in_de_nachten_van_de_klokwissel_een_keer(string begin, string dagen)
    {
        await using var motor = await Motor.Start(klok: new TestKlok(DateTimeOffset.Parse(begin + "T10:00:00Z", CultureInfo.InvariantCulture)));
        var rondes = ((string[])["00:15", "02:30", "03:30"]).Select(tijd => motor.Grain<IKalenderGrain>($"nacht/{tijd}")).ToList();
        await Task.WhenAll(rondes.Select(ronde => ronde.Plan()));

        for (var kwartier = 0; kwartier < 3 * 24 * 4; kwartier++)
        {
            await motor.Vooruit(TimeSpan.FromMinutes(15));
            await Task.WhenAll(rondes.Select(ronde => ronde.Klaar()));
        }

        // The night that skips 02:30 has it an hour later.
        var verwacht = dagen.Split(' ').SelectMany(dag => (string[])
            [$"00:15: {dag} 00:15", dag == "28-03" ? "02:30: 28-03 03:30" : $"02:30: {dag} 02:30", $"03:30: {dag} 03:30"]);
        Assert.Equal(verwacht.Order(StringComparer.Ordinal), motor.Seinen.Verslag.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tienduizend_herinneringen_in_dezelfde_seconde_komen_alle_aan()
    {
        const int Aantal = 10_000;
        await using var motor = await Motor.Start();
        await Task.WhenAll(Enumerable.Range(0, Aantal).Select(n => motor.Grain<IHerinneringGrain>($"herinnering/{n}").Zet($"les{n}", TimeSpan.FromHours(30), Dag)));
        await motor.Vooruit(TimeSpan.FromHours(30));
        await Task.WhenAll(Enumerable.Range(0, Aantal).Select(n => motor.Seinen.Wacht($"les{n} 1")));
        Assert.Equal(Aantal, motor.Seinen.Verslag.Count);
        Assert.All(motor.Seinen.Verslag, regel => Assert.EndsWith("02-09-2026 12:00", regel, StringComparison.Ordinal));
    }
}
