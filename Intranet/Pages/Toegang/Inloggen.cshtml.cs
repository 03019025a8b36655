using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

[Beleid(Beleid.Anoniem)]
internal sealed class InloggenModel(
    Inlogbalie balie, Sessies sessies, Tussenstap tussenstap, Passkeys passkeys, Aanbieders aanbieders, DemoStart demo, Opdracht opdracht) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Vul je inlognaam in."), StringLength(ToegangGrenzen.InlognaamMax, ErrorMessage = "Deze inlognaam is te lang.")]
    public string Inlognaam { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Vul je wachtwoord in."), StringLength(WachtwoordRules.LengteMax, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string Wachtwoord { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<AccountView> DemoAccounts { get; private set; } = [];

    /// <summary>Providers that this installation knows.</summary>
    public IReadOnlyList<string> AndereManieren => [.. aanbieders.Ingesteld];

    /// <param name="voorbij">The second step took longer than its five minutes.</param>
    public async Task<IActionResult> OnGet(bool voorbij)
    {
        if (HttpContext.Sessie() is not null)
        {
            return LocalRedirect(TerugOf("/"));
        }

        ModelState.Clear();
        if (voorbij)
        {
            ModelState.AddModelError("", Weigeringen.StapVoorbij.Zin);
        }

        return await Formulier(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            return await Formulier(StatusCodes.Status422UnprocessableEntity);
        }

        var keuring = await balie.Keur(Inlognaam, Wachtwoord, Adres);
        if (!keuring.IsGoed)
        {
            ModelState.AddModelError("", keuring.Weigering.Zin);
            return await Formulier(StatusCodes.Status422UnprocessableEntity);
        }

        return LocalRedirect(await tussenstap.Verder(HttpContext, keuring.Waarde, TerugOf("/")));
    }

    public async Task<IActionResult> OnPostPasskeyOpties()
    {
        ModelState.Clear();
        return balie.MagVragen(Adres) ? Content(await passkeys.GebruikOpties(wie: null), "application/json") : StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Two steps at once: the device checked its owner.</summary>
    public async Task<IActionResult> OnPostPasskey(string? bewijs)
    {
        ModelState.Clear();
        var keuring = balie.MagVragen(Adres) ? await passkeys.Gebruik(HttpContext, wie: null, bewijs) : Weigeringen.TeVaakGeprobeerd;
        if (keuring.IsGoed)
        {
            await sessies.Begin(HttpContext, keuring.Waarde, Beleid.PersoonMet2);
            return LocalRedirect(TerugOf("/"));
        }

        ModelState.AddModelError("", keuring.Weigering.Zin);
        return await Formulier(StatusCodes.Status422UnprocessableEntity);
    }

    private string Adres => HttpContext.Netadres();

    private async Task<PageResult> Formulier(int status)
    {
        Response.StatusCode = status;
        Wachtwoord = "";
        DemoAccounts = opdracht.Demo ? await demo.Accounts() : [];
        return Page();
    }

    /// <summary>Only an address of our own: a link to sign in can't send people elsewhere.</summary>
    public string TerugUrl => TerugOf("/");

    private string TerugOf(string anders) => Url.IsLocalUrl(Terug) ? Terug! : anders;
}
