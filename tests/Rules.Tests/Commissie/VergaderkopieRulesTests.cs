using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Commissie.Vergaderproef;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Who is asked, who gets which piece, and the register of it (TSO-2h, TSO-2j, TSO-5a).</summary>
[Requirement("TSO-2h", "TSO-2j")]
public sealed class VergaderkopieRulesTests
{
    [Fact]
    public void De_agenda_gaat_een_keer_naar_wie_genodigd_is_schoolleiding_ouderraad_en_mr()
    {
        var weg = Goed(VergaderkopieRules.VerstuurAgenda(State(), Kring(), Plek, Hier()));

        Assert.Equal([(Geleding.Commissie, 2), (Geleding.Schoolleiding, 1), (Geleding.Ouderraad, 1)], weg.Verzonden.Select(v => (v.Aan, v.Aantal)));
        Assert.Equal(4, weg.Uitbak.Wachtend.Count(p => p.Bericht.Mail?.Sjabloon == Sjabloon.Vergaderagenda));
        Assert.Equal("agenda-al-verstuurd", VergaderkopieRules.VerstuurAgenda(weg, Kring(), Plek, Hier()).Weigering?.Code);
        Assert.Equal("agenda-niemand", VergaderkopieRules.VerstuurAgenda(State() with { Genodigden = [] }, VergaderkopieRules.Ontvangers(State() with { Genodigden = [] }, Personen, Sleutel, Vandaag), Plek, Hier()).Weigering?.Code);
        Assert.Equal("vergadering-voorbij", VergaderkopieRules.VerstuurAgenda(State(), Kring(), Plek, Hier(vandaag: Op.AddDays(1))).Weigering?.Code);
    }

    [Fact, Requirement("TSO-2g")]
    public void Komt_er_een_punt_bij_dan_gaat_de_aangepaste_agenda_nog_een_keer_en_zonder_wijziging_niet()
    {
        var weg = Goed(VergaderkopieRules.VerstuurAgenda(State(), Kring(), Plek, Hier()));
        var laat = Goed(VergaderpuntRules.DienIn(weg, Punt, "p1", Hier(Rol.Ouderraad, Op.AddDays(-7))));
        Assert.Equal((false, true), (laat.Aangepast, Goed(VergaderpuntRules.LaatToe(laat, "p1", Op.AddDays(-7))).Aangepast));
        Assert.Equal("agenda-al-verstuurd", VergaderkopieRules.VerstuurAgenda(laat, Kring(), Plek, Hier()).Weigering?.Code);

        var bij = Goed(VergaderpuntRules.DienIn(weg, Punt, "p1", Hier(Rol.Ouderraad)));
        Assert.Equal(["aangepast"], VergadertaakRules.Taken(bij, Jaar, Vandaag).Select(t => t.Soort));
        var nogEens = Goed(VergaderkopieRules.VerstuurAgenda(bij, Kring(), Plek, Hier(vandaag: Op)));

        Assert.Equal((6, weg.AgendaOp), (nogEens.Verzonden.Length, nogEens.AgendaOp)); // the first one was in time
        Assert.Equal(8, nogEens.Uitbak.Wachtend.Select(p => p.Bericht.Mail!.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("agenda-al-verstuurd", VergaderkopieRules.VerstuurAgenda(nogEens, Kring(), Plek, Hier(vandaag: Op)).Weigering?.Code);
        Assert.False(Goed(VergaderRules.Wijzig(bij, State(op: Op.AddDays(7)).Gegevens!, Jaar, Vandaag)).Aangepast);
    }

    [Fact, Requirement("TSO-2g")]
    public void Een_agenda_die_alleen_op_papier_ging_gaat_aangepast_ook_op_papier()
    {
        VergaderingState Papier(VergaderingState was) => Goed(VergaderkopieRules.OpPapier(was, VergaderingGrenzen.StukAgenda, Geleding.Commissie, Vandaag, Hier()));
        var bij = Goed(VergaderpuntRules.DienIn(Papier(State()), Punt, "p1", Hier(Rol.Ouderraad)));
        var nogEens = Papier(bij);

        Assert.Equal((true, false, 2), (bij.Aangepast, nogEens.Aangepast, nogEens.Verzonden.Length));
        Assert.Same(nogEens, Papier(nogEens));
    }

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-6, false)]
    public void Een_agenda_die_binnen_een_week_voor_de_vergadering_weggaat_was_te_laat(int dagen, bool opTijd)
    {
        var weg = Goed(VergaderkopieRules.VerstuurAgenda(State(), Kring(), Plek, Hier(vandaag: Op.AddDays(dagen))));

        Assert.Equal((Op.AddDays(dagen), opTijd), (VergaderRules.Rij(weg, Plek.Id).AgendaOp!.Value, VergaderRules.Rij(weg, Plek.Id).AgendaOpTijd));
    }

