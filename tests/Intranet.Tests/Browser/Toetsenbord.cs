using System.Diagnostics;
using Microsoft.Playwright;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Somebody without a mouse: every stop of the focus can be seen, nothing holds it, and each key is counted.</summary>
internal sealed class Toetsenbord(IPage pagina)
{
    /// <summary>More stops than a page has: who needs more is held somewhere.</summary>
    private const int StappenMax = 250;

    /// <summary>Null when the focus is seen: within the window, with an edge of its own or on what stands for it.</summary>
    private const string Onzichtbaar =
        """
        () => {
          const hier = document.activeElement;
          if (!hier || hier === document.body) return null;
          const wat = `${hier.tagName}#${hier.id}.${hier.className} “${hier.textContent.trim().slice(0, 40)}”`;
          if (!hier.matches(':focus-visible, input:is([type=date], [type=time], [type=month]):focus-within')) return `geen focus te zien op ${wat}`;
          const dragers = [hier, hier.nextElementSibling, hier.closest('label'), hier.parentElement, hier.closest('li, .veld, .schaal')].filter(Boolean);
          const rand = e => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
          if (!dragers.some(rand)) return `geen rand om ${wat}`;
          const vlak = dragers.map(e => e.getBoundingClientRect()).find(v => v.width > 1 && v.height > 1);
          return vlak && vlak.bottom > 0 && vlak.top < innerHeight ? null : `buiten beeld: ${wat}`;
        }
        """;

    private readonly long _begonnen = Stopwatch.GetTimestamp();

    public int Toetsen { get; private set; }

    public double Seconden => Stopwatch.GetElapsedTime(_begonnen).TotalSeconds;

    public async Task Druk(string toets)
    {
        await pagina.Keyboard.PressAsync(toets);
        Toetsen++;
    }

    public async Task Typ(string tekst)
    {
        await pagina.Keyboard.TypeAsync(tekst);
        Toetsen += tekst.Length;
    }

    public Task Naar(ILocator doel) => Loop(doel, "Tab");

    public Task Terug(ILocator doel) => Loop(doel, "Shift+Tab");

    /// <summary>Tab to it, and Enter.</summary>
    public async Task Kies(ILocator doel)
    {
        await Naar(doel);
        await Druk("Enter");
    }

    /// <summary>The arrow until a select holds this.</summary>
    public async Task Zet(ILocator keuze, string waarde)
    {
        await Naar(keuze);
        for (var stap = 0; stap < StappenMax && await keuze.InputValueAsync() != waarde; stap++)
        {
            await Druk("ArrowDown");
        }

        Assert.Equal(waarde, await keuze.InputValueAsync());
    }

    public static Task<bool> HeeftFocus(ILocator doel) => doel.EvaluateAsync<bool>("e => e === document.activeElement");

    private async Task Loop(ILocator doel, string toets)
    {
        await doel.WaitForAsync();
        for (var stap = 0; stap < StappenMax; stap++)
        {
            if (await HeeftFocus(doel))
            {
                return;
            }

            await Druk(toets);
            Assert.Null(await pagina.EvaluateAsync<string?>(Onzichtbaar));
        }

        Assert.Fail($"Met {toets} kom je niet bij {doel}.");
    }
}
