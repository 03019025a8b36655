using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Basis;

public sealed class BasisTests
{
    [Theory]
    [InlineData(189000, "€ 1.890,00")]
    [InlineData(-250, "−€ 2,50")]
    [InlineData(0, "€ 0,00")]
    public void Geld_staat_op_zn_Nederlands(long centen, string tekst) => Assert.Equal(tekst, new Geld(centen).ToString());

    [Theory]
    [InlineData(1000, 3)]
    [InlineData(-1000, 3)]
    [InlineData(1, 7)]
    [InlineData(0, 2)]
    public void Verdelen_verliest_geen_cent(long centen, int delen)
    {
        var deel = new Geld(centen).Verdeel(delen);
        Assert.Equal(centen, deel.Sum(d => d.Centen));
        Assert.InRange(deel.Max(d => d.Centen) - deel.Min(d => d.Centen), 0, 1);
    }

    [Theory]
    [InlineData("2026-07-31", 2025)]
    [InlineData("2026-08-01", 2026)]
    [InlineData("2027-02-28", 2026)]
    [Requirement("SCH-1")]
    public void Een_schooljaar_loopt_van_een_augustus_tot_en_met_eenendertig_juli(string datum, int begin) =>
        Assert.Equal(begin, Schooljaar.Van(DateOnly.Parse(datum)).Begin);

    [Theory]
    [InlineData("2026-2027", true)]
    [InlineData("2026 / 2027", true)]
    [InlineData("2026-2028", false)]
    [InlineData("26-27", false)]
    [InlineData("", false)]
    public void Een_schooljaar_wordt_gelezen(string tekst, bool goed) => Assert.Equal(goed, Schooljaar.Probeer(tekst, out _));

    [Theory]
    [InlineData("99XX00", true)]
    [InlineData("99xx-00", true)]
    [InlineData("99XX", false)]
    [InlineData("../../x", false)]
    [InlineData(null, false)]
    [Requirement("SCH-5")]
    public void Een_schoolsleutel_is_brin_met_vestiging(string? tekst, bool goed) => Assert.Equal(goed, SchoolSleutel.Probeer(tekst, out _));

    [Theory]
    [InlineData(2027, 3, 28, 2, 30, "2027-03-28T01:30:00Z")]
    [InlineData(2026, 10, 25, 2, 30, "2026-10-25T00:30:00Z")]
    [InlineData(2026, 11, 12, 12, 0, "2026-11-12T11:00:00Z")]
    public void Schooltijd_kent_beide_nachten_van_de_zomertijd(int jaar, int maand, int dag, int uur, int minuut, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment), Schooltijd.Moment(new DateOnly(jaar, maand, dag), new TimeOnly(uur, minuut)));

    [Theory]
    [InlineData(Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag, "ma, di en do")]
    [InlineData(Weekdagen.Vrijdag, "vr")]
    [InlineData(Weekdagen.Geen, "geen")]
    public void Weekdagen_zijn_leesbaar(Weekdagen dagen, string tekst) => Assert.Equal(tekst, dagen.Leesbaar());

    [Fact]
    [Requirement("SEC-2")]
    public void Wie_geen_rol_met_het_recht_heeft_mag_niets_en_elk_recht_heeft_iemand()
    {
        var niemand = new Wie("a", "Niemand", new SchoolSleutel("99XX00"), []);
        foreach (var recht in Enum.GetValues<Recht>())
        {
            Assert.False(niemand.Mag(recht, niemand.School));
            Assert.Contains(Enum.GetValues<Rol>(), rol => Rechtentabel.Bereik(rol, recht) != Bereik.Geen);
        }
    }

    [Theory]
    [InlineData(Rol.Ouderraad)]
    [InlineData(Rol.Bestuur)]
    [InlineData(Rol.MrOuder)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.VoSchool)]
    [InlineData(Rol.Verzorger)]
    [Requirement("SEC-2", "XLS-3")]
    public void Toezicht_en_beheer_zien_geen_kinderen(Rol rol)
    {
        foreach (var recht in new[] { Recht.BordZien, Recht.LeerlingenZien, Recht.DaglijstMaken, Recht.LeerlingenInlezen, Recht.AantallenZien })
        {
            Assert.Equal(Bereik.Geen, Rechtentabel.Bereik(rol, recht));
        }
    }
}
