using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>A payment run from what was approved to the statement, also when the bank refuses a line: nobody is paid twice, and nobody not at all.</summary>
[Requirement("TSO-6d", "TSO-10c")]
public sealed class BetaalrunTests : IAsyncLifetime
{
    private const string RunId = "betaal000001";

    private static readonly DateOnly Dag = new(2026, 9, 3);

    private Geldproef _proef = null!;

    private IBetaalrunGrain Run => _proef.School.Grains.Betaalrun(Opstelling.School, RunId);

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_afgeschreven_opdracht_laat_niets_onderweg_staan()
    {
        var view = await TotBank();

        var rij = await Lees(view, view.Totaal);
        await _proef.Sluitend();

        Assert.Equal((0, new Geld(-3_575)), (rij.OpLijst, rij.Geboekt));
        Assert.Equal((Geld.Nul, Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Tegoeden), await _proef.Saldo(Boekposten.Vraagposten)));
        Assert.Equal(Incassostap.Verwerkt, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap);
    }

    [Fact]
    public async Task Een_regel_die_de_bank_afkeurt_kan_in_een_volgende_opdracht_en_de_rest_is_betaald()
    {
        var view = await TotBank();
        var rij = await Lees(view, view.Regels[1].Bedrag);
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        Assert.Equal("afschriftrun-niet", (await afschrift.KoppelPost(1, Boekposten.BetalingOnderweg, "halve opdracht", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        var op = _proef.Op();

        Assert.Equal("geen-recht", (await Run.MeldAfgekeurd(1, "RR04", _proef.Op(), Geldproef.Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "RR04", op, Geldproef.Coordinator));
        Opstelling.Eis(await Run.MeldAfgekeurd(1, "RR04", op, Geldproef.Coordinator));
        Assert.Equal("runregel-niet", (await Run.MeldAfgekeurd(1, "RR04", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.BetalingOnderweg, "halve opdracht", _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul, new Geld(-1_575)), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Vraagposten), await _proef.Saldo(Boekposten.Tegoeden)));
        var volgende = (await _proef.School.Grains.Betaalrun(Opstelling.School, "betaal000002").Bekijk(Geldproef.Leider)).Waarde!;
        Assert.Equal([view.Regels[0].Bron], volgende.Kandidaten);
        Assert.Equal(Incassostap.Verwerkt, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap);
    }

    [Fact]
    public async Task Een_rekening_die_niet_meer_bestaat_wordt_niet_door_de_volgende_opdracht_betaald()
    {
        var view = await TotBank();

        Opstelling.Eis(await Run.MeldAfgekeurd(1, "AC04 rekening opgeheven", _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Empty((await _proef.School.Grains.Betaalrun(Opstelling.School, "betaal000002").Bekijk(Geldproef.Leider)).Waarde!.Kandidaten);
        Assert.Equal(-view.Regels[0].Bedrag, await _proef.Saldo(Boekposten.Tegoeden));
        Assert.Equal(Uitbetaalstand.Teruggekomen, Assert.Single((await _proef.Kaart(Geldproef.Moeder)).Uitbetalingen).Stand);
        Assert.Equal(["AC04 rekening opgeheven", null], (await Run.Bekijk(Geldproef.Leider)).Waarde!.Regels.Select(r => r.Reden));
    }

    [Fact]
    public async Task Een_ingetrokken_opdracht_die_de_bank_toch_uitvoert_is_betaald()
    {
        var view = await TotIngetrokken();

        var rij = await Lees(view, view.Totaal);
        await _proef.Sluitend();

        Assert.Equal((0, new Geld(-3_575)), (rij.OpLijst, rij.Geboekt));
        Assert.Equal((Geld.Nul, Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Tegoeden), await _proef.Saldo(Boekposten.Vraagposten)));
        var run = (await Run.Bekijk(Geldproef.Leider)).Waarde!;
        Assert.Equal((Incassostap.Verwerkt, BetaalrunRules.TochUitgevoerd), (run.Stap, run.Taak));
        Assert.All(run.Regels, r => Assert.Equal(Uitbetaalstand.Betaald, r.Stand));
        Assert.Empty((await _proef.School.Grains.Betaalrun(Opstelling.School, "betaal000002").Bekijk(Geldproef.Leider)).Waarde!.Kandidaten);
    }

    [Fact]
    public async Task Zit_het_al_in_een_andere_opdracht_dan_zegt_de_lijst_dat_tot_iemand_die_intrekt()
    {
        var view = await TotIngetrokken();
        var tweede = _proef.School.Grains.Betaalrun(Opstelling.School, "betaal000002");
        Opstelling.Eis(await tweede.Maak(Dag, [.. view.Regels.Select(r => r.Bron)], _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await tweede.Bevries(view.Totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        var rij = await Lees(view, view.Totaal);
        await _proef.Sluitend();
        var afschrift = _proef.School.Grains.Afschrift(Opstelling.School, rij.AfschriftId);
        Assert.Contains("ingetrokken betaalopdracht", Assert.Single((await afschrift.Bekijk(Geldproef.Leider)).Waarde!.Regels).Zin, StringComparison.Ordinal);
        Assert.Equal((Incassostap.Ingetrokken, BetaalrunRules.InAndere), ((await Run.Bekijk(Geldproef.Leider)).Waarde!.Stap, (await Run.Bekijk(Geldproef.Leider)).Waarde!.Taak));
        Assert.Equal("afschriftrun-niet", (await afschrift.KoppelPost(1, Boekposten.BetalingOnderweg, "toch betaald", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);

        Opstelling.Eis(await tweede.TrekIn("De bank betaalde de eerste", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        Opstelling.Eis(await afschrift.KoppelPost(1, Boekposten.BetalingOnderweg, "toch betaald", _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, Geld.Nul, Geld.Nul), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Tegoeden), await _proef.Saldo(Boekposten.Vraagposten)));
    }

    [Fact]
    public async Task Na_de_dag_van_betalen_is_er_geen_bestand_meer()
    {
        var bronnen = await Bronnen();
        Assert.Equal("betaaldag-voorbij", (await Run.Maak(_proef.School.Vandaag.AddDays(-1), bronnen, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        await TotAkkoord(bronnen);
        _proef.School.Klok.Vooruit(TimeSpan.FromDays(3));

        Assert.Equal("indienen-te-laat", (await Run.VoorBestand(Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Run.TrekIn("Te laat", _proef.Op(), Geldproef.Coordinator));
        await _proef.Sluitend();

        Assert.Equal((Geld.Nul, new Geld(-3_575)), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Tegoeden)));
    }

    [Fact]
    public async Task De_lijst_zegt_ook_van_een_concept_hoe_het_heet_en_wat_erin_zit()
    {
        Opstelling.Eis(await Run.Maak(Dag, await Bronnen(), _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        var rij = Assert.Single(await _proef.School.Grains.Incassos(Opstelling.School).Alles());
        Assert.Equal((nameof(Incassostap.Concept), 2, new Geld(3_575)), (rij.Stap, rij.Aantal, rij.Totaal));
        Assert.NotEmpty(rij.Termijn);
    }

    /// <summary>Somebody has the file; its view is of before it was withdrawn.</summary>
    private async Task<BetaalrunView> TotIngetrokken()
    {
        await TotAkkoord(await Bronnen());
        var view = (await Run.VoorBestand(Geldproef.Coordinator)).Waarde!;
        Opstelling.Eis(await Run.TrekIn("Niet verstuurd", _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        return view;
    }

    private async Task<BetaalrunView> TotBank()
    {
        await TotAkkoord(await Bronnen());
        Assert.Null((await Run.VoorBestand(Geldproef.Coordinator)).Weigering);
        Opstelling.Eis(await Run.DienIn(_proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        return (await Run.Bekijk(Geldproef.Leider)).Waarde!;
    }

    private async Task TotAkkoord(ImmutableArray<string> bronnen)
    {
        Opstelling.Eis(await Run.Maak(Dag, bronnen, _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await Run.Bevries(new Geld(3_575), _proef.Op(), Geldproef.Coordinator));
        Assert.Equal("geen-recht", (await Run.KeurGoed("", _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Run.KeurGoed((await Run.Bekijk(Geldproef.Leider)).Waarde!.Hash!, _proef.Op(), Geldproef.Leider));
    }

    /// <summary>Mother 15,75 and father 20,00 of credit, asked back and approved.</summary>
    private async Task<ImmutableArray<string>> Bronnen() =>
        [await Bron(Geldproef.Moeder, 1_575, Geldproef.IbanMoeder, "A. Akker"), await Bron(Geldproef.Vader, 2_000, Geldproef.IbanVader, "B. Akker")];

    private async Task<string> Bron(string verzorger, long centen, string iban, string naam)
    {
        await _proef.Betaal(verzorger, centen);
        var betaler = await _proef.Betaler(verzorger);
        Opstelling.Eis(await betaler.VraagUitbetaling(new Geld(centen), iban, naam, (await _proef.Kaart(verzorger)).Versie, _proef.Op(), Geldproef.Coordinator));
        var id = Assert.Single((await _proef.Kaart(verzorger)).Uitbetalingen).Id;
        Opstelling.Eis(await betaler.KeurUitbetaling(id, true, _proef.Op(), Geldproef.Leider));
        await _proef.LeegUitbakken();
        return $"restitutie/{await _proef.BetalerId(verzorger)}/{id}";
    }

    /// <summary>A statement on which the bank debits so much for this run as a whole.</summary>
    private async Task<Afschriftrij> Lees(BetaalrunView view, Geld bedrag)
    {
        var begin = new Geld(10_000);
        var regel = new Afschriftregel(
            1, Dag, -bedrag, false, null, "PMNT/ICDT/ESCT", null, null, view.BerichtId, null, view.Regels.Length, null, null, "", null, null, null);
        var afschrift = new IngelezenAfschrift("A1", Geldproef.Iban, null, "camt.053.001.08", Dag, Dag, begin, begin - bedrag, [regel]);
        var gelezen = await _proef.School.Grains.Bank(Opstelling.School).Lees([afschrift], _proef.Op(), Geldproef.Coordinator);
        Assert.Null(gelezen.Weigering);
        await _proef.LeegUitbakken();
        return Assert.Single(gelezen.Waarde!.Afschriften);
    }
}