    [Fact]
    public void Wie_van_twee_geledingen_is_krijgt_een_mail_en_staat_twee_keer_in_het_register()
    {
        var state = State() with { Genodigden = State().Genodigden.Add(new Genodigde("ingrid", "ingrid", "Ingrid van Leeuwen", null, "schoolleiding", Komst.Onbekend)) };
        var weg = Goed(VergaderkopieRules.VerstuurAgenda(state, VergaderkopieRules.Ontvangers(state, Personen, Sleutel, Vandaag), Plek, Hier()));

        Assert.Equal([(Geleding.Commissie, 3), (Geleding.Schoolleiding, 1), (Geleding.Ouderraad, 1)], weg.Verzonden.Select(v => (v.Aan, v.Aantal)));
        Assert.Equal(4, weg.Uitbak.Wachtend.Length);
        Assert.Equal(weg.Uitbak.Wachtend.Length, weg.Uitbak.Wachtend.Select(p => p.Bericht.Mail!.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Notulen_gaan_naar_niemand_twee_keer_en_wie_ze_mist_is_te_zien_tot_hij_ze_op_papier_heeft()
    {
        Assert.Equal("notulen-nog-niet", VergaderkopieRules.Verspreid(Gehouden(), Kring(), ookOuders: false, Plek, Hier()).Weigering?.Code);
        var weg = Goed(VergaderkopieRules.Verspreid(Vastgesteld(), Kring(), ookOuders: false, Plek, Hier(vandaag: Op)));
        Assert.Equal([Geleding.Mr], VergaderkopieRules.Mist(weg));
        Assert.Equal("al-verspreid", VergaderkopieRules.Verspreid(weg, Kring(), ookOuders: false, Plek, Hier()).Weigering?.Code);

        var papier = Goed(VergaderkopieRules.OpPapier(weg, VergaderingGrenzen.StukNotulen, Geleding.Mr, Op, Hier(vandaag: Op)));
        Assert.Empty(VergaderkopieRules.Mist(papier));
        Assert.Same(papier, Goed(VergaderkopieRules.OpPapier(papier, VergaderingGrenzen.StukNotulen, Geleding.Mr, Op, Hier(vandaag: Op))));
        Assert.Equal("verzending-ongeldig", VergaderkopieRules.OpPapier(weg, VergaderingGrenzen.StukNotulen, Geleding.Ouders, Op, Hier(vandaag: Op)).Weigering?.Code);
        Assert.Equal("verzending-ongeldig", VergaderkopieRules.OpPapier(weg, "iets", Geleding.Mr, Op, Hier(vandaag: Op)).Weigering?.Code);
        Assert.Equal("verzending-ongeldig", VergaderkopieRules.OpPapier(weg, VergaderingGrenzen.StukNotulen, Geleding.Mr, Op.AddDays(-1), Hier(vandaag: Op)).Weigering?.Code);
        Assert.Equal("verzending-ongeldig", VergaderkopieRules.OpPapier(State(), VergaderingGrenzen.StukAgenda, Geleding.Commissie, Op.AddYears(-1), Hier()).Weigering?.Code);
        Assert.Equal("verzending-ongeldig", VergaderkopieRules.OpPapier(weg, VergaderingGrenzen.StukNotulen, Geleding.Mr, Op.AddDays(1), Hier(vandaag: Op)).Weigering?.Code);
    }

    [Fact]
    public void Ouders_horen_van_de_leesversie_in_delen_en_elk_deel_telt_een_keer()
    {
        var weg = Goed(VergaderkopieRules.Verspreid(Vastgesteld(), Kring(), ookOuders: true, Plek, Hier(vandaag: Op)));
        Assert.Equal(VergaderkopieRules.Ouderdelen, weg.OudersTeGaan.Length);
        Assert.NotNull(VergaderRules.Leesversie(weg, Plek.Id));
        Assert.Null(VergaderRules.Leesversie(Vastgesteld(), Plek.Id));

        var deel = VergaderkopieRules.Deel("kind-1");
        var een = VergaderkopieRules.MetOuderdeel(weg, deel, 3);
        Assert.Same(een, VergaderkopieRules.MetOuderdeel(een, deel, 3));
        Assert.Equal(3, een.Verzonden.Single(v => v.Aan == Geleding.Ouders).Aantal);
        Assert.Equal(VergaderkopieRules.Oudermail(Plek.Id, "Ouder@thuis.example"), VergaderkopieRules.Oudermail(Plek.Id, "ouder@thuis.example"));
    }

    [Fact]
    public void De_leesversie_heeft_de_tekst_voor_ouders_en_niet_wie_een_account_heeft()
    {
        var met = Goed(NotulenRules.Noteer(Gehouden(), "kwaliteit", "Lieke viel.", "Een kind viel.", 1, Op));
        met = Goed(VergaderactieRules.Bewaar(met, null, new Actiepunt("a1", "Kijk het toestel na.", "Marijke van der Veen", "marijke", Op.AddDays(7), null, null), Verslagproef.Namen, Op));
        var vast = Goed(NotulenRules.StelVast(met, Verslagproef.Namen, Hier(vandaag: Op)));
        var lees = VergaderRules.Leesversie(Goed(VergaderkopieRules.Verspreid(vast, Kring(), ookOuders: true, Plek, Hier(vandaag: Op))), Plek.Id)!;

        Assert.Equal("Een kind viel.", lees.Punten[1].Verslag);
        Assert.Null(lees.Acties[0].WieAccountId);
        Assert.Equal(["Marijke van der Veen"], lees.Aanwezig);
    }

    [Fact, Requirement("TSO-5a")]
    public void Bij_de_werkgroep_horen_ook_alle_overblijfkrachten_en_wie_beide_is_staat_er_een_keer()
    {
        OverblijfkrachtRij[] helpers = [Helper("petra", "Petra de Ruiter", null), Helper("marijke", "Marijke van der Veen", null), Helper("weg", "Stefan Kroes", Op.AddDays(-1))];
        Assert.Equal(["Marijke van der Veen", "Annelies Prins", "Petra de Ruiter"], GenodigdeRules.Horen(Vergadersoort.Werkgroep, Stand, helpers, Personen, Op).Select(g => g.Naam));
        Assert.Equal(["Marijke van der Veen", "Annelies Prins"], GenodigdeRules.Horen(Vergadersoort.Commissie, Stand, helpers, Personen, Op).Select(g => g.Naam));
        Assert.Equal("marijke@school.example", GenodigdeRules.Horen(Vergadersoort.Commissie, Stand, [], Personen, Op)[0].Email);
    }

    [Fact]
    public void Wie_van_de_lijst_is_gehaald_komt_er_niet_vanzelf_weer_op_en_een_gast_kan_erbij()
    {
        var horen = State().Genodigden;
        var gast = new Genodigde("", null, "Karel van Rijn", "karel@thuis.example", "", Komst.Onbekend);
        var zet = Goed(GenodigdeRules.Zet(State(), [horen[0], gast], horen[0].Id, horen));

        Assert.Equal(["Marijke van der Veen", "Karel van Rijn"], GenodigdeRules.MetNieuwen(zet, horen).Genodigden.Select(g => g.Naam));
        Assert.Equal((horen[0].Id, "marijke", "gast"), (zet.NotulistId, zet.Genodigden[0].AccountId, zet.Genodigden[1].Functie));
        Assert.Equal("genodigde-dubbel", GenodigdeRules.Zet(State(), [horen[0], gast, gast], null, horen).Weigering?.Code);
        Assert.Equal("genodigde-mail", GenodigdeRules.Zet(State(), [gast with { Email = "karel" }], null, horen).Weigering?.Code);
        Assert.Equal("notulist-onbekend", GenodigdeRules.Zet(State(), [gast], horen[0].Id, horen).Weigering?.Code);
    }

    [Fact, Requirement("SEC-2")]
    public void Wie_geen_lid_of_overblijfkracht_meer_is_gaat_van_de_lijst_en_een_gast_blijft()
    {
        var gast = new Genodigde("g1", null, "Karel van Rijn", null, "gast", Komst.Ja);
        var was = State() with { Genodigden = State().Genodigden.Add(gast), NotulistId = State().Genodigden[0].Id };
        var zonder = GenodigdeRules.ZonderVertrokken(was, [was.Genodigden[1]]);

        Assert.Equal(["Annelies Prins", "Karel van Rijn"], zonder.Genodigden.Select(g => g.Naam));
        Assert.Null(zonder.NotulistId);
        Assert.False(VergaderRules.Mag(zonder with { Stap = Vergaderstap.NotulenVastgesteld }, Hier(Rol.Overblijfkracht).Wie with { AccountId = "marijke" }, Sleutel, Op).NotulenLezen);
        Assert.Same(was, GenodigdeRules.ZonderVertrokken(was, State().Genodigden));
    }

    [Fact]
    public void Een_mail_heeft_precies_de_waarden_van_zijn_sjabloon_en_noemt_niets_van_wat_is_gezegd()
    {
        foreach (var sjabloon in new[] { Sjabloon.Vergadering, Sjabloon.Vergaderagenda, Sjabloon.Vergaderafgelast, Sjabloon.Vergadernotulen })
        {
            var mail = VergadertaakRules.Mail(new Vergadermail(sjabloon, "vergadering/1", "Annelies Prins", "annelies@school.example"), Gehouden(), "De Horizon", "https://intranet.school.example/s");
            Assert.Equal(Sjabloonrecepten.Tabel[sjabloon].Waarden.Order(StringComparer.Ordinal), mail.Waarden.Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(mail.Waarden.Values, w => w.Contains("Besproken", StringComparison.Ordinal));
        }

        Assert.Equal(["naam", "school"], VergadertaakRules.Oudermail("leesversie/1/2", "Jo", "jo@thuis.example", "De Horizon").Waarden.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-10", "")]
    [InlineData("2026-11-11", "agenda")]
    [InlineData("2026-11-12", "agenda,notulist")]
    [InlineData("2026-11-20", "notulen")]
    public void Wie_leidt_hoort_op_tijd_wat_er_moet_gebeuren(string dag, string taken)
    {
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var nu = VergadertaakRules.Taken(State(), Jaar, vandaag);
        Assert.Equal(taken, string.Join(',', nu.Select(t => t.Soort)));
        Assert.All(nu, t => Assert.Equal("marijke", t.AccountId));
    }

    [Fact]
    public void Zijn_de_notulen_geschreven_dan_hoort_wie_leidt_dat_en_blijft_de_notulist_weg_dan_ook()
    {
        Assert.Equal([("marijke", "vaststellen")], VergadertaakRules.Taken(Gehouden(), Jaar, Op.AddDays(2)).Select(t => (t.AccountId, t.Soort)));

        var petra = new Genodigde("p1", "petra", "Petra de Ruiter", null, "overblijfkracht", Komst.Onbekend);
        var state = State() with { Genodigden = State().Genodigden.Add(petra), NotulistId = "p1" };
        Assert.Equal([("petra", "notulen")], VergadertaakRules.Taken(state, Jaar, Op.AddDays(14)).Select(t => (t.AccountId, t.Soort)));
        Assert.Equal([("marijke", "notulen-laat"), ("petra", "notulen")], VergadertaakRules.Taken(state, Jaar, Op.AddDays(15)).Select(t => (t.AccountId, t.Soort)));
    }

    [Fact]
    public void Een_taak_gaat_weg_als_zij_gedaan_is_en_over_een_jaar_dat_lang_voorbij_is_hoort_niemand_nog_iets()
    {
        var taken = VergadertaakRules.Taken(State(), Jaar, Op.AddDays(20));
        Assert.Equal([true], taken.Select(t => t.Dringend));
        var verteld = VergadertaakRules.MetTaken(State(), taken, Plek, Hier().Nu);
        var klaar = VergadertaakRules.MetTaken(verteld with { Stap = Vergaderstap.NotulenVastgesteld }, VergadertaakRules.Taken(Vastgesteld(), Jaar, Op.AddDays(20)), Plek, Hier().Nu);
        Assert.Equal(["verspreiden"], klaar.Verteld.Select(t => t.Soort));
        Assert.Contains(klaar.Uitbak.Wachtend, p => p.Bericht is { Soort: Vergaderpostsoort.TaakWeg } && p.Bericht.Id == $"vergadering/{Plek.Id}/notulen");
        Assert.Empty(VergadertaakRules.Taken(State(), Jaar, new DateOnly(2028, 2, 1)));
    }

    private static System.Collections.Immutable.ImmutableArray<Kopie> Kring() => VergaderkopieRules.Ontvangers(State(), Personen, Sleutel, Vandaag);

    private static OverblijfkrachtRij Helper(string id, string naam, DateOnly? totEnMet) =>
        new(id, new OverblijfkrachtGegevens(naam, "", null, false, null, null, null, null, false, Weekdagen.Geen, Jaar.EersteDag, totEnMet, null));
}
