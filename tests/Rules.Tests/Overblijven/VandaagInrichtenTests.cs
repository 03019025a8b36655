using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Vandaag;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using static OrleansSchool.Tests.Rules.Overblijven.Proefmiddag;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>The head of Vandaag never says that all is arranged in a school that isn't ready, or when nobody is expected (SET-1, UX-2).</summary>
[Requirement("SET-1", "UX-2")]
public sealed class VandaagInrichtenTests
{
    private static readonly Inrichtstap Stap = new(5, "Wie blijft over", "Zonder aanmeldingen verwacht het bord niemand.", "/s/99XX00/beginnen?stap=5");

    [Fact]
    public void Alles_geregeld_staat_er_alleen_als_er_kinderen_komen_en_de_school_is_ingericht()
    {
        Assert.Equal("Vanmiddag is alles geregeld", Scherm(40).Kop);
        Assert.Equal("De school wordt nog ingericht", (Scherm(40) with { Inrichting = Stap }).Kop);
        Assert.Equal("De school wordt nog ingericht", (Scherm(0) with { Inrichting = Stap }).Kop);
        Assert.Equal("Vandaag blijft niemand over", Scherm(0).Kop);
    }

    [Fact]
    public void Een_tekort_gaat_voor_het_inrichten() =>
        Assert.Equal("Wat vraagt nu aandacht", (Scherm(40, helpers: 1) with { Inrichting = Stap }).Kop);

    [Fact]
    public void De_stap_heet_in_een_zin_zoals_op_de_knop() => Assert.Equal("stap 5: wie blijft over", Stap.Naam);

    private static VandaagScherm Scherm(int kinderen, int helpers = 2)
    {
        var school = MetKinderen(("noord", kinderen)).Beeld.School;
        var tellers = new Tellers(kinderen, 0, 0, 0, 0, 0, 0, 0);
        var plek = new PlekStand("noord", "Plein Noord", [], tellers, BezettingRules.Oordeel(kinderen, helpers, 25, PlekSoort.Speelplaats, Telling.OpNaam), 0);
        return new VandaagScherm(
            school, new MiddagView(Donderdag, [plek], tellers, null, new ToezichtKop(false, false, true, [], true)), new Wie("marijke", "Marijke", school.Sleutel, []), new TimeOnly(12, 20));
    }
}
