using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>
/// A page on which somebody changes how they sign in: only when they gave password, code or passkey at most five minutes ago (SEC-1).
/// Otherwise it asks for it first and comes back here.
/// </summary>
internal abstract class BeveiligingPagina(Sessies sessies) : StapPagina
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public AccountView Account => HttpContext.Sessie()!.Account;

    public AccountBeveiliging Bescherming => Account.Bescherming();

    public string TerugUrl => Url.IsLocalUrl(Terug) ? Terug! : "/profiel";

    protected string Adres => HttpContext.Netadres();

    protected override string? Eerst(Sessie sessie) => base.Eerst(sessie) ?? (sessies.IsRecent(sessie) ? null : "/bevestigen");

    protected override string Hier() =>
        HttpMethods.IsGet(Request.Method) ? base.Hier() : Adressen.Met(Request.Path, Terug is { } t && Url.IsLocalUrl(t) ? t : "/");

    protected void Weiger(Weigering weigering) => ModelState.AddModelError(weigering.Veld ?? "", weigering.Zin);

    protected PageResult Geweigerd(Weigering weigering)
    {
        Weiger(weigering);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
