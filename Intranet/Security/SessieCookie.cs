using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OrleansSchool.Intranet.Security;

/// <summary>Checks each request's cookie against the account behind it.</summary>
internal sealed class SessieCookie(Sessies sessies, TabletSessies tablets) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await sessies.Van(context.Principal) is { } sessie && tablets.Raak(context, sessie))
        {
            context.HttpContext.Features.Set(sessie);
            await sessies.Zie(sessie);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Sessies.Schema);
    }
}
