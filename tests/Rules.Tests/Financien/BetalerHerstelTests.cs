using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>What is put right later: written off and lowered, placed and taken back, arranged and ended, signed anew and reversed.</summary>
public sealed class BetalerHerstelTests
{
    private const string Termijn = "termijn/2026-2027/1/lieke";
    private const string Tweede = "termijn/2026-2027/2/lieke";

    private static readonly DateOnly Dag = new(2026, 10, 5);

    [Fact]
    [Requirement("TSO-6d", "TSO-10n")]
    public void Wat_als_oninbaar_is_afgeboekt_wordt_bij_een_verlaging_nooit_tegoed()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000);
        var deels = Betalerbeeld.Betaal(gesteld, "afschrift/a/1", 500, Dag);
        var af = Betalerbeeld.Rond(deels, BetalingRules.Oninbaar(deels, deels.Vorderingen[0], "verhuisd", Betalerbeeld.Hier(Dag)), Dag);
        Assert.Equal((0, 6_500), (Open(af), Op(af, Boekposten.Oninbaar)));

        var lager = Betalerbeeld.Stel(af, Betalerbeeld.Opdracht(Termijn, 6_000, 2, Dag, restitutie: true));
        Assert.Equal((0, 0, 5_500), (Open(lager), Tegoed(lager), Op(lager, Boekposten.Oninbaar)));
        var niets = Betalerbeeld.Stel(lager, Betalerbeeld.Opdracht(Termijn, 0, 3, Dag, restitutie: true));

        Assert.Equal((0, 500, 0), (Open(niets), Tegoed(niets), Op(niets, Boekposten.Oninbaar)));
    }

    [Fact]
    [Requirement("TSO-6b", "TSO-6d")]
    public void Wat_verlaagd_en_daarna_gestorneerd_is_wordt_eerst_verrekend_en_nooit_als_oninbaar_uitbetaald()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var lager = Betalerbeeld.Stel(bevroren, Betalerbeeld.Opdracht(Termijn, 5_425, 2, Betalerbeeld.Vervalt, restitutie: true));
        var betaald = Betalerbeeld.Incasseer(lager, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        var vraag = new Uitbetaling("u1", new Geld(1_575), Betalerbeeld.Iban, "A. Akker", Uitbetaalstand.Gevraagd, "account", Betalerbeeld.Hier(Dag).Nu, null, null, null, null);
        var gevraagd = Betalerbeeld.Rond(betaald, UitbetalingRules.Vraag(betaald, vraag, Betalerbeeld.Hier(Dag)), Dag);
        var terug = Betalerbeeld.Storneer(gevraagd, "run1", new Geld(7_000), Dag);
        Assert.Equal((7_000, new Geld(1_575)), (Open(terug), terug.Tegoeden));

        var af = Betalerbeeld.Rond(terug, BetalingRules.Oninbaar(terug, terug.Vorderingen[0], "verhuisd", Betalerbeeld.Hier(Dag)), Dag);

        Assert.Equal((0, 0, 5_425), (Open(af), Tegoed(af), Op(af, Boekposten.Oninbaar)));
        Assert.Equal(Uitbetaalstand.Ingetrokken, Assert.Single(af.Uitbetalingen).Stand);
    }

    [Fact]
    [Requirement("TSO-6c")]
    public void Geld_uit_de_kas_terug_maakt_de_betaling_ongedaan_die_de_kas_noemt_en_niet_de_nieuwste_van_hetzelfde_bedrag()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000), Tweede, 3_000);
        var eerst = Betalerbeeld.Betaal(gesteld, "kas/2026-09-01/1", 1_000, Betalerbeeld.Begin, new Betaaldeel(Termijn, Geld.Nul));
        var twee = Betalerbeeld.Betaal(eerst, "kas/2026-09-01/12", 1_000, Betalerbeeld.Begin, new Betaaldeel(Tweede, Geld.Nul));
        Assert.Equal((6_000, 2_000), Staat(twee));

        Assert.Equal((7_000, 2_000), Staat(Betalerbeeld.Betaal(twee, "kas/2026-09-01/1/terug/1", -1_000, Betalerbeeld.Begin)));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_regel_die_twee_keer_bij_dezelfde_betaler_kwam_laat_bij_terughalen_alleen_de_laatste_los()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000), Tweede, 3_000);
        var eerst = Betalerbeeld.Betaal(gesteld, "afschrift/a/1", 1_000, Betalerbeeld.Begin, new Betaaldeel(Termijn, Geld.Nul));
        var terug = Betalerbeeld.Betaal(eerst, "afschrift/a/1/terug/1", -1_000, Betalerbeeld.Begin);
        Assert.Equal((7_000, 3_000), Staat(terug));

        var weer = Betalerbeeld.Betaal(terug, "afschrift/a/1/2", 1_000, Betalerbeeld.Begin, new Betaaldeel(Tweede, Geld.Nul));
        Assert.Equal((7_000, 2_000), Staat(weer));
        var nogEens = Betalerbeeld.Betaal(weer, "afschrift/a/1/terug/3", -1_000, Betalerbeeld.Begin);

        Assert.Equal((7_000, 3_000), Staat(nogEens));
        Assert.Equal((0, 0), (Op(nogEens, Boekposten.Bank), Tegoed(nogEens)));
    }

    [Fact]
    [Requirement("TSO-10k", "TSO-10m")]
    public void Een_regeling_die_iemand_beeindigt_zet_de_herinnering_weer_open_en_nooit_een_tweede()
    {
        var herinnerd = AanmaningRules.Herinner(Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000), null, Betalerbeeld.Hier(Dag));
        var geregeld = Betalerbeeld.Rond(
            herinnerd, RegelingRules.Zet(herinnerd, "r1", [new Regelingtermijn(Dag.AddDays(30), new Geld(7_000))], "Coördinator", Betalerbeeld.Hier(Dag)), Dag);
        Assert.Equal(Aanmaningstand.Voldaan, geregeld.Aanmaningen[0].Stand);

        var beeindigd = Betalerbeeld.Rond(geregeld, AanmaningRules.Heropend(RegelingRules.Beeindig(geregeld), Betalerbeeld.Hier(Dag)), Dag);

        Assert.Equal((Aanmaningstand.Herinnerd, Dag), (beeindigd.Aanmaningen[0].Stand, beeindigd.Aanmaningen[0].HerinnerdOp!.Value));
        Assert.Equal("al-herinnerd", AanmaningRules.WaaromNiet(beeindigd, Dag, opPapier: true)!.Code);
        Assert.Equal(Betalerbeeld.Vervalt, beeindigd.Vorderingen[0].Vervalt);
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_storno_gaat_over_de_machtiging_waarmee_is_geincasseerd_en_niet_over_de_nieuwe()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        var nieuw = betaald.Machtigingen[0] with { Kenmerk = "99XX00-1-2", GetekendOp = Dag, EersteGebruikt = null, LaatstGebruikt = null };
        var getekend = Betalerbeeld.Rond(betaald, MachtigingRules.Teken(betaald, nieuw, Betalerbeeld.Hier(Dag)), Dag);

        var terug = Betalerbeeld.Storneer(getekend, "run1", new Geld(7_000), Dag.AddDays(1), "AC04");

        Assert.Equal([Machtigingstand.Ingetrokken, Machtigingstand.Actief], terug.Machtigingen.Select(m => m.Op(Dag.AddDays(1))));
    }

    [Fact]
    [Requirement("TSO-6b", "SCH-3")]
    public void Een_overgenomen_kenmerk_dat_op_een_eigen_lijkt_wordt_overgeslagen()
    {
        var oud = Betalerbeeld.Machtigd.Machtigingen[0] with { Kenmerk = "99XX00-1-2", Wijze = Machtigingwijze.Overgenomen };

        Assert.Equal(2, MachtigingRules.Volgnr(Betalerbeeld.Machtigd, Betalerbeeld.School));
        Assert.Equal(3, MachtigingRules.Volgnr(Betalerbeeld.Machtigd with { Machtigingen = [oud] }, Betalerbeeld.School));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_vordering_op_een_blad_telt_nog_mee_zolang_er_iets_van_openstaat()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var hoger = Betalerbeeld.Stel(bevroren, Termijn, 7_350, volgnr: 2);
        var betaald = Betalerbeeld.Incasseer(hoger, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        var opBlad = BetalerbladRules.Gelegd(BetalerbladRules.MetBlad(betaald, new DateOnly(2029, 1, 15)));
        BetalerRules.Klopt(opBlad);
        Assert.Equal([$"{Termijn}/na"], opBlad.Vorderingen.Select(v => v.Id));

        var zelfde = Betalerbeeld.Stel(opBlad, Termijn, 7_350, volgnr: 3);

        Assert.Equal((350, 1), (Open(zelfde), zelfde.Vorderingen.Length));
    }

    [Theory]
    [InlineData(499, 10, "onder-restitutiegrens")]
    [InlineData(500, 10, null)]
    [InlineData(499, 7, null)]
    [InlineData(1_601, 10, "tegoed-te-klein")]
    [InlineData(0, 10, "verplicht")]
    [Requirement("TSO-6d")]
    public void Een_restitutie_is_niet_meer_dan_het_tegoed_en_klein_geld_gaat_pas_aan_het_eind_van_het_jaar_terug(long centen, int maand, string? code)
    {
        var tegoed = Betalerbeeld.Betaal(Betalerbeeld.Leeg, "afschrift/a/1", 1_600, Betalerbeeld.Begin);
        var vanaf = Betalerbeeld.Instellingen with { RestitutieVanaf = new Geld(500) };

        Assert.Equal(code, UitbetalingRules.KeurVraag(tegoed, new Geld(centen), vanaf, new DateOnly(2027, maand, 1))?.Code);
    }

    [Theory]
    [InlineData(0, false, "geen kosten verbonden")]
    [InlineData(14, true, "dan nog niet?")]
    [InlineData(FinancienInstellingen.Meteen, true, "komt er € 2,50 bij")]
    [Requirement("TSO-10m", "POST-1")]
    public void Herinnering_en_rekening_hebben_precies_de_waarden_van_hun_brief(int naDagen, bool gekozen, string kosten)
    {
        var state = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000);
        var bank = new Bankgegevens("NL91ABNA0417164300", "Stichting Overblijf", "", Incassoversie.Pain00800108, false, true, 14, null);
        var instellingen = Betalerbeeld.Instellingen with
        {
            Herinneringskosten = gekozen ? new Geld(250) : Geld.Nul,
            KostenGekozenOp = gekozen ? Betalerbeeld.Hier(Dag).Nu : null,
            KostenNaDagen = naDagen,
        };
        var herinnering = BetalerpostRules.Herinnering(state, "m1", state.Vorderingen, ("De Horizon", bank, instellingen), Betalerbeeld.Hier(Dag));
        var rekening = BetalerpostRules.Rekening(state, state.Vorderingen, "De Horizon", bank, Betalerbeeld.Hier(Dag));

        Assert.All([herinnering, rekening], mail => Assert.Null(SjabloonRules.Keur(mail, new GeenLinks())));
        var (_, tekst) = SjabloonRules.Schrijf(herinnering.Sjabloon, herinnering.Waarden, "De Horizon");
        Assert.All(["€ 70,00", "NL91 ABNA 0417 1643 00", state.Vorderingen[0].Nummer, "20 oktober 2026", kosten], deel => Assert.Contains(deel, tekst, StringComparison.Ordinal));
        Assert.DoesNotContain("{", tekst, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-6d", "TSO-6b")]
    public void Tegoed_van_een_verlaagde_rekening_die_bij_de_bank_ligt_gaat_pas_terug_als_het_geld_binnen_is()
    {
        var hier = Betalerbeeld.Hier(Dag);
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 9_500), "run1", Betalerbeeld.Vervalt);
        var lager = Betalerbeeld.Stel(bevroren, Betalerbeeld.Opdracht(Termijn, 6_000, 2, Dag, restitutie: true));
        Assert.Equal((9_500, 3_500), (Open(lager), Tegoed(lager)));
        var vraag = new Uitbetaling("u1", new Geld(1_000), Betalerbeeld.Iban, "A. Akker", Uitbetaalstand.Gevraagd, "een", hier.Nu, null, null, null, null);
        var goedgekeurd = UitbetalingRules.Keur(UitbetalingRules.Vraag(lager, vraag, hier), vraag, akkoord: true, "ander", hier);

        Assert.Equal("tegoed-nog-te-innen", UitbetalingRules.KeurVraag(lager, new Geld(1_000), null, Dag)?.Code);
        Assert.False(UitbetalingRules.IsGedekt(UitbetalingRules.Vraag(lager, vraag, hier), vraag));
        Assert.Null(UitbetalingRules.NeemInRun(goedgekeurd, "u1", "p1", hier).Uitbetaling);

        var binnen = Betalerbeeld.Incasseer(goedgekeurd, "run1", antwoord.Bijdrage!, Dag);
        Assert.NotNull(UitbetalingRules.NeemInRun(binnen, "u1", "p1", hier).Uitbetaling);
        var terug = Betalerbeeld.Storneer(binnen, "run1", new Geld(9_500), Dag.AddDays(1));
        Assert.Null(UitbetalingRules.NeemInRun(terug, "u1", "p1", Betalerbeeld.Hier(Dag.AddDays(1))).Uitbetaling);
    }

    [Fact]
    [Requirement("TSO-6d", "TSO-10m")]
    public void Geld_dat_teruggaat_zonder_tegoed_is_een_eigen_rekening_met_tijd_om_te_betalen_en_staat_in_het_verloop()
    {
        var terug = BetalingRules.Ontvang(
            Betalerbeeld.Leeg, new Ontvangst("afschrift/a/1", Betaalwijze.Overboeking, Dag, new Geld(-3_500), Boekposten.Bank, [], "a/1", "systeem"), "2026-0009",
            Betalerbeeld.Hier(Dag.AddDays(2)) with { BetaalDagen = 30 });

        var vordering = Assert.Single(Betalerbeeld.Rond(Betalerbeeld.Leeg, terug, Dag.AddDays(2)).Vorderingen);
        Assert.Equal((Vorderingsoort.Teruggeboekt, "2026-0009", Dag.AddDays(32), 3_500L), (vordering.Soort, vordering.Nummer, vordering.Vervalt, vordering.Open.Centen));
        Assert.False(vordering.IsTeLaat(Dag.AddDays(2)));
        Assert.Contains("2026-0009", terug.Feiten[0].Tekst, StringComparison.Ordinal);
    }

    private static (int Eerste, int Tweede) Staat(BetalerState state) =>
        (checked((int)state.Vordering(Termijn)!.Open.Centen), checked((int)state.Vordering(Tweede)!.Open.Centen));

    private static int Op(BetalerState state, string post) => checked((int)Betalerbeeld.Geboekt(state, post));

    private static int Open(BetalerState state) => checked((int)BetalerRules.Open(state).Centen);

    private static int Tegoed(BetalerState state) => checked((int)BetalerRules.Beschikbaar(state).Centen);

    /// <summary>No mail of a payer has a link.</summary>
    private sealed class GeenLinks : ILinkkeuring
    {
        public bool IsEigen(string link) => false;

        public string Adres(string pad) => pad;
    }
}
