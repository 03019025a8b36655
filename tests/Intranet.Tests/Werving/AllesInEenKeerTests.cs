using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Werving;

/// <summary>A form says all that is wrong with it, not one thing a time.</summary>
[Requirement("UX-1")]
public sealed class AllesInEenKeerTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Een_nieuwe_helper_met_vier_fouten_hoort_ze_alle_vier()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await bezoeker.Pagina("/s/99XX00/overblijfkrachten/nieuw");

        var nee = await bezoeker.Verstuur(
            (IHtmlFormElement)nieuw.GetElementById("helpervorm")!, ("Helper.Naam", " "), ("Helper.Telefoon", "abc"), ("Helper.Email", "x@"), ("Helper.Vanaf", "")).Geweigerd();

        Assert.Equal("Vul de naam in.", nee.FoutBij("Helper_Naam"));
        Assert.Equal(Weigeringen.OngeldigTelefoon("").Zin, nee.FoutBij("Helper_Telefoon"));
        Assert.Equal(Weigeringen.OngeldigMailadres.Zin, nee.FoutBij("Helper_Email"));
        Assert.Equal("Vul de eerste dag in.", nee.FoutBij("Helper_Vanaf"));
    }

    [Fact]
    public async Task Nieuwe_huisregels_zonder_overleg_zeggen_bij_elk_veld_wat_er_mist()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var nieuw = await bezoeker.Pagina("/s/99XX00/regelingen/huisregels/nieuw");

        var nee = await bezoeker.Verstuur((IHtmlFormElement)nieuw.GetElementById("versievorm")!, ("Versie.Regels", " "), ("Versie.GeldtVanaf", "")).Geweigerd();

        Assert.Equal("Schrijf minstens één regel.", nee.FoutBij("Versie_Regels"));
        foreach (var veld in new[] { "GeldtVanaf", "OverlegOp", "OverlegTeam", "OverlegCommissie", "OverlegUitkomst" })
        {
            Assert.StartsWith("Vul ", nee.FoutBij($"Versie_{veld}"), StringComparison.Ordinal);
        }
    }
}
