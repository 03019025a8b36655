using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>
/// "Wie ben je?" (LIVE-5). For everybody, since nobody is signed in yet: the device cookie decides. Without a paired device there are no
/// names on it. A PIN may be posted twice: each try counts by itself.
/// </summary>
[Beleid(Beleid.Anoniem)]
internal sealed class IndexModel(
    IGrainFactory grains, Schooltijd tijd, TabletKoekje koekje, TabletSessies tablets, TabletBalie balie, Sessies sessies) : PageModel
{
    private Toestel? _toestel;

    /// <summary>Null on a device that isn't a tablet of a school (any more).</summary>
    public TabletScherm? Scherm { get; private set; }

    /// <summary>There is a device cookie, but the school revoked the tablet.</summary>
    public bool IsIngetrokken => _toestel is not null && Scherm is null;

    public async Task<IActionResult> OnGet(string? wie, string? terug, string? van)
    {
        if (HttpContext.Sessie()?.Tablet is { } open && van is null)
        {
            return Redirect(TerugOf(terug, open.School));
        }

        await Laad(wie, terug, van);
        return Toon();
    }

    public async Task<IActionResult> OnPostPin(string? wie, string? pin, string? terug, string? van)
    {
        if (!await Laad(wie, terug, van))
        {
            return Toon();
        }

        var keuring = await balie.Keur(_toestel!, wie, pin);
        if (!keuring.IsGoed)
        {
            await Laad(wie, terug, van);
            return Weiger(keuring.Weigering);
        }

        if (keuring.Waarde.PinVan(_toestel!.School) is { Tijdelijk: true })
        {
            Scherm = Scherm! with { Bewijs = balie.Bewijs(_toestel!, keuring.Waarde) };
            return Toon();
        }

        return await Begin(keuring.Waarde);
    }

    /// <summary>After a temporary PIN: an own one, and then in. Again with the same proof is refused: the PIN isn't temporary any more.</summary>
    public async Task<IActionResult> OnPostKies(string? wie, string? bewijs, string? pin, string? nogmaals, string? terug, string? van)
    {
        if (!await Laad(wie, terug, van))
        {
            return Toon();
        }

        if (await balie.Lees(_toestel!, bewijs) is not { } account || account.Id != Scherm!.Gekozen?.Id)
        {
            return Weiger(Weigeringen.PinBewijsVoorbij);
        }

        Scherm = Scherm with { Bewijs = bewijs };
        var gekozen = await balie.KiesEigen(account, _toestel!.School, pin, nogmaals);
        return gekozen.IsGoed ? await Begin(gekozen.Waarde) : Weiger(gekozen.Weigering);
    }

    /// <summary>Locks; again changes nothing.</summary>
    public async Task<IActionResult> OnPostSlot(string? terug)
    {
        await sessies.Beeindig(HttpContext);
        return Redirect(string.IsNullOrEmpty(terug) ? "/tablet" : $"/tablet?terug={Uri.EscapeDataString(terug)}");
    }

    /// <summary>Somebody touched the screen: that the request came is all it says.</summary>
    [Beleid(Beleid.Tablet)]
    public IActionResult OnPostWakker() => new NoContentResult();

    /// <summary>False when this device has no names to show.</summary>
    private async Task<bool> Laad(string? wie, string? terug, string? van)
    {
        _toestel = koekje.Lees(HttpContext);
        if (_toestel is null || await tablets.Herken(_toestel) is not { } tablet)
        {
            return false;
        }

        var personen = TabletScherm.Lijst(await grains.Personen(_toestel.School).Alles(), _toestel.School, tijd.Vandaag);
        var school = await grains.School(_toestel.School).Bekijk();
        Scherm = new TabletScherm(tablet, school?.Gegevens.Naam ?? "", personen)
        {
            Gekozen = personen.FirstOrDefault(p => p.Id == wie),
            Terug = TerugOf(terug, _toestel.School),
            Van = van,
        };
        return true;
    }

    private async Task<IActionResult> Begin(AccountView account)
    {
        if (HttpContext.Sessie() is { } was && was.Account.Id != account.Id)
        {
            await sessies.Beeindig(was.Account.Id, was.SessieId);
        }

        await sessies.Begin(HttpContext, account, Beleid.Tablet, _toestel);
        koekje.Verleng(HttpContext);
        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect(Scherm!.Terug);
        }

        if (Scherm!.Van == account.Id)
        {
            return new NoContentResult(); // the page under the lock is still theirs
        }

        Response.Htmx(h => h.Redirect(Scherm.Terug));
        return new OkResult();
    }

    private IActionResult Weiger(Weigering weigering)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Scherm = Scherm! with { Weigering = weigering };
        return Toon();
    }

    private IActionResult Toon() => Scherm is not null && Request.IsHtmxNonBoosted() ? Partial("_Slot", Scherm) : Page();

    /// <summary>Only an address of the tablet's own school: a link can't send people elsewhere.</summary>
    private string TerugOf(string? terug, SchoolSleutel school) =>
        Url.IsLocalUrl(terug) && (terug == $"/s/{school}" || terug!.StartsWith($"/s/{school}/", StringComparison.Ordinal) || terug == "/tablet/pincode")
            ? terug! : $"/s/{school}";
}
