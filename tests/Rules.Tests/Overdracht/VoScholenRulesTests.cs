using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The list of VO schools, and who of them may into the portal.</summary>
public sealed class VoScholenRulesTests
{
    private static readonly VoSchool Nieuw = new("", " Lyceum De Waalsprong ", "99zz", "0", " Tessa Vos ", " post@waalsprong.example ", "024 123 45 67");
    private static readonly Portaalafspraak Afspraak = new(new DateOnly(2027, 1, 12), "Tessa Vos", "Map AVG, nummer 12", "Ingrid");

    [Fact]
    [Requirement("OSO-S3")]
    public void Een_VO_school_wordt_netjes_bewaard_op_volgorde_van_naam()
    {
        var state = VoScholenRules.Bewaar(Lijst(), Nieuw, "n1").Waarde!;
        var school = state.Scholen.Single(s => s.Id == "n1");
        Assert.Equal(("Lyceum De Waalsprong", "99ZZ", "00", "post@waalsprong.example", "+31241234567"), (school.Naam, school.Brin, school.Vestiging, school.Email, school.Telefoon));
        Assert.Equal(["rivieren", "n1", "vak"], state.Scholen.Select(s => s.Id));
        Assert.Equal(1, state.Versie);
        Assert.Same(state, VoScholenRules.Bewaar(state, school, "n2").Waarde);
    }

    [Theory]
    [Requirement("OSO-S3")]
    [InlineData("verplicht", " ", "99ZZ", "00", null)]
    [InlineData("voschool-brin", "Lyceum", "9ZZ", "00", null)]
    [InlineData("voschool-vestiging", "Lyceum", "99ZZ", "A1", null)]
    [InlineData("voschool-mail", "Lyceum", "99ZZ", "00", "geen adres")]
    [InlineData("voschool-prive-mail", "Lyceum", "99ZZ", "00", "tessa@Gmail.com")]
    [InlineData("voschool-dubbel", "Lyceum", "99YY", "00", null)]
    public void Wat_niet_klopt_wordt_geweigerd(string code, string naam, string brin, string vestiging, string? email) =>
        Assert.Equal(code, VoScholenRules.Bewaar(Lijst(), new VoSchool("", naam, brin, vestiging, null, email, null), "n1").Weigering?.Code);

    [Fact]
    public void Een_VO_school_met_leerlingen_of_toegang_blijft()
    {
        Assert.Equal("voschool-in-gebruik", VoScholenRules.Verwijder(Lijst(), "vak", inGebruik: true).Weigering?.Code);
        Assert.Equal("voschool-heeft-toegang", VoScholenRules.Verwijder(Gevraagd(), "rivieren", inGebruik: false).Weigering?.Code);
        Assert.Equal("voschool-heeft-toegang", VoScholenRules.Bewaar(Gevraagd(), Gevraagd().Scholen.Single(s => s.Id == "rivieren") with { Brin = "98YY" }, "n").Weigering?.Code);
        Assert.Equal(["rivieren"], VoScholenRules.Verwijder(Lijst(), "vak", inGebruik: false).Waarde!.Scholen.Select(s => s.Id));
    }

