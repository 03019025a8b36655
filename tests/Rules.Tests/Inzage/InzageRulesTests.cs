using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Inzage;

/// <summary>From a visit to lines, and on whose list a child stood.</summary>
[Requirement("SEC-3")]
public sealed class InzageRulesTests
{
    private static readonly DateTimeOffset Op = new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly InzageAttribute Lijst = new(Inzagesoort.School, "leerlingenlijst");

    [Fact]
    public void Een_lijst_van_wie_de_hele_school_mag_zien_is_een_regel_voor_de_school() => Assert.Equal(
        [(Inzagesoort.School, "leerlingenlijst", null, null)], Kort(Regels(Lijst, Bezoek(), Wie(Rol.Administratie))));

    [Fact]
    public void Dezelfde_lijst_van_een_groepsleerkracht_is_een_regel_per_eigen_groep() => Assert.Equal(
        [(Inzagesoort.Groep, "leerlingenlijst", null, "g5"), (Inzagesoort.Groep, "leerlingenlijst", null, "g5b")],
        Kort(Regels(Lijst, Bezoek(), Wie(Rol.Groepsleerkracht, "g5", "g5b"))));

    [Fact]
    public void Een_genoemde_groep_gaat_voor_en_een_groep_die_niet_mag_geeft_de_eigen_groepen()
    {
        Assert.Equal("g6", Assert.Single(Regels(Lijst, Bezoek(groep: "g6"), Wie(Rol.Administratie))).GroepId);
        Assert.Equal("g5", Assert.Single(Regels(Lijst, Bezoek(groep: "g6"), Wie(Rol.Groepsleerkracht, "g5"))).GroepId);
    }

    [Theory]
    [InlineData("<b>jan</b>")]
    [InlineData("Jan de Vries")]
    [InlineData("../g5")]
    public void Wat_iemand_in_het_adres_typt_komt_nooit_in_het_log(string getypt)
    {
        Assert.Null(Assert.Single(Regels(Lijst, Bezoek(groep: getypt), Wie(Rol.Administratie))).GroepId);
        var zonderKind = Assert.Single(Regels(new InzageAttribute(Inzagesoort.Leerling, "leerlingkaart"), Bezoek(leerling: getypt), Wie(Rol.Administratie)));
        Assert.Equal((Inzagesoort.School, null, null), (zonderKind.Soort, zonderKind.LeerlingId, zonderKind.GroepId));
    }

    [Fact]
    public void Een_bord_van_meer_groepen_noemt_elke_groep()
    {
        var vondst = new Inzagevondst { Groepen = ["g5", "g6"] };

        Assert.Equal(["g5", "g6"], Regels(new InzageAttribute(Inzagesoort.Groep, "middagbord"), Bezoek(), Wie(Rol.Overblijfkracht), vondst, Recht.BordZien).Select(r => r.GroepId));
    }

    [Fact]
    public void Een_aangenomen_formulier_op_een_kaart_is_een_wijziging_met_het_onderdeel() => Assert.Equal(
        [(Inzagesoort.Wijziging, "leerlingkaart, wis lunchinfo", "kind1", null)],
        Kort(Regels(new InzageAttribute(Inzagesoort.Leerling, "leerlingkaart"), Bezoek(leerling: "kind1", post: "WisLunchinfo"), Wie(Rol.Administratie))));

    [Fact]
    public void Een_regel_zegt_in_welke_rol_en_op_welke_tablet()
    {
        var regel = Assert.Single(Regels(Lijst, Bezoek(), Wie(Rol.InternBegeleider) with { Tablet = "tablet1" }));

        Assert.Equal(("account-InternBegeleider", "intern begeleider", "tablet1", Op), (regel.AccountId, regel.Als, regel.Tablet, regel.Op));
    }

    [Fact]
    public void Een_kind_stond_op_de_lijst_van_de_groep_waar_het_toen_zat()
    {
        var loop = new Groepsloop([new Groepsverblijf(Op.AddDays(-9), "g5"), new Groepsverblijf(Op, "g6")]);
        var vraag = new Inzagevraag(default, default, 0, 50) { LeerlingId = "kind1", Groepsloop = loop };

        Assert.True(Past(vraag, Inzagesoort.Groep, "g5", Op.AddDays(-1)));
        Assert.False(Past(vraag, Inzagesoort.Groep, "g5", Op.AddMinutes(1)));
        Assert.True(Past(vraag, Inzagesoort.Groep, "g6", Op));
        Assert.True(Past(vraag, Inzagesoort.School, null, Op));
        Assert.True(Past(vraag, Inzagesoort.Uitvoer, null, Op));
        Assert.False(Past(vraag, Inzagesoort.School, null, Op.AddDays(-10)));
        Assert.False(Past(vraag, Inzagesoort.Beheer, null, Op));
        Assert.False(Past(vraag, Inzagesoort.Wijziging, "g6", Op));
    }

    [Fact]
    public void Een_periode_is_hooguit_een_jaar_en_staat_in_de_goede_volgorde()
    {
        var dag = new DateOnly(2026, 11, 12);

        Assert.Null(ZoekRules.Keur(dag, dag));
        Assert.Null(ZoekRules.Keur(dag.AddYears(-1), dag));
        Assert.Equal("inzage-volgorde", ZoekRules.Keur(dag, dag.AddDays(-1))?.Code);
        Assert.Equal("inzage-te-lang", ZoekRules.Keur(dag.AddDays(-400), dag)?.Code);
    }

    private static bool Past(Inzagevraag vraag, Inzagesoort soort, string? groep, DateTimeOffset op) =>
        ZoekRules.Past(vraag, new Inzageregel(op, "a", "n", soort, "w", null, groep, null));

    private static ImmutableArray<Inzageregel> Regels(
        InzageAttribute inzage, Inzagebezoek bezoek, Wie wie, Inzagevondst? vondst = null, Recht recht = Recht.LeerlingenZien) =>
        InzageRules.Regels(inzage, bezoek, vondst ?? new Inzagevondst(), [recht], wie, Op);

    private static IEnumerable<(Inzagesoort, string, string?, string?)> Kort(IEnumerable<Inzageregel> regels) =>
        regels.Select(r => (r.Soort, r.Wat, r.LeerlingId, r.GroepId));

    private static Inzagebezoek Bezoek(string? groep = null, string? leerling = null, string? post = null) => new(post is not null, post, leerling, groep);

    private static Wie Wie(Rol rol, params string[] groepen) => new($"account-{rol}", "Naam", School, [new ActieveRol(rol, [.. groepen])]);
}
