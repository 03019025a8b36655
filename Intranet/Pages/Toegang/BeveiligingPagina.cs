using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>
/// A page on which somebody changes how they sign in: only when they gave password, code or passkey at most five minutes ago (SEC-1).
/// Otherwise it asks for it first and comes back here.
/// </summary>
internal abstract class BeveiligingPagina(Sessies sessies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public AccountView Account => HttpContext.Sessie()!.Account;

    public AccountBeveiliging Bescherming => Account.Bescherming();

    public string TerugUrl => Url.IsLocalUrl(Terug) ? Terug! : "/profiel";

    protected string Adres => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HandlerMethod is not null && !sessies.IsRecent(HttpContext.Sessie()!))
        {
            var pad = HttpMethods.IsGet(Request.Method) ? BeleidResultaat.Hier(Request) : Adressen.Met(Request.Path, Terug is { } t && Url.IsLocalUrl(t) ? t : "/");
            context.Result = LocalRedirect(Adressen.Met("/bevestigen", pad));
        }
    }

    protected void Weiger(Weigering weigering) => ModelState.AddModelError(weigering.Veld ?? "", weigering.Zin);

    protected PageResult Geweigerd(Weigering weigering)
    {
        Weiger(weigering);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
