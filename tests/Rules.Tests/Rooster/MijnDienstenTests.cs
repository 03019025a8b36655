using OrleansSchool.Rooster;
using static OrleansSchool.Tests.Rules.Rooster.Roosterproef;
using DagDienst = OrleansSchool.Intranet.Pages.Rooster.DagDienst;
using MijnDiensten = OrleansSchool.Intranet.Pages.Rooster.MijnDiensten;

namespace OrleansSchool.Tests.Rules.Rooster;

/// <summary>What a helper is offered to take over or to swap (TSO-4k).</summary>
[Requirement("TSO-4k")]
public sealed class MijnDienstenTests
{
    private static readonly Roosterhelper Ik = Helper("petra", afwezig: new Afwezigheid(Dag.AddDays(4), Dag.AddDays(4)));

    [Fact]
    public void Wat_begonnen_is_en_dagen_waarop_ik_niet_kan_of_afgemeld_ben_staan_niet_bij_het_ruilen()
    {
        var begonnen = Op(0, Dienst("s1", "karel") with { Ruil = new Ruilvoorstel("karel", null, Om(8, 0), null) });
        var morgen = Op(1, Dienst("s2", "karel") with { Ruil = new Ruilvoorstel("karel", null, Om(8, 0), null) });
        var afwezig = Op(4, Dienst("s3", "karel"));
        var overgenomen = Op(5, Dienst("s4", "ria") with { VanHelperId = "petra", Zoektocht = new Zoektocht(Om(8, 0), [], [], null, "ria") });
        var diezelfdeDag = Op(5, Dienst("s5", "karel"));
        var (eigen, tegelijk) = (Op(6, Dienst("s6", "petra")), Op(6, Dienst("s7", "karel")));

        var alles = MijnDiensten.Verdeel([begonnen, morgen, afwezig, overgenomen, diezelfdeDag, eigen, tegelijk], "petra", Dag);
        var mijn = alles.Kiesbaar(Ik, Om(12, 20));

        Assert.Equal(6, alles.VanAnderen.Length);
        Assert.Equal(["2026-11-13/s2"], mijn.VanAnderen.Select(d => d.Sleutel));
        Assert.Equal(["2026-11-13/s2"], mijn.Aangeboden.Select(d => d.Sleutel));
        Assert.Equal(["2026-11-18/s6"], mijn.Eigen.Select(d => d.Sleutel));
        Assert.Equal(2, alles.Kiesbaar(Ik, Om(12, 14)).Aangeboden.Length);
    }

    [Theory]
    [InlineData(12, 54, 1)]
    [InlineData(12, 55, 0)]
    public void Een_open_dienst_is_te_nemen_tot_hij_voorbij_is(int uur, int minuut, int aantal) =>
        Assert.Equal(aantal, MijnDiensten.Verdeel([Op(0, Dienst("s1", null))], "petra", Dag).Kiesbaar(Ik, Om(uur, minuut)).Open.Length);

    private static DagDienst Op(int dagenLater, Dienst dienst) => new(Dag.AddDays(dagenLater), dienst, "Plein Zuid");

    private static Dienst Dienst(string id, string? helper) =>
        new(id, "zuid", Pauze, helper, helper is null ? Dienststand.Open : Dienststand.Gepland, null, null, null, null);
}
