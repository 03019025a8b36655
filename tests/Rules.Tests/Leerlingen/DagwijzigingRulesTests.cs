using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Leerlingen;

public sealed class DagwijzigingRulesTests
{
    private static readonly DateOnly Donderdag = Voorbeeld.Vandaag;
    private static readonly LeerlingState Kind = Voorbeeld.Kind.Structureel(new DateOnly(2026, 8, 1), Weekdagen.Donderdag);

    [Theory]
    [InlineData("2026-11-12", null)]
    [InlineData("2026-11-13", "niet-verwacht-die-dag")]
    [InlineData("2026-11-11", "voorbije-dag")]
    [InlineData("2026-11-18", "geen-overblijven")]
    [InlineData("2026-11-19", "geen-overblijven")]
    [InlineData("2026-12-24", "geen-overblijven")]
    [InlineData("2026-11-26", null)]
    [InlineData("2027-11-12", "niet-verwacht-die-dag")]
    [InlineData("2027-11-18", "datum-te-ver-weg")]
    [Requirement("TSO-6e")]
    public void Afmelden_kan_alleen_voor_een_dag_waarop_het_kind_wordt_verwacht(string datum, string? code) =>
        Assert.Equal(code, DagwijzigingRules.MeldAf(Kind, DateOnly.Parse(datum), AfmeldReden.Ziek, null, Voorbeeld.Nu(Rol.Administratie)).Weigering?.Code);

    [Theory]
    [InlineData("2026-11-13", null)]
    [InlineData("2026-11-12", "al-verwacht")]
    [InlineData("2026-11-18", "geen-overblijven")]
    [InlineData("2026-11-10", "voorbije-dag")]
    [Requirement("TSO-6c", "TSO-6e")]
    public void Een_extra_dag_kan_als_er_overblijven_is_en_het_kind_nog_niet_komt(string datum, string? code) =>
        Assert.Equal(code, DagwijzigingRules.MeldExtraDag(Kind, DateOnly.Parse(datum), null, Voorbeeld.Nu(Rol.Administratie)).Weigering?.Code);

    [Fact]
    [Requirement("TSO-6e", "LIVE-6")]
    public void Een_voorbije_dag_verbetert_alleen_wie_dat_mag()
    {
        var vorigeWeek = Donderdag.AddDays(-7);
        Assert.Equal("voorbije-dag", DagwijzigingRules.MeldAf(Kind, vorigeWeek, AfmeldReden.Ziek, null, Voorbeeld.Nu(Rol.Administratie)).Weigering?.Code);
        Assert.True(DagwijzigingRules.MeldAf(Kind, vorigeWeek, AfmeldReden.Ziek, null, Voorbeeld.Nu()).IsGoed);
        Assert.Equal("datum-te-ver-weg", DagwijzigingRules.MeldAf(Kind, new DateOnly(2026, 7, 30), AfmeldReden.Ziek, null, Voorbeeld.Nu()).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public void Twee_keer_afmelden_kan_niet_en_intrekken_maakt_het_weer_gewoon()
    {
        var af = DagwijzigingRules.MeldAf(Kind, Donderdag, AfmeldReden.Tandarts, " om half twaalf ", Voorbeeld.Nu()).Waarde!;
        Assert.Equal((false, AfmeldReden.Tandarts, "om half twaalf"), (af.Dagwijzigingen[0].Komt, af.Dagwijzigingen[0].Reden, af.Dagwijzigingen[0].Toelichting));
        Assert.Equal("al-afgemeld", DagwijzigingRules.MeldAf(af, Donderdag, AfmeldReden.Ziek, null, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("eerst-afmelding-intrekken", DagwijzigingRules.MeldExtraDag(af, Donderdag, null, Voorbeeld.Nu()).Weigering?.Code);
        var terug = DagwijzigingRules.TrekIn(af, Donderdag, Voorbeeld.Nu()).Waarde!;
        Assert.Empty(terug.Dagwijzigingen);
        Assert.Equal("geen-dagwijziging", DagwijzigingRules.TrekIn(terug, Donderdag, Voorbeeld.Nu()).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public void Een_extra_dag_kan_worden_afgemeld_en_weer_worden_gemeld()
    {
        var vrijdag = Donderdag.AddDays(1);
        var extra = DagwijzigingRules.MeldExtraDag(Kind, vrijdag, null, Voorbeeld.Nu()).Waarde!;
        var af = DagwijzigingRules.MeldAf(extra, vrijdag, AfmeldReden.Ziek, null, Voorbeeld.Nu()).Waarde!;
        var weer = DagwijzigingRules.MeldExtraDag(af, vrijdag, null, Voorbeeld.Nu()).Waarde!;
        Assert.True(Assert.Single(weer.Dagwijzigingen).Komt);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public void De_geschiedenis_noemt_geen_reden_van_een_afmelding()
    {
        var af = DagwijzigingRules.MeldAf(Kind, Donderdag, AfmeldReden.Ziek, "buikgriep", Voorbeeld.Nu()).Waarde!;
        Assert.Equal("Afgemeld voor 12-11-2026", af.Feiten[0].Tekst);
    }

    [Fact]
    public void Dagwijzigingen_blijven_begrensd_doordat_oude_schooljaren_verdwijnen()
    {
        var oud = Kind with { Dagwijzigingen = [new Dagwijziging(new DateOnly(2025, 7, 3), true, null, null, default, "x")] };
        Assert.Equal(Donderdag, Assert.Single(DagwijzigingRules.MeldAf(oud, Donderdag, AfmeldReden.Ziek, null, Voorbeeld.Nu()).Waarde!.Dagwijzigingen).Datum);
    }

    [Fact]
    public void Een_te_lange_toelichting_of_een_reden_die_niet_bestaat_wordt_geweigerd()
    {
        Assert.Equal("te-lang", DagwijzigingRules.MeldAf(Kind, Donderdag, AfmeldReden.Ziek, new string('x', 201), Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("keuze", DagwijzigingRules.MeldAf(Kind, Donderdag, (AfmeldReden)77, null, Voorbeeld.Nu()).Weigering?.Code);
        Assert.Equal("van-school", DagwijzigingRules.MeldAf(Kind with { VanSchoolPer = Donderdag }, Donderdag, AfmeldReden.Ziek, null, Voorbeeld.Nu()).Weigering?.Code);
    }
}
