using System.Collections.Immutable;
using Microsoft.Playwright;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What every page must pass: nothing sticks out sideways, axe finds nothing, each icon is there, and on paper it is paper.</summary>
internal static class Keuring
{
    /// <summary>Phone, tablet, desktop.</summary>
    public static readonly int[] Breedtes = [360, 820, 1440];

    /// <summary>Each layout and each theme once; the tablet has the same parts as its two sides.</summary>
    public static readonly (int Breedte, ColorScheme Thema)[] MetAxe = [(360, ColorScheme.Light), (1440, ColorScheme.Dark)];

    private const int Tablet = 820;

    /// <summary>Width of A4 at the 96 dots an inch that a browser reckons with.</summary>
    private const int Papier = 794;

    /// <summary>What another theme can break: nothing but colours.</summary>
    private static readonly string[] Kleurregels = ["color-contrast", "link-in-text-block"];

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

    private const string MetAxeCore =
        """
        async regels => {
          const opties = { resultTypes: ['violations'], iframes: false };
          if (regels.length) opties.runOnly = { type: 'rule', values: regels };
          const uitkomst = await axe.run(document, opties);
          return uitkomst.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} ${n.html} ${n.any[0]?.message ?? ''}`));
        }
        """;

    /// <summary>Every drawing that the page refers to is in the sprite it refers to.</summary>
    private const string LegeIconen =
        """
        async () => {
          const adressen = [...new Set([...document.querySelectorAll('svg use')].map(u => u.getAttribute('href')).filter(Boolean))].map(a => a.split('#'));
          const sprites = new Map();
          for (const [bestand] of adressen) if (bestand && !sprites.has(bestand)) sprites.set(bestand, await (await fetch(bestand)).text());
          return adressen.filter(([bestand, naam]) => bestand && !sprites.get(bestand).includes(`id="${naam}"`)).map(a => a.join('#'));
        }
        """;

    /// <summary>
    /// Nothing to press, dark on light, no table behind an edge; in the shell and on a board who printed it; without a network the frame knows nobody yet.
    /// </summary>
    private const string OpPapier =
        """
        () => {
          const licht = kleur => {
            const [r, g, b, a = 1] = kleur.match(/[\d.]+/g).map(Number);
            return a === 0 ? 1 : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
          };
          const fouten = [];
          const stijl = getComputedStyle(document.body);
          if (licht(stijl.backgroundColor) < 0.95) fouten.push(`donker papier ${stijl.backgroundColor}`);
          if (licht(stijl.color) > 0.3) fouten.push(`lichte letters ${stijl.color}`);
          const zichtbaar = kies => [...document.querySelectorAll(kies)].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0);
          for (const e of zichtbaar('.hoofdnav, .kopbalk-zoek, .kopbalk-rechts, .drukbalk, .bordkop-terug, .dok, .spring, .btn')) fouten.push(`knop of menu ${e.className}`);
          for (const tabel of zichtbaar('main table'))
            for (let om = tabel.parentElement; om && om !== document.body; om = om.parentElement)
              if (/auto|scroll|hidden|clip/.test(getComputedStyle(om).overflowX) && om.clientWidth > 1 && tabel.getBoundingClientRect().right > om.getBoundingClientRect().right + 1)
                fouten.push(`afgeknipte tabel ${tabel.className} in ${om.className}`);
          if (document.body.matches('.schil:has(.hoofdnav), .bordpagina:has(.bordkop-wie):not([data-zonder-netwerk])') && !zichtbaar('.alleen-print').some(p => p.textContent.includes('afgedrukt door'))) fouten.push('niet wie dit afdrukte');
          return [...new Set(fouten)];
        }
        """;

    /// <summary>Every word that stands on the page or is read aloud, also what isn't open now. A name of a key or a piece of code isn't a word.</summary>
    private const string AlleWoorden =
        """
        () => {
          const zinnen = [];
          const loper = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (loper.nextNode()) {
            const om = loper.currentNode.parentElement;
            if (om.closest('script, style, code, kbd, [lang]:not([lang^=nl]):not(html)')) continue;
            const zonderScript = om.closest('noscript'); // a browser with scripts holds it as one text, marks and all
            zinnen.push(zonderScript ? new DOMParser().parseFromString(loper.currentNode.data, 'text/html').body.textContent : loper.currentNode.data);
          }
          for (const e of document.querySelectorAll('[title], [alt], [aria-label], [placeholder]'))
            for (const naam of ['title', 'alt', 'aria-label', 'placeholder']) if (e.hasAttribute(naam)) zinnen.push(e.getAttribute(naam));
          zinnen.push(document.title);
          const woorden = zinnen.join(' ').replace(/\S+@\S+|https?:\/\/\S+/g, ' ').match(/(?<![\p{L}\p{N}_.'’-])\p{L}{3,}(?![\p{L}\p{N}_'’-])/gu) ?? [];
          return [...new Set(woorden)];
        }
        """;

