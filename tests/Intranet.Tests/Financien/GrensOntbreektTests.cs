using AngleSharp.Dom;
using OrleansSchool.Basis;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>A year without a figure is named, with what it means, and isn't a row that nobody misses (TSO-10c, TSO-10h).</summary>
[Requirement("TSO-10c")]
public sealed class GrensOntbreektTests
{
    [Fact]
    public async Task Een_jaar_zonder_grens_staat_er_met_wat_dat_betekent_tot_het_is_ingevuld()
    {
        await using var web = await Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var leeg = await coordinator.Pagina($"{S}/geld/inrichten?open=maximum");
        await coordinator.Verstuur(
            Vorm(leeg, "Maximum"), ("Geld.Uur", "5,70"), ("Geld.Jong", "3,35"), ("Geld.Maand", "220"), ("Geld.Jaarbedrag", "2200"), ("Geld.Bron", "Belastingdienst")).Gelukt();
        var gevuld = await coordinator.Pagina($"{S}/geld/inrichten");

        Assert.Contains("Voor 2026 staat er nog geen grens", leeg.Tekst("#grenzen .melding"), StringComparison.Ordinal);
        Assert.Contains("aan geen vrijwilliger iets vastgesteld of uitbetaald", leeg.Tekst("#grenzen .melding"), StringComparison.Ordinal);
        Assert.Contains("2026-2027: nog geen bedrag", leeg.Tekst("#grenzen"), StringComparison.Ordinal);
        Assert.Contains("Voor 2027 staat er nog geen grens", leeg.Tekst("#grenzen"), StringComparison.Ordinal);
        Assert.True(Vorm(leeg, "Maximum").Closest("details")!.HasAttribute("open"));
        Assert.Null(gevuld.QuerySelector("#grenzen .melding"));
        Assert.Contains("Voor 2027 staat er nog geen grens", gevuld.Tekst("#grenzen"), StringComparison.Ordinal);
    }
}
