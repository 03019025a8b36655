using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>That something was saved is told once: who looks again later doesn't think that it was done twice (UX-1).</summary>
public sealed class BewaardTests(Huis huis, Ruit ruit)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Requirement("UX-1")]
    public async Task Wat_is_bewaard_staat_er_na_verversen_niet_nog_eens_en_gaat_zonder_script_niet_verloren(bool script)
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), script: script);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/spelmateriaal?stuk=geen&bewaard=true");
        var zin = pagina.Locator("main .melding[data-staat=goed]").Filter(new() { HasText = "Bewaard" });
        await Assertions.Expect(zin).ToHaveCountAsync(1);

        await pagina.ReloadAsync();

        await Assertions.Expect(zin).ToHaveCountAsync(script ? 0 : 1);
        Assert.Contains("stuk=geen", pagina.Url, StringComparison.Ordinal); // the rest of the address stays
    }
}
