using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Toegang;

/// <summary>
/// A page that changes what protects an account: who has a second step gives it first, since a password alone would otherwise
/// change what makes it not enough (SEC-1).
/// </summary>
internal abstract class StapPagina : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HandlerMethod is not null && Eerst(HttpContext.Sessie()!) is { } eerst)
        {
            context.Result = LocalRedirect(Adressen.Met(eerst, Hier()));
        }
    }

    /// <summary>Where this person has to go before anything here; null when nowhere.</summary>
    protected virtual string? Eerst(Sessie sessie) => TweedeStapRules.MoetEerst(sessie) ? "/tweede-stap" : null;

    /// <summary>A form can't be sent again by a redirect: it begins anew at its page.</summary>
    protected virtual string Hier() => HttpMethods.IsGet(Request.Method) ? BeleidResultaat.Hier(Request) : Request.Path;
}
