using Microsoft.Playwright;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A date field has stops within it: day, month, year, calendar. On each of them who types must see where he is (WCAG 2.4.7).</summary>
[Requirement("UX-1")]
public sealed class DatumveldTests(Huis huis, Ruit ruit)
{
    private const int DelenMax = 8;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Elk_deel_van_een_datumveld_toont_de_rand_van_het_veld(bool donker)
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.CookieMetAlles(), 1440, donker);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/inrichten/kalender");
        var (toetsen, veld) = (new Toetsenbord(pagina), pagina.Locator("#Dag_Van"));
        await pagina.Locator("#Dag_Naam").FocusAsync();

        await toetsen.Naar(veld);
        var delen = 0;
        for (; delen < DelenMax && await Toetsenbord.HeeftFocus(veld); delen++)
        {
            Assert.Equal("solid 3px", await veld.EvaluateAsync<string>("e => { const s = getComputedStyle(e); return `${s.outlineStyle} ${s.outlineWidth}`; }"));
            await toetsen.Druk("Tab");
        }

        Assert.InRange(delen, 2, DelenMax - 1);
    }
}
