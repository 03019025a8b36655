using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The board on a phone: what one needs in an emergency is on the screen, whatever else there is.</summary>
public sealed class TelefoonTests(Huis huis, Ruit ruit)
{
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(390)]
    [Requirement("UX-1", "TSO-12f")]
    public async Task Ongeval_melden_en_de_ontruimingslijst_staan_op_het_scherm_zonder_opzij_te_vegen(int breedte)
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: breedte);

        foreach (var doel in new[] { "/ongevallen/nieuw", "/ontruiming" })
        {
            var vlak = (await fatma.Pagina.Locator($".bordmeta a[href*='{doel}']").BoundingBoxAsync())!;
            Assert.True(vlak.X >= 0 && vlak.X + vlak.Width <= breedte && vlak.Height >= 44, $"{doel}: {vlak.X} + {vlak.Width}, {vlak.Height} hoog");
        }

        await Ruit.Bewaar(fatma.Pagina, $"bord-nood-{breedte}", heel: false);
    }
}
