using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Leerlingen;
using static OrleansSchool.Tests.Rules.Commissie.Vergaderproef;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Agenda of a meeting: its deadlines, what came too late, its order (TSO-2f … TSO-2h, TSO-5b).</summary>
[Requirement("TSO-2f", "TSO-2g", "TSO-2h", "TSO-5b")]
public sealed class VergaderRulesTests
{
    [Theory]
    [InlineData("2026-11-11", false)]
    [InlineData("2026-11-12", true)]
    [InlineData("2026-11-19", true)]
    public void Een_punt_komt_op_tijd_tot_en_met_de_achtste_dag_ervoor_en_daarna_staat_het_apart(string dag, bool teLaat)
    {
        var met = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad, Dag(dag))));
        var punt = met.Punten.Single(p => p.Id == "p1");

        Assert.Equal((teLaat, teLaat ? 0 : 3), (punt.TeLaat, punt.Nr));
        Assert.Equal("rondvraag", met.Punten.Last(p => !p.TeLaat).Id);
        Assert.Equal(Geleding.Ouderraad, punt.Geleding);
        Assert.Equal("vergadering-voorbij", VergaderpuntRules.DienIn(State(), Punt, "p2", Hier(Rol.Ouderraad, Op.AddDays(1))).Weigering?.Code);
    }

    [Fact]
    public void Verschuift_de_vergadering_dan_verschuiven_haar_termijnen_mee_en_wordt_iedereen_opnieuw_gevraagd()
    {
        var laat = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad, new DateOnly(2026, 11, 12))));
        var komt = Goed(GenodigdeRules.Antwoord(laat, laat.Genodigden[0].Id, komt: true, Hier())) with { Stap = Vergaderstap.AgendaVerstuurd, AgendaOp = Hier().Nu };
        var later = Goed(VergaderRules.Wijzig(komt, State(op: Op.AddDays(7)).Gegevens!, Jaar, new DateOnly(2026, 11, 13)));

        Assert.Equal((new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 10)), (VergaderRules.InleverenTot(later.Gegevens!.Op), VergaderRules.AgendaVoor(later.Gegevens.Op), VergaderRules.NotulenVoor(later.Gegevens.Op)));
        Assert.Equal(["opening", "kwaliteit", "p1", "rondvraag"], later.Punten.Where(p => !p.TeLaat).Select(p => p.Id)); // before the sluiting, as if it came in time
        Assert.Equal(Vergaderstap.Gepland, later.Stap);
        Assert.Null(later.AgendaOp);
        Assert.All(later.Genodigden, g => Assert.Equal(Komst.Onbekend, g.Komst));
        Assert.Equal("vergadering-naar-voorbij", VergaderRules.Wijzig(komt, State(op: Vandaag.AddDays(-1)).Gegevens!, Jaar, Vandaag).Weigering?.Code);
        Assert.Equal("vergadering-dag", VergaderRules.Wijzig(komt, State(op: new DateOnly(2027, 9, 1)).Gegevens!, Jaar, Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Als_de_vergadering_begonnen_is_zegt_niemand_meer_of_hij_komt()
    {
        var (state, dag) = (State(), Hier(vandaag: Op));
        var (ervoor, begonnen) = (dag with { Nu = Schooltijd.Moment(Op, new TimeOnly(19, 29)) }, dag with { Nu = Schooltijd.Moment(Op, new TimeOnly(19, 30)) });

        Assert.Equal(Komst.Ja, Goed(GenodigdeRules.Antwoord(state, state.Genodigden[0].Id, komt: true, ervoor)).Genodigden[0].Komst);
        Assert.Equal("vergadering-begonnen", GenodigdeRules.Antwoord(state, state.Genodigden[0].Id, komt: true, begonnen).Weigering?.Code);
    }

    [Fact]
    public void De_eerste_werkgroep_van_het_jaar_krijgt_afspraken_planning_en_rooster_en_elke_vergadering_kwaliteit()
    {
        Assert.Equal(["opening", "afspraken", "planning", "rooster", "kwaliteit", "rondvraag"], VergaderpuntRules.Vast(Vergadersoort.Werkgroep, isEerste: true, Vandaag).Select(p => p.Id));
        Assert.Equal(["opening", "kwaliteit", "rondvraag"], VergaderpuntRules.Vast(Vergadersoort.Commissie, isEerste: true, Vandaag).Select(p => p.Id));
        Vergaderrij[] rijen = [Rij("a", Vergadersoort.Werkgroep, Op, Vergaderstap.Afgelast), Rij("b", Vergadersoort.Commissie, Op)];
        Assert.True(VergaderpuntRules.IsEersteWerkgroep(Vergadersoort.Werkgroep, "c", Op.AddDays(1), rijen));
        Assert.False(VergaderpuntRules.IsEersteWerkgroep(Vergadersoort.Werkgroep, "d", Op.AddDays(2), [.. rijen, Rij("c", Vergadersoort.Werkgroep, Op.AddDays(1))]));
    }

    [Fact]
    public void Wordt_een_werkgroep_alsnog_de_eerste_dan_krijgt_zij_afspraken_planning_en_rooster_erbij()
    {
        var was = Goed(VergaderpuntRules.DienIn(State(Vergadersoort.Werkgroep), Punt, "p1", Hier(Rol.Ouderraad)));
        var met = VergaderpuntRules.MetBegin(was, isEerste: true, Vandaag);

        Assert.Equal(["opening", "afspraken", "planning", "rooster", "kwaliteit", "p1", "rondvraag"], met.Punten.Select(p => p.Id));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], met.Punten.Select(p => p.Nr));
        Assert.Same(met, VergaderpuntRules.MetBegin(met, isEerste: true, Vandaag));
        Assert.Same(was, VergaderpuntRules.MetBegin(was, isEerste: false, Vandaag));
    }

    [Fact, Requirement("TSO-2k")]
    public void De_opmerking_die_een_extra_vergadering_geeft_staat_na_de_opening_en_noemt_geen_kind()
    {
        var (vast, reden) = (State().Punten, new Aanleiding(Geleding.Mr, "Sanne Bakker", "Het is te druk op het plein."));
        var punt = VergaderpuntRules.MetAanleiding(vast, reden, "a1", noemtKind: false, Hier())[1];

        Assert.Equal(("a1", 2, "Opmerking van Sanne Bakker", reden.Opmerking, "Sanne Bakker", Geleding.Mr), (punt.Id, punt.Nr, punt.Titel, punt.Toelichting, punt.IndienerNaam, punt.Geleding));
        Assert.Equal(["opening", "a1", "kwaliteit", "rondvraag"], VergaderpuntRules.MetAanleiding(vast, reden, "a1", noemtKind: true, Hier()).Select(p => p.Id));
        Assert.DoesNotContain(VergaderpuntRules.MetAanleiding(vast, reden, "a1", noemtKind: true, Hier()), p => $"{p.Titel} {p.IndienerNaam}".Contains("Sanne", StringComparison.Ordinal));
        Assert.Equal(vast, VergaderpuntRules.MetAanleiding(vast, null, "a1", noemtKind: false, Hier()));
    }

    [Fact]
    public void Een_punt_gaat_niet_naar_een_vergadering_die_al_begonnen_is()
    {
        Vergaderrij[] rijen = [Rij("a", Vergadersoort.Commissie, Op), Rij("b", Vergadersoort.Commissie, Op) with { Begin = new TimeOnly(15, 0) }];

        Assert.Equal(["b", "a"], VergaderRules.Doelen(rijen, State(), "c", Schooltijd.Moment(Op, new TimeOnly(14, 59))).Select(r => r.Id));
        Assert.Equal(["a"], VergaderRules.Doelen(rijen, State(), "c", Schooltijd.Moment(Op, new TimeOnly(15, 0))).Select(r => r.Id));
    }

    [Fact]
    public void Hetzelfde_formulier_brengt_een_punt_nooit_twee_keer_in()
    {
        var een = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad)));
        Assert.Same(een, Goed(VergaderpuntRules.DienIn(een, Punt, "p1", Hier(Rol.Ouderraad))));
    }

    [Fact, Requirement("TSO-2b")]
    public void Het_punt_kwaliteit_noemt_de_cijfers_van_de_laatste_hele_maand()
    {
        var met = VergaderpuntRules.MetKwaliteit(State(), [Verslagproef.September, Verslagproef.Oktober], Vandaag);
        var punt = met.Punten.Single(p => p.Id == "kwaliteit");

        Assert.Equal("Kwaliteit: cijfers van oktober", punt.Titel);
        Assert.Contains("Norm gehaald op 16 van 17 dagen", punt.Toelichting, StringComparison.Ordinal);
        Assert.Same(met, VergaderpuntRules.MetKwaliteit(met, [Verslagproef.September, Verslagproef.Oktober], Vandaag));
        Assert.Equal("Kwaliteit", VergaderpuntRules.MetKwaliteit(State(), [], Vandaag).Punten.Single(p => p.Id == "kwaliteit").Titel);
    }

    [Theory, Requirement("XLS-3")]
    [InlineData(0, "0 voorvallen, 0 ongevallen, 0 keer een kind niet meteen gevonden")]
    [InlineData(1, "minder dan 5 voorvallen, minder dan 5 ongevallen, minder dan 5 keer een kind niet meteen gevonden")]
    [InlineData(4, "minder dan 5 voorvallen, minder dan 5 ongevallen, minder dan 5 keer een kind niet meteen gevonden")]
    [InlineData(5, "5 voorvallen, 5 ongevallen, 5 keer een kind niet meteen gevonden")]
    public void De_agenda_zegt_niet_om_hoe_weinig_kinderen_het_gaat(int aantal, string zin)
    {
        var maand = Verslagproef.Oktober with { Voorvallen = aantal, Ongevallen = aantal, NietGevonden = aantal };
        var punt = VergaderpuntRules.MetKwaliteit(State(), [maand], Vandaag).Punten.Single(p => p.Id == "kwaliteit");

        Assert.Contains(zin, punt.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    public void De_volgorde_kan_anders_maar_er_verdwijnt_niets_en_een_vast_punt_houdt_zijn_tekst()
    {
        var was = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad)));
        ImmutableArray<Agendapunt> om = [.. was.Punten.Reverse().Select(p => p with { Titel = "Anders" })];
        var wordt = Goed(VergaderpuntRules.ZetAgenda(was, om, Vandaag));

        Assert.Equal(["rondvraag", "p1", "kwaliteit", "opening"], wordt.Punten.Select(p => p.Id));
        Assert.Equal([1, 2, 3, 4], wordt.Punten.Select(p => p.Nr));
        Assert.Equal(["p1"], wordt.Punten.Where(p => p.Titel == "Anders").Select(p => p.Id));
        Assert.Equal("agenda-onvolledig", VergaderpuntRules.ZetAgenda(was, om.RemoveAt(0), Vandaag).Weigering?.Code);
        Assert.Equal("agenda-onvolledig", VergaderpuntRules.ZetAgenda(was, om.SetItem(0, om[1]), Vandaag).Weigering?.Code);
        Assert.Equal("agenda-al-verstuurd", VergaderpuntRules.ZetAgenda(was with { Stap = Vergaderstap.AgendaVerstuurd }, om, Vandaag).Weigering?.Code);
    }

    [Fact]
    public void Wat_te_laat_kwam_wordt_toegelaten_of_gaat_naar_een_andere_vergadering_en_is_daar_op_tijd()
    {
        var laat = Goed(VergaderpuntRules.DienIn(State(), Punt, "p1", Hier(Rol.Ouderraad, Op.AddDays(-3))));
        Assert.Equal(3, Goed(VergaderpuntRules.LaatToe(laat, "p1", Op.AddDays(-3))).Punten.Single(p => p.Id == "p1").Nr);
        Assert.Equal("agendapunt-niet-te-laat", VergaderpuntRules.LaatToe(Goed(VergaderpuntRules.LaatToe(laat, "p1", Op)), "p1", Op).Weigering?.Code);
        Assert.Equal("agendapunt-vast", VergaderpuntRules.Verplaats(laat, "kwaliteit", "andere", Sleutel).Weigering?.Code);

        var weg = Goed(VergaderpuntRules.Verplaats(laat, "p1", "andere", Sleutel));
        var post = Assert.Single(weg.Uitbak.Wachtend);
        var daar = VergaderpuntRules.Neem(State(op: Op.AddDays(60)), post.Bericht.Punt!);
        Assert.DoesNotContain(weg.Punten, p => p.Id == "p1");
        Assert.Equal($"vergadering/{Sleutel}/andere", post.Naar);
        Assert.Equal((false, 3), (daar.Punten.Single(p => p.Id == "p1").TeLaat, daar.Punten.Single(p => p.Id == "p1").Nr));
        Assert.Same(daar, VergaderpuntRules.Neem(daar, post.Bericht.Punt!));
    }

    [Theory]
    [InlineData(Rol.Ouderraad, Geleding.Ouderraad, true)]
    [InlineData(Rol.Ouderraad, Geleding.Mr, false)]
    [InlineData(Rol.MrPersoneel, Geleding.Mr, true)]
    [InlineData(Rol.Leerkracht, Geleding.Team, true)]
    [InlineData(Rol.Overblijfkracht, Geleding.Werkgroep, true)]
    [InlineData(Rol.Schoolleider, Geleding.Ouders, true)]
    [InlineData(Rol.Overblijfcoordinator, Geleding.Mr, true)]
    public void Een_geleding_brengt_haar_eigen_punten_in_en_wie_beheert_die_van_iedereen(Rol rol, Geleding geleding, bool mag) =>
        Assert.Equal(mag ? null : "agendapunt-geleding", VergaderpuntRules.DienIn(State(), Punt with { Geleding = geleding }, "p1", Hier(rol)).Weigering?.Code);

    [Fact]
    public void Wie_notuleert_ziet_de_notulen_eerder_een_ander_leest_wat_ouders_lezen()
    {
        var state = Gehouden();
        var eigen = state with { Punten = [.. state.Punten.Select(p => p with { Verslag = "Over Lieke.", Leestekst = "Over een kind." })], NotulistId = state.Genodigden[0].Id };
        var vast = eigen with { Stap = Vergaderstap.NotulenVastgesteld };
        VergaderingView View(VergaderingState s, Wie wie) => VergaderRules.View(s, Plek.Id, Jaar, Hier() with { Wie = wie }, []);
        var (kracht, raad) = (Voorbeeld.Wie(Rol.Overblijfkracht), Voorbeeld.Wie(Rol.Ouderraad));
        var notulist = kracht with { AccountId = "marijke" };

        Assert.All(View(eigen, kracht).Punten, p => Assert.Null(p.Verslag));
        Assert.All(View(eigen, notulist).Punten, p => Assert.Equal("Over Lieke.", p.Verslag));
        Assert.All(View(vast, raad).Punten, p => Assert.Equal("Over een kind.", p.Verslag));
        Assert.All(View(vast, raad).Punten, p => Assert.Null(p.Leestekst));
        var verstuurd = vast with { Verzonden = [new Verzending(VergaderingGrenzen.StukNotulen, Geleding.Ouderraad, Hier().Nu, 1, false, "Marijke")] };
        Assert.All(View(verstuurd, raad).Punten, p => Assert.Equal("Over Lieke.", p.Verslag));
        Assert.All(View(vast, Voorbeeld.Wie(Rol.Leerkracht)).Punten, p => Assert.Null(p.Verslag));
        Assert.All(View(eigen, raad).Genodigden, g => Assert.Null(g.Email));
    }

    [Fact]
    public void Een_vergadering_die_niet_doorgaat_zegt_waarom_en_noemt_geen_kind()
    {
        Assert.Equal("afgelast-naam", VergaderRules.GelastAf(State(), "Lieke is ziek", Verslagproef.Namen).Weigering?.Code);
        Assert.Equal("verplicht", VergaderRules.GelastAf(State(), "", Verslagproef.Namen).Weigering?.Code);
        var af = Goed(VergaderRules.GelastAf(State(), "Te weinig mensen", Verslagproef.Namen));
        Assert.Equal((Vergaderstap.Afgelast, "Te weinig mensen"), (af.Stap, af.AfgelastReden));
        Assert.Equal("vergadering-voorbij", VergaderRules.GelastAf(Gehouden(), "Te laat", Verslagproef.Namen).Weigering?.Code);
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
