using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Begroting, kascommissie and figures on the real engine and store (TSO-10i, TSO-10j, XLS-3).</summary>
public sealed class BegrotingGrainTests : IAsyncLifetime
{
    private static readonly Wie Kascommissie = Opstelling.Wie(Rol.Kascommissie) with { Naam = "Sjors Bakker" };

    private Geldproef _proef = null!;

    private IBegrotingGrain Begroting => _proef.School.Grains.Begroting(Opstelling.School, Geldproef.Jaar);

    public async ValueTask InitializeAsync() => _proef = await Geldproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("TSO-10j")]
    public async Task Een_begroting_geldt_pas_met_instemming_en_ligt_daarna_vast()
    {
        Opstelling.Eis(await Bewaar(new Begrotingsregel(Boekposten.Drinken, 160, new Geld(500), Geld.Nul, "fruit")));
        var concept = (await Bekijk()).Concept!;
        Assert.Equal((1, new Geld(80_000)), (concept.Nr, concept.Regels.Single().Bedrag));
        Assert.Null((await Bekijk()).Actief);

        var besluit = await _proef.Activeer(new BesluitvoorstelInvoer(Besluitsoort.Begroting, Geldproef.Jaar.EersteDag, "Begroting", "Besproken.", false, null, null, 1, "Overblijfcoördinator"));
        Assert.Null(besluit.Weigering);
        await _proef.LeegUitbakken();
        Assert.Equal(1, (await Bekijk()).Actief?.Nr);

        Opstelling.Eis(await Bewaar(new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(90_000), null)));
        var view = await Bekijk();
        Assert.Equal((1, 2, new Geld(80_000)), (view.Actief!.Nr, view.Concept!.Nr, view.Actief.Regels.Single().Bedrag));
    }

    [Fact]
    [Requirement("TSO-10j")]
    public async Task Na_het_intrekken_van_een_begroting_geldt_de_vorige_weer()
    {
        Opstelling.Eis(await Bewaar(new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(80_000), null)));
        Assert.Null((await _proef.Activeer(Voorstel(1))).Weigering);
        await _proef.LeegUitbakken();
        Opstelling.Eis(await Bewaar(new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(90_000), null)));
        var tweede = (await _proef.Activeer(Voorstel(2))).Waarde!;
        await _proef.LeegUitbakken();
        Assert.Equal(2, (await Bekijk()).Actief?.Nr);

        Opstelling.Eis(await _proef.Besluiten.TrekIn(tweede.Id, "Te hoog", tweede.Versie, _proef.Op(), Geldproef.Commissie));
        await _proef.LeegUitbakken();
        Assert.Equal(1, (await Bekijk()).Actief?.Nr);
    }

    [Theory]
    [InlineData("bank", 100, "begroting-post-onbekend")]
    [InlineData("bestaat-niet", 100, "begroting-post-onbekend")]
    [InlineData("drinken", -100, "begroting-bedrag")]
    [InlineData("drinken", 10_000_001, "begroting-bedrag")]
    [Requirement("TSO-10j")]
    public async Task Wat_niet_in_een_begroting_hoort_wordt_geweigerd(string post, long bedrag, string code) =>
        Assert.Equal(code, (await Bewaar(new Begrotingsregel(post, null, null, new Geld(bedrag), null))).Weigering?.Code);

    [Fact]
    [Requirement("TSO-10j")]
    public async Task Een_post_staat_er_een_keer_in_en_een_verouderd_formulier_overschrijft_niets()
    {
        var regel = new Begrotingsregel(Boekposten.Drinken, null, null, new Geld(100), null);
        Assert.Equal("begroting-post-dubbel", (await Bewaar(regel, regel)).Weigering?.Code);
        Assert.Equal("verouderd", (await Begroting.Bewaar([regel], 99, Geldproef.Coordinator)).Weigering?.Code);
        Assert.Equal("begroting-leeg", (await Bewaar()).Weigering?.Code);
        Assert.Equal("geen-recht", (await Begroting.Bewaar([regel], 0, Kascommissie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-10i")]
    public async Task De_kascommissie_tekent_met_twee_namen_van_wie_zelf_niet_boekt()
    {
        Opstelling.Eis(await _proef.School.Grains.Account("account-coordinator1").MaakPersoon(
            "Marijke Vos", "marijke@voorbeeld.invalid", [new Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], Geldproef.Jaar.EersteDag, TotEnMet: null)]));
        await _proef.LeegUitbakken();

        Assert.Equal("kascommissie-twee-namen", (await Teken(Kascommissie, "Sjors Bakker")).Weigering?.Code);
        Assert.Equal("kascommissie-twee-namen", (await Teken(Kascommissie, "Sjors Bakker", "sjors  bakker")).Weigering?.Code);
        Assert.Equal("kascommissie-zelf", (await Teken(Kascommissie, "Els de Wit", "Piet Mol")).Weigering?.Code);
        Assert.Equal("kascommissie-boekt", (await Teken(Kascommissie, "Sjors Bakker", "Marijke Vos")).Weigering?.Code);
        Assert.Equal("geen-recht", (await Teken(Geldproef.Leider, "Sjors Bakker", "Els de Wit")).Weigering?.Code);
        Opstelling.Eis(await Teken(Kascommissie, "Sjors Bakker", "Els de Wit"));
        Assert.True((await Bekijk()).Kascommissie.Akkoord);
    }

    [Fact]
    [Requirement("TSO-10i")]
    public async Task Zonder_akkoord_van_de_kascommissie_gaat_het_jaar_niet_dicht() =>
        Assert.Equal("kascommissie-nog-niet", (await Begroting.SluitJaar(_proef.Op(), Geldproef.Coordinator)).Weigering?.Code);

    [Fact]
    [Requirement("TSO-10i")]
    public async Task Een_handtekening_van_voor_het_einde_of_van_voor_een_boeking_sluit_het_jaar_niet()
    {
        Opstelling.Eis(await Teken(Kascommissie, "Sjors Bakker", "Els de Wit"));
        NaarDag(Geldproef.Jaar.Volgend.EersteDag.AddDays(5));
        Assert.Equal("kascommissie-opnieuw", await Sluit());
        Opstelling.Eis(await Teken(Kascommissie, "Sjors Bakker", "Els de Wit"));
        NaarDag(Geldproef.Jaar.Volgend.EersteDag.AddDays(6));
        var fruit = new MemoriaalInvoer(new DateOnly(2027, 7, 20), "Fruit", [new(Boekposten.Drinken, new Geld(300)), new(Boekposten.Crediteuren, new Geld(-300))], null, null);
        Opstelling.Eis(await _proef.Journaal.BoekMemoriaal(fruit, _proef.Op(), Geldproef.Coordinator));
        Assert.Equal("kascommissie-opnieuw", await Sluit());

        Opstelling.Eis(await Teken(Kascommissie, "Sjors Bakker", "Els de Wit"));
        Assert.Null(await Sluit());
        Assert.NotNull((await Bekijk()).GeslotenOp);
    }

    [Fact]
    [Requirement("XLS-3", "SEC-2")]
    public async Task De_ouderraad_leest_geen_verklaring_en_geen_opmerking_zoals_iemand_die_typte()
    {
        Opstelling.Eis(await Begroting.Verklaar([new Verschilregel(Boekposten.Drinken, "", new Geld(12_000), "Fruit voor Lieke Akker", "")], (await Bekijk()).Versie, Geldproef.Coordinator));
        var blad = new Kascommissieblad([], null, ["Sjors Bakker", "Els de Wit"], null, true, "Gezien: de bon van Anna Akker");
        Opstelling.Eis(await Begroting.TekenKascommissie(blad, (await Bekijk()).Versie, _proef.Op(), Kascommissie));

        Assert.NotEmpty((await Bekijk()).Verschillen);
        var buiten = (await Begroting.Bekijk(Geldproef.Ouderraad)).Waarde!;
        Assert.Empty(buiten.Verschillen);
        Assert.Equal((true, 0), (buiten.Kascommissie.Akkoord!.Value, buiten.Kascommissie.Namen.Length));
        Assert.Null(buiten.Kascommissie.Opmerking);
    }

    [Fact]
    [Requirement("TSO-10j")]
    public async Task De_commissie_ziet_het_concept_dat_zij_voorlegt_en_de_ouderraad_nog_niet()
    {
        var regel = new Begrotingsregel(Boekposten.Spelmateriaal, null, null, new Geld(30_000), null);
        Opstelling.Eis(await Begroting.Bewaar([regel], (await Bekijk()).Versie, Geldproef.Coordinator));

        var commissie = (await Begroting.Bekijk(Geldproef.Commissie)).Waarde!;
        Assert.NotNull(commissie.Concept);
        Assert.Single(commissie.Versies);
        Assert.False(commissie.MagWijzigen);
        Assert.Empty((await Begroting.Bekijk(Geldproef.Ouderraad)).Waarde!.Versies);
    }

    [Fact]
    [Requirement("TSO-10i", "XLS-3")]
    public async Task De_cijfers_zijn_die_van_het_journaal_en_de_ouderraad_krijgt_alleen_totalen()
    {
        await _proef.Stel(Geldproef.Lieke);
        await _proef.Betaal(Geldproef.Moeder, 5_000);
        var periode = Cijferperiode.VanSchooljaar(Geldproef.Jaar);
        var cijfers = (await Begroting.Cijfers(periode, Editie.Intern, Geldproef.Coordinator)).Waarde!;

        Assert.Equal(await _proef.Saldo(Boekposten.Bank), cijfers.Samenvatting.EindBank);
        Assert.Equal(-(await _proef.Saldo(Boekposten.BijdrageStructureel)) - await _proef.Saldo(Boekposten.BijdrageIneens), cijfers.Samenvatting.Baten);
        Assert.Equal(await _proef.Saldo(Boekposten.Debiteuren), new Geld(cijfers.Debiteuren.Sum(d => d.Open.Centen)));
        Assert.Equal(Geld.Nul, cijfers.Overlopend);

        Assert.Equal("geen-recht", (await Begroting.Cijfers(periode, Editie.Intern, Geldproef.Ouderraad)).Weigering?.Code);
        var buiten = (await Begroting.Cijfers(periode, Editie.Verantwoording, Geldproef.Ouderraad)).Waarde!;
        Assert.DoesNotContain(buiten.Boek, b => b.Wie is not null || b.Omschrijving.Contains("Akker", StringComparison.Ordinal));
        Assert.DoesNotContain(buiten.Debiteuren, d => d.Gezin.Contains("Akker", StringComparison.Ordinal));
        Assert.Equal("onbekende-periode", (await Begroting.Cijfers(Cijferperiode.Kalender(2020), Editie.Intern, Geldproef.Coordinator)).Weigering?.Code);
    }

    private static BesluitvoorstelInvoer Voorstel(int versie) =>
        new(Besluitsoort.Begroting, Geldproef.Jaar.EersteDag, "Begroting", "Besproken.", false, null, null, versie, "Overblijfcoördinator");

    private void NaarDag(DateOnly dag) => _proef.School.Klok.Vooruit(TimeSpan.FromDays(dag.DayNumber - _proef.School.Vandaag.DayNumber));

    private async Task<string?> Sluit() => (await Begroting.SluitJaar(_proef.Op(), Geldproef.Coordinator)).Weigering?.Code;

    private async Task<BegrotingView> Bekijk() => (await Begroting.Bekijk(Geldproef.Coordinator)).Waarde!;

    private async Task<Uitkomst> Bewaar(params Begrotingsregel[] regels) => await Begroting.Bewaar([.. regels], (await Bekijk()).Versie, Geldproef.Coordinator);

    private async Task<Uitkomst> Teken(Wie wie, params string[] namen) =>
        await Begroting.TekenKascommissie(new Kascommissieblad([], null, [.. namen], null, true, null), (await Bekijk()).Versie, _proef.Op(), wie);
}
