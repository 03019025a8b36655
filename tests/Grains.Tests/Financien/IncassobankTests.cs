using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>From the concept of a collection to the statement that takes one line back: bank, journal and open items agree to the cent.</summary>
[Requirement("TSO-6b", "TSO-10i")]
public sealed class IncassobankTests : IAsyncLifetime
{
    private const string RunId = "run000000001";

    private static readonly DateOnly Dag = new(2026, 9, 28);

    private Geldproef _proef = null!;

    private IIncassorunGrain Run => _proef.School.Grains.Incassorun(Opstelling.School, RunId);

    private IBankGrain Bank => _proef.School.Grains.Bank(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _proef = await Geldproef.Start();
        await _proef.Machtig(Geldproef.Moeder);
        await _proef.Machtig(Geldproef.Vader);
        await _proef.Stel(Geldproef.Lieke, vervalt: Dag);
    }

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_ingelezen_verzamelboeking_betaalt_elke_betaler_een_keer()
    {
        var view = await TotBank();

        var eerst = await Lees("A1", Geld.Nul, Batch(view));
        var nogEens = await Lees("A1", Geld.Nul, Batch(view));
        await _proef.Sluitend();

        Assert.Equal((false, true), (eerst.Al, nogEens.Al));
        Assert.Equal((view.Totaal, Geld.Nul), (await _proef.Saldo(Boekposten.Bank), await _proef.Saldo(Boekposten.IncassoOnderweg)));
        Assert.Equal(Geld.Nul, await _proef.Saldo(Boekposten.Debiteuren));
        Assert.Equal(Incassostap.Verwerkt, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap);
    }

    [Fact]
    public async Task Een_storno_zet_dezelfde_rekening_weer_open()
    {
        var view = await TotBank();
        await Lees("A1", Geld.Nul, Batch(view));
        var regel = view.Regels[0];

        await Lees("A2", view.Totaal, Regel(-regel.Bijdrage.Bedrag, regel.EndToEndId, reden: "AM04"));
        await _proef.Sluitend();

        Assert.Equal(Geld.Nul, await _proef.Saldo(Boekposten.IncassoOnderweg));
        Assert.Equal(regel.Bijdrage.Bedrag, await _proef.Saldo(Boekposten.Debiteuren));
        Assert.Equal(Incassoregelstand.Gestorneerd, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels[0].Stand);
    }