    /// <summary>Empty lists that give no way on: no link or button, nobody named, nothing that comes by itself, no period of which it is so, no good news.</summary>
    private const string LegeLijst =
        """
        () => {
          const verder = /zodra|vanzelf|na de eerste|begint|eerstvolgende|vanaf|krijg|de volgende|hieronder|hierboven|coördinator|schoolleider|administratie|beheerder|leerkracht|penningmeester|commissie|bestuur|ouders|wie de/i;
          const doe = /(^|[.:] )(haal|vraag|kies|zet|maak|vul|lees|schrijf|voeg|leg|stuur|begin|open|koppel|bel|laat|kijk|zoek)\b/i;
          const feit = /(deze|dit|dat|die) (maand|week|periode|schooljaar|dag)|vandaag|\b(alles|alle|elke|niemand|geen enkele?|geen ongeval|geen van)\b/i;
          return [...document.querySelectorAll('main .leeg')].filter(e => e.checkVisibility() && !e.querySelector('a[href], button'))
            .filter(e => !verder.test(e.textContent) && !feit.test(e.textContent) && ![...e.querySelectorAll('p')].some(p => doe.test(p.textContent.trim())))
            .map(e => e.textContent.trim().replace(/\s+/g, ' '));
        }
        """;

    private const string VouwUit = "() => { for (const vouw of document.querySelectorAll('main details:not([data-sluit-buiten])')) vouw.open = true; }";

    private static readonly string AxeCore = LeesAxe();

    public static Task Zet(IPage pagina, int breedte) => pagina.SetViewportSizeAsync(breedte, breedte < 600 ? 780 : breedte < 1000 ? 1180 : 900);

    public static Task Kleed(IPage pagina, ColorScheme thema) => pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });

    public static async Task<IEnumerable<string>> Breedte(IPage pagina, string naam) =>
        (await pagina.EvaluateAsync<string[]>(TeBreed)).Select(e => $"{naam}: te breed door {e}");

    public static Task<IEnumerable<string>> Axe(IPage pagina, string naam) => Axe(pagina, naam, []);

    /// <summary>The page was looked at in the other theme: what a theme changes is looked at in this one.</summary>
    public static Task<IEnumerable<string>> Kleuren(IPage pagina, string naam) => Axe(pagina, naam, Kleurregels);

    public static async Task<IEnumerable<string>> Iconen(IPage pagina, string naam) =>
        (await pagina.EvaluateAsync<string[]>(LegeIconen)).Select(e => $"{naam}: geen tekening {e}");

    public static Task<string[]> LegeLijsten(IPage pagina) => pagina.EvaluateAsync<string[]>(LegeLijst);

    /// <summary>What folds open stands open: its words, fields and widths count too.</summary>
    public static Task KlapUit(IPage pagina) => pagina.EvaluateAsync(VouwUit);

    public static Task<string[]> Woorden(IPage pagina) => pagina.EvaluateAsync<string[]>(AlleWoorden);

    /// <summary>As the printer gets it, asked from a dark screen.</summary>
    public static async Task<ImmutableArray<string>> Papieren(IPage pagina, string naam)
    {
        await pagina.SetViewportSizeAsync(Papier, 1123);
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var fouten = await pagina.EvaluateAsync<string[]>(OpPapier);
        await Ruit.Bewaar(pagina, $"{naam}-papier");
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = ColorScheme.Dark });
        return [.. fouten.Select(f => $"{naam}: {f}")];
    }

    /// <summary>Phone, tablet and desktop: nothing slides sideways and axe finds nothing.</summary>
    public static async Task Zie(IPage pagina, string naam) => Assert.Empty(await Kijk(pagina, naam));

    /// <summary>As <see cref="Zie"/>, for who looks at more pages before saying what is wrong. The tablet has the same parts as its two sides.</summary>
    public static async Task<IReadOnlyList<string>> Kijk(IPage pagina, string naam)
    {
        var fouten = new List<string>();
        foreach (var breedte in new[] { 390, Tablet, 1366 })
        {
            await Zet(pagina, breedte);
            await Ruit.Bewaar(pagina, $"{naam}-{breedte}");
            fouten.AddRange(await Breedte(pagina, $"{naam}-{breedte}"));
            fouten.AddRange(breedte == Tablet ? [] : await Axe(pagina, $"{naam}-{breedte}"));
        }

        return fouten;
    }

    /// <summary>
    /// Axe stays in the page once it is there, and says only what is wrong: a list of all that is right takes longer than the look.
    /// </summary>
    private static async Task<IEnumerable<string>> Axe(IPage pagina, string naam, string[] regels)
    {
        if (!await pagina.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await pagina.EvaluateAsync(AxeCore);
        }

        return (await pagina.EvaluateAsync<string[]>(MetAxeCore, regels)).Select(e => $"{naam}: {e}");
    }

    private static string LeesAxe()
    {
        using var bron = new StreamReader(typeof(Deque.AxeCore.Commons.AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")
            ?? throw new InvalidOperationException("Deque.AxeCore.Commons holds no axe.min.js."));
        return bron.ReadToEnd();
    }
}
