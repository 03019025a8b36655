using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;

namespace OrleansSchool.Tests.Grains.Financien;

/// <summary>Vergoedingen from presence to paying, on the real engine and store (TSO-10c, TSO-10d). Ria was there on Thursday 5 November 2026, 45 minutes: € 4,00.</summary>
[Requirement("TSO-10c")]
public sealed class VergoedingenGrainTests : IAsyncLifetime
{
    private const string Ria = "ria0000000000001";
    private const string Iban = "NL91ABNA0417164300";

    private static readonly DateOnly Maand = new(2026, 11, 1);
    private static readonly Vrijwilligersmaximum Maximum = new(2026, new Geld(560), new Geld(330), 21, new Geld(21_000), new Geld(210_000), "Belastingdienst");

    private Geldproef _proef = null!;

    private IVergoedingenGrain Vergoedingen => _proef.School.Grains.Vergoedingen(Opstelling.School, Maand);

    private IHelperjaarGrain Helperjaar => _proef.School.Grains.Helperjaar(Ria, 2026);

    public async ValueTask InitializeAsync()
    {
        _proef = await Geldproef.Start(new DateOnly(2026, 12, 1));
        Opstelling.Eis(await _proef.School.Grains.Overblijfkracht(Opstelling.School, Ria).Bewaar(
            new OverblijfkrachtGegevens("Ria Nijland", "0612345678", null, false, null, new DateOnly(2026, 8, 1), null, null, false, Weekdagen.Donderdag, new DateOnly(2026, 8, 1), null, null),
            0, Geldproef.Coordinator));
        await _proef.LeegUitbakken();
        await Aanwezig(5);
        var regeling = new Vergoedingsregeling(
            Geldproef.Jaar, Geldproef.Jaar.EersteDag, Geldproef.Jaar.LaatsteDag, [.. Enum.GetValues<Vergoedingsoort>().Select(s => new Vergoedingstarief(s, new Geld(400), Geld.Nul, 45))], "");
        Assert.Null((await _proef.Activeer(new BesluitvoorstelInvoer(
            Besluitsoort.Vergoeding, Geldproef.Jaar.EersteDag, "Vergoedingen", "Besproken.", false, null, regeling, null, "Overblijfcoördinator"))).Weigering);
        await _proef.LeegUitbakken();
    }

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_jaar_zonder_maxima_wordt_niet_vastgesteld()
    {
        var regel = Assert.Single((await Bekijk()).Regels);
        Assert.Equal(new Geld(400), regel.Bedrag);
        Assert.Contains("2026", regel.Blokkade, StringComparison.Ordinal);
        Assert.Equal("vergoeding-niets", (await StelVast()).Weigering?.Code);
        Assert.Equal(Geld.Nul, await _proef.Saldo(Boekposten.Crediteuren));
    }

