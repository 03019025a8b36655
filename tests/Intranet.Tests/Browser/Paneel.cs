using Microsoft.Playwright;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A board as a person sees it in a browser.</summary>
internal sealed class Paneel(IPage pagina) : IAsyncDisposable
{
    public IPage Pagina => pagina;

    public static async Task<Paneel> Open(Ruit ruit, BordSchool school, string cookie, string? pad = null, int breedte = 1440)
    {
        var context = await ruit.Open(school, cookie, breedte);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync(pad ?? school.Bord5);
        await pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync();
        return new Paneel(pagina);
    }

    public ILocator Tegel(string roepnaam) => pagina.Locator($"#kind-{BordSchool.Id(roepnaam)}");

    public ILocator Tik(string roepnaam) => Tegel(roepnaam).Locator(".kindtegel-tik");

    /// <summary>Waits until the child stands so on this screen.</summary>
    public Task Ziet(string roepnaam, string staat) => pagina.Locator($"#kind-{BordSchool.Id(roepnaam)}[data-staat={staat}]").WaitForAsync();

    public Task<string> Focus() => pagina.EvaluateAsync<string>("document.activeElement.closest('[id]')?.id ?? ''");

    public async ValueTask DisposeAsync() => await pagina.Context.DisposeAsync();
}
