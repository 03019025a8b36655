using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Whichever write fails, the same messages again bring payer, journal and list to the same cents (TSO-6b, TSO-6d, OPS-1).</summary>
public sealed class BetalerBreukTests : IAsyncLifetime
{
    private const string Termijn = "termijn/2026-2027/1/lieke";
    private const string Losse = "dag/2026-09-04/lieke";

    private static readonly Afzender Afrekening = new($"afrekening/{Opstelling.School}/lieke/2026-2027", 1);
    private static readonly Afzender Run = new($"incasso/{Opstelling.School}/run1", 1);

    private Geldproef _proef = null!;
    private Incassobijdrage? _bijdrage;

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Theory]
    [InlineData("betaler", 1)]
    [InlineData("betaler", 2)]
    [InlineData("betaler", 3)]
    [InlineData("betaler", 5)]
    [InlineData("betaler", 7)]
    [InlineData("betaler", 9)]
    [InlineData("betaler", 11)]
    [InlineData("betalers", 1)]
    [InlineData("betalerslijst", 2)]
    [InlineData("journaal", 1)]
    [InlineData("journaal", 3)]
    [Requirement("TSO-6b", "TSO-6d", "OPS-1")]
    public async Task Na_een_breuk_bij_welke_stap_ook_komt_alles_op_dezelfde_cent_uit(string toestand, int keer)
    {
        await _proef.Machtig(Geldproef.Vader);
        _proef.School.Storing.AllesVanaf(toestand, keer);
        await Record.ExceptionAsync(Loop);
        await _proef.School.Herstart();

        await Loop();
        await _proef.Sluitend();

        var kaart = await _proef.Kaart(Geldproef.Vader);
        Assert.Equal((3_500, 0, Termijn), ((int)kaart.Open.Centen, (int)kaart.Tegoed.Centen, kaart.Vorderingen.Single().Id));
        Assert.Equal((2_500, 0), ((int)(await _proef.Saldo(Boekposten.Bank)).Centen, (int)(await _proef.Saldo(Boekposten.IncassoOnderweg)).Centen));
    }

    [Fact]
    [Requirement("TSO-6c", "OPS-1")]
    public async Task Een_blad_dat_niet_af_kwam_wordt_de_volgende_nacht_hetzelfde_blad()
    {
        var vader = await _proef.Betaler(Geldproef.Vader);
        await vader.OntvangVordering(Afrekening, Dag(350, 1));
        await vader.OntvangBetaling(
            new Afzender($"kas/{Opstelling.School}", 1), new Ontvangst("kas/2026-09-04/1", Betaalwijze.Contant, _proef.School.Vandaag, new Geld(350), Boekposten.Kas, [], "K 04-09/1", "systeem"));
        await _proef.Sluitend();
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(340));
        _proef.School.Storing.Bij((toestand, _) => toestand == "betalerblad");
        await Assert.ThrowsAnyAsync<Exception>(vader.Nacht);
        await _proef.School.Herstart();

        vader = await _proef.Betaler(Geldproef.Vader);
        await vader.Nacht();
        await vader.Nacht();

        var kaart = await _proef.Kaart(Geldproef.Vader);
        Assert.Equal((1, 0, 0), (kaart.Bladen, kaart.Vorderingen.Length, kaart.Betalingen.Length));
        var blad = (await vader.Blad(1, Geldproef.Leider)).Waarde!;
        Assert.Equal((Losse, 350), (blad.Vorderingen.Single().Id, (int)blad.Betalingen.Single().Bedrag.Centen));

        await vader.OntvangVordering(Afrekening with { Nummer = 2 }, Dag(350, 2));
        Assert.Equal((0, 0), await Stand());
        await vader.OntvangVordering(Afrekening with { Nummer = 3 }, Dag(0, 3));
        Assert.Equal((0, 350), await Stand());
    }

    /// <summary>Claimed, collected, lowered, reversed, half paid; each message with the number that it always has.</summary>
    private async Task Loop()
    {
        var vader = await _proef.Betaler(Geldproef.Vader);
        await vader.OntvangVordering(Afrekening, Opdracht(7_000, 1));
        _bijdrage ??= (await vader.NeemInIncasso("run1", new DateOnly(2026, 9, 30))).Bijdrage!;
        await vader.OntvangBetaling(Run, new Ontvangst(
            "incasso/run1/1", Betaalwijze.Incasso, new DateOnly(2026, 9, 28), _bijdrage.Bedrag, Boekposten.IncassoOnderweg, _bijdrage.Delen, null, "systeem"));
        await vader.OntvangVordering(Afrekening with { Nummer = 2 }, Opdracht(6_000, 2));
        await vader.OntvangStorno(Run with { Nummer = 2 }, "storno/run1/1/1", "run1", new DateOnly(2026, 10, 6), _bijdrage.Bedrag, "AM04");
        await vader.OntvangBetaling(
            new Afzender($"afschrift/{Opstelling.School}/a", 1),
            new Ontvangst("afschrift/a/1", Betaalwijze.Overboeking, new DateOnly(2026, 10, 12), new Geld(2_500), Boekposten.Bank, [], "a/1", "systeem"));
    }

    private static Vorderingopdracht Opdracht(long centen, int volgnr) => new(
        Termijn, Vorderingsoort.Termijn, Geldproef.Jaar, Geldproef.Lieke, Boekposten.BijdrageStructureel, 40, 8, new Geld(centen), volgnr, Geldproef.Begindag, Geldproef.Begindag, volgnr > 1, "proef");

    private static Vorderingopdracht Dag(long centen, int volgnr) => new(
        Losse, Vorderingsoort.Dag, Geldproef.Jaar, Geldproef.Lieke, Boekposten.BijdrageIncidenteel, 1, 0, new Geld(centen), volgnr, Geldproef.Begindag, Geldproef.Begindag, false, "proef");

    private async Task<(int Open, int Tegoed)> Stand()
    {
        var kaart = await _proef.Kaart(Geldproef.Vader);
        return ((int)kaart.Open.Centen, (int)kaart.Tegoed.Centen);
    }
}
