using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>Claims, collections and what the bank takes back, in cents.</summary>
public sealed class BetalerRulesTests
{
    private const string Termijn = "termijn/2026-2027/1/lieke";

    [Fact]
    [Requirement("TSO-6b", "TSO-10f")]
    public void Van_een_termijn_staat_het_deel_na_31_december_vooruit_en_een_latere_verlaging_haalt_het_daar_af()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000);
        Assert.Equal((7_000, -5_600, -1_400), (Op(gesteld, Boekposten.Debiteuren), Op(gesteld, Boekposten.BijdrageStructureel), Op(gesteld, Boekposten.VooruitStructureel)));

        var betaald = Betalerbeeld.Betaal(gesteld, "afschrift/a/1", 7_000, Betalerbeeld.Vervalt);
        var lager = Betalerbeeld.Stel(betaald, Betalerbeeld.Opdracht(Termijn, 5_425, 2, new DateOnly(2026, 11, 30), restitutie: true, dagen: (31, 4)));

        Assert.Equal((875, -700, -1_575), (Op(lager, Boekposten.Restituties), Op(lager, Boekposten.VooruitStructureel), Op(lager, Boekposten.Tegoeden)));
        Assert.Equal((0, 1_575), (Open(lager), Vrij(lager)));
    }

    [Fact]
    [Requirement("SEC-5", "TSO-10m")]
    public void Wat_twee_jaar_na_de_laatste_boeking_zonder_kinderen_nog_openstaat_of_te_goed_is_vraagt_een_mens()
    {
        var weg = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000) with { Kinderen = [] };
        var tweeJaar = Betalerbeeld.Begin.AddMonths(24);
        Assert.Equal((false, true), (BetalerRules.HeeftRest(weg, tweeJaar.AddDays(-1)), BetalerRules.HeeftRest(weg, tweeJaar)));
        Assert.False(BetalerRules.HeeftRest(weg with { Kinderen = Betalerbeeld.Leeg.Kinderen }, tweeJaar));

        var tegoed = Betalerbeeld.Betaal(weg, "afschrift/a/1", 7_100, Betalerbeeld.Vervalt);
        Assert.True(BetalerRules.HeeftRest(tegoed, Betalerbeeld.Vervalt.AddMonths(24)));
        Assert.False(BetalerRules.HeeftRest(Betalerbeeld.Betaal(weg, "afschrift/a/1", 7_000, Betalerbeeld.Vervalt), Betalerbeeld.Vervalt.AddMonths(24)));
    }

    [Fact]
    [Requirement("TSO-6d")]
    public void Vanaf_1_januari_gaat_een_wijziging_nooit_meer_over_vooruit()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000);
        var lager = Betalerbeeld.Stel(gesteld, Betalerbeeld.Opdracht(Termijn, 6_000, 2, new DateOnly(2027, 1, 1), restitutie: true, dagen: (36, 4)));

        Assert.Equal((-1_400, 1_000), (Op(lager, Boekposten.VooruitStructureel), Op(lager, Boekposten.Restituties)));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_storno_zet_dezelfde_vordering_weer_open_en_nooit_een_nieuwe()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        Assert.Equal((0, null), (Open(betaald), betaald.Vorderingen[0].RunId));

        var terug = Betalerbeeld.Storneer(betaald, "run1", new Geld(7_000), new DateOnly(2026, 10, 6));
        var weer = Betalerbeeld.Storneer(terug, "run1", new Geld(7_000), new DateOnly(2026, 10, 6));

        Assert.Equal((7_000, 1, Termijn), (Open(weer), weer.Vorderingen.Length, weer.Vorderingen[0].Id));
        Assert.Equal((0, true), (Op(weer, Boekposten.IncassoOnderweg), BetalerRules.Rij(weer, new DateOnly(2026, 10, 6)).Gestorneerd));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_storno_die_eerder_komt_dan_de_betaling_wacht_en_gaat_er_dan_af()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var eerst = Betalerbeeld.Storneer(bevroren, "run1", new Geld(7_000), Betalerbeeld.Vervalt);
        Assert.Equal((7_000, 1), (Open(eerst), eerst.Stornos.Length));

        var dan = Betalerbeeld.Incasseer(eerst, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);

        Assert.Equal((7_000, 0, 0), (Open(dan), dan.Stornos.Length, Op(dan, Boekposten.IncassoOnderweg)));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_vordering_zit_in_een_run_en_dezelfde_run_krijgt_hetzelfde_antwoord_wat_er_ook_verandert()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var hoger = Betalerbeeld.Stel(bevroren, Termijn, 7_350, volgnr: 2);
        var lager = Betalerbeeld.Stel(hoger, Betalerbeeld.Opdracht(Termijn, 6_000, 3));

        Assert.Equal(antwoord.Bijdrage, Betalerbeeld.Neem(lager, "run1", Betalerbeeld.Vervalt).Antwoord.Bijdrage);
        Assert.Equal(BetalerincassoRules.AndereRun, Betalerbeeld.Neem(bevroren, "run2", Betalerbeeld.Vervalt).Antwoord.Vraag!.Code);
        Assert.Equal($"{Termijn}/na", hoger.Vorderingen[1].Id);
        var klaar = Betalerbeeld.Incasseer(lager, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        Assert.Equal((0, 1_000), (Open(klaar), Vrij(klaar)));
    }

    [Theory]
    [InlineData(2026, 9, 1, true)]
    [InlineData(2026, 9, 28, true)]
    [InlineData(2026, 8, 31, false)]
    [Requirement("TSO-6b", "TSO-10l")]
    public void Een_rekening_gaat_mee_met_de_incasso_van_de_maand_waarin_zij_vervalt(int jaar, int maand, int dag, bool mee)
    {
        var antwoord = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", new DateOnly(jaar, maand, dag)).Antwoord;

        Assert.Equal((mee ? new Geld(7_000) : null, mee ? null : BetalerincassoRules.NietsOpen), (antwoord.Bijdrage?.Bedrag, antwoord.Vraag?.Code));
    }

    [Theory]
    [InlineData("MD01", Machtigingstand.Geblokkeerd)]
    [InlineData("AC04", Machtigingstand.Geblokkeerd)]
    [InlineData("AM04", Machtigingstand.Actief)]
    [InlineData("MS03", Machtigingstand.Actief)]
    [Requirement("TSO-6b")]
    public void Na_sommige_redenen_wacht_de_machtiging_tot_iemand_keek(string reden, Machtigingstand stand)
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);

        var terug = Betalerbeeld.Storneer(betaald, "run1", new Geld(7_000), new DateOnly(2026, 10, 6), reden);

        Assert.Equal(stand, terug.Machtigingen[0].Op(new DateOnly(2026, 10, 6)));
    }

    [Fact]
    [Requirement("TSO-6b")]
    public void Een_storno_van_een_vordering_op_een_blad_opent_een_eigen_vordering_met_hetzelfde_nummer()
    {
        var (bevroren, antwoord) = Betalerbeeld.Neem(Betalerbeeld.Stel(Betalerbeeld.Machtigd, Termijn, 7_000), "run1", Betalerbeeld.Vervalt);
        var betaald = Betalerbeeld.Incasseer(bevroren, "run1", antwoord.Bijdrage!, Betalerbeeld.Vervalt);
        var laat = new DateOnly(2027, 11, 15);
        var opBlad = BetalerbladRules.MetBlad(betaald, laat);
        BetalerRules.Klopt(opBlad);
        var blad = opBlad.NieuwBlad!;
        var gelegd = BetalerbladRules.Gelegd(opBlad);
        Assert.Equal((0, 0, 1), (gelegd.Vorderingen.Length, gelegd.Betalingen.Length, gelegd.Bladen));

        var terug = Betalerbeeld.Rond(gelegd, TerugboekRules.Ontvang(
            gelegd, new Wachtstorno("storno/run1/1/1", "run1", laat, new Geld(7_000), "MD01"), new Stornofeiten([blad], null), Betalerbeeld.Hier(laat)), laat);

        Assert.Equal(("storno/run1/1", betaald.Vorderingen[0].Nummer, 7_000), (terug.Vorderingen[0].Id, terug.Vorderingen[0].Nummer, Open(terug)));
        Assert.Equal(0, Op(terug, Boekposten.IncassoOnderweg));
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Te_veel_betaald_wordt_tegoed_en_betaalt_meteen_wat_vervallen_is_maar_niet_wat_nog_komt()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 5_000);
        var over = Betalerbeeld.Betaal(gesteld, "afschrift/a/1", 6_000, Betalerbeeld.Begin);
        var straks = Betalerbeeld.Stel(over, "termijn/2026-2027/2/lieke", 3_000);
        Assert.Equal((3_000, 1_000), (Open(straks), Vrij(straks)));

        var dag = Betalerbeeld.Vervalt;
        var vervallen = Betalerbeeld.Rond(straks, straks, dag);

        Assert.Equal((2_000, 0), (Open(vervallen), Vrij(vervallen)));
    }

    [Fact]
    [Requirement("TSO-10i")]
    public void Een_rij_die_niet_klopt_wordt_niet_geschreven_en_noemt_geen_naam()
    {
        var scheef = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 7_000) with { Debiteuren = new Geld(6_999) };

        var fout = Assert.Throws<InvalidOperationException>(() => BetalerRules.Klopt(scheef));

        Assert.DoesNotContain("Akker", fout.Message, StringComparison.Ordinal);
        Assert.Contains(Betalerbeeld.Id, fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-10k")]
    public void Een_regeling_verzet_de_vervaldagen_en_wie_een_termijn_mist_is_weer_alles_schuldig()
    {
        var gesteld = Betalerbeeld.Stel(Betalerbeeld.Leeg, Termijn, 9_000);
        DateOnly dag = new(2026, 10, 5);
        Regelingtermijn[] termijnen = [new(new DateOnly(2026, 10, 31), new Geld(3_000)), new(new DateOnly(2026, 11, 30), new Geld(3_000)), new(new DateOnly(2026, 12, 31), new Geld(3_000))];
        Assert.Null(RegelingRules.Keur(gesteld, [.. termijnen], dag));
        Assert.Equal("regeling-som", RegelingRules.Keur(gesteld, [.. termijnen[..2]], dag)!.Code);

        var met = Betalerbeeld.Rond(gesteld, RegelingRules.Zet(gesteld, "r1", [.. termijnen], "Coördinator", Betalerbeeld.Hier(dag)), dag);
        Assert.Equal((new DateOnly(2026, 12, 31), Betaalplan.Regeling), (met.Vorderingen[0].Vervalt, BetalerRules.Plan(met, dag)));
        Assert.Null(AanmaningRules.HerinnerVanaf(met, dag));
        var opTijd = RegelingRules.NieuweDag(Betalerbeeld.Betaal(met, "afschrift/a/1", 3_000, dag), Betalerbeeld.Hier(new DateOnly(2026, 11, 1)));
        var teLaat = RegelingRules.NieuweDag(met, Betalerbeeld.Hier(new DateOnly(2026, 11, 1)));

        Assert.Equal((false, true), (opTijd.Regeling!.Vervallen, teLaat.Regeling!.Vervallen));
        Assert.Equal(Betalerbeeld.Vervalt, teLaat.Vorderingen[0].Vervalt);
    }

    private static int Op(BetalerState state, string post) => checked((int)Betalerbeeld.Geboekt(state, post));

    private static int Open(BetalerState state) => checked((int)BetalerRules.Open(state).Centen);

    private static int Vrij(BetalerState state) => checked((int)BetalerRules.Beschikbaar(state).Centen);
}
