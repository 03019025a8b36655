using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Tablet;

/// <summary>What is wrong with a tablet stands at the field that it is about (UX-1).</summary>
[Requirement("UX-1", "LIVE-5")]
public sealed class TabletVeldTests
{
    [Fact]
    public async Task Een_tablet_zonder_naam_en_een_te_lange_tijd_horen_het_bij_hun_veld()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await coordinator.Pagina(TabletProef.Tablets);

        var naam = await coordinator.Verstuur(pagina.Formulier("Maak"), ("naam", "")).Geweigerd();
        var tijd = await coordinator.Verstuur(pagina.Formulier("Vergrendeling"), ("minuten", "31")).Geweigerd();

        Assert.Contains("een naam voor de tablet", naam.FoutBij("Tablet_Naam"), StringComparison.Ordinal);
        Assert.Contains("Tablet_Naam-fout", naam.GetElementById("Tablet_Naam")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("1 tot en met 30 minuten", tijd.FoutBij("minuten"), StringComparison.Ordinal);
        Assert.Equal("31", ((IHtmlInputElement)tijd.GetElementById("minuten")!).Value);
    }

    [Fact]
    public async Task Een_naam_die_al_bestaat_staat_bij_de_tablet_die_hem_zou_krijgen()
    {
        await using var web = await IntranetFabriek.Start();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        await TabletProef.VoegToe(coordinator, "Plein Noord 1");
        await TabletProef.VoegToe(coordinator, "Plein Noord 2");

        var vorm = (await coordinator.Pagina(TabletProef.Tablets)).Formulier("Hernoem");
        var id = ((IHtmlInputElement)vorm.QuerySelector("input[name=tablet]")!).Value;
        var bezet = vorm.QuerySelector("input[name=naam]")!.GetAttribute("value") == "Plein Noord 1" ? "Plein Noord 2" : "Plein Noord 1";

        var nee = await coordinator.Verstuur(vorm, ("naam", bezet)).Geweigerd();

        Assert.Contains("al een tablet met deze naam", nee.FoutBij($"naam-{id}"), StringComparison.Ordinal);
        Assert.Equal(bezet, ((IHtmlInputElement)nee.GetElementById($"naam-{id}")!).Value);
        Assert.Empty(nee.QuerySelectorAll("#Tablet_Naam[aria-invalid]"));
    }
}
