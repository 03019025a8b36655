using System.Reflection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Dossier;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>Where a finding jumps to, and what stands in an address (OSO-K1, OSO-K4).</summary>
public sealed class DossierPlaatsTests
{
    [Theory, Requirement("OSO-K1")]
    [InlineData("advies/contact-nodig", "advies", "Advies_ContactNodig")]
    [InlineData("okr/F2", "okr", "veld-F2")]
    [InlineData("leerling/pgn", "administratie", "Leerling_Pgn")]
    [InlineData("verzorgers/0-email", "administratie", "Verzorgers_Rijen_0__Email")]
    [InlineData("loopbaan/2-brin", "loopbaan", "Loopbaan_Rijen_2__Brin")]
    [InlineData("toetsen/1-afgenomen", "toetsen", "Toetsen_Rijen_1__Afgenomen")]
    [InlineData("ondersteuning/0-diagnose-door-wie", "ondersteuning", "Ondersteuning_Diagnoses_0__DoorWie")]
    [InlineData("ondersteuning/1-soort", "ondersteuning", "Ondersteuning_Regels_1__Soort")]
    [InlineData("ondersteuning/1-resultaat", "ondersteuning", "Ondersteuning_Regels_1__Resultaat")]
    [InlineData("verzorgers", "administratie", "deel-verzorgers")]
    [InlineData("school/brin", "administratie", "deel-school")]
    [InlineData("inzage/reden", "inzage", "deel-inzage")]
    [InlineData("bijlagen/lijst", "bijlagen", "deel-bijlagen")]
    [InlineData("iets anders", "controle", "deel-iets anders")]
    public void Een_plaats_is_een_tab_en_een_plek_daarop(string plaats, string tab, string anker) => Assert.Equal((tab, anker), Tabbladen.Plaats(plaats));

    [Theory, Requirement("OSO-K6", "SEC-2")]
    [InlineData("Gereed")]
    [InlineData("Teruggeven")]
    [InlineData("Intrekken")]
    [InlineData("Verstrekt")]
    [InlineData("VerstrektTerug")]
    [InlineData("Controle")]
    public void Wat_de_administratie_in_het_dossier_doet_vraagt_dezelfde_tweede_stap_als_op_de_werklijst(string daad)
    {
        Assert.Equal(Beleid.PersoonMet2, typeof(WerklijstModel).GetCustomAttribute<BeleidAttribute>()!.Niveau);
        var beleid = typeof(OrleansSchool.Intranet.Pages.Dossier.IndexModel).GetMethod($"OnPost{daad}Async")!.GetCustomAttribute<BeleidAttribute>()!;
        Assert.Equal(Beleid.PersoonMet2, beleid.Niveau);
        Assert.Equal([Recht.DossierAdministratie], beleid.Rechten);
    }

    [Theory, Requirement("OSO-K1")]
    [InlineData("own-advies-datum", "eigen regel")]
    [InlineData("OVa.OA02", "OVa.OA02")]
    public void Een_eigen_regel_heet_zo_en_een_landelijke_houdt_haar_code(string code, string woord) => Assert.Equal(woord, Overstapwoorden.Regel(code));

    [Fact]
    [Requirement("OSO-K4")]
    public void Een_code_telt_hoe_hij_ook_getypt_is_en_alleen_met_de_eigen_link()
    {
        var goed = Inzagelinks.CodeHash("token-een", "123456");
        Assert.Equal(goed, Inzagelinks.CodeHash("token-een", " 123-456 "));
        Assert.NotEqual(goed, Inzagelinks.CodeHash("token-twee", "123456"));
        Assert.NotEqual(goed, Inzagelinks.CodeHash("token-een", "123457"));
        Assert.NotEqual(goed, Inzagelinks.CodeHash("token-een", "1234567"));
    }
}
