using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Rooster.Roosterproef;
using DagDienst = OrleansSchool.Intranet.Pages.Rooster.DagDienst;
using MijnDiensten = OrleansSchool.Intranet.Pages.Rooster.MijnDiensten;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>The search for who stands in (TSO-4k, TSO-4m).</summary>
public sealed class InvalRulesTests
{
    private static readonly Roosterhelper Petra = Helper("petra");
    private static readonly Roosterhelper Ria = Helper("ria", inval: true);
    private static readonly Roosterhelper Karel = Helper("karel", inval: true);

    [Fact]
    [Requirement("TSO-4m")]
    public void Vaste_invalkrachten_worden_een_voor_een_gevraagd_in_hun_volgorde()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Karel, Petra);

        var eerste = Stap(Zoekend(beeld), beeld, Om(8, 30));
        var nogSteeds = Stap(eerste.Dienst, beeld, Om(8, 44));
        var tweede = Stap(eerste.Dienst, beeld, Om(8, 45));

        Assert.Equal(("ria", Om(8, 45)), (eerste.Gevraagd!.HelperId, eerste.Gevraagd.WachtTot));
        Assert.Same(eerste.Dienst, nogSteeds.Dienst);
        Assert.Equal("karel", tweede.Gevraagd!.HelperId);
        Assert.Equal([Invalantwoord.TeLaat, Invalantwoord.Geen], tweede.Dienst.Zoektocht!.Gevraagd.Select(g => g.Antwoord));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void De_eerste_die_ja_zegt_heeft_de_dienst_en_de_volgende_wordt_bedankt()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Karel, Petra);
        var dienst = Stap(Stap(Zoekend(beeld), beeld, Om(8, 30)).Dienst, beeld, Om(8, 45)).Dienst;

        var ja = Antwoord(dienst, "ria", ja: true, beeld, Om(8, 50)).Waarde!; // too late, but the turn is free still
        var ookJa = Antwoord(ja, "karel", ja: true, beeld, Om(8, 51));

        Assert.Equal(("ria", Dienststand.Gepland, "petra"), (ja.HelperId, ja.Stand, ja.VanHelperId));
        Assert.Equal("dienst-bezet", ookJa.Weigering?.Code);
        Assert.Same(ja, Antwoord(ja, "ria", ja: true, beeld, Om(8, 52)).Waarde);
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Nee_vraagt_meteen_de_volgende_en_na_de_laatste_hoort_de_coordinator_het()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra);
        var gevraagd = Stap(Zoekend(beeld), beeld, Om(8, 30)).Dienst;

        var na = Stap(Antwoord(gevraagd, "ria", ja: false, beeld, Om(8, 31)).Waarde!, beeld, Om(8, 31));

        Assert.True(na.Escaleert);
        Assert.Equal(Om(8, 31), na.Dienst.Zoektocht!.Geescaleerd);
        Assert.False(Stap(na.Dienst, beeld, Om(8, 40)).Escaleert);
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Drie_kwartier_vooraf_hoort_de_coordinator_het_ook_als_er_nog_iemand_nadenkt()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Karel, Petra);
        var dienst = Stap(Zoekend(beeld), beeld, Om(11, 25)).Dienst;

        Assert.False(Stap(dienst, beeld, Om(11, 29)).Escaleert);
        var op = Stap(dienst, beeld, Om(11, 30));
        Assert.True(op.Escaleert);
        Assert.Equal(Invalantwoord.Geen, op.Dienst.Zoektocht!.Gevraagd[0].Antwoord);
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Wie_niet_kan_of_al_elders_staat_wordt_niet_gevraagd_en_wie_liever_niet_wil_het_laatst()
    {
        var beeld = Beeld(
            [Standaard("s1", "zuid", "petra"), Standaard("s2", "noord", "bezet")], Helper("liever", inval: true, voorkeur: Voorkeur.LieverNiet),
            Helper("bezet", inval: true), Helper("weg", inval: true, afwezig: new Afwezigheid(Dag, Dag)), Ria, Petra);

        Assert.Equal(["ria", "liever"], Zoekend(beeld).Zoektocht!.Wachtrij);
    }

    [Fact]
    [Requirement("TSO-4c", "TSO-4m")]
    public void Zonder_andere_gediplomeerde_wordt_een_gediplomeerde_eerst_gevraagd()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Helper("diploma", inval: true, diploma: true), Petra);
        var metAnder = Beeld([Standaard("s1", "zuid", "petra"), Standaard("s2", "noord", "anna")], Ria, Helper("diploma", inval: true, diploma: true), Petra, Helper("anna", diploma: true));

        Assert.Equal("diploma", Zoekend(beeld).Zoektocht!.Wachtrij[0]);
        Assert.Equal("ria", Zoekend(metAnder).Zoektocht!.Wachtrij[0]);
    }

    [Theory]
    [InlineData(8, 30, 15)]
    [InlineData(11, 0, 10)]
    [InlineData(12, 10, 5)]
    [Requirement("TSO-4m")]
    public void De_bedenktijd_wordt_korter_en_gaat_nooit_voorbij_het_begin(int uur, int minuut, int minuten) =>
        Assert.Equal(TimeSpan.FromMinutes(minuten), InvalRules.WachtTot(Om(uur, minuut), Om(12, 15)) - Om(uur, minuut));

    [Fact]
    [Requirement("TSO-4m")]
    public void De_nacht_telt_niet_mee()
    {
        Assert.Equal(Om(8, 0), InvalRules.WachtTot(Om(22, 0, 11), Om(12, 15)));
        Assert.Equal(Om(7, 15), InvalRules.WachtTot(Om(6, 30), Om(12, 15)));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Rond_de_wisseling_van_zomertijd_blijft_de_ochtend_zeven_uur_plaatselijk()
    {
        var nacht = Schooltijd.Moment(new DateOnly(2027, 3, 27), new TimeOnly(23, 0));

        Assert.Equal(new TimeOnly(7, 0), TimeOnly.FromDateTime(Schooltijd.Lokaal(InvalRules.Wakker(nacht)).DateTime));
        Assert.Equal(TimeSpan.FromHours(7), InvalRules.Wakker(nacht) - nacht); // an hour is missing that night
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Wie_ja_zei_en_toch_niet_kan_laat_de_zoektocht_verdergaan()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Karel, Petra);
        var ja = Antwoord(Stap(Zoekend(beeld), beeld, Om(8, 30)).Dienst, "ria", ja: true, beeld, Om(8, 35)).Waarde!;

        var terug = Stap(Antwoord(ja, "ria", ja: false, beeld, Om(9, 0)).Waarde!, beeld, Om(9, 0));

        Assert.Equal((Dienststand.Zoeken, "karel"), (terug.Dienst.Stand, terug.Gevraagd!.HelperId));
        Assert.Equal("petra", terug.Dienst.VanHelperId);
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Na_het_begin_van_de_dienst_wordt_niemand_meer_gevraagd()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra);

        Assert.Null(Stap(Zoekend(beeld), beeld, Om(12, 15)).Gevraagd);
        Assert.Null(InvalRules.Wekker(Zoekend(beeld), beeld, Om(12, 15)));
        Assert.Equal(Om(11, 30), InvalRules.Wekker(Zoekend(beeld), beeld, Om(8, 30)));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Zegt_een_late_invaller_toch_nog_af_dan_hoort_de_coordinator_het_opnieuw()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra);
        var op = Stap(Stap(Zoekend(beeld), beeld, Om(8, 30)).Dienst, beeld, Om(8, 45));
        Assert.True(op.Escaleert);
        var ja = Antwoord(op.Dienst, "ria", ja: true, beeld, Om(8, 50)).Waarde!;

        var terug = Stap(Antwoord(ja, "ria", ja: false, beeld, Om(9, 0)).Waarde!, beeld, Om(9, 0));

        Assert.Equal((Dienststand.Zoeken, true), (terug.Dienst.Stand, terug.Escaleert));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Wie_intussen_een_andere_dienst_nam_wordt_overgeslagen()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra"), Standaard("s2", "noord", null)], Ria, Karel, Petra);
        var zoekend = Zoekend(beeld);
        var vanRia = DagRules.Gegeven(DagRules.Diensten(new RoosterdagState(), beeld).First(d => d.Id == "s2"), "ria");

        Assert.Equal(["ria", "karel"], zoekend.Zoektocht!.Wachtrij);
        Assert.Equal("karel", Stap(zoekend, beeld, Om(8, 30), vanRia).Gevraagd!.HelperId);
    }

    [Fact]
    [Requirement("TSO-4g", "TSO-4k")]
    public void Een_dienst_van_die_dag_van_wie_dan_al_gestopt_is_staat_weer_open()
    {
        var beeld = Beeld([], Ria with { TotEnMet = Dag.AddDays(-1) }, Petra);
        var gegeven = new Dienst("d1", "zuid", Pauze, "ria", Dienststand.Gepland, null, null, null, null);

        var dienst = Assert.Single(DagRules.Diensten(new RoosterdagState { Diensten = [gegeven] }, beeld));

        Assert.Equal((Dienststand.Open, null, "ria"), (dienst.Stand, dienst.HelperId, dienst.VanHelperId));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public void Wie_na_het_begin_afmeldt_laat_de_coordinator_bellen_want_niemand_wordt_gevraagd()
    {
        var beeld = Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra);
        var dienst = DagRules.Diensten(new RoosterdagState(), beeld)[0];

        var ervoor = InvalRules.Afgemeld(dienst, beeld, "Petra kan niet", Om(12, 14));
        var erna = InvalRules.Afgemeld(dienst, beeld, "Petra kan niet", Om(12, 15));

        Assert.False(ervoor.Dringend);
        Assert.EndsWith("Een invaller wordt gezocht.", ervoor.Zin, StringComparison.Ordinal);
        Assert.True(erna.Dringend);
        Assert.DoesNotContain("gezocht", erna.Zin, StringComparison.Ordinal);
        Assert.Contains("Bel iemand", erna.Zin, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public void Wie_zich_per_ongeluk_afmeldt_ziet_de_dienst_tot_een_ander_hem_heeft()
    {
        var zoekend = Zoekend(Beeld([Standaard("s1", "zuid", "petra")], Ria, Petra));

        MijnDiensten Van(Dienst dienst) => MijnDiensten.Verdeel([new DagDienst(Dag, dienst, "Plein Zuid")], "petra", Dag);

        Assert.Equal("s1", Assert.Single(Van(zoekend).Afgemeld).Dienst.Id);
        Assert.Empty(Van(zoekend).Open);
        Assert.Empty(Van(DagRules.Gegeven(zoekend, "ria")).Afgemeld);
        Assert.Empty(Van(DagRules.Gegeven(zoekend, "petra")).Afgemeld);
        Assert.Single(Van(DagRules.Gegeven(zoekend, "petra")).Eigen);
    }

    private static Dienst Zoekend(Dagbeeld beeld)
    {
        var diensten = DagRules.Diensten(new RoosterdagState(), beeld);
        return InvalRules.Begin(diensten.First(d => d.Id == "s1"), diensten, beeld, null, Om(8, 30));
    }

    private static Zoekstap Stap(Dienst dienst, Dagbeeld beeld, DateTimeOffset nu, params Dienst[] anderen) =>
        InvalRules.Stap(dienst, [dienst, .. anderen], beeld, nu, helper => new string('a', 64) + helper);

    private static Uitkomst<Dienst> Antwoord(Dienst dienst, string helper, bool ja, Dagbeeld beeld, DateTimeOffset nu) =>
        InvalRules.Antwoord(dienst, dienst.Zoektocht!.Gevraagd.Last(g => g.HelperId == helper), ja, [dienst], beeld, nu);
}
