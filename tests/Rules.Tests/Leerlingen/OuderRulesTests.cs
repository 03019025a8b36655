using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>What a verzorger may with the personal link (PAR-1, TSO-6e).</summary>
[Requirement("PAR-1", "TSO-6e")]
public sealed class OuderRulesTests
{
    private const string Hash = "abc";

    private static readonly DateOnly Donderdag = Voorbeeld.Vandaag;
    private static readonly Verzorger Robin = new("v1", "Robin Akker", "moeder", "", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = Robin with { Id = "v2", Naam = "Jo Berg", Email = "jo@thuis.example", Belvolgorde = 2 };
    private static readonly DateTimeOffset Nu = Voorbeeld.Nu().Op;

    private static readonly LeerlingState Kind = (Voorbeeld.Kind with
    {
        Verzorgers = [Robin, Jo],
        Ouderlinks = [Link(Robin, Hash)],
    }).Structureel(new DateOnly(2026, 8, 1), Weekdagen.Donderdag | Weekdagen.Maandag);

    [Fact]
    public void De_link_is_van_een_verzorger_zolang_die_gezag_heeft_en_het_adres_klopt()
    {
        Assert.Equal("v1", Houder(Kind)?.Verzorger.Id);
        Assert.Null(Houder(Kind, "een-andere"));
        Assert.Null(Houder(Kind with { Verzorgers = [Robin with { HeeftGezag = false }, Jo] }));
        Assert.Null(Houder(Kind with { Verzorgers = [Robin with { Contactverbod = true }, Jo] }));
        Assert.Null(Houder(Kind with { Verzorgers = [Robin with { Email = "nieuw@thuis.example" }, Jo] }));
        Assert.Null(Houder(Kind with { Verzorgers = [Jo] }));
        Assert.Null(Houder(Kind with { VanSchoolPer = Donderdag }));
        Assert.NotNull(Houder(Kind with { Verzorgers = [Robin with { Email = " ROBIN@thuis.example " }, Jo] }));
    }

    [Fact]
    public void De_link_werkt_tot_zijn_laatste_moment()
    {
        var tot = Kind.Ouderlinks[0].GeldigTot;
        Assert.NotNull(OuderRules.Houder(Kind, Hash, tot.AddTicks(-1), Donderdag));
        Assert.Null(OuderRules.Houder(Kind, Hash, tot, Donderdag));
    }

    [Theory]
    [InlineData(8, 59, null)]
    [InlineData(9, 29, null)]
    [InlineData(9, 30, "ouder-te-laat")]
    [InlineData(12, 0, "ouder-te-laat")]
    public void Vandaag_afmelden_kan_tot_de_grens(int uur, int minuut, string? code) =>
        Assert.Equal(code, OuderRules.MeldAf(Kind, Donderdag, AfmeldReden.Ziek, Ouder(uur, minuut)).Weigering?.Code);

    [Theory]
    [InlineData("2026-11-11", "ouder-te-laat")]
    [InlineData("2026-11-16", null)]
    [InlineData("2026-11-18", "geen-overblijven")] // Wednesday
    [InlineData("2026-11-19", "geen-overblijven")] // the groep is away
    [InlineData("2026-12-24", "geen-overblijven")] // holiday
    [InlineData("2027-01-07", null)] // the fifty-sixth day
    [InlineData("2027-01-08", "ouder-te-ver-weg")]
    public void Afmelden_kan_voor_een_dag_met_overblijven_binnen_acht_weken(string datum, string? code) =>
        Assert.Equal(code, OuderRules.MeldAf(Kind, DateOnly.Parse(datum), AfmeldReden.Tandarts, Ouder(8, 0)).Weigering?.Code);

    [Theory, Requirement("SEC-6")]
    [InlineData("0001-01-01", "datum-te-ver-weg")]
    [InlineData("2026-07-31", "datum-te-ver-weg")] // another schooljaar
    [InlineData("9999-12-31", "ouder-te-ver-weg")]
    public void Een_dag_die_in_geen_lijst_staat_is_een_nee_en_geen_storing(string datum, string code)
    {
        var dag = DateOnly.Parse(datum);

        Assert.Equal(code, OuderRules.TrekIn(Kind, dag, Ouder(8, 0)).Weigering?.Code);
        Assert.Equal(code, OuderRules.MeldAf(Kind, dag, AfmeldReden.Ziek, Ouder(8, 0)).Weigering?.Code);
        Assert.Equal(code, OuderRules.MeldExtraDag(Kind, dag, Ouder(8, 0)).Weigering?.Code);
    }

    [Fact]
    public void Een_dag_erbij_en_weer_weg_en_een_afmelding_terug()
    {
        var dinsdag = Donderdag.AddDays(5);
        var erbij = OuderRules.MeldExtraDag(Kind, dinsdag, Ouder(8, 0)).Waarde!;
        Assert.True(erbij.Dagwijzigingen.Single().Komt);
        Assert.Empty(OuderRules.TrekIn(erbij, dinsdag, Ouder(8, 1)).Waarde!.Dagwijzigingen);
        var af = OuderRules.MeldAf(Kind, Donderdag, AfmeldReden.Ziek, Ouder(8, 0)).Waarde!;
        Assert.Equal("ouder-te-laat", OuderRules.TrekIn(af, Donderdag, Ouder(9, 30)).Weigering?.Code);
        Assert.Empty(OuderRules.TrekIn(af, Donderdag, Ouder(9, 29)).Waarde!.Dagwijzigingen);
    }

    [Fact]
    public void Een_geschorst_kind_meldt_de_ouder_niet_met_de_link_aan()
    {
        var geschorst = Kind with { Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag, Donderdag.AddDays(7))] };
        Assert.Equal("ouder-dag-dicht", OuderRules.MeldExtraDag(geschorst, Donderdag, Ouder(8, 0)).Weigering?.Code);
        Assert.Equal("ouder-dag-dicht", OuderRules.TrekIn(geschorst, Donderdag, Ouder(8, 0)).Weigering?.Code);
        Assert.Equal("ouder-dag-dicht", OuderRules.MeldExtraDag(geschorst, Donderdag.AddDays(5), Ouder(8, 0)).Weigering?.Code);
        Assert.Equal("extra-dag-geblokkeerd", DagwijzigingRules.MeldExtraDag(geschorst, Donderdag.AddDays(5), null, Voorbeeld.Nu()).Weigering?.Code);
        Assert.True(DagwijzigingRules.MeldExtraDag(geschorst, Donderdag.AddDays(12), null, Voorbeeld.Nu()).IsGoed);
    }

    [Fact]
    public void De_ouder_ziet_de_eigen_dagen_en_niets_van_de_andere_ouder()
    {
        var jo = new Handeling(OuderRules.Wie(Voorbeeld.Sleutel, "sam", Jo), Voorbeeld.School, Nu, Donderdag);
        var af = OuderRules.MeldAf(Kind, Donderdag.AddDays(4), AfmeldReden.Ziek, jo).Waarde!;
        var beeld = OuderRules.Beeld("sam", af, OuderRules.Houder(af, Hash, Nu, Donderdag)!.Value, Ouder(9, 0));

        Assert.Equal(OuderGrenzen.DagenGetoond, beeld.Dagen.Length);
        Assert.Equal((Verwachting.Afgemeld, AfmeldGevolg.Tegoed), (beeld.Dagen.Single(d => d.Datum == Donderdag.AddDays(4)).Verwachting, beeld.Dagen.Single(d => d.Datum == Donderdag.AddDays(4)).Gevolg));
        Assert.DoesNotContain("Jo", beeld.ToString(), StringComparison.Ordinal);
        Assert.Equal(("", null), (beeld.Aanmelding!.DoorNaam, beeld.Aanmelding.Bewijs));
    }

    [Fact]
    public void De_ouder_ziet_ook_de_vaste_dagen_die_eraan_komen()
    {
        var december = new DateOnly(2026, 12, 1);
        var straks = Kind.Structureel(december, Weekdagen.Maandag).Structureel(december.AddMonths(2), Weekdagen.Dinsdag);
        Assert.Equal((december, Weekdagen.Maandag, ""), Straks(straks) is { } a ? (a.Vanaf, a.Weekdagen, a.DoorNaam) : default);
        Assert.Null(Straks(Kind));
        Assert.Null(Straks(straks with { VanSchoolPer = december }));
    }

    [Fact]
    public void Alleen_wie_een_link_mag_hebben_krijgt_er_een_en_de_nieuwe_vervangt_de_oude()
    {
        var hier = Voorbeeld.Nu();
        var nieuw = OuderRules.Zet(Kind, Link(Robin, "nieuw"), hier).Waarde!;
        Assert.Equal(["nieuw"], nieuw.Ouderlinks.Select(l => l.Hash));
        Assert.Equal(2, OuderRules.Zet(nieuw, Link(Jo, "van-jo"), hier).Waarde!.Ouderlinks.Length);
        Assert.Equal("onbekend", OuderRules.Zet(Kind with { Verzorgers = [Robin with { Contactverbod = true }] }, Link(Robin, "x"), hier).Weigering?.Code);
        Assert.Equal("onbekend", OuderRules.Zet(Kind, Link(Robin with { Id = "weg" }, "x"), hier).Weigering?.Code);
        Assert.Equal("verouderd", OuderRules.Zet(Kind, Link(Robin with { Email = "oud@thuis.example" }, "x"), hier).Weigering?.Code);
    }

    [Fact]
    public void Een_link_die_bij_een_broer_is_ingetrokken_telt_hier_niet_meer_en_die_van_de_ander_wel()
    {
        var hier = Voorbeeld.Nu();
        var beiden = OuderRules.Zet(Kind, Link(Jo, "van-jo"), hier).Waarde!;
        var zonder = OuderRules.LaatLos(beiden, Hash, hier).Waarde!;

        Assert.Equal(["van-jo"], zonder.Ouderlinks.Select(l => l.Hash));
        Assert.Null(Houder(zonder));
        Assert.Equal("Persoonlijke link voor Robin Akker vervallen", zonder.Feiten[0].Tekst);
        Assert.Same(zonder, OuderRules.LaatLos(zonder, Hash, hier).Waarde);
    }

    private static (Verzorger Verzorger, Ouderlink Link)? Houder(LeerlingState state, string hash = Hash) => OuderRules.Houder(state, hash, Nu, Donderdag);

    private static Aanmelding? Straks(LeerlingState state) => OuderRules.Beeld("sam", state, OuderRules.Houder(state, Hash, Nu, Donderdag)!.Value, Ouder(9, 0)).Straks;

    private static Ouderlink Link(Verzorger van, string hash) => new(van.Id, hash, OuderRules.MailHash(van.Email!), Nu, Nu.AddDays(100));

    private static Handeling Ouder(int uur, int minuut) => new(
        OuderRules.Wie(Voorbeeld.Sleutel, "sam", Robin), Voorbeeld.School, Schooltijd.Moment(Donderdag, new TimeOnly(uur, minuut)), Donderdag);
}
