using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>Who erases a verzorger reads before it where the name stays, and what they must take away themselves (SEC-5, AVG art. 12 lid 4 and 17).</summary>
[Requirement("SEC-5")]
public sealed class WisBlijftTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon/verzorger/blijft-kind";

    [Fact]
    public async Task Waar_de_naam_van_een_verzorger_blijft_staat_er_voor_het_wissen_en_ook_dat_er_een_noodnummer_is()
    {
        await kantoor.NieuwKind("blijft-kind", "Fien", null, "Fitis");
        var moeder = new Verzorger("v1", "Mira Fitis", "moeder", "+31612345670", null, true, true, false, false, "", 0, 1);
        var vader = new Verzorger("v2", "Teun Fitis", "vader", "+31612345671", null, true, true, false, false, "", 0, 2);
        var nood = new Noodcontact("n1", "teun fitis", "vader", "+31241234567", 3);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "blijft-kind").BewaarVerzorgers([moeder, vader], [nood], (await kantoor.Kaart("blijft-kind")).Versie, Kantoor.Systeem)).Weigering);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var vanVader = (await leider.Pagina($"{Adres}?verzorger=v2")).Tekst("#wisvorm");
        var vanMoeder = (await leider.Pagina($"{Adres}?verzorger=v1")).Tekst("#wisvorm");

        Assert.Contains("logboek en in een overdrachtdossier", vanVader, StringComparison.Ordinal);
        Assert.Contains("noodnummer met dezelfde naam", vanVader, StringComparison.Ordinal);
        Assert.Contains("logboek en in een overdrachtdossier", vanMoeder, StringComparison.Ordinal);
        Assert.DoesNotContain("noodnummer", vanMoeder, StringComparison.OrdinalIgnoreCase);
    }
}
