using Microsoft.Playwright;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Our pages say that they hold no style of their own; then nothing that changes them may write one.</summary>
public sealed class StijlTests(Huis huis, Ruit ruit)
{
    private const string LetOp =
        "window.osGeweigerd = []; document.addEventListener('securitypolicyviolation', e => window.osGeweigerd.push(`${e.violatedDirective} ${e.sourceFile}:${e.lineNumber}`));";

    [Fact]
    [Requirement("SEC-6")]
    public async Task Een_veld_dat_iemand_groter_trok_geeft_na_het_bewaren_geen_geweigerde_stijl()
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.CookieMetAlles(), 1440);
        await context.AddInitScriptAsync(LetOp);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/inrichten/kalender");
        await pagina.EvaluateAsync("() => { for (const veld of document.querySelectorAll('#onderdeel input')) veld.style.inlineSize = '14rem'; }");

        await pagina.Locator("#Dag_Naam").FillAsync("Studiedag");
        await pagina.Locator("#Dag_Van").FillAsync("2026-11-21");
        await pagina.Locator("#onderdeel form.blad button[type=submit]").ClickAsync();
        await pagina.Locator("#onderdeel tbody th", new PageLocatorOptions { HasTextString = "Studiedag" }).WaitForAsync();

        Assert.Empty(await pagina.EvaluateAsync<string[]>("() => window.osGeweigerd"));
    }
}
