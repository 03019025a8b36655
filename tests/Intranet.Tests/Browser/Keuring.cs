using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What every page must pass: nothing sticks out sideways, and axe finds nothing.</summary>
internal static class Keuring
{
    /// <summary>Phone, tablet, desktop.</summary>
    public static readonly int[] Breedtes = [360, 820, 1440];

    /// <summary>Each layout and each theme once; the tablet has the same parts as its two sides.</summary>
    public static readonly (int Breedte, ColorScheme Thema)[] MetAxe = [(360, ColorScheme.Light), (1440, ColorScheme.Dark)];

    private const string TeBreed =
        """
        () => {
          const breed = document.documentElement.clientWidth;
          const schuift = e => e.closest('.tabelvlak') && getComputedStyle(e.closest('.tabelvlak')).overflowX === 'auto';
          const geknipt = [...document.querySelectorAll('.blad table')]
            .filter(t => !schuift(t) && t.getBoundingClientRect().right > t.closest('.blad').getBoundingClientRect().right + 1);
          if (geknipt.length) return geknipt.map(t => `afgeknipte tabel ${t.className}`);
          if (document.documentElement.scrollWidth <= breed) return [];
          const uit = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > breed + 1 && e.checkVisibility());
          return [`${document.documentElement.scrollWidth - breed} px`, ...uit.slice(0, 8).map(e => `${e.tagName}#${e.id}.${e.className.baseVal ?? e.className}`)];
        }
        """;

    public static Task Zet(IPage pagina, int breedte) => pagina.SetViewportSizeAsync(breedte, breedte < 600 ? 780 : breedte < 1000 ? 1180 : 900);

    public static async Task<IEnumerable<string>> Breedte(IPage pagina, string naam) =>
        (await pagina.EvaluateAsync<string[]>(TeBreed)).Select(e => $"{naam}: te breed door {e}");

    public static async Task<IEnumerable<string>> Axe(IPage pagina, string naam)
    {
        var uitkomst = await pagina.RunAxe();
        return uitkomst.Violations.SelectMany(v => v.Nodes.Select(n => $"{naam}: {v.Id}: {v.Help} {n.Html} {n.Any.FirstOrDefault()?.Message}"));
    }

    /// <summary>Phone, tablet and desktop: nothing slides sideways and axe finds nothing.</summary>
    public static async Task Zie(IPage pagina, string naam)
    {
        foreach (var breedte in new[] { 390, 820, 1366 })
        {
            await Zet(pagina, breedte);
            await Ruit.Bewaar(pagina, $"{naam}-{breedte}");
            Assert.Empty(await Breedte(pagina, $"{naam}-{breedte}"));
        }

        Assert.Empty(await Axe(pagina, naam));
    }
}