    [Fact]
    public async Task Een_storno_voor_de_bijschrijving_komt_op_hetzelfde_uit()
    {
        var view = await TotBank();
        var regel = view.Regels[0];

        await Lees("A1", view.Totaal, Regel(-regel.Bijdrage.Bedrag, null, regel.Bijdrage.Kenmerk, "AM04"));
        await Lees("A0", Geld.Nul, Batch(view));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, regel.Bijdrage.Bedrag), (await _proef.Saldo(Boekposten.IncassoOnderweg), await _proef.Saldo(Boekposten.Debiteuren)));
    }

    [Fact]
    public async Task Een_halve_verzamelboeking_betaalt_niets_tot_iemand_zegt_wat_de_bank_afkeurde()
    {
        var view = await TotBank();
        var rij = await Lees("A1", Geld.Nul, Regel(view.Regels[1].Bijdrage.Bedrag, null) with { PmtInfId = $"{view.BerichtId}-RCUR" });
        await _proef.Sluitend();
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        Assert.Equal((1, view.Regels[1].Bijdrage.Bedrag), (rij.OpLijst, -await _proef.Saldo(Boekposten.Vraagposten)));
        Assert.Equal("afschriftrun-niet", (await afschrift.KoppelPost(1, Boekposten.IncassoOnderweg, "halve incasso", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);

        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AC01", _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.IncassoOnderweg, "halve incasso", _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.IncassoOnderweg)));
        Assert.Equal(view.Regels[0].Bijdrage.Bedrag, await _proef.Saldo(Boekposten.Debiteuren));
    }

    [Fact]
    public async Task Een_verkeerd_afgekeurde_regel_wacht_weer_op_de_bank()
    {
        var view = await TotBank();
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AC01", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        var op = _proef.Op();

        Opstelling.Eis(await Run.HerstelAfgekeurd(1, op, Geldproef.Coordinator));
        Opstelling.Eis(await Run.HerstelAfgekeurd(1, op, Geldproef.Coordinator));
        Assert.Equal("runregel-niet", (await Run.HerstelAfgekeurd(1, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Run.HerstelAfgekeurd(2, _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);
        await Lees("A1", Geld.Nul, Batch(view));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.IncassoOnderweg), await _proef.Saldo(Boekposten.Debiteuren)));
        Assert.Equal(Incassostap.Verwerkt, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap);
    }

    [Fact]
    public async Task Een_ingetrokken_opdracht_die_de_bank_toch_uitvoert_betaalt_wie_betaalde()
    {
        var view = await TotBestand();
        Opstelling.Eis(await Run.TrekIn("Niet verstuurd", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        await Lees("A1", Geld.Nul, Batch(view));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.IncassoOnderweg), await _proef.Saldo(Boekposten.Debiteuren)));
        var run = (await Run.Bekijk(Geldproef.Leider)).Waarde!;
        Assert.Equal((Incassostap.Verwerkt, view.Totaal, IncassobankRules.TochUitgevoerd), (run.Stap, run.Betaald, run.Taak));
    }

    [Fact]
    public async Task Een_machtiging_die_na_het_vastleggen_is_ingetrokken_gaat_niet_mee_naar_de_bank()
    {
        await Aangekondigd();
        var vader = await _proef.Kaart(Geldproef.Vader);
        Opstelling.Eis(await (await _proef.Betaler(Geldproef.Vader)).TrekMachtigingIn(Assert.Single(vader.Machtigingen).Kenmerk, _proef.School.Vandaag, _proef.Op(), Geldproef.Coordinator));

        var run = (await Run.VoorBestand(Geldproef.Coordinator)).Waarde!;
        await _proef.LeegUitbakken();

        Assert.Equal(await _proef.BetalerId(Geldproef.Moeder), Assert.Single(run.Regels).Bijdrage.BetalerId);
        Assert.Equal(run.Regels[0].Bijdrage.Bedrag, run.Totaal);
        Assert.Contains(run.Vragen, v => v.BetalerId == vader.Id && v.Code == "geen-machtiging");
        Assert.All((await _proef.Kaart(Geldproef.Vader)).Vorderingen, v => Assert.Null(v.RunId));
        await Lees("A1", Geld.Nul, Batch(run));
        await _proef.Sluitend();
        Assert.Equal((Geld.Nul, vader.Open), (await _proef.Saldo(Boekposten.IncassoOnderweg), await _proef.Saldo(Boekposten.Debiteuren)));
        Assert.Equal(Incassostap.Verwerkt, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap);
    }

    [Fact]
    public async Task Geld_dat_met_de_hand_is_terugbetaald_gaat_van_de_betaler_af()
    {
        var open = (await _proef.Kaart(Geldproef.Vader)).Open;
        var rij = await Lees("A1", Geld.Nul, Regel(new Geld(1_234), null), Regel(new Geld(-1_234), null));
        var (afschrift, vader) = (_proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId), await _proef.BetalerId(Geldproef.Vader));

        Opstelling.Eis(await afschrift.KoppelBetaler(1, vader, [], _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await afschrift.KoppelBetaler(2, vader, [], _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.Bank)));
        Assert.Equal(open, (await _proef.Kaart(Geldproef.Vader)).Open);
    }

    [Fact]
    public async Task Bankkosten_staan_op_de_lijst_tot_iemand_ze_op_een_post_zet()
    {
        var rij = await Lees("A1", new Geld(10_000), Regel(new Geld(-35), null));
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        var op = _proef.Op();

        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.Administratie, "Kosten van de bank", op, Geldproef.Coordinator));
        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.Administratie, "Kosten van de bank", op, Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((new Geld(35), Geld.Nul, new Geld(-35)), (await _proef.Saldo(Boekposten.Administratie), await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.Bank)));
        Assert.True((await afschrift.Bekijk(Geldproef.Leider)).Waarde!.Rij.Klaar);
    }

    [Fact]
    public async Task Een_betaler_die_later_wordt_gekozen_krijgt_het_geld_van_vraagposten()
    {
        var rij = await Lees("A1", Geld.Nul, Regel(new Geld(1_234), null));
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);

        Opstelling.Eis(await afschrift.KoppelBetaler(1, await _proef.BetalerId(Geldproef.Vader), [], _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, new Geld(1_234)), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.Bank)));
    }

    [Fact]
    public async Task Een_verkeerde_betaler_is_te_verbeteren_zonder_dat_er_een_cent_verdwijnt()
    {
        var rij = await Lees("A1", Geld.Nul, Regel(new Geld(1_234), null));
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        Opstelling.Eis(await afschrift.KoppelBetaler(1, await _proef.BetalerId(Geldproef.Vader), [], _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        var open = (await _proef.Kaart(Geldproef.Vader)).Open;

        Opstelling.Eis(await afschrift.KoppelBetaler(1, await _proef.BetalerId(Geldproef.Moeder), [], _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, new Geld(1_234)), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.Bank)));
        Assert.Equal(open + new Geld(1_234), (await _proef.Kaart(Geldproef.Vader)).Open);
    }

    [Fact]
    public async Task Wie_de_opdracht_maakte_keurt_hem_niet_goed()
    {
        Opstelling.Eis(await Run.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Leider));
        Opstelling.Eis(await Run.Bevries((await Run.Bekijk(Geldproef.Leider)).Waarde!.Totaal, _proef.Op(), Geldproef.Leider));
        var hash = (await Run.Bekijk(Geldproef.Leider)).Waarde!.Hash!;

        Assert.Equal("zelfde-persoon", (await Run.KeurGoed(hash, _proef.Op(), Geldproef.Leider)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Run.KeurGoed(hash, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task Een_rekening_zit_in_een_opdracht_tot_die_wordt_ingetrokken()
    {
        await Bevries();
        var tweede = _proef.School.Grains.Incassorun(Opstelling.School, "run000000002");
        Opstelling.Eis(await tweede.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        Assert.Empty((await tweede.Bekijk(Geldproef.Leider)).Waarde!.Regels);

        Opstelling.Eis(await Run.TrekIn("verkeerde dag", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        Assert.Equal(2, (await tweede.Bekijk(Geldproef.Leider)).Waarde!.Regels.Length);
    }

    [Fact]
    public async Task Een_crash_tijdens_het_vastleggen_gaat_verder_waar_het_was()
    {
        Opstelling.Eis(await Run.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        var totaal = (await Run.Bekijk(Geldproef.Leider)).Waarde!.Totaal;
        _proef.School.Storing.Bij((toestand, _) => toestand == "incassoblad");
        await Assert.ThrowsAnyAsync<Exception>(() => Run.Bevries(totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        Opstelling.Eis(await Run.Bevries(totaal, _proef.Op(), Geldproef.Coordinator));
        var view = (await Run.Bekijk(Geldproef.Leider)).Waarde!;

        Assert.Equal((Incassostap.Bevroren, totaal, 2), (view.Stap, view.Totaal, view.Regels.Length));
    }

    [Fact]
    public async Task Een_crash_tussen_bank_en_afschrift_boekt_niets_dubbel()
    {
        var view = await TotBank();
        _proef.School.Storing.Bij((toestand, _) => toestand == "bank");
        await Assert.ThrowsAnyAsync<Exception>(() => Bank.Lees([Afschrift("A1", Geld.Nul, Batch(view))], _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        await Lees("A1", Geld.Nul, Batch(view));
        await _proef.Sluitend();

        Assert.Equal((view.Totaal, Geld.Nul), (await _proef.Saldo(Boekposten.Bank), await _proef.Saldo(Boekposten.IncassoOnderweg)));
    }

    [Fact]
    public async Task Een_crash_voor_de_regels_bekend_zijn_laat_een_ruimer_bestand_niets_dubbel_boeken()
    {
        var regel = Regel(new Geld(1_234), null) with { BankRef = "REF1" };
        _proef.School.Storing.AllesVanaf("bank", 3); // the row came twice, and what it is known by doesn't any more
        await Record.ExceptionAsync(() => Bank.Lees([Afschrift("A1", Geld.Nul, regel)], _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        await Lees("A1", Geld.Nul, regel);
        var ruimer = await Lees("B7", Geld.Nul, regel, Regel(new Geld(500), null) with { BankRef = "REF2" });
        await _proef.Sluitend();

        Assert.Equal((new Geld(1_234), new Geld(1_734)), (ruimer.Genegeerd, await _proef.Saldo(Boekposten.Bank)));
    }

    [Fact]
    public async Task Hetzelfde_geld_onder_een_andere_naam_wordt_geweigerd()
    {
        var regel = Regel(new Geld(1_234), null) with { BankRef = "REF1" };
        await Lees("A1", Geld.Nul, regel);

        var weer = await Bank.Lees([Afschrift("B7", Geld.Nul, regel)], _proef.Op(), Geldproef.Coordinator);

        Assert.Equal("afschrift-overlapt", weer.Weigering?.Code);
    }

    [Fact]
    public async Task Een_afschrift_van_een_andere_rekening_of_met_een_verkeerde_som_wordt_geweigerd()
    {
        var goed = Afschrift("A1", Geld.Nul, Regel(new Geld(100), null));

        Assert.Equal("andere-rekening", (await Bank.Lees([goed with { Iban = "NL20INGB0001234567" }], _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("afschrift-som", (await Bank.Lees([goed with { Eind = new Geld(101) }], _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("afschrift-zonder-saldo", (await Bank.Lees([goed with { Begin = null }], _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Bank.Lees([goed], _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);
    }

    private async Task<IncassorunView> Bevries()
    {
        Opstelling.Eis(await Run.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        var concept = (await Run.Bekijk(Geldproef.Leider)).Waarde!;
        Assert.Equal(2, concept.Regels.Length);
        var op = _proef.Op();
        Opstelling.Eis(await Run.Bevries(concept.Totaal, op, Geldproef.Coordinator));
        Opstelling.Eis(await Run.Bevries(concept.Totaal, op, Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        return (await Run.Bekijk(Geldproef.Leider)).Waarde!;
    }

    private async Task Aangekondigd()
    {
        var bevroren = await Bevries();
        Opstelling.Eis(await Run.KeurGoed(bevroren.Hash!, _proef.Op(), Geldproef.Leider));
        Assert.Equal("aankondiging-nodig", (await Run.VoorBestand(Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Run.KondigAan(_proef.Op(), Geldproef.Coordinator));
    }

    private async Task<IncassorunView> TotBestand()
    {
        await Aangekondigd();
        var bestand = await Run.VoorBestand(Geldproef.Coordinator);
        Assert.Null(bestand.Weigering);
        return bestand.Waarde!;
    }

    private async Task<IncassorunView> TotBank()
    {
        await TotBestand();
        Opstelling.Eis(await Run.DienIn(_proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        return (await Run.Bekijk(Geldproef.Leider)).Waarde!;
    }

    private async Task<Afschriftrij> Lees(string id, Geld begin, params Afschriftregel[] regels)
    {
        var gelezen = await Bank.Lees([Afschrift(id, begin, regels)], _proef.Op(), Geldproef.Coordinator);
        Assert.Null(gelezen.Weigering);
        await _proef.LeegUitbakken();
        return Assert.Single(gelezen.Waarde!.Afschriften);
    }

    private static IngelezenAfschrift Afschrift(string id, Geld begin, params Afschriftregel[] regels)
    {
        ImmutableArray<Afschriftregel> genummerd = [.. regels.Select((r, i) => r with { Nr = i + 1 })];
        return new IngelezenAfschrift(
            id, Geldproef.Iban, null, "camt.053.001.08", Dag, Dag, begin, genummerd.Aggregate(begin, (s, r) => s + r.Bedrag), genummerd);
    }

    private static Afschriftregel Batch(IncassorunView view) => Regel(view.Totaal, null) with { PmtInfId = $"{view.BerichtId}-RCUR", AantalInBatch = view.Regels.Length };

    private static Afschriftregel Regel(Geld bedrag, string? e2e, string? machtiging = null, string? reden = null) => new(
        1, Dag, bedrag, reden is not null, null, "PMNT/IDDT/ESDD", e2e, machtiging, null, null, null, null, null, "", null, reden, null);
}
