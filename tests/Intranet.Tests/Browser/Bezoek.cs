using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>One person at a screen.</summary>
internal sealed class Bezoek(IPage pagina) : IAsyncDisposable
{
    public IPage Pagina => pagina;

    /// <summary>Somebody new, signed in now: a session doesn't outlive a jump of the clock.</summary>
    public static async Task<Bezoek> Open(Ruit ruit, BordSchool school, Rol rol, string naam, params string[] groepen)
    {
        var context = await ruit.Open(school, await school.Cookie(rol, naam, groepen), 1366);
        return new Bezoek(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync() => await pagina.Context.DisposeAsync();
}
