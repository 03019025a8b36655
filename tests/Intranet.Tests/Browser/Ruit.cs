using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;

[assembly: AssemblyFixture(typeof(OrleansSchool.Tests.Intranet.Browser.Ruit))]

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>One chromium for all browser tests. Skips, saying what to install, where there is none.</summary>
public sealed class Ruit : IAsyncLifetime
{
    private static readonly string[] Plaatsen = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>How long a page may take on a machine that runs other tests as well; what must be quick is measured by its own test.</summary>
    private const int GeduldMs = 30_000;

    private readonly SemaphoreSlim _slot = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _slot.Dispose();
    }

    /// <summary>A browser of one person, signed in, on a screen of that width.</summary>
    internal async Task<IBrowserContext> Open(BordSchool school, string cookie, int breedte = 820, bool donker = false, bool script = true)
    {
        var context = await Open(school.Huis.Adres, breedte, donker, script);
        var delen = cookie.Split('=', 2);
        await context.AddCookiesAsync([new Cookie { Name = delen[0], Value = delen[1], Url = school.Huis.Adres }]);
        return context;
    }

    /// <summary>A browser of somebody who isn't signed in.</summary>
    internal async Task<IBrowserContext> Open(string adres, int breedte = 820, bool donker = false, bool script = true)
    {
        await Start();
        var hoogte = breedte < 600 ? 780 : breedte < 1000 ? 1180 : 900;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = adres,
            Locale = "nl-NL",
            ViewportSize = new ViewportSize { Width = breedte, Height = hoogte },
            ColorScheme = donker ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            HasTouch = breedte < 1000,
        });
        context.SetDefaultTimeout(GeduldMs);
        return context;
    }

    /// <summary>A browser of its own with a profile that stays: closed and started again it is the same device.</summary>
    internal async Task<IBrowserContext> Start(string profiel, string adres, int breedte = 820)
    {
        await Start();
        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(profiel, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Plaatsen.First(File.Exists),
            Args = ["--no-sandbox"],
            BaseURL = adres,
            Locale = "nl-NL",
            ViewportSize = new ViewportSize { Width = breedte, Height = breedte < 600 ? 780 : 1180 },
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = true,
        });
        context.SetDefaultTimeout(15_000);
        return context;
    }

    /// <summary>For people to look at: written when SCHERMEN names a folder.</summary>
    internal static async Task Bewaar(IPage pagina, string naam, bool heel = true)
    {
        if (Environment.GetEnvironmentVariable("SCHERMEN") is { Length: > 0 } map)
        {
            // Hiding the caret would leave a style on every field, which the page then isn't any more.
            await pagina.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(map, $"{naam}.png"),
                FullPage = heel,
                Timeout = 120_000,
                Caret = ScreenshotCaret.Initial,
            });
        }
    }

    private async Task Start()
    {
        await _slot.WaitAsync();
        try
        {
            if (_browser is not null)
            {
                return;
            }

            var pad = Plaatsen.FirstOrDefault(File.Exists);
            Assert.SkipWhen(pad is null, "Er is geen chromium op deze machine. Installeer het pakket chromium.");
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = pad, Args = ["--no-sandbox"] });
        }
        finally
        {
            _slot.Release();
        }
    }
}

internal static class PaginaExtensions
{
    /// <summary>
    /// The page is at this address and its scripts have run. Asked of the page itself: the driver misses a load event that comes between its
    /// look and its listening.
    /// </summary>
    internal static async Task Op(this IPage pagina, string adres)
    {
        await pagina.WaitForURLAsync(adres, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await pagina.EvaluateAsync("() => new Promise(klaar => document.readyState === 'complete' ? klaar() : addEventListener('load', () => klaar()))");
    }
}
