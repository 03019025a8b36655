using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>A payer and a child ask each other: neither waits for the other's news (SEC-5, OPS-1).</summary>
public sealed class BetalerWachtTests : IAsyncLifetime
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private Geldproef _proef = null!;

    private ILeerlingGrain Lieke => _proef.School.Grains.Leerling(Opstelling.School, Geldproef.Lieke);

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("SEC-5", "OPS-1")]
    public async Task Wie_een_kind_wil_wissen_krijgt_antwoord_ook_als_een_betaler_het_kind_nog_iets_te_zeggen_heeft()
    {
        await SluitUitZonderDatLiekeHetHoort();
        Assert.Empty((await Lieke.Geldkaart())!.Uitsluitingen);
        Opstelling.Eis(await Lieke.VerlaatSchool(_proef.School.Vandaag, Geldproef.Kantoor));

        var proef = await Lieke.Wisproef(Geldproef.Leider).WaitAsync(Geduld, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Contains(proef.Waarde!.Belet, z => z.Contains("geld open", StringComparison.Ordinal));
        await _proef.LeegUitbakken();
        Assert.NotEmpty((await Lieke.Geldkaart())!.Uitsluitingen);
    }

    /// <summary>The disk refuses the child's row when its payer tells it; then the power goes.</summary>
    private async Task SluitUitZonderDatLiekeHetHoort()
    {
        var vader = await _proef.Betaler(Geldproef.Vader);
        await vader.OntvangVordering(new Afzender($"afrekening/{Opstelling.School}/lieke/2026-2027", 1), new Vorderingopdracht(
            "termijn/2026-2027/1/lieke", Vorderingsoort.Termijn, Geldproef.Jaar, Geldproef.Lieke, Boekposten.BijdrageStructureel, 40, 8, new Geld(7_000), 1, _proef.School.Vandaag,
            new DateOnly(2026, 9, 30), false, "proef"));
        await _proef.LeegUitbakken();
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(30));
        Opstelling.Eis(await vader.Herinner(opPapier: true, _proef.Op(), Geldproef.Coordinator));
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(28));
        await vader.Nacht();
        var kaart = await _proef.Kaart(Geldproef.Vader);
        var id = kaart.Aanmaningen.Single().Id;
        Opstelling.Eis(await vader.BesluitUitsluiting(id, sluitUit: true, Weekdagen.Donderdag, "Geen gehoor", kaart.Versie, _proef.Op(), Geldproef.Commissie));
        await _proef.LeegUitbakken();

        _proef.School.Storing.Bij((toestand, _) => toestand == "leerling");
        var vandaag = _proef.School.Vandaag;
        var donderdag = vandaag.AddDays(1 + ((DayOfWeek.Thursday - vandaag.AddDays(1).DayOfWeek + 7) % 7));
        Opstelling.Eis(await vader.NoteerIngelicht(id, vandaag, donderdag, (await _proef.Kaart(Geldproef.Vader)).Versie, _proef.Op(), Geldproef.Commissie));
        await _proef.School.Herstart();
    }
}
