using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Offline;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>The evacuation list while tablets say different things of a child (TSO-12f, LIVE-4).</summary>
public sealed class OntruimingTests
{
    private static readonly string Kracht = IntranetFabriek.AccountId(Rol.Overblijfkracht);

    [Fact]
    [Requirement("TSO-12f", "LIVE-4")]
    public async Task Een_kind_dat_een_tablet_zag_en_een_ander_afmeldde_staat_op_het_vel_en_in_het_pakket()
    {
        await using var web = await IntranetFabriek.Start();
        var (noord, _) = await Proeftoestel.Open(web, Kracht);
        var (zuid, tablet) = await Proeftoestel.Open(web, Kracht, "Plein Zuid 1");
        await noord.Breng(Proeftoestel.Tik(1, "kind50", "aanwezig", Kracht));
        await zuid.Breng(Proeftoestel.Tik(2, "kind50", "afgemeld", Kracht) with { Operatie = "operatie-zuid" });

        var rij = (await tablet.Pagina("/s/99XX00/ontruiming")).QuerySelectorAll(".ontruimtabel tbody tr").Single(r => r.TextContent.Contains("Amir Vijverhof", StringComparison.Ordinal));
        Assert.Contains("onzeker: tablet zag Amir om ", rij.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nog niet gezien", rij.TextContent, StringComparison.Ordinal);
        var tegel = (await tablet.Pagina("/s/99XX00/pakket")).QuerySelector("#kind-kind50")!;
        Assert.StartsWith("onzeker: tablet zag Amir om ", tegel.GetAttribute("data-onzeker"), StringComparison.Ordinal);
    }
}
