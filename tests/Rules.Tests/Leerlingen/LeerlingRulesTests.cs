using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

public sealed class LeerlingRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Verzorger Moeder = new("v1", "Robin Akker", "moeder", "06-12345678", "robin@voorbeeld.nl", true, true, false, false, "Nederlands", 50, 1);
    private static readonly Verzorger Vader = new("v2", "Sasja Berg", "vader", "+31 24 123 45 67", null, true, true, false, false, "Pools", 50, 2);

    [Theory]
    [InlineData(Rol.Schoolleider, null, null)]
    [InlineData(Rol.InternBegeleider, null, null)]
    [InlineData(Rol.Groepsleerkracht, "g5", null)]
    [InlineData(Rol.Groepsleerkracht, "g6", "geen-recht")]
    [InlineData(Rol.Leerkracht, null, "geen-recht")]
    [InlineData(Rol.Overblijfkracht, null, "geen-recht")]
    [InlineData(Rol.Bestuur, null, "geen-recht")]
    [InlineData(Rol.Beheerder, null, "geen-recht")]
    [Requirement("SEC-2", "SCH-2")]
    public void Een_leerling_ziet_wie_dat_mag_en_een_leerkracht_alleen_de_eigen_groep(Rol rol, string? groep, string? code) =>
        Assert.Equal(code, LeerlingRules.WaaromNiet(Voorbeeld.Kind, Recht.LeerlingenZien, Voorbeeld.Wie(rol, groep is null ? [] : [groep]), Voorbeeld.Sleutel)?.Code);

    [Fact]
    [Requirement("SEC-2", "SCH-5")]
    public void Wie_niet_mag_kijken_hoort_ook_niet_of_een_leerling_bestaat()
    {
        Assert.Equal("geen-recht", LeerlingRules.WaaromNiet(new LeerlingState(), Recht.LeerlingenZien, Voorbeeld.Wie(Rol.Overblijfkracht), Voorbeeld.Sleutel)?.Code);
        Assert.Equal("onbekend", LeerlingRules.WaaromNiet(new LeerlingState(), Recht.LeerlingenZien, Voorbeeld.Wie(Rol.Administratie), Voorbeeld.Sleutel)?.Code);
        Assert.Equal("geen-recht", LeerlingRules.WaaromNiet(Voorbeeld.Kind, Recht.LeerlingenZien, Voorbeeld.Wie(Rol.Schoolleider), new SchoolSleutel("99XX01"))?.Code);
        Assert.Equal("geen-recht", LeerlingRules.WaaromNiet(
            Voorbeeld.Kind with { Persoon = Voorbeeld.Kind.Persoon with { GroepId = null } }, Recht.LeerlingenZien, Voorbeeld.Wie(Rol.Groepsleerkracht, "g5"), Voorbeeld.Sleutel)?.Code);
    }

    [Fact]
    [Requirement("TSO-8f")]
    public void De_kaart_zegt_wat_iemand_mag()
    {
        LeerlingKaart Kaart(Rol rol, LeerlingState kind) => LeerlingRules.Kaart("sam", kind, Voorbeeld.Wie(rol, "g5"), Voorbeeld.Sleutel, Vandaag);
        var leerkracht = Kaart(Rol.Groepsleerkracht, Voorbeeld.Kind);
        Assert.Equal((false, false, true, true), (leerkracht.MagWijzigen, leerkracht.MagAanmelden, leerkracht.MagAfmelden, leerkracht.MagLunchinfo));
        var weg = Kaart(Rol.Schoolleider, Voorbeeld.Kind with { VanSchoolPer = Vandaag });
        Assert.Equal((true, false, false), (weg.MagWijzigen, weg.MagAanmelden, weg.MagAfmelden));
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Telefoonnummers_van_verzorgers_komen_in_een_vorm_en_nieuwe_verzorgers_krijgen_een_id()
    {
        var na = Bewaar(Moeder with { Id = "" }, Vader).Waarde!;
        Assert.Equal([("nieuw", "+31612345678"), ("v2", "+31241234567")], na.Verzorgers.Select(v => (v.Id, v.Telefoon)));
        Assert.Same(na, VerzorgerRules.Bewaar(na, na.Verzorgers, [], () => "x", Voorbeeld.Nu()).Waarde);
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Verzorgers_met_gegevens_die_elkaar_tegenspreken_worden_geweigerd()
    {
        Assert.Equal("contactverbod", Bewaar(Moeder with { Contactverbod = true }, Vader).Weigering?.Code);
        Assert.Equal("contactverbod-bellen", Bewaar(Moeder with { Contactverbod = true, MagOphalen = false }, Vader).Weigering?.Code);
        Assert.True(Bewaar(Moeder with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }, Vader).IsGoed);
        Assert.Equal("belvolgorde", Bewaar(Moeder, Vader with { Belvolgorde = 1 }).Weigering?.Code);
        Assert.True(Bewaar(Moeder with { Belvolgorde = 0 }, Vader with { Belvolgorde = 0 }).IsGoed);
        Assert.Equal("bellen-zonder-nummer", Bewaar(Moeder with { Telefoon = "" }, Vader).Weigering?.Code);
        Assert.Equal("ongeldig-telefoonnummer", Bewaar(Moeder with { Telefoon = "06-123" }, Vader).Weigering?.Code);
        Assert.Equal("ongeldig-e-mailadres", Bewaar(Moeder with { Email = "robin@" }, Vader).Weigering?.Code);
        Assert.Equal("betaaldeel", Bewaar(Moeder with { Betaaldeel = 60 }, Vader).Weigering?.Code);
        Assert.Equal("dubbele-verzorger", Bewaar(Moeder, Vader with { Id = "v1" }).Weigering?.Code);
        Assert.Equal("verplicht", Bewaar(Moeder with { Naam = " " }, Vader).Weigering?.Code);
        Assert.Equal("te-veel", Bewaar([.. Enumerable.Range(1, 9).Select(n => Moeder with { Id = $"v{n}", Betaaldeel = 0, Belvolgorde = 0 })]).Weigering?.Code);
    }

    [Theory]
    [InlineData("pinda", "Geen pinda's", "allergie", "2027-07-31", null)]
    [InlineData("pinda", "Geen pinda's", "", "2027-07-31", "doel-tekst-nodig")]
    [InlineData("pinda", "", "allergie", "2027-07-31", "verplicht")]
    [InlineData("een veel te lang merkje", "x", "allergie", "2027-07-31", "te-lang")]
    [InlineData("pinda", "Geen pinda's", "allergie", "2026-11-11", "datum-te-ver-weg")]
    [InlineData("pinda", "Geen pinda's", "allergie", "2028-07-31", null)]
    [InlineData("pinda", "Geen pinda's", "allergie", "2028-08-01", "datum-te-ver-weg")]
    [InlineData("pinda", "regel\neen", "allergie", "2027-01-01", null)]
    [InlineData("pin\nda", "x", "allergie", "2027-01-01", "ongeldige-tekens")]
    [Requirement("TSO-8f", "SCH-2")]
    public void Lunchinformatie_heeft_een_doel_en_een_einddatum(string merkje, string tekst, string doel, string totEnMet, string? code) =>
        Assert.Equal(code, LunchnotitieRules.Bewaar(
            Voorbeeld.Kind, new Lunchnotitie("n1", merkje, tekst, Lunchdoel.Anders, doel, null, DateOnly.Parse(totEnMet), "", default), Voorbeeld.Nu()).Weigering?.Code);

    [Fact]
    [Requirement("SCH-2")]
    public void Een_kind_wordt_met_de_hand_ingeschreven_met_nette_namen()
    {
        var persoon = new Persoonsgegevens("  Jasmijn ", "van  den", "Akker", new DateOnly(2018, 1, 1), "g5", "5");
        var na = PersoonRules.SchrijfIn(new LeerlingState(), persoon, Voorbeeld.Nu()).Waarde!;
        Assert.Equal(("Jasmijn", "van den", 2026), (na.Persoon.Roepnaam, na.Persoon.Voorvoegsel, na.GroepSchooljaar));
        Assert.Equal("bestaat-al", PersoonRules.SchrijfIn(Voorbeeld.Kind, persoon, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("onbekend", PersoonRules.SchrijfIn(new LeerlingState(), persoon with { GroepId = "g99" }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("geboortedatum-vreemd", PersoonRules.SchrijfIn(new LeerlingState(), persoon with { Geboortedatum = new DateOnly(2026, 1, 1) }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("verplicht", PersoonRules.SchrijfIn(new LeerlingState(), persoon with { Roepnaam = "", Achternaam = " " }, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("keuze", PersoonRules.SchrijfIn(new LeerlingState(), persoon with { Jaargroep = "9" }, Voorbeeld.Nu()).Weigering?.Code);
        var bestaand = na with { Versie = 1 };
        Assert.Same(bestaand, PersoonRules.Wijzig(bestaand, persoon, Voorbeeld.Nu()).Waarde);
    }

    [Theory]
    [InlineData("0", "keuze")]
    [InlineData("12", "keuze")]
    [InlineData("S", "keuze")]
    [InlineData("8", null)]
    [Requirement("SCH-2")]
    public void Een_jaargroep_met_de_hand_is_1_tot_en_met_8_en_wat_het_inlezen_bracht_mag_blijven(string jaargroep, string? code)
    {
        var persoon = Voorbeeld.Kind.Persoon with { Jaargroep = jaargroep };
        Assert.Equal(code, PersoonRules.Wijzig(Voorbeeld.Kind, persoon, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Null(PersoonRules.Wijzig(Voorbeeld.Kind with { Persoon = persoon }, persoon with { Roepnaam = "Anders" }, Voorbeeld.Nu()).Weigering);
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Een_getypte_naam_is_hooguit_80_tekens_en_wat_het_inlezen_bracht_mag_blijven()
    {
        var lang = new string('a', LeerlingGrenzen.GetypteNaamMax + 1);
        var achter = Voorbeeld.Kind.Persoon with { Achternaam = lang };
        Assert.Equal(("te-lang", "achternaam"), Velden(PersoonRules.Wijzig(Voorbeeld.Kind, achter, Voorbeeld.Nu())));
        Assert.Equal(("te-lang", "roepnaam"), Velden(PersoonRules.Wijzig(Voorbeeld.Kind, Voorbeeld.Kind.Persoon with { Roepnaam = lang }, Voorbeeld.Nu())));
        Assert.Null(PersoonRules.Wijzig(Voorbeeld.Kind with { Persoon = achter }, achter with { Roepnaam = lang[1..] }, Voorbeeld.Nu()).Weigering);

        static (string, string) Velden(Uitkomst<LeerlingState> uitkomst) => (uitkomst.Weigering?.Code!, uitkomst.Weigering?.Veld!);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Nog_eens_overnemen_verandert_niets_en_van_het_eckid_blijft_alleen_een_kenmerk()
    {
        var record = new IngelezenLeerling(Bron, "G5", Vertrokken: false, 12);
        var na = OvernameRules.NeemOver(new LeerlingState(), record, "g5", Voorbeeld.Nu()).Waarde! with { Versie = 1 };
        Assert.Equal(("1001", "1234", EckKenmerk.Lengte), (na.Bron.Sleutel, na.Bron.BsnLaatste4, na.Bron.EckId!.Length));
        Assert.Same(na, OvernameRules.NeemOver(na, record, "g5", Voorbeeld.Nu()).Waarde);
        Assert.Same(na, OvernameRules.NeemOver(na, record with { Gegevens = Bron with { EckId = na.Bron.EckId } }, null, Voorbeeld.Nu()).Waarde);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Wie_terugkomt_is_weer_leerling_en_na_lange_tijd_zonder_aanmelding()
    {
        var weg = Voorbeeld.Kind.Structureel(new DateOnly(2026, 8, 1), Weekdagen.Maandag) with { VanSchoolPer = Vandaag.AddDays(-3) };
        var record = new IngelezenLeerling(Bron, null, Vertrokken: false, 12);
        var snel = OvernameRules.NeemOver(weg, record, null, Voorbeeld.Nu()).Waarde!;
        Assert.True(snel.IsActief(Vandaag));
        Assert.Equal(AanmeldingSoort.Structureel, snel.Aanmeldingen[^1].Soort);
        var laat = OvernameRules.NeemOver(weg, record, null, Voorbeeld.Nu(vandaag: Vandaag.AddDays(60))).Waarde!;
        Assert.Equal((AanmeldingSoort.Geen, Vandaag.AddDays(-3)), (laat.Aanmeldingen[^1].Soort, laat.Aanmeldingen[^1].Vanaf));
    }

    [Fact]
    [Requirement("SCH-2", "UX-1")]
    public void Een_vertrek_kan_terug_en_alleen_het_vertrek_dat_bedoeld_is()
    {
        var weg = Voorbeeld.Kind with { VanSchoolPer = Vandaag.AddDays(-3) };
        var terug = VertrekRules.TrekIn(weg, null, Voorbeeld.Nu()).Waarde!;
        Assert.Null(terug.VanSchoolPer);
        Assert.Equal("Weer op school", terug.Feiten[0].Tekst);
        Assert.Equal("vertrek-later-gewijzigd", VertrekRules.TrekIn(weg, Vandaag, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("Gaat toch niet van school", VertrekRules.TrekIn(weg with { VanSchoolPer = Vandaag.AddDays(1) }, Vandaag.AddDays(1), Voorbeeld.Nu()).Waarde!.Feiten[0].Tekst);
        Assert.Same(terug, VertrekRules.TrekIn(terug, null, Voorbeeld.Nu()).Waarde);
    }

    [Fact]
    [Requirement("SCH-3", "UX-1")]
    public void Een_inlezing_die_wordt_teruggedraaid_geeft_de_aanmelding_terug_hoe_oud_de_datum_in_het_bestand_ook_is()
    {
        var weg = Voorbeeld.Kind.Structureel(Vandaag.AddDays(-200), Weekdagen.Maandag) with { VanSchoolPer = Vandaag.AddDays(-90) };
        Assert.Equal(weg.Aanmeldingen, VertrekRules.TrekIn(weg, Vandaag.AddDays(-90), Voorbeeld.Nu()).Waarde!.Aanmeldingen);
        Assert.Equal(AanmeldingSoort.Geen, VertrekRules.TrekIn(weg, null, Voorbeeld.Nu()).Waarde!.Aanmeldingen[^1].Soort);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Wie_niet_in_het_bestand_staat_gaat_op_een_overblijfdag_pas_morgen_van_school()
    {
        var (zondag, donderdag) = (new DateOnly(2026, 11, 15), Vandaag);
        Assert.Equal((donderdag.AddDays(1), zondag), (InleesRules.WegPer(Voorbeeld.School, donderdag), InleesRules.WegPer(Voorbeeld.School, zondag)));
        Leerlingvoorstel Weg(DateOnly? uit) => new(Leerlingstatus.Weg, Koppeling.Geen, "sam", Bron with { Uitstroomdatum = uit }, null, [], null);
        DateOnly? Per(DateOnly? uit) => InleesRules.Stappen(new Inleesvoorstel([], [Weg(uit)], [], []), [], () => "nieuw", donderdag.AddDays(1), donderdag)[0].VanSchoolPer;
        Assert.Equal(donderdag.AddDays(1), Per(null));
        Assert.Equal(donderdag.AddDays(-9), Per(donderdag.AddDays(-9))); // the file knows when
        Assert.Equal(donderdag.AddDays(1), Per(donderdag.AddDays(30)));
    }

    [Fact]
    [Requirement("SCH-3", "SEC-5")]
    public void De_nummers_van_wie_wegging_blijven_zo_lang_als_terugzetten_kan()
    {
        var op = Schooltijd.Moment(Vandaag, new TimeOnly(9, 0));
        var state = new InleesState { Status = InleesStatus.Ingelezen, Op = op, Weg = [new Inleesvertrek("sam", Vandaag)] };
        Assert.Equal((op.AddDays(30), op.AddHours(48)), (state.BewaardTot, (state with { Weg = [] }).BewaardTot));
        Assert.Null(InleesRules.WaaromNietTerug(state, op.AddDays(29)));
        Assert.Equal("niet-meer-terug-te-zetten", InleesRules.WaaromNietTerug(state, op.AddDays(30))?.Code);
        Assert.Equal("niet-meer-terug-te-zetten", InleesRules.WaaromNietTerug(state with { Weg = [] }, op)?.Code);
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Er_gaat_alleen_bericht_naar_wie_iets_nieuws_moet_weten()
    {
        var school = Voorbeeld.Sleutel;
        ImmutableArray<string> Naar(LeerlingState was, LeerlingState wordt) =>
            [.. LeerlingpostRules.MetPost(was, wordt, school, Vandaag).Uitbak.Wachtend.Select(p => $"{p.Naar}:{p.Bericht}")];
        var kind = Voorbeeld.Kind;
        var verhuisd = PersoonRules.Zet(kind, kind.Persoon with { GroepId = "g6-27" }, Voorbeeld.Nu()).Waarde!;
        Assert.Equal(["register/99XX00:Rij", "overblijfgroep/99XX00/2026-2027/g5:LidWeg", "overblijfgroep/99XX00/2027-2028/g6-27:Lid"], Naar(kind, verhuisd));
        var afgemeld = kind with { Dagwijzigingen = [new Dagwijziging(Vandaag, true, null, null, default, "x")] };
        Assert.Equal(["overblijfgroep/99XX00/2026-2027/g5:Lid"], Naar(kind, afgemeld));
        Assert.Equal(["register/99XX00:Rij", "overblijfgroep/99XX00/2026-2027/g5:LidWeg"], Naar(kind, kind with { VanSchoolPer = Vandaag }));
        Assert.Empty(Naar(kind, kind with { Verzorgers = [Moeder] }));
    }

    [Fact]
    [Requirement("TSO-6a")]
    public void Een_overblijfgroep_krijgt_alleen_wat_in_haar_schooljaar_telt()
    {
        var kind = Voorbeeld.Kind
            .Structureel(new DateOnly(2025, 9, 1), Weekdagen.Maandag)
            .Structureel(new DateOnly(2026, 3, 1), Weekdagen.Dinsdag)
            .Structureel(new DateOnly(2027, 1, 4), Weekdagen.Vrijdag)
            .Structureel(new DateOnly(2027, 9, 1), Weekdagen.Donderdag) with
        {
            Dagwijzigingen = [Wijziging(new DateOnly(2026, 7, 2)), Wijziging(Vandaag), Wijziging(new DateOnly(2027, 9, 2))],
            VanSchoolPer = new DateOnly(2027, 6, 1),
        };
        var lid = LeerlingpostRules.Lid("sam", kind, new Schooljaar(2026));
        Assert.Equal(["2026-03-01", "2027-01-04", "2027-06-01"], lid.Aanmeldingen.Select(a => Sleutels.Dag(a.Vanaf)));
        Assert.Equal(AanmeldingSoort.Geen, lid.Aanmeldingen[^1].Soort);
        Assert.Equal([Vandaag], lid.Dagwijzigingen.Select(d => d.Datum));
    }

    [Fact]
    public void Feiten_en_operaties_blijven_begrensd_met_het_nieuwste_vooraan()
    {
        var kind = Voorbeeld.Kind;
        for (var n = 0; n < 300; n++)
        {
            kind = kind.MetFeit(Voorbeeld.Nu(), "x", $"feit {n}") with
            {
                Operaties = OperatieRules.Met(kind.Operaties, $"operatie-{n}:0"),
            };
        }

        Assert.Equal((LeerlingGrenzen.FeitenMax, "feit 299"), (kind.Feiten.Length, kind.Feiten[0].Tekst));
        Assert.Equal((OperatieRules.BewaardMax, "operatie-299:0"), (kind.Operaties.Length, kind.Operaties[^1]));
    }

    [Fact]
    [Requirement("SCH-2")]
    public void Het_register_staat_op_nederlandse_volgorde_en_neemt_oud_nieuws_niet_aan()
    {
        var state = new RegisterState();
        (string Id, string Roep, string? Voor, string Achter)[] namen =
            [("a", "Bram", "van", "Vliet"), ("b", "Amira", null, "Çelik"), ("c", "Zoë", "van den", "Akker"), ("d", "Daan", null, "Akker"), ("e", "Ans", "van 't", "Hof")];
        foreach (var naam in namen)
        {
            state = RegisterRules.Plaats(state, Rij(naam.Id, new Persoonsgegevens(naam.Roep, naam.Voor, naam.Achter, null, "g5", null)), 2);
        }

        Assert.Equal(["d", "c", "b", "e", "a"], state.Rijen.Select(r => r.Id));
        Assert.Same(state, RegisterRules.Plaats(state, Rij("a", new Persoonsgegevens("Oud", null, "Oud", null, null, null)), 2));
        var hernoemd = RegisterRules.Plaats(state, Rij("a", new Persoonsgegevens("Bram", null, "Aalders", null, null, null)), 3);
        Assert.Equal(["a", "d", "c", "b", "e"], hernoemd.Rijen.Select(r => r.Id));
    }

    private static readonly Leerlinggegevens Bron = new(
        "1001", "https://ketenid.nl/201703/" + new string('a', 128), "Sam", null, "Akker", new DateOnly(2017, 3, 4), Geslacht.Jongen, "5", "1234", null, null);

    private static Dagwijziging Wijziging(DateOnly datum) => new(datum, true, null, null, default, "x");

    private static LeerlingRij Rij(string id, Persoonsgegevens persoon) => new(id, persoon, true, null, null, null, null, [], []);

    private static Uitkomst<LeerlingState> Bewaar(params Verzorger[] verzorgers) =>
        VerzorgerRules.Bewaar(Voorbeeld.Kind, [.. verzorgers], [], () => "nieuw", Voorbeeld.Nu());
}
