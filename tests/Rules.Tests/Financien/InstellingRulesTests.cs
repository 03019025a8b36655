using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What a school may answer at the set-up, and what is in force on a day.</summary>
public sealed class InstellingRulesTests
{
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Voorbeeld.Vandaag, new TimeOnly(9, 0));
    private static readonly FinancienInstellingen Goed = new(
        [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, 14, true, true, Onverwachtgevolg.Vraag, true, Geld.Nul, new Geld(4_500), 28);

    [Fact]
    [Requirement("TSO-10m")]
    public void Kosten_worden_bewust_gekozen_met_de_juridische_notitie_en_hun_datum()
    {
        var kosten = Goed with { Herinneringskosten = new Geld(250), KostenNaDagen = 14 };
        Assert.Equal("wik-niet-gelezen", Nee(kosten));
        var gekozen = InstellingRules.Zet(new FinancienState(), kosten, notitieGezien: true, Nu, Voorbeeld.Vandaag).Waarde!;
        Assert.Equal(Nu, gekozen.Instellingen!.KostenGekozenOp);

        var later = InstellingRules.Zet(gekozen, kosten with { InstroomDagen = 40 }, notitieGezien: false, Nu.AddDays(9), Voorbeeld.Vandaag.AddDays(9)).Waarde!;
        Assert.Equal(Nu, later.Instellingen!.KostenGekozenOp);
        Assert.Equal("wik-niet-gelezen", InstellingRules.Zet(gekozen, kosten with { Herinneringskosten = new Geld(300) }, false, Nu, Voorbeeld.Vandaag).Weigering?.Code);
        Assert.Null(InstellingRules.Zet(gekozen, Goed, notitieGezien: false, Nu, Voorbeeld.Vandaag).Waarde!.Instellingen!.KostenGekozenOp);
    }

    [Fact]
    [Requirement("TSO-10m")]
    public void Veertien_dagen_is_het_minste_tenzij_de_school_het_reglement_letterlijk_wil()
    {
        Assert.Equal("kosten-te-snel", Nee(Goed with { Herinneringskosten = new Geld(250), KostenNaDagen = 13 }, gezien: true));
        Assert.Equal("kosten-te-snel", Nee(Goed with { Herinneringskosten = new Geld(250), KostenNaDagen = 0 }, gezien: true));
        Assert.Null(Nee(Goed with { Herinneringskosten = new Geld(250), KostenNaDagen = FinancienInstellingen.Meteen }, gezien: true));
        Assert.Equal("herinneringskosten", Nee(Goed with { Herinneringskosten = new Geld(4_001) }, gezien: true));
        Assert.Equal("herinneringskosten", Nee(Goed with { Herinneringskosten = new Geld(-1) }, gezien: true));
    }

    [Fact]
    [Requirement("TSO-10l", "TSO-10n")]
    public void Maanden_dagen_en_de_vier_weken_hebben_grenzen()
    {
        Assert.Null(Nee(Goed));
        Assert.Equal("termijnmaanden", Nee(Goed with { Termijnmaanden = [9, 13] }));
        Assert.Equal("termijnmaanden", Nee(Goed with { Termijnmaanden = [9] }));
        Assert.Equal("termijnmaanden", Nee(Goed with { Termijnmaanden = [9, 9] }));
        Assert.Equal("termijnmaanden", Nee(Goed with { Termijnmaanden = default }));
        Assert.Equal("tweede-termijn", Nee(Goed with { TweedeTermijnVanaf = new DagInJaar(9, 1) }));
        Assert.Equal("tweede-termijn", Nee(Goed with { TweedeTermijnVanaf = new DagInJaar(2, 30) }));
        Assert.Null(Nee(Goed with { TweedeTermijnVanaf = new DagInJaar(2, 29) }));
        Assert.Equal("betaaldag", Nee(Goed with { BetaalUiterlijkDag = 32 }));
        Assert.Equal("instroomdagen", Nee(Goed with { InstroomDagen = 13 }));
        Assert.Equal("uitsluiting-dagen", Nee(Goed with { UitsluitingDagen = 27 }));
        Assert.Equal("restitutie-vanaf", Nee(Goed with { RestitutieVanaf = new Geld(-1) }));
    }

    [Theory]
    [InlineData("NL91ABNA0417164301", "", 14, null, "ongeldig-iban")]
    [InlineData("", "", 14, null, "ongeldig-iban")]
    [InlineData("NL91 ABNA 0417 1643 00", "NL00ZZZ000000000000", 14, null, "ongeldig-incassant-id")]
    [InlineData("NL91ABNA0417164300", "", 15, null, "aankondiging-dagen")]
    [InlineData("NL91ABNA0417164300", "", 14, "ABNA", "ongeldige-bic")]
    [InlineData("nl91 abna 0417 1643 00", "", 14, "abnanl2a", null)]
    [Requirement("TSO-6b")]
    public void Een_rekening_klopt_of_wordt_geweigerd(string iban, string incassant, int dagen, string? bic, string? code)
    {
        var uitkomst = InstellingRules.ZetBank(new FinancienState(), new Bankgegevens(iban, " De Horizon ", incassant, Incassoversie.Pain00800108, false, true, dagen, bic));

        Assert.Equal(code, uitkomst.Weigering?.Code);
        Assert.Equal(code is null ? ("NL91ABNA0417164300", "De Horizon", "ABNANL2A") : default, uitkomst.Waarde?.Bank is { } bank ? (bank.Iban, bank.Naam, bank.Bic!) : default);
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_naam_waarvan_de_bank_geen_letter_kent_staat_niet_als_onbekend_bij_ouders()
    {
        var bank = new Bankgegevens("NL91ABNA0417164300", "\U0001F389", "", Incassoversie.Pain00800108, false, true, 14, null);

        Assert.Equal(("verplicht", "naam"), InstellingRules.ZetBank(new FinancienState(), bank).Weigering is { } nee ? (nee.Code, nee.Veld!) : default);
    }

    [Fact]
    [Requirement("TSO-10b")]
    public void Eigen_posten_en_reserves_komen_bij_hun_soort_en_houden_die()
    {
        var reserve = new Boekpost("reserve-speeltoestel", "Speeltoestel", Boeksoort.Vermogen, "Balans", Voorbeeld.Vandaag, null);
        var met = InstellingRules.BewaarPost(new FinancienState(), reserve).Waarde!;
        met = InstellingRules.BewaarPost(met, new Boekpost(Boekposten.Ruimte, "Huur van de gymzaal", Boeksoort.Baten, "", default, null)).Waarde!;
        var posten = FinancienRules.View(met).Posten;

        Assert.Equal(Boekposten.Vast.Length + 1, posten.Length);
        Assert.Equal(Boeksoort.Vermogen, posten[posten.IndexOf(reserve) - 1].Soort);
        Assert.Equal(("Huur van de gymzaal", Boeksoort.Lasten), FinancienRules.View(met).Post(Boekposten.Ruimte) is { } post ? (post.Naam, post.Soort) : default);
        Assert.Equal("boekpost-vast", InstellingRules.BewaarPost(met, reserve with { Soort = Boeksoort.Schuld }).Weigering?.Code);
        Assert.Equal("boekpost-datum", InstellingRules.BewaarPost(met, reserve with { TotEnMet = Voorbeeld.Vandaag.AddDays(-1) }).Weigering?.Code);
        Assert.Equal("boekpost-soort", InstellingRules.BewaarPost(met, reserve with { Code = "reserve-x", Soort = Boeksoort.Lasten }).Weigering?.Code);
        Assert.Equal("boekpost-code", InstellingRules.BewaarPost(met, reserve with { Code = "feest" }).Weigering?.Code);
        Assert.Equal("boekpost-code", InstellingRules.BewaarPost(met, reserve with { Code = "reserve-Groot" }).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-10c")]
    public void Een_jaar_zonder_maximum_is_er_niet_en_een_eigen_jaar_gaat_voor()
    {
        var leeg = FinancienRules.View(new FinancienState());
        Assert.Null(TariefRules.MaximumOp(leeg, 2026));
        Assert.Equal(new Geld(560), TariefRules.MaximumOp(leeg, 2025)!.PerUur);
        var eigen = new Vrijwilligersmaximum(2026, new Geld(570), new Geld(340), 21, new Geld(22_000), new Geld(220_000), "Belastingdienst");
        var met = FinancienRules.View(InstellingRules.ZetMaximum(new FinancienState(), eigen).Waarde!);
        Assert.Equal(eigen, TariefRules.MaximumOp(met, 2026));
        Assert.Equal("maximum-ongeldig", InstellingRules.ZetMaximum(new FinancienState(), eigen with { PerUurJong = new Geld(571) }).Weigering?.Code);
        Assert.Equal("verplicht", InstellingRules.ZetMaximum(new FinancienState(), eigen with { Bron = " " }).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-10f")]
    public void Op_een_dag_geldt_het_tarief_dat_als_laatste_begon_en_een_ingetrokken_tarief_niet_meer()
    {
        var jaar = new Schooljaar(2026);
        var (eerste, tweede, derde) = (Tarief("een", jaar.EersteDag, 350), Tarief("twee", new DateOnly(2027, 1, 1), 400), Tarief("drie", new DateOnly(2027, 1, 1), 375));
        var state = FinancienRules.Met(FinancienRules.Met(FinancienRules.Met(new FinancienState(), eerste), tweede), derde);
        Assert.Equal([350L, 350L, 375L], Prijzen(state));
        Assert.Null(TariefRules.Op(FinancienRules.View(state), jaar.Volgend.EersteDag));
        Assert.Null(TariefRules.Op(FinancienRules.View(state), jaar.EersteDag.AddDays(-1)));

        state = FinancienRules.Met(state, derde with { Stand = Besluitstand.Ingetrokken });
        Assert.Equal([350L, 350L, 400L], Prijzen(state));
        state = FinancienRules.Met(FinancienRules.Met(state, tweede with { Stand = Besluitstand.Ingetrokken }), eerste);
        Assert.Equal([350L, 350L, 350L], Prijzen(state));
        Assert.Single(state.Tarieven);

        static long[] Prijzen(FinancienState nu) => [.. new[] { new DateOnly(2026, 8, 1), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1) }
            .Select(d => TariefRules.Op(FinancienRules.View(nu), d)!.Structureel.Centen)];
    }

    private static Besluitvoorstel Tarief(string id, DateOnly vanaf, long centen)
    {
        var jaar = new Schooljaar(2026);
        var tarief = new Tarief(jaar, vanaf, jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(centen), new Geld(centen), new Geld(centen), [], [], id);
        return new Besluitvoorstel(
            id, "B-2026-01", Besluitsoort.Tarief, jaar, vanaf, "Tarief", "Uitleg", false, tarief, null, null, null, [], Besluitstand.Actief, 1, "Coordinator", Nu, "Schoolleider", null);
    }

    private static string? Nee(FinancienInstellingen instellingen, bool gezien = false) =>
        InstellingRules.Zet(new FinancienState(), instellingen, gezien, Nu, Voorbeeld.Vandaag).Weigering?.Code;
}