    [Fact]
    public async Task Vaststellen_boekt_een_keer_en_houdt_de_ruimte_vast()
    {
        await Maxima();
        var (operatie, totaal) = (_proef.Op(), (await Bekijk()).Totaal);
        Assert.Equal("verouderd", (await Vergoedingen.StelVast(new Geld(1), _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Opstelling.Eis(await Vergoedingen.StelVast(totaal, operatie, Geldproef.Coordinator));
        Opstelling.Eis(await Vergoedingen.StelVast(totaal, operatie, Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        Assert.Equal(Vergoedingstand.Vastgesteld, Assert.Single((await Bekijk()).Regels).Stand);
        Assert.Equal(new Geld(-400), await _proef.Saldo(Boekposten.Crediteuren));
        Assert.Equal(new Geld(400), Assert.Single((await Helperjaar.Bekijk()).PerSchool).Bedrag);
        Assert.Equal("vergoeding-al-vast", (await Vergoedingen.PasAan(Ria, new Geld(1), "anders", (await Bekijk()).Versie, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task Na_een_storing_tussen_reserveren_en_boeken_gaat_het_verder()
    {
        await Maxima();
        var totaal = (await Bekijk()).Totaal;
        _proef.School.Storing.Bij((toestand, _) => toestand == "helperjaar");
        await Assert.ThrowsAnyAsync<Exception>(() => Vergoedingen.StelVast(totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();
        await Vergoedingen.Nacht();
        await _proef.LeegUitbakken();

        Assert.Equal(Vergoedingstand.Vastgesteld, Assert.Single((await Bekijk()).Regels).Stand);
        Assert.Equal(new Geld(-400), await _proef.Saldo(Boekposten.Crediteuren));
    }

    [Fact]
    public async Task Een_ander_bedrag_heeft_een_reden_en_boven_het_maximum_alleen_belast()
    {
        await Maxima();
        Assert.Equal("verplicht", (await PasAan(22_000, " ")).Weigering?.Code);
        Opstelling.Eis(await PasAan(22_000, "extra taken"));
        Assert.NotNull(Assert.Single((await Bekijk()).Regels).Blokkade);
        Opstelling.Eis(await Vergoedingen.ZetBelast(Ria, true, "via de salarisadministratie", (await Bekijk()).Versie, _proef.Op(), Geldproef.Coordinator));
        Opstelling.Eis(await StelVast());
        Assert.Equal((Vergoedingstand.Vastgesteld, true), (Assert.Single((await Bekijk()).Regels).Stand, Assert.Single((await Bekijk()).Regels).Belast));
    }

    [Fact]
    public async Task Een_verbetering_achteraf_komt_bij_de_volgende_maand()
    {
        await Maxima();
        Opstelling.Eis(await StelVast());
        await Aanwezig(12);

        var december = (await _proef.School.Grains.Vergoedingen(Opstelling.School, Maand.AddMonths(1)).Bekijk(Geldproef.Coordinator)).Waarde!;
        var regel = Assert.Single(december.Regels);
        Assert.Equal((new Geld(400), 0), (regel.Correctie, regel.Diensten));
    }

    [Fact]
    [Requirement("SCH-1", "TSO-4l")]
    public async Task Een_verbetering_van_na_een_maand_zonder_regel_gaat_mee_met_een_lege_maand_en_een_keer()
    {
        await Maxima();
        Opstelling.Eis(await _proef.Financien.ZetMaximum(Maximum with { Jaar = 2027 }, (await _proef.Financien.Bekijk()).Versie, Geldproef.Coordinator));
        Opstelling.Eis(await StelVast());
        NaarDag(new DateOnly(2027, 2, 3)); // December was empty, and nobody fixed it
        await Aanwezig(12);
        var (december, januari) = (Van(Maand.AddMonths(1)), Van(Maand.AddMonths(2)));

        var beeld = (await januari.Bekijk(Geldproef.Coordinator)).Waarde!;
        Assert.Equal((Ria, "Ria Nijland", Maand, new Geld(400), true), Assert.Single(beeld.NogTeVerrekenen) is var o ? (o.HelperId, o.Naam, o.Maand, o.Bedrag, o.GaatMee) : default);
        Opstelling.Eis(await januari.StelVast(beeld.Totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.School.Herstart();
        await _proef.LeegUitbakken();

        Assert.Equal(new Geld(-800), await _proef.Saldo(Boekposten.Crediteuren));
        (december, januari) = (Van(Maand.AddMonths(1)), Van(Maand.AddMonths(2)));
        Assert.Empty((await januari.Bekijk(Geldproef.Coordinator)).Waarde!.NogTeVerrekenen);
        Assert.Empty((await december.Bekijk(Geldproef.Coordinator)).Waarde!.Regels); // fixed after it: not a second time
        Assert.Equal("vergoeding-niets", (await december.StelVast(Geld.Nul, _proef.Op(), Geldproef.Coordinator)).Weigering?.Code);
        Assert.Empty((await Van(Maand.AddMonths(3)).Bekijk(Geldproef.Coordinator)).Waarde!.Regels);
    }

    [Fact]
    [Requirement("TSO-10g", "TSO-10h")]
    public async Task Een_personeelslast_die_maanden_te_laat_komt_wordt_met_de_eerste_maand_daarna_een_keer_geboekt()
    {
        await Maxima();
        Opstelling.Eis(await _proef.School.Grains.Groepsmiddag(Opstelling.School, "g5", new DateOnly(2026, 11, 19)).ZetMinuten(25, _proef.Op(), Opstelling.Wie(Rol.Groepsleerkracht, "g5")));
        Opstelling.Eis(await StelVast());
        await _proef.LeegUitbakken();
        Assert.Equal(new Geld(1_875), await _proef.Saldo(Boekposten.InzetLeerkrachten)); // at the € 45,00 an hour of the set-up
        NaarDag(new DateOnly(2027, 3, 2));
        Opstelling.Eis(await _proef.Financien.ZetGpl(new GemiddeldePersoneelslast(Geldproef.Jaar, new Geld(4_800)), (await _proef.Financien.Bekijk()).Versie, Geldproef.Coordinator));

        var februari = Van(new DateOnly(2027, 2, 1));
        var beeld = (await februari.Bekijk(Geldproef.Coordinator)).Waarde!;
        Assert.Equal(((string?)null, Maand, new Geld(125)), Assert.Single(beeld.NogTeVerrekenen) is var o ? (o.HelperId, o.Maand, o.Bedrag) : default);
        Opstelling.Eis(await februari.StelVast(beeld.Totaal, _proef.Op(), Geldproef.Coordinator));
        await _proef.LeegUitbakken();

        Assert.Equal(new Geld(2_000), await _proef.Saldo(Boekposten.InzetLeerkrachten));
        Assert.Empty((await Van(new DateOnly(2027, 1, 1)).Bekijk(Geldproef.Coordinator)).Waarde!.NogTeVerrekenen);
        Assert.Empty((await Van(new DateOnly(2027, 3, 1)).Bekijk(Geldproef.Coordinator)).Waarde!.NogTeVerrekenen);
    }

    [Fact]
    [Requirement("TSO-10g", "TSO-10h")]
    public async Task De_inzet_van_groepsleerkrachten_wordt_met_de_maand_een_keer_geboekt()
    {
        await Maxima();
        Opstelling.Eis(await _proef.Financien.ZetGpl(new GemiddeldePersoneelslast(Geldproef.Jaar, new Geld(4_800)), (await _proef.Financien.Bekijk()).Versie, Geldproef.Coordinator));
        var lunch = _proef.School.Grains.Groepsmiddag(Opstelling.School, "g5", new DateOnly(2026, 11, 19));
        Opstelling.Eis(await lunch.ZetMinuten(25, _proef.Op(), Opstelling.Wie(Rol.Groepsleerkracht, "g5")));

        Assert.Equal((25, new Geld(2_000)), ((await Bekijk()).Inzetminuten, (await Bekijk()).Inzet));
        Opstelling.Eis(await StelVast());
        Assert.Equal("vergoeding-niets", (await StelVast()).Weigering?.Code);
        await _proef.LeegUitbakken();

        Assert.Equal((new Geld(2_000), new Geld(-2_400)), (await _proef.Saldo(Boekposten.InzetLeerkrachten), await _proef.Saldo(Boekposten.Crediteuren)));
    }

    [Fact]
    [Requirement("TSO-10d")]
    public async Task In_een_betaalrun_en_terug_laat_niets_onderweg_staan()
    {
        await Maxima();
        Opstelling.Eis(await StelVast());
        Assert.Null(await Vergoedingen.NeemInBetaalrun(Ria, "run1"));
        Opstelling.Eis(await Helperjaar.Zet([.. Enumerable.Repeat(Geld.Nul, 12)], null, Iban, "R. Nijland", Geldproef.Coordinator));

        Assert.Equal(Iban, (await Vergoedingen.NeemInBetaalrun(Ria, "run1"))?.Iban);
        Assert.Equal(new Geld(400), (await Vergoedingen.NeemInBetaalrun(Ria, "run1"))?.Bedrag);
        Assert.Null(await Vergoedingen.NeemInBetaalrun(Ria, "run2"));
        await _proef.LeegUitbakken();
        Assert.Equal(new Geld(-400), await _proef.Saldo(Boekposten.BetalingOnderweg));

        var van = new Afzender($"betaalrun/{Opstelling.School}/run1", 1);
        await Vergoedingen.OntvangBetaald(van, Ria, "run1", Uitbetaalstand.Teruggekomen, _proef.School.Vandaag);
        await Vergoedingen.OntvangBetaald(van, Ria, "run1", Uitbetaalstand.Teruggekomen, _proef.School.Vandaag);
        await _proef.LeegUitbakken();
        Assert.Equal((Geld.Nul, new Geld(-400)), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Crediteuren)));
        Assert.Null(await Vergoedingen.NeemInBetaalrun(Ria, "run1"));
        Assert.NotNull(await Vergoedingen.NeemInBetaalrun(Ria, "run2"));
    }

    [Fact]
    [Requirement("TSO-10d")]
    public async Task Een_vergoeding_die_de_bank_uit_een_ingetrokken_opdracht_toch_betaalde_wordt_niet_nog_eens_betaald()
    {
        await Maxima();
        Opstelling.Eis(await StelVast());
        Opstelling.Eis(await Helperjaar.Zet([.. Enumerable.Repeat(Geld.Nul, 12)], null, Iban, "R. Nijland", Geldproef.Coordinator));
        Assert.NotNull(await Vergoedingen.NeemInBetaalrun(Ria, "run1"));
        var sleutel = $"betaalrun/{Opstelling.School}/run1";
        await Vergoedingen.OntvangBetaald(new Afzender(sleutel, 1), Ria, "run1", Uitbetaalstand.Goedgekeurd, _proef.School.Vandaag);

        Assert.False(await Vergoedingen.NeemTochInBetaalrun(Ria, "run1", new Geld(401), Iban));
        Assert.True(await Vergoedingen.NeemTochInBetaalrun(Ria, "run1", new Geld(400), Iban));
        Assert.True(await Vergoedingen.NeemTochInBetaalrun(Ria, "run1", new Geld(400), Iban));
        Assert.False(await Vergoedingen.NeemTochInBetaalrun(Ria, "run2", new Geld(400), Iban));
        await Vergoedingen.OntvangBetaald(new Afzender(sleutel, 2), Ria, "run1", Uitbetaalstand.Betaald, _proef.School.Vandaag);
        await _proef.LeegUitbakken();

        Assert.Equal((new Geld(-400), Geld.Nul), (await _proef.Saldo(Boekposten.BetalingOnderweg), await _proef.Saldo(Boekposten.Crediteuren)));
        Assert.Null(await Vergoedingen.NeemInBetaalrun(Ria, "run2"));
    }

    [Fact]
    [Requirement("SEC-2")]
    public async Task Een_helper_ziet_alleen_de_eigen_regel()
    {
        var ria = Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = Ria };
        Assert.Equal(Ria, (await Vergoedingen.Mijn(ria)).Waarde?.HelperId);
        Assert.Equal("vergoeding-zonder-regel", (await Vergoedingen.Mijn(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Vergoedingen.Bekijk(ria)).Weigering?.Code);
    }

    private IVergoedingenGrain Van(DateOnly maand) => _proef.School.Grains.Vergoedingen(Opstelling.School, maand);

    private void NaarDag(DateOnly dag) => _proef.School.Klok.Vooruit(TimeSpan.FromDays(dag.DayNumber - _proef.School.Vandaag.DayNumber));

    private async Task<VergoedingenView> Bekijk() => (await Vergoedingen.Bekijk(Geldproef.Coordinator)).Waarde!;

    private async Task<Uitkomst> StelVast() => await Vergoedingen.StelVast((await Bekijk()).Totaal, _proef.Op(), Geldproef.Coordinator);

    private async Task<Uitkomst> PasAan(long centen, string reden) =>
        await Vergoedingen.PasAan(Ria, new Geld(centen), reden, (await Bekijk()).Versie, _proef.Op(), Geldproef.Coordinator);

    private async Task Maxima() => Opstelling.Eis(await _proef.Financien.ZetMaximum(Maximum, (await _proef.Financien.Bekijk()).Versie, Geldproef.Coordinator));

    /// <summary>Written down afterwards by the coordinator: from 12:10 to 12:55.</summary>
    private async Task Aanwezig(int dag) => Opstelling.Eis(await _proef.School.Grains.Middag(Opstelling.School, new DateOnly(2026, 11, dag)).CorrigeerHelper(
        new ToezichtCorrectie(Ria, "schoolplein", new TimeOnly(12, 10), new TimeOnly(12, 55), "vergeten af te tikken"), _proef.Op(), Geldproef.Coordinator));
}
