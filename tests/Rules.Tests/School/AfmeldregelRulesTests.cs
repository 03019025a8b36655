using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.School;

/// <summary>Cut-off and dated table of reasons (TSO-6e).</summary>
[Requirement("TSO-6e")]
public sealed class AfmeldregelRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly SchoolView Kaal = Voorbeeld.School;

    [Theory]
    [InlineData(9, 29, 59, AfmeldGevolg.Tegoed)]
    [InlineData(9, 30, 0, AfmeldGevolg.Betalen)]
    [InlineData(9, 30, 1, AfmeldGevolg.Betalen)]
    public void Op_de_minuut_van_de_grens_is_het_te_laat(int uur, int minuut, int seconde, AfmeldGevolg gevolg) =>
        Assert.Equal(gevolg, Afmeldregels.Gevolg(Kaal, Vandaag, AfmeldReden.Speelafspraak, Op(Vandaag, uur, minuut, seconde)));

    [Fact]
    public void Ziek_telt_ook_te_laat_niet_op_de_rekening() =>
        Assert.Equal(AfmeldGevolg.Tegoed, Afmeldregels.Gevolg(Kaal, Vandaag, AfmeldReden.Ziek, Op(Vandaag, 12, 10)));

    [Theory]
    [InlineData("2026-03-27", "08:30")] // winter time
    [InlineData("2026-03-30", "07:30")] // the clock went forward that Sunday
    [InlineData("2026-10-23", "07:30")]
    [InlineData("2026-10-26", "08:30")] // and back
    public void De_grens_is_de_klok_van_school_ook_rond_de_zomertijd(string datum, string utc)
    {
        var grens = Afmeldregels.Uiterlijk(Kaal, DateOnly.Parse(datum));
        Assert.Equal(TimeOnly.Parse(utc), TimeOnly.FromDateTime(grens.UtcDateTime));
    }

    [Fact]
    public void De_tabel_van_de_dag_zelf_beslist_en_niet_die_van_vandaag()
    {
        var maandag = Vandaag.AddDays(4);
        var school = Met(Regel(maandag, new TimeOnly(8, 45), AfmeldGevolg.Betalen));
        Assert.Equal(AfmeldGevolg.Tegoed, Afmeldregels.Gevolg(school, maandag.AddDays(-1), AfmeldReden.Speelafspraak, Op(Vandaag, 9, 0)));
        Assert.Equal(AfmeldGevolg.Betalen, Afmeldregels.Gevolg(school, maandag, AfmeldReden.Speelafspraak, Op(Vandaag, 9, 0)));
        Assert.Equal(new TimeOnly(8, 45), Afmeldregels.Op(school, maandag.AddDays(200)).Tot);
    }

    [Theory]
    [InlineData(-1, "afmeldregel-vanaf")]
    [InlineData(0, "afmeldregel-vanaf")]
    [InlineData(1, null)]
    [InlineData(366, "datum-te-ver-weg")]
    public void Een_tabel_begint_na_vandaag(int dagen, string? code) =>
        Assert.Equal(code, Bewaar(Regel(Vandaag.AddDays(dagen), new TimeOnly(9, 0))).Weigering?.Code);

    [Theory]
    [InlineData("05:59", "tijd-buiten-bereik")]
    [InlineData("06:00", null)]
    [InlineData("12:00", null)]
    [InlineData("12:01", "tijd-buiten-bereik")]
    [InlineData("09:00:30", "tijd-buiten-bereik")]
    public void De_grens_ligt_voor_de_lunch_op_een_hele_minuut(string tot, string? code) =>
        Assert.Equal(code, Bewaar(Regel(Vandaag.AddDays(1), TimeOnly.Parse(tot))).Weigering?.Code);

    [Fact]
    public void Elke_reden_staat_er_een_keer_en_te_laat_is_nooit_voordeliger()
    {
        var goed = Regel(Vandaag.AddDays(1), new TimeOnly(9, 0));
        Assert.Equal("afmeldregel-redenen", Bewaar(goed with { Redenen = goed.Redenen[1..] }).Weigering?.Code);
        Assert.Equal("afmeldregel-redenen", Bewaar(goed with { Redenen = default }).Weigering?.Code);
        Assert.Equal("afmeldregel-redenen", Bewaar(goed with { Redenen = goed.Redenen.SetItem(0, goed.Redenen[1]) }).Weigering?.Code);
        Assert.Equal("afmeldregel-redenen", Bewaar(goed with { Redenen = goed.Redenen.SetItem(0, goed.Redenen[0] with { OpTijd = default }) }).Weigering?.Code);
        var omgekeerd = goed.Redenen[0] with { OpTijd = AfmeldGevolg.Betalen, TeLaat = AfmeldGevolg.Tegoed };
        Assert.Equal("afmeldregel-omgekeerd", Bewaar(goed with { Redenen = goed.Redenen.SetItem(0, omgekeerd) }).Weigering?.Code);
    }

    [Fact]
    public void Dezelfde_dag_vervangt_en_wat_al_geldt_gaat_niet_meer_weg()
    {
        var morgen = Vandaag.AddDays(1);
        var een = Bewaar(Regel(morgen, new TimeOnly(9, 0))).Waarde!;
        var twee = AfmeldregelRules.Bewaar(een, Regel(morgen, new TimeOnly(8, 30)), Vandaag).Waarde!;
        Assert.Equal(new TimeOnly(8, 30), Assert.Single(twee.Afmeldregels).Tot);
        Assert.Equal("onbekend", AfmeldregelRules.Verwijder(twee, morgen, morgen).Weigering?.Code);
        Assert.Empty(AfmeldregelRules.Verwijder(twee, morgen, Vandaag).Waarde!.Afmeldregels);
    }

    [Fact]
    public void Tabellen_van_voor_het_vorige_schooljaar_vallen_weg_behalve_die_toen_gold()
    {
        var was = new SchoolState { Afmeldregels = [Oud(2020), Oud(2023), Oud(2025)] };
        var wordt = AfmeldregelRules.Bewaar(was, Regel(Vandaag.AddDays(1), new TimeOnly(9, 0)), Vandaag).Waarde!;
        Assert.Equal([2023, 2025, 2026], wordt.Afmeldregels.Select(r => r.Vanaf.Year));

        static Afmeldregel Oud(int jaar) => Regel(new DateOnly(jaar, 9, 1), new TimeOnly(9, 0));
    }

    private static Uitkomst<SchoolState> Bewaar(Afmeldregel regel) => AfmeldregelRules.Bewaar(new SchoolState(), regel, Vandaag);

    private static SchoolView Met(Afmeldregel regel) => Kaal with { Afmeldregels = [regel] };

    private static Afmeldregel Regel(DateOnly vanaf, TimeOnly tot, AfmeldGevolg opTijd = AfmeldGevolg.Tegoed) =>
        new(vanaf, tot, [.. Enum.GetValues<AfmeldReden>().Select(r => new Redenregel(r, opTijd, AfmeldGevolg.Betalen))]);

    private static DateTimeOffset Op(DateOnly dag, int uur, int minuut, int seconde = 0) => Schooltijd.Moment(dag, new TimeOnly(uur, minuut, seconde));
}
