using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>A child isn't erased while somebody still owes for it, also when that is nobody who pays for it today (SEC-5, AVG art. 17 lid 3).</summary>
[Requirement("SEC-5")]
public sealed class WisGeldTests : IAsyncLifetime
{
    private Geldproef _proef = null!;

    private ILeerlingGrain Lieke => _proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke);

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Wie_niet_meer_betaalt_en_nog_iets_schuldig_is_houdt_het_wissen_tegen_tot_het_voldaan_is()
    {
        await _proef.Stel(Geldproef.Lieke);
        var vader = await _proef.BetalerId(Geldproef.Vader);
        await _proef.Betaal(Geldproef.Moeder, (await _proef.Kaart(Geldproef.Moeder)).Open.Centen);
        var alleenMoeder = new Betaalverdeling(Geldproef.Lieke, [new Verdeeldeel(Geldproef.Moeder, "", null, 100, Weekdagen.Geen, false)]);
        Opstelling.Eis(await _proef.Betalers.ZetVerdeling(alleenMoeder, (await _proef.Betalers.Bekijk(Geldproef.Leider)).Waarde!.Versie, Geldproef.Coordinator));
        Opstelling.Eis(await Lieke.VerlaatSchool(_proef.School.Vandaag, Geldproef.Kantoor));
        await _proef.LeegUitbakken();
        Assert.DoesNotContain((await _proef.Betalers.Verdeling(Geldproef.Lieke)).Delen, d => d.BetalerId == vader);

        Assert.Contains(await Belet(), z => z.Contains("geld open", StringComparison.Ordinal));
        Assert.Equal("wis-geld-open", (await Lieke.WisOpVerzoek("verzoek", _proef.Op(), Geldproef.Leider)).Weigering?.Code);

        await BetaalAlles(vader);
        Assert.DoesNotContain(await Belet(), z => z.Contains("geld open", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> Belet() => (await Lieke.Wisproef(Geldproef.Leider)).Waarde!.Belet;

    /// <summary>By who is no payer of this child any more.</summary>
    private async Task BetaalAlles(string betalerId)
    {
        var betaler = _proef.School.Grains.Betaler(Opstelling.School, betalerId);
        var open = (await betaler.Kaart(Geldproef.Leider)).Waarde!.Open;
        Assert.True(open > Geld.Nul);
        await betaler.OntvangBetaling(
            new Afzender($"afschrift/{Opstelling.School}/wis", 1),
            new Ontvangst("afschrift/wis/1", Betaalwijze.Overboeking, _proef.School.Vandaag, open, Boekposten.Bank, [], "wis/1", "systeem"));
        await _proef.LeegUitbakken();
    }
}
