using Microsoft.Playwright;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// The first form of a page, sent without what it asks: the refusal stands at its field and is read aloud with it, or above the form, and the page is still one
/// that everybody can use (UX-1).
/// </summary>
internal static class Weigerproef
{
    private const int WachtMs = 10_000;

    /// <summary>Empties what must be filled in and turns off the browser's own check: true when there is something to send.</summary>
    private const string Bereid =
        """
        () => {
          const leeg = f => [...f.querySelectorAll('input[required]:not([type=hidden], [type=file], [type=checkbox], [type=radio], [type=password]), textarea[required]')]
            .filter(e => e.checkVisibility() && !e.readOnly && !e.disabled);
          const knop = f => [...f.querySelectorAll('button[type=submit], button:not([type])')].find(k => k.checkVisibility() && !k.disabled && k.ariaDisabled !== 'true');
          const vorm = [...document.querySelectorAll('main form[method=post]')].find(f => leeg(f).length && knop(f));
          if (!vorm) return false;
          for (const veld of leeg(vorm)) veld.value = '';
          vorm.noValidate = true;
          knop(vorm).setAttribute('data-proef', '');
          return true;
        }
        """;

    private const string Gezegd =
        """
        () => {
          const fouten = [];
          const velden = [...document.querySelectorAll('main [aria-invalid=true]')];
          for (const veld of velden) {
            const uitleg = (veld.getAttribute('aria-describedby') ?? '').split(/\s+/).map(id => id && document.getElementById(id)).filter(e => e && e.textContent.trim());
            if (!uitleg.length) fouten.push(`geen zin bij veld ${veld.name || veld.id}`);
          }
          const zin = [...document.querySelectorAll('main :is([data-eerste-fout], [role=alert], .melding[data-staat=fout], .invalid-feedback, .samenvatting)')].some(e => e.checkVisibility() && e.textContent.trim());
          if (!velden.length && !zin) fouten.push('geweigerd zonder zin');
          return fouten;
        }
        """;

    /// <summary>What is wrong with the refusal; nothing when the page asks nothing that must be filled in, or took it as it was.</summary>
    public static async Task<IEnumerable<string>> Doe(IPage pagina, string naam)
    {
        if (!await pagina.EvaluateAsync<bool>(Bereid) || await Verstuur(pagina) is not { } status)
        {
            return [];
        }

        if (status >= 500)
        {
            return [$"{naam}-leeg: {status}"];
        }

        if (status != 422)
        {
            return [];
        }

        await Ruit.Bewaar(pagina, $"{naam}-geweigerd");
        var gezegd = await pagina.EvaluateAsync<string[]>(Gezegd);
        return gezegd.Select(g => $"{naam}-geweigerd: {g}").Concat(await Keuring.Axe(pagina, $"{naam}-geweigerd"));
    }

    /// <summary>Status of the answer once it is on the page; null when nothing was sent.</summary>
    private static async Task<int?> Verstuur(IPage pagina)
    {
        try
        {
            var antwoord = await pagina.RunAndWaitForResponseAsync(
                () => pagina.Locator("[data-proef]").ClickAsync(new LocatorClickOptions { Timeout = WachtMs }),
                r => r.Request.Method == "POST", new PageRunAndWaitForResponseOptions { Timeout = WachtMs });
            await antwoord.FinishedAsync();
            await pagina.WaitForLoadStateAsync(LoadState.Load, new PageWaitForLoadStateOptions { Timeout = WachtMs });
            await pagina.EvaluateAsync("() => new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(() => klaar())))");
            return antwoord.Status;
        }
        catch (Exception fout) when (fout is TimeoutException or PlaywrightException)
        {
            return null; // a script of the page keeps it, or the page went on
        }
    }
}
