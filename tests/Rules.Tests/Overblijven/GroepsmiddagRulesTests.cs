using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>The lunch of a groep with its teacher, minute by minute (TSO-7a … TSO-7e, TSO-10g).</summary>
[Requirement("TSO-7a", "TSO-7d", "TSO-7e")]
public sealed class GroepsmiddagRulesTests
{
    private static readonly DateOnly Dag = new(2026, 11, 12);
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Groep Groep5 = new(
        "g5", new Schooljaar(2026), "5", ["5"], null, "Karin Hoekstra", new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 45)), null, null);

    private static readonly Wie Karin = new("karin", "Karin Hoekstra", School, [new ActieveRol(Rol.Groepsleerkracht, ["g5"])]);
    private static readonly Wie Ruben = new("ruben", "Ruben Smit", School, [new ActieveRol(Rol.Groepsleerkracht, ["g6"])]);

    [Theory]
    [InlineData(11, 59, "lunch-te-vroeg")]
    [InlineData(12, 0, null)]
    [InlineData(14, 30, null)]
    public void Naar_buiten_tik_je_vanaf_het_begin_van_de_lunch(int uur, int minuut, string? code) =>
        Assert.Equal(code, Tik(new(), Lunchtikken.NaarBuiten, uur, minuut).Weigering?.Code);

    [Fact]
    public void De_juf_die_nog_in_het_lokaal_is_houdt_de_groep_ook_na_de_afgesproken_tijd()
    {
        var nog = View(new(), Op(12, 40));
        Assert.Equal(Lunchfase.InLokaal, nog);
        Assert.Null(GroepsmiddagRules.Minuten(new(), Groep5, Dag));
        Assert.Equal("eerst-naar-buiten", Tik(new(), Lunchtikken.Opgehaald, 12, 45).Weigering?.Code);
        Assert.Equal(Op(12, 15), Lunchklok.Volgende(nog, Groep5, Dag));
    }

    [Fact]
    public void De_overdracht_gaat_twee_kanten_op_met_tijd_en_naam()
    {
        var buiten = Tik(new(), Lunchtikken.NaarBuiten, 12, 16).Waarde!;
        Assert.Equal((Op(12, 16), "Karin Hoekstra"), (buiten.NaarBuiten!.Op, buiten.NaarBuiten.DoorNaam));
        Assert.Equal(Lunchfase.Buiten, View(buiten, Op(12, 20)));
        var terug = Tik(buiten, Lunchtikken.Opgehaald, 12, 47).Waarde!;
        Assert.Equal(Lunchfase.Terug, View(terug, Op(12, 48)));
        Assert.Null(Lunchklok.Volgende(Lunchfase.Terug, Groep5, Dag));
        Assert.Same(terug, Tik(terug, Lunchtikken.Opgehaald, 12, 50).Waarde);
        Assert.Equal("eerst-opgehaald-terug", GroepsmiddagRules.Tik(terug, Lunchtikken.NaarBuiten, false, Daad(12, 50)).Weigering?.Code);
        Assert.Null(GroepsmiddagRules.Tik(GroepsmiddagRules.Tik(terug, Lunchtikken.Opgehaald, false, Daad(12, 50)).Waarde!, Lunchtikken.NaarBuiten, false, Daad(12, 51)).Waarde!.NaarBuiten);
    }

    [Fact, Requirement("TSO-7c")]
    public void Het_lokaal_is_opgeruimd_met_tijd_ook_als_de_groep_al_buiten_is()
    {
        var klaar = Tik(Tik(new(), Lunchtikken.NaarBuiten, 12, 15).Waarde!, Lunchtikken.Opgeruimd, 12, 20).Waarde!;
        Assert.Equal(Op(12, 20), klaar.Opgeruimd!.Op);
        Assert.Equal("keuze", Tik(new(), "iets-anders", 12, 20).Weigering?.Code);
    }

    [Theory, Requirement("TSO-10g")]
    [InlineData(12, 0, 0, 0)]
    [InlineData(12, 15, 0, 15)]
    [InlineData(12, 15, 1, 16)]
    [InlineData(14, 0, 0, 120)]
    [InlineData(15, 0, 0, 120)]
    public void Gewerkte_tijd_loopt_van_de_lunch_tot_naar_buiten_in_hele_minuten(int uur, int minuut, int seconde, int minuten)
    {
        var op = Schooltijd.Moment(Dag, new TimeOnly(uur, minuut, seconde));
        Assert.Equal(minuten, GroepsmiddagRules.Minuten(new GroepsmiddagState { NaarBuiten = new Getikt(op, "karin", "Karin") }, Groep5, Dag));
    }

    [Fact, Requirement("TSO-10g")]
    public void Op_de_dag_na_de_zomertijd_telt_de_klok_van_school()
    {
        var maandag = new DateOnly(2027, 3, 29);
        var op = Schooltijd.Moment(maandag, new TimeOnly(12, 20));
        Assert.Equal(20, GroepsmiddagRules.Minuten(new GroepsmiddagState { NaarBuiten = new Getikt(op, "karin", "Karin") }, Groep5, maandag));
        Assert.Equal(new TimeOnly(10, 20), TimeOnly.FromDateTime(op.UtcDateTime));
    }

    [Theory, Requirement("TSO-10g")]
    [InlineData(0, 0, null)]
    [InlineData(120, 14, null)]
    [InlineData(121, 0, "minuten-bereik")]
    [InlineData(-1, 0, "minuten-bereik")]
    [InlineData(30, 15, "minuten-te-laat")]
    [InlineData(30, -1, "lunch-andere-dag")]
    public void Met_de_hand_kan_het_tot_veertien_dagen_na_de_dag(int minuten, int dagenLater, string? code)
    {
        var daad = new Lunchdaad(Karin, Groep5, Dag, Schooltijd.Moment(Dag.AddDays(dagenLater), new TimeOnly(13, 0)), null);
        Assert.Equal(code, GroepsmiddagRules.ZetMinuten(new(), minuten, daad).Weigering?.Code);
    }

    [Fact]
    public void Op_een_vrije_dag_of_een_andere_dag_is_er_niets_te_tikken()
    {
        Assert.Equal("geen-overblijven", GroepsmiddagRules.Tik(new(), Lunchtikken.NaarBuiten, true, Daad(12, 15) with { GeenOverblijven = "Het is vakantie." }).Weigering?.Code);
        var morgen = new Lunchdaad(Karin, Groep5, Dag, Schooltijd.Moment(Dag.AddDays(1), new TimeOnly(12, 15)), null);
        Assert.Equal("lunch-andere-dag", GroepsmiddagRules.Tik(new(), Lunchtikken.NaarBuiten, true, morgen).Weigering?.Code);
        Assert.Equal("lunch-andere-dag", GroepsmiddagRules.ZetVervanger(new(), ("ruben", "Ruben"), School, morgen).Weigering?.Code);
    }

    [Fact]
    public void Wie_overneemt_mag_die_dag_alles_van_deze_lunch_en_hoort_het()
    {
        Assert.False(GroepsmiddagRules.MagDoen(new(), Ruben, School, "g5"));
        var over = GroepsmiddagRules.ZetVervanger(new(), ("ruben", "Ruben Smit"), School, Daad(9, 0)).Waarde!;
        Assert.True(GroepsmiddagRules.MagDoen(over, Ruben, School, "g5"));
        Assert.True(GroepsmiddagRules.MagDoen(over, Karin, School, "g5"));
        Assert.False(GroepsmiddagRules.MagDoen(over, Ruben with { Rollen = [] }, School, "g5"));
        Assert.Equal([("aandacht/99XX00/ruben", Lunchnieuws.JeNeemtOver)], over.Uitbak.Wachtend.Select(p => (p.Naar, p.Bericht)));
        var weer = GroepsmiddagRules.ZetVervanger(over, null, School, Daad(9, 5)).Waarde!;
        Assert.False(GroepsmiddagRules.MagDoen(weer, Ruben, School, "g5"));
        Assert.Equal(Lunchnieuws.Vervalt, weer.Uitbak.Wachtend[^1].Bericht);
    }

    private static Uitkomst<GroepsmiddagState> Tik(GroepsmiddagState was, string wat, int uur, int minuut) => GroepsmiddagRules.Tik(was, wat, true, Daad(uur, minuut));

    private static Lunchdaad Daad(int uur, int minuut) => new(Karin, Groep5, Dag, Op(uur, minuut), null);

    private static DateTimeOffset Op(int uur, int minuut) => Schooltijd.Moment(Dag, new TimeOnly(uur, minuut));

    private static Lunchfase View(GroepsmiddagState s, DateTimeOffset nu) =>
        Lunchklok.Fase(new GroepsmiddagView("g5", Dag, s.NaarBuiten, s.Opgehaald, s.Opgeruimd, null, null, null, Mag: true), Groep5, nu);
}