    [Fact]
    [Requirement("OSO-S4")]
    public void Het_portaal_staat_uit_tot_de_afspraak_is_vastgelegd()
    {
        Assert.Equal("portaal-uit", VoToegangRules.Vraag(Lijst(), Toegang()).Weigering?.Code);
        Assert.Equal("verplicht", VoToegangRules.ZetPortaal(Lijst(), "rivieren", Afspraak with { Vindplaats = " " }, Overdrachtproef.Nu).Weigering?.Code);
        Assert.Equal("portaal-afspraak-datum", VoToegangRules.ZetPortaal(Lijst(), "rivieren", Afspraak with { Datum = new DateOnly(2027, 5, 13) }, Overdrachtproef.Nu).Weigering?.Code);
        Assert.Equal("voschool-prive-mail", VoToegangRules.Vraag(Aan(), Toegang() with { Email = "tessa@hotmail.com" }).Weigering?.Code);
        Assert.Equal("toegang-bestaat", VoToegangRules.Vraag(Gevraagd(), Toegang() with { Id = "t2", Email = "TESSA@rivieren.example" }).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-S4")]
    public void Een_mailadres_krijgt_bij_elke_VO_school_een_eigen_toegang()
    {
        var beide = VoToegangRules.ZetPortaal(Gevraagd(), "vak", Afspraak, Overdrachtproef.Nu).Waarde!;

        var nieuw = VoToegangRules.Vraag(beide, Toegang() with { Id = "t2", VoSchoolId = "vak" });

        Assert.Equal(["rivieren", "vak"], nieuw.Waarde!.Toegangen.Select(t => t.VoSchoolId));
        Assert.Null(nieuw.Waarde.Toegangen[1].BevestigdDoor); // that one needs its own second person
    }

    [Fact]
    [Requirement("OSO-S4")]
    public void Een_tweede_persoon_bevestigt_BRIN_en_naam_en_pas_dan_hoort_er_een_account_bij()
    {
        Assert.Equal("vier-ogen", VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("ingrid", "99YY-00", "Tessa Vos")).Weigering?.Code);
        Assert.Equal("toegang-klopt-niet", VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("petra", "99YZ", "Tessa Vos")).Weigering?.Code);
        Assert.All(new[] { "99YY", "99YY-01" }, brin => Assert.Equal("toegang-klopt-niet", VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("petra", brin, "Tessa Vos")).Weigering?.Code)); // another vestiging, or none
        Assert.Equal("toegang-klopt-niet", VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("petra", "99YY-00", "Tessa")).Weigering?.Code);
        Assert.Equal("toegang-niet-bevestigd", VoToegangRules.Koppel(Gevraagd(), "t1", "acc").Weigering?.Code);

        var bevestigd = VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("petra", " 99yy-00 ", "tessa vos")).Waarde!;
        Assert.Equal("petra", bevestigd.Toegangen[0].BevestigdDoor);
        Assert.Same(bevestigd, VoToegangRules.Bevestig(bevestigd, "t1", Typt("petra", "99YY-00", "Tessa Vos")).Waarde);
        Assert.Empty(VoToegangRules.VanAccount(bevestigd, "acc"));

        var gekoppeld = VoToegangRules.Koppel(bevestigd, "t1", "acc").Waarde!;
        Assert.Equal(["rivieren"], VoToegangRules.VanAccount(gekoppeld, "acc").Select(s => s.Id));
        Assert.Empty(VoToegangRules.VanAccount(gekoppeld, "ander"));
        Assert.Empty(VoToegangRules.VanAccount(VoToegangRules.ZetPortaal(gekoppeld, "rivieren", null, Overdrachtproef.Nu).Waarde!, "acc"));
        var weg = VoToegangRules.TrekIn(gekoppeld, "t1", Overdrachtproef.Nu).Waarde!;
        Assert.Empty(VoToegangRules.VanAccount(weg, "acc"));
        Assert.Equal("toegang-ingetrokken", VoToegangRules.Koppel(weg, "t1", "acc").Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-S4")]
    public void Met_het_portaal_vervalt_elke_toegang_en_een_nieuwe_afspraak_brengt_niemand_terug()
    {
        var bevestigd = VoToegangRules.Bevestig(Gevraagd(), "t1", Typt("petra", "99YY-00", "Tessa Vos")).Waarde!;
        var binnen = VoToegangRules.Koppel(bevestigd, "t1", "acc").Waarde!;
        var anders = VoToegangRules.ZetPortaal(binnen, "rivieren", Afspraak with { Vindplaats = "Map 2" }, Overdrachtproef.Nu).Waarde!;
        Assert.Equal(["rivieren"], VoToegangRules.VanAccount(anders, "acc").Select(s => s.Id)); // only where it is laid down changed

        var uit = VoToegangRules.ZetPortaal(binnen, "rivieren", null, Overdrachtproef.Nu).Waarde!;
        Assert.Equal(Overdrachtproef.Nu, Assert.Single(uit.Toegangen).IngetrokkenOp);
        var weerAan = VoToegangRules.ZetPortaal(uit, "rivieren", Afspraak, Overdrachtproef.Nu).Waarde!;
        Assert.Empty(VoToegangRules.VanAccount(weerAan, "acc"));
        Assert.Equal("toegang-ingetrokken", VoToegangRules.Bevestig(weerAan, "t1", Typt("petra", "99YY-00", "Tessa Vos")).Weigering?.Code);

        var blijven = binnen with { Scholen = [.. binnen.Scholen.Select(s => s with { Portaal = null })] }; // as it was kept before: off with people in it
        Assert.Empty(VoToegangRules.VanAccount(VoToegangRules.ZetPortaal(blijven, "rivieren", Afspraak, Overdrachtproef.Nu).Waarde!, "acc"));
    }

    [Fact]
    [Requirement("OSO-S4", "SEC-5")]
    public void Wat_niemand_bevestigt_of_lang_geleden_is_ingetrokken_verdwijnt()
    {
        Assert.Single(VoToegangRules.Opgeruimd(Gevraagd(), Overdrachtproef.Nu.AddDays(29)).Toegangen);
        Assert.Empty(VoToegangRules.Opgeruimd(Gevraagd(), Overdrachtproef.Nu.AddDays(30)).Toegangen);
        var weg = VoToegangRules.TrekIn(Gevraagd(), "t1", Overdrachtproef.Nu).Waarde!;
        Assert.Single(VoToegangRules.Opgeruimd(weg, Overdrachtproef.Nu.AddMonths(23)).Toegangen);
        Assert.Empty(VoToegangRules.Opgeruimd(weg, Overdrachtproef.Nu.AddMonths(24)).Toegangen);
    }

    private static VoScholenState Lijst() => new() { Scholen = [Overdrachtproef.Rivieren, Overdrachtproef.Vakcollege] };

    private static VoScholenState Aan() => VoToegangRules.ZetPortaal(Lijst(), "rivieren", Afspraak, Overdrachtproef.Nu).Waarde!;

    private static VoScholenState Gevraagd() => VoToegangRules.Vraag(Aan(), Toegang()).Waarde!;

    private static Toegangstand Toegang() =>
        new("t1", "rivieren", "Tessa Vos", "tessa@rivieren.example", "ingrid", "Ingrid van Leeuwen", Overdrachtproef.Nu, null, null, null, null);

    private static Bevestiging Typt(string account, string brin, string naam) =>
        new(brin, naam, new Wie(account, account, new SchoolSleutel("99XX00"), [new ActieveRol(Rol.Administratie, [])]), Overdrachtproef.Nu);
}
