using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>A tablet on the playground: a browser with a profile that stays, its own wifi, and its own idea of what time it is.</summary>
internal sealed class Pleintablet(Huis huis, Ruit ruit, BordSchool school, string naam, TimeSpan verzet) : IAsyncDisposable
{
    public const string Pin = "4917";

    private readonly DirectoryInfo _profiel = Directory.CreateTempSubdirectory("tablet");
    private readonly Draad _draad = new(huis.Adres);
    private IBrowserContext? _browser;

    public IPage Pagina { get; private set; } = null!;

    public Draad Draad => _draad;

    public string Id { get; private set; } = "";

    /// <summary>An account with a PIN at the school.</summary>
    public static async Task<string> Persoon(Huis huis, BordSchool school, string wie, string naam)
    {
        var id = $"tablet-{wie}-{school.Sleutel}".ToLowerInvariant();
        var account = huis.Grains.Account(id);
        Assert.True((await account.MaakPersoon(naam, null, [new Roltoekenning(school.Sleutel, Rol.Overblijfkracht, [], new DateOnly(2026, 8, 1), TotEnMet: null)])).IsGoed);
        var hash = huis.Diensten.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account((await account.Bekijk())!), Pin);
        Assert.True((await account.ZetPin(school.Sleutel, hash, tijdelijk: false)).IsGoed);
        return id;
    }

    /// <summary>Starts the browser; its clock is wrong by the tablet's own difference and what is added.</summary>
    public async Task Start(bool zonderNetwerk = false, TimeSpan later = default)
    {
        _browser = await ruit.Start(_profiel.FullName, _draad.Adres);
        var ms = (verzet + later).TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        await _browser.AddInitScriptAsync($"{{ const echt = Date.now; Date.now = () => echt.call(Date) + {ms}; }}");
        await _browser.SetOfflineAsync(zonderNetwerk);
        Pagina = _browser.Pages.Count > 0 ? _browser.Pages[0] : await _browser.NewPageAsync();
    }

    public async Task Sluit()
    {
        await _browser!.DisposeAsync();
        _browser = null;
    }

    public async Task ZonderNetwerk()
    {
        _draad.Knip();
        if (_browser is not null)
        {
            await _browser.SetOfflineAsync(true);
        }
    }

    public async Task WeerNetwerk()
    {
        _draad.Herstel();
        if (_browser is not null)
        {
            await _browser.SetOfflineAsync(false);
        }
    }

    public async Task Koppel()
    {
        var tablet = await huis.Grains.Tablets(school.Sleutel).Maak(naam, school.Operatie(), school.Systeem);
        Id = tablet.Waarde!.Id;
        var aanbod = await huis.Diensten.GetRequiredService<TabletKoppelingen>().Bied(school.Sleutel, Id, school.Systeem);
        await Pagina.GotoAsync("/tablet/koppelen");
        await Pagina.Locator("#code").FillAsync(aanbod.Waarde!.Code);
        await Pagina.Locator("button[type=submit]").ClickAsync();
        await Pagina.WaitForURLAsync("**/tablet/koppelen/*");
        await Pagina.Locator("button[type=submit]").ClickAsync();
        await Pagina.Locator("#slot").WaitForAsync();
    }

    /// <summary>With a connection: name, PIN, board, until the tablet has all that it keeps.</summary>
    public async Task OpenBord(string wie, string? bord = null)
    {
        await Pagina.GotoAsync($"/tablet?wie={wie}&terug={Uri.EscapeDataString(bord ?? school.Bord5)}");
        await Toets(Pin);
        await Pagina.Locator("html[data-pakket=klaar]").WaitForAsync();
    }

    /// <summary>Without one: the frame, name and PIN.</summary>
    public async Task OpenZonder(string wie, string pin = Pin, string? bord = null)
    {
        await Pagina.GotoAsync(bord ?? school.Bord5);
        await Pagina.Locator("#personen button", new PageLocatorOptions { HasTextString = wie }).ClickAsync();
        await Toets(pin);
    }

    public async Task Toets(string pin)
    {
        foreach (var cijfer in pin)
        {
            await Pagina.Locator($"form.pin [data-cijfer='{cijfer}']").ClickAsync();
        }

        await Pagina.Locator("form.pin button[type=submit]").ClickAsync();
    }

    public ILocator Tegel(string leerlingId) => Pagina.Locator($"#kind-{leerlingId}");

    public Task Tik(string leerlingId) => Tegel(leerlingId).Locator(".kindtegel-tik").ClickAsync();

    /// <summary>By the sheet.</summary>
    public async Task Zet(string leerlingId, string staat)
    {
        await Tegel(leerlingId).Locator(".kindtegel-anders").ClickAsync();
        await Pagina.Locator($"#onderblad .staatknop[value={staat}]").ClickAsync();
        await Pagina.Locator("#onderblad:not([open])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    public Task Kies(string groep) => Pagina.Locator($"#bordtabs [data-kies='{groep}']").ClickAsync();

    public async Task Wachten(int aantal) => Assert.Equal(aantal, await Tel("rij", aantal));

    /// <summary>How much stands in a store of the tablet, when it is so much or after some seconds.</summary>
    public async Task<int> Tel(string winkel, int tot)
    {
        const string script =
            """
            winkel => new Promise(klaar => setTimeout(() => {
              const vraag = indexedDB.open('os-pakket');
              vraag.onsuccess = () => {
                const db = vraag.result;
                if (!db.objectStoreNames.contains(winkel)) { db.close(); klaar(0); return; }
                const telling = db.transaction(winkel).objectStore(winkel).count();
                telling.onsuccess = () => { db.close(); klaar(telling.result); };
              };
            }, 100))
            """;
        var (begin, aantal) = (Stopwatch.GetTimestamp(), -1);
        while (aantal != tot && Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(25))
        {
            try
            {
                aantal = await Pagina.EvaluateAsync<int>(script, winkel);
            }
            catch (PlaywrightException)
            {
                // the page went to another address in between
            }
        }

        return aantal;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await Sluit();
        }

        await _draad.DisposeAsync();
        _profiel.Delete(recursive: true);
    }
}
