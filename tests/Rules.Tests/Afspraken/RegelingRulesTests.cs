using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Intranet.Pages.Regelingen;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Afspraken;

/// <summary>Huisregels, reglement and ontruimingsplan (TSO-11a, TSO-12f, TSO-14).</summary>
public sealed class RegelingRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Regelingoverleg Overleg = new(Vandaag.AddDays(-3), "Karin en Ruben", "Karel en Petra", "Telefoons in de tas");
    private static readonly BesluitInvoer Besluit = new(Vandaag.AddDays(-1), ["Karel", "Petra"], 2, 0, 0, "Aangepast");
    private static readonly RegelingInvoer Invoer = new(["Niet duwen", "Samen opruimen"], Vandaag, Overleg, null);

    [Fact]
    [Requirement("TSO-14a", "TSO-14d")]
    public void Huisregels_komen_er_pas_na_overleg_van_team_en_commissie()
    {
        Assert.Equal("overleg-nodig", Nee(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { Overleg = null }));
        Assert.Equal("verplicht", Nee(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { Overleg = Overleg with { Team = " " } }));
        Assert.Equal("verplicht", Nee(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { Overleg = Overleg with { Commissie = "" } }));
        Assert.Equal("verplicht", Nee(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { Overleg = Overleg with { Uitkomst = "" } }));
        Assert.Equal("datum-in-toekomst", Nee(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { Overleg = Overleg with { Op = Vandaag.AddDays(1) } }));
        var een = Leg(Regelingsoorten.Huisregels, new RegelingState(), Invoer).Waarde!;
        Assert.Equal((1, Overleg), (een.Versies[0].Nr, een.Versies[0].Overleg));
        Assert.Equal("overleg-nodig", Nee(Regelingsoorten.Huisregels, een, Invoer with { Regels = ["Anders"], GeldtVanaf = Vandaag.AddDays(1), Overleg = null }));
    }

    [Fact]
    [Requirement("TSO-11a", "TSO-15a")]
    public void Het_eerste_reglement_is_er_al_en_een_ander_vraagt_een_besluit_dat_de_hele_weg_ging()
    {
        var eerste = Invoer with { GeldtVanaf = new DateOnly(2006, 10, 1), Overleg = null };
        Assert.Equal("besluit-niet-aangenomen", Nee(Regelingsoorten.Reglement, new RegelingState(), eerste with { Besluit = Besluit with { Voor = 1, Tegen = 1 } }));
        Assert.Equal("besluit-zonder-aanwezigen", Nee(Regelingsoorten.Reglement, new RegelingState(), eerste with { Besluit = Besluit with { Aanwezig = [] } }));
        Assert.Equal(2, Leg(Regelingsoorten.Reglement, new RegelingState(), eerste with { Besluit = Besluit }).Waarde!.Versies[0].Besluit!.Voor);
        var een = Leg(Regelingsoorten.Reglement, new RegelingState(), eerste).Waarde!;
        Assert.Null(een.Versies[0].Besluit);

        var twee = Invoer with { Regels = ["Artikel 1"], Overleg = null };
        Assert.Equal("besluit-nodig", Nee(Regelingsoorten.Reglement, een, twee));
        Assert.Equal("besluit-nodig", Nee(Regelingsoorten.Reglement, een, twee with { Besluit = Besluit })); // a vote of the commissie alone: nobody advised, no instemming
        Assert.Equal(2, Leg(Regelingsoorten.Jaarverslagpunten, een, twee with { Besluit = Besluit }).Waarde!.Versies[^1].Besluit!.Voor); // as it was
    }

    [Fact]
    [Requirement("TSO-14a")]
    public void Een_nieuwe_versie_geldt_later_dan_de_vorige_en_niet_met_terugwerkende_kracht()
    {
        var een = Leg(Regelingsoorten.Huisregels, new RegelingState(), Invoer with { GeldtVanaf = Vandaag.AddDays(-30) }).Waarde!;
        var twee = Invoer with { Regels = ["Anders"] };
        Assert.Equal("niets-veranderd", Nee(Regelingsoorten.Huisregels, een, Invoer));
        Assert.Equal("versie-volgorde", Nee(Regelingsoorten.Huisregels, een, twee with { GeldtVanaf = Vandaag.AddDays(-30) }));
        Assert.Equal("versie-in-verleden", Nee(Regelingsoorten.Huisregels, een, twee with { GeldtVanaf = Vandaag.AddDays(-1) }));
        var straks = Leg(Regelingsoorten.Huisregels, een, twee with { GeldtVanaf = Vandaag.AddDays(7) }).Waarde!;
        Assert.Equal((1, 2), (straks.Geldend(Vandaag.AddDays(6))!.Nr, straks.Geldend(Vandaag.AddDays(7))!.Nr));
    }

    [Fact]
    [Requirement("TSO-14a")]
    public void Een_regel_die_blijft_houdt_zijn_nummer_zodat_het_logboek_hem_blijft_noemen()
    {
        var (een, laatste) = RegelingRules.MetIds(["Niet duwen", "Samen opruimen"], [], 0);
        var (twee, nu) = RegelingRules.MetIds(["Telefoon weg", "Niet duwen"], een, laatste);
        Assert.Equal(["r3", "r1"], twee.Select(r => r.Id));
        Assert.Equal("r4", RegelingRules.MetIds(["Samen opruimen"], twee, nu).Regels[0].Id);
    }

    [Fact]
    [Requirement("TSO-14a")]
    public void De_tekst_is_begrensd_en_zonder_lege_of_dubbele_regels()
    {
        Assert.Equal(["a", "b"], RegelingRules.Schoon(Invoer with { Regels = [" a ", "", "b"] }).Waarde!.Regels);
        Assert.Equal("regels-nodig", RegelingRules.Schoon(Invoer with { Regels = [" "] }).Weigering?.Code);
        Assert.Equal("regels-nodig", RegelingRules.Schoon(Invoer with { Regels = default }).Weigering?.Code);
        Assert.Equal("regel-dubbel", RegelingRules.Schoon(Invoer with { Regels = ["a", "a "] }).Weigering?.Code);
        Assert.Equal("te-veel", RegelingRules.Schoon(Invoer with { Regels = [.. Enumerable.Range(0, 151).Select(n => $"regel {n}")] }).Weigering?.Code);
        Assert.Equal("te-lang", RegelingRules.Schoon(Invoer with { Regels = [new string('x', 801)] }).Weigering?.Code);
        Assert.Equal("regels-te-lang", RegelingRules.Schoon(Invoer with { Regels = [.. Enumerable.Range(0, 51).Select(n => $"{n:000}{new string('x', 797)}")] }).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-14c", "TSO-12f", "TSO-4e")]
    public void Wie_leest_bevestigt_de_nieuwste_of_de_geldende_versie_een_keer()
    {
        var was = new RegelingState { Versies = [Versie(1, -60), Versie(2, -30), Versie(3, 7)] };
        var fatma = Voorbeeld.Wie(Rol.Overblijfkracht);
        Assert.Equal("onbekend", LeesRules.Bevestig(was, 4, fatma, default, Vandaag).Weigering?.Code);
        Assert.Equal("oudere-versie", LeesRules.Bevestig(was, 1, fatma, default, Vandaag).Weigering?.Code);
        var gelezen = LeesRules.Bevestig(was, 2, fatma, default, Vandaag).Waarde!;
        Assert.Same(gelezen, LeesRules.Bevestig(gelezen, 2, fatma, default, Vandaag).Waarde);
        Assert.Equal([2, 3], LeesRules.Bevestig(gelezen, 3, fatma, default, Vandaag).Waarde!.Gelezen.Select(g => g.VersieNr));
    }

    [Fact]
    [Requirement("TSO-14c", "TSO-12f")]
    public void Huisregels_leest_het_team_en_elke_helper_het_ontruimingsplan_de_helpers_en_de_bhv()
    {
        Assert.All(new[] { Rol.Overblijfkracht, Rol.Overblijfcoordinator, Rol.Groepsleerkracht, Rol.Leerkracht }, r => Assert.True(LeesRules.MoetLezen(Regelingsoorten.Huisregels, r)));
        Assert.All(new[] { Rol.Overblijfkracht, Rol.Bhv, Rol.WaarnemendCoordinator }, r => Assert.True(LeesRules.MoetLezen(Regelingsoorten.Ontruimingsplan, r)));
        Assert.False(LeesRules.MoetLezen(Regelingsoorten.Ontruimingsplan, Rol.Leerkracht));
        Assert.False(LeesRules.MoetLezen(Regelingsoorten.Huisregels, Rol.Ouderraad));
        var mensen = new PersonenView([Mens("ria", Rol.Overblijfkracht), Mens("bas", Rol.Groepsleerkracht), Mens("oud", Rol.Leerkracht, Vandaag.AddDays(-1)), Mens("wim", Rol.Ouderraad)], 1);
        var was = new RegelingState { Versies = [Versie(1, -9)], Gelezen = [new Leesbevestiging("bas", "bas", 1, Schooltijd.Moment(Vandaag, default))] };
        Assert.Equal([("ria", false), ("bas", true)], LeesRules.Lezers(Regelingsoorten.Huisregels, was, mensen, Voorbeeld.Sleutel, Vandaag).Select(l => (l.AccountId, l.Op is not null)));
    }

    [Fact]
    [Requirement("TSO-14b")]
    public void Een_groep_bespreekt_de_huisregels_opnieuw_na_de_ingestelde_weken_en_eerst_binnen_twee()
    {
        var was = new RegelingState { Versies = [Versie(1, -9)], WekenTussen = 4 };
        var g5 = Groep(was);
        Assert.Equal((null, Vandaag.AddDays(5)), (g5.Laatst, g5.Voor));
        was = LeesRules.Bespreek(was, "g5", Vandaag, Voorbeeld.Wie(Rol.Groepsleerkracht, "g5"), Voorbeeld.School, Vandaag).Waarde!;
        Assert.Equal((Vandaag, Vandaag.AddDays(28)), (Groep(was).Laatst, Groep(was).Voor));
        Assert.Same(was, LeesRules.Bespreek(was, "g5", Vandaag, Voorbeeld.Wie(Rol.Groepsleerkracht, "g5"), Voorbeeld.School, Vandaag).Waarde);
        var nieuw = was with { Versies = was.Versies.Add(Versie(2, 0)), Besproken = [new Besproken("g5", Vandaag.AddDays(-1), "Karin")] };
        Assert.Null(Groep(nieuw).Laatst);
    }

    [Fact]
    [Requirement("TSO-14b")]
    public void Bespreken_valt_nooit_in_een_vakantie_en_niet_op_een_dag_die_moet_komen()
    {
        var was = new RegelingState { Versies = [Versie(1, -60)], Besproken = [new Besproken("g5", new DateOnly(2026, 11, 2), "Karin")], WekenTussen = 8 };
        Assert.Equal(new DateOnly(2027, 1, 4), Groep(was).Voor);
        var wie = Voorbeeld.Wie(Rol.Groepsleerkracht, "g5");
        Assert.Equal("datum-in-toekomst", LeesRules.Bespreek(was, "g5", Vandaag.AddDays(1), wie, Voorbeeld.School, Vandaag).Weigering?.Code);
        Assert.Equal("onbekend", LeesRules.Bespreek(was, "g9", Vandaag, wie, Voorbeeld.School, Vandaag).Weigering?.Code);
        Assert.Equal("niet-te-bespreken", LeesRules.Bespreek(new RegelingState(), "g5", Vandaag, wie, Voorbeeld.School, Vandaag).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-14b", "TSO-14c")]
    public void Wie_nog_moet_lezen_of_bespreken_hoort_dat_een_keer()
    {
        var mensen = new PersonenView([Mens("ria", Rol.Overblijfkracht), Mens("karin", Rol.Groepsleerkracht, groep: "g5")], 1);
        var was = new RegelingState { Versies = [Versie(1, -60)] };
        var lezers = LeesRules.Lezers(Regelingsoorten.Huisregels, was, mensen, Voorbeeld.Sleutel, Vandaag);
        var gevraagd = HerinnerRules.Vraag(was, Regelingsoorten.Huisregels, lezers, Voorbeeld.Sleutel, default);
        Assert.Equal(2, gevraagd.Uitbak.Wachtend.Length);
        Assert.Same(gevraagd, HerinnerRules.Vraag(gevraagd, Regelingsoorten.Huisregels, lezers, Voorbeeld.Sleutel, default));
        var laat = HerinnerRules.Bespreken(was, [Groep(was)], mensen, Voorbeeld.School, Vandaag, default);
        Assert.Equal("aandacht/99XX00/karin", Assert.Single(laat.Uitbak.Wachtend).Naar);
        Assert.Same(laat, HerinnerRules.Bespreken(laat, [Groep(laat)], mensen, Voorbeeld.School, Vandaag, default));
    }

    [Fact]
    [Requirement("TSO-12f")]
    public void Een_oefening_die_geweest_is_zegt_hoe_het_ging_en_een_plan_niet()
    {
        var wie = Voorbeeld.Wie(Rol.Schoolleider);
        Assert.Equal("verplicht", OefeningRules.Noteer(new(), Vandaag, "", wie, Vandaag).Weigering?.Code);
        var plan = OefeningRules.Noteer(new(), Vandaag.AddDays(10), "", wie, Vandaag).Waarde!;
        var ander = OefeningRules.Noteer(plan, Vandaag.AddDays(20), "", wie, Vandaag).Waarde!;
        Assert.Equal([Vandaag.AddDays(20)], ander.Oefeningen.Select(o => o.Op));
        Assert.Equal(2, OefeningRules.Noteer(ander, Vandaag, "In vier minuten buiten", wie, Vandaag).Waarde!.Oefeningen.Length);
    }

    [Theory]
    [InlineData(-300, "In vier minuten buiten", true)]
    [InlineData(-400, "In vier minuten buiten", false)]
    [InlineData(-14, "", true)]
    [InlineData(-15, "", false)]
    [InlineData(30, "", true)]
    [Requirement("TSO-12f")]
    public void Een_plan_zonder_verslag_is_na_twee_weken_geen_oefening(int dagen, string verslag, bool isGeoefend)
    {
        var was = new RegelingState { Versies = [Versie(1, -900)], Oefeningen = [new Oefening(Vandaag.AddDays(dagen), verslag, "Ingrid")] };
        Assert.Equal(isGeoefend, OefeningRules.IsGeoefend(was, Vandaag));
        var mensen = new PersonenView([Mens("ingrid", Rol.Schoolleider)], 1);
        Assert.Equal(isGeoefend ? 0 : 1, HerinnerRules.Oefenen(was, mensen, Voorbeeld.School, Vandaag, default).Uitbak.Wachtend.Length);
    }

    [Fact]
    [Requirement("TSO-14c")]
    public void Een_nieuwe_versie_trekt_het_verzoek_om_de_vorige_te_lezen_in_bij_wie_dat_nog_niet_deed()
    {
        var was = new RegelingState { Versies = [Versie(1, -60)], Gevraagd = ["ria", "bas"], Gelezen = [new Leesbevestiging("bas", "Bas", 1, default)] };
        var wordt = was with { Versies = was.Versies.Add(Versie(2, 0)), Gevraagd = [] };

        var post = Assert.Single(HerinnerRules.TrekVorigeIn(was, wordt, Regelingsoorten.Huisregels, Voorbeeld.Sleutel).Uitbak.Wachtend);

        Assert.Equal(("aandacht/99XX00/ria", "regeling/huisregels/1", null), (post.Naar, post.Bericht.Id, post.Bericht.Bericht));
        Assert.Empty(HerinnerRules.TrekVorigeIn(new RegelingState(), wordt, Regelingsoorten.Huisregels, Voorbeeld.Sleutel).Uitbak.Wachtend);
    }

    [Fact]
    [Requirement("TSO-14c")]
    public void Intrekken_laat_in_een_volle_uitbak_ruimte_voor_het_nieuwe_verzoek()
    {
        var vol = Enumerable.Range(0, Uitbak<Regelingpost>.WachtendMax - 200).Aggregate(new Uitbak<Regelingpost>(), (bak, nr) => bak.Met($"aandacht/99XX00/a{nr}", new("x", null)));
        var was = new RegelingState { Versies = [Versie(1, -60)], Gevraagd = ["ria"], Uitbak = vol };
        var wordt = was with { Versies = was.Versies.Add(Versie(2, 0)), Gevraagd = [] };
        Assert.Equal(vol.Wachtend.Length, HerinnerRules.TrekVorigeIn(was, wordt, Regelingsoorten.Huisregels, Voorbeeld.Sleutel).Uitbak.Wachtend.Length);
    }

    [Fact]
    [Requirement("TSO-11a")]
    public void Het_reglement_gaat_een_keer_naar_een_adres_en_opnieuw_naar_een_verbeterd_adres()
    {
        var eerst = Reglementpost.Id(Voorbeeld.Sleutel, "sam", "v1", "linda@ouder.example", 1);
        Assert.Equal(eerst, Reglementpost.Id(Voorbeeld.Sleutel, "sam", "v1", "linda@ouder.example", 1));
        Assert.NotEqual(eerst, Reglementpost.Id(Voorbeeld.Sleutel, "sam", "v1", "linda.mulder@ouder.example", 1));
        Assert.NotEqual(eerst, Reglementpost.Id(Voorbeeld.Sleutel, "sam", "v1", "linda@ouder.example", 2));
    }

    [Fact]
    [Requirement("SEC-5")]
    public void Leesbevestigingen_gaan_weg_twee_jaar_na_hun_versie_en_van_wie_er_niet_meer_is()
    {
        var toen = Schooltijd.Moment(Vandaag.AddMonths(-30), default);
        var was = new RegelingState
        {
            Versies = [Versie(1, -1_200), Versie(2, -800), Versie(3, -700)],
            Gelezen = [new("ria", "Ria", 1, toen), new("ria", "Ria", 2, toen), new("weg", "Weg", 3, toen), new("ria", "Ria", 3, toen)],
        };
        var na = HerinnerRules.Opgeruimd(was, new PersonenView([Mens("ria", Rol.Overblijfkracht)], 1), Vandaag);
        Assert.Equal([("ria", 2), ("ria", 3)], na.Gelezen.Select(g => (g.AccountId, g.VersieNr)));
    }

    private static Bespreekstand Groep(RegelingState state) => LeesRules.Groepen(state, Voorbeeld.School, Vandaag, _ => true).First(g => g.GroepId == "g5");

    private static RegelingVersie Versie(int nr, int dagen) => new(nr, Vandaag.AddDays(dagen), 2, "hash", Overleg, null, default, "Ingrid");

    private static PersoonRij Mens(string id, Rol rol, DateOnly? tot = null, string? groep = null) => new(
        id, id, null, AccountStatus.Actief, [new Roltoekenning(Voorbeeld.Sleutel, rol, groep is null ? [] : [groep], new DateOnly(2020, 8, 1), tot)], false, false, false);

    private static string? Nee(string soort, RegelingState was, RegelingInvoer invoer) => Leg(soort, was, invoer).Weigering?.Code;

    private static Uitkomst<RegelingState> Leg(string soort, RegelingState was, RegelingInvoer invoer) => RegelingRules.LegVast(
        was, invoer, 9, new Regelinghandeling(soort, Voorbeeld.Wie(Rol.Schoolleider), Schooltijd.Moment(Vandaag, new TimeOnly(9, 0)), Vandaag, "operatie-1"));
}
