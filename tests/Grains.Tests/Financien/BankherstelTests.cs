using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>What the bank refuses, what a person puts right and what a crash breaks off: no account is asked in vain twice, and no cent is booked twice.</summary>
[Requirement("TSO-6b", "TSO-10i")]
public sealed class BankherstelTests : IAsyncLifetime
{
    private const string RunId = "run000000001";

    private static readonly DateOnly Dag = new(2026, 9, 28);

    private Geldproef _proef = null!;

    private IIncassorunGrain Run => _proef.School.Grains.Incassorun(Opstelling.School, RunId);

    private IIncassorunGrain Tweede => _proef.School.Grains.Incassorun(Opstelling.School, "run000000002");

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
    public async Task Een_afgekeurde_rekening_houdt_haar_reden_en_gaat_niet_in_de_volgende_incasso()
    {
        var betaler = (await TotBank()).Regels[0].Bijdrage.BetalerId;

        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AC04 rekening opgeheven", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        var regel = (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels[0];
        Assert.Equal((Incassoregelstand.Vervallen, "AC04 rekening opgeheven"), (regel.Stand, regel.StornoReden));
        var kaart = await Kaart(betaler);
        Assert.Equal("AC04", Assert.Single(kaart.Machtigingen).BlokkadeReden);
        Assert.All(kaart.Vorderingen, v => Assert.Null(v.RunId));
        Opstelling.Eis(await Tweede.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        var volgende = (await Tweede.Bekijk(Geldproef.Leider)).Waarde!;
        Assert.Equal((betaler, BetalerincassoRules.Geblokkeerd), volgende.Vragen.Where(v => v.BetalerId == betaler).Select(v => (v.BetalerId, v.Code)).Single());
        Assert.DoesNotContain(volgende.Regels, r => r.Bijdrage.BetalerId == betaler);
    }

    [Fact]
    public async Task Toch_niet_afgekeurd_houdt_de_rekening_weer_vast_en_geeft_de_machtiging_vrij()
    {
        var bijdrage = (await TotBank()).Regels[0].Bijdrage;
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AC04", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        Opstelling.Eis(await Run.HerstelAfgekeurd(1, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        var kaart = await Kaart(bijdrage.BetalerId);
        Assert.Null(Assert.Single(kaart.Machtigingen).BlokkadeReden);
        Assert.All(bijdrage.Delen, d => Assert.Equal(RunId, kaart.Vorderingen.Single(v => v.Id == d.VorderingId).RunId));
        Opstelling.Eis(await Tweede.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        Assert.Empty((await Tweede.Bekijk(Geldproef.Leider)).Waarde!.Regels);
        var regel = (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels[0];
        Assert.Equal(Incassoregelstand.Open, regel.Stand);
        Assert.Null(regel.StornoReden);
    }

    [Fact]
    public async Task Een_rekening_die_intussen_in_een_andere_incasso_zit_wordt_niet_twee_keer_geincasseerd()
    {
        await TotBank();
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AG02", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        Opstelling.Eis(await Tweede.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await Tweede.Bevries((await Tweede.Bekijk(Geldproef.Leider)).Waarde!.Totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        Assert.Equal("runregel-andere-run", (await Run.HerstelAfgekeurd(1, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal(Incassoregelstand.Vervallen, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels[0].Stand);

        Opstelling.Eis(await Tweede.TrekIn("dubbel", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        Opstelling.Eis(await Run.HerstelAfgekeurd(1, _proef.Op(), Geldproef.Coordinator));
    }

    [Fact]
    public async Task Een_herstel_dat_afbreekt_gaat_s_nachts_verder()
    {
        await TotBank();
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AG02", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        _proef.School.Storing.AllesVanaf("incasso", 2); // the payer reserved it, the run doesn't know
        await Assert.ThrowsAnyAsync<Exception>(() => Run.HerstelAfgekeurd(1, _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        await Run.Nacht();

        Assert.Equal(Incassoregelstand.Open, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels[0].Stand);
    }

    [Fact]
    public async Task Een_regel_waar_de_opdracht_ja_op_zei_gaat_na_een_crash_niet_ook_nog_naar_een_betaler()
    {
        var view = await TotBank();
        var rij = await Lees("A1", Geld.Nul, Regel(view.Regels[1].Bijdrage.Bedrag, null) with { PmtInfId = $"{view.BerichtId}-RCUR" });
        var vader = await _proef.BetalerId(Geldproef.Vader);
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AG02", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        _proef.School.Storing.AllesVanaf("afschrift", 2); // the attempt is known, what the run said to it isn't
        await Assert.ThrowsAnyAsync<Exception>(
            () => _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId).KoppelPost(1, Boekposten.IncassoOnderweg, "halve incasso", _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        var anders = await _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId).KoppelBetaler(1, vader, [], _proef.Op(), Geldproef.Coordinator);
        await _proef.Sluitend();

        Assert.Equal("afschriftregel-niet", anders.Weigering?.Code);
        Assert.Equal((Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.IncassoOnderweg)));
        Assert.Equal(view.Regels[0].Bijdrage.Bedrag, await _proef.Saldo(Boekposten.Debiteuren));
    }

    [Fact]
    public async Task Een_afschrift_dat_klaar_is_vertelt_s_nachts_wat_een_crash_bij_het_verplaatsen_liet_liggen()
    {
        var rij = await Lees("A1", Geld.Nul, Regel(new Geld(1_234), null));
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.Drinken, "terug van de winkel", _proef.Op(), Geldproef.Coordinator));
        await Bank.Nacht();
        Assert.True(Assert.Single((await Bank.Bekijk(Geldproef.Leider)).Waarde!.Afschriften).Klaar);
        _proef.School.Storing.AllesVanaf("afschrift", 2); // what goes to the journal is known, and wasn't sent
        await Assert.ThrowsAnyAsync<Exception>(() => afschrift.KoppelPost(1, Boekposten.Spelmateriaal, "terug van de winkel", _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();

        Assert.Equal(0, (await Bank.Nacht()).Wachtend);

        Assert.Equal((Geld.Nul, new Geld(-1_234)), (await _proef.Saldo(Boekposten.Drinken), await _proef.Saldo(Boekposten.Spelmateriaal)));
    }

    [Fact]
    public async Task Regels_zonder_nummer_van_de_bank_worden_uit_een_ruimer_bestand_niet_nog_eens_geboekt()
    {
        await Lees("A1", Geld.Nul, Regel(new Geld(1_234), null));

        var ruimer = await Bank.Lees([Afschrift("B7", Geld.Nul, Regel(new Geld(1_234), null), Regel(new Geld(500), null))], _proef.Op(), Geldproef.Coordinator);
        Assert.Equal("afschrift-dagen", ruimer.Weigering?.Code);
        await Lees("A2", new Geld(1_234), Regel(new Geld(500), null));
        await _proef.Sluitend();

        Assert.Equal(new Geld(1_734), await _proef.Saldo(Boekposten.Bank));
    }

    [Fact]
    public async Task Een_bestand_dat_twee_keer_hetzelfde_zegt_wordt_geweigerd()
    {
        var dubbel = await Bank.Lees(
            [Afschrift("A1", Geld.Nul, Regel(new Geld(1_234), null)), Afschrift("B7", Geld.Nul, Regel(new Geld(1_234), null), Regel(new Geld(500), null))], _proef.Op(), Geldproef.Coordinator);

        Assert.Equal("afschrift-dagen", dubbel.Weigering?.Code);
        Assert.Empty((await Bank.Bekijk(Geldproef.Leider)).Waarde!.Afschriften);
    }

    [Fact]
    public async Task Het_bestand_houdt_de_naam_die_de_school_had_toen_de_regels_werden_vastgelegd()
    {
        var eerst = await TotBank();
        var school = _proef.School.Grains.School(Opstelling.School);
        var was = (await school.Bekijk())!;
        Opstelling.Eis(await school.WijzigGegevens(was.Gegevens with { Naam = "De Nieuwe Horizon" }, was.Overblijfdagen, was.KinderenPerHelper, was.Versie, Geldproef.Leider));

        var later = (await Run.VoorBestand(Geldproef.Coordinator)).Waarde!;

        Assert.Equal((was.Gegevens.Naam, was.Gegevens.Naam), (eerst.Schoolnaam, later.Schoolnaam));
    }

    private async Task<BetalerKaart> Kaart(string betalerId) => (await _proef.School.Grains.Betaler(Opstelling.School, betalerId).Kaart(Geldproef.Leider)).Waarde!;

    private async Task<IncassorunView> TotBank()
    {
        Opstelling.Eis(await Run.Maak(Dag, "sep 2026", _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await Run.Bevries((await Run.Bekijk(Geldproef.Leider)).Waarde!.Totaal, _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await Run.KeurGoed((await Run.Bekijk(Geldproef.Leider)).Waarde!.Hash!, _proef.Op(), Geldproef.Leider));
        Opstelling.Eis(await Run.KondigAan(_proef.Op(), Geldproef.Coordinator));
        Assert.Null((await Run.VoorBestand(Geldproef.Coordinator)).Weigering);
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
        return new IngelezenAfschrift(id, Geldproef.Iban, null, "camt.053.001.08", Dag, Dag, begin, genummerd.Aggregate(begin, (s, r) => s + r.Bedrag), genummerd);
    }

    private static Afschriftregel Regel(Geld bedrag, string? e2e) => new(
        1, Dag, bedrag, false, null, "PMNT/IDDT/ESDD", e2e, null, null, null, null, null, null, "", null, null, null);
}
