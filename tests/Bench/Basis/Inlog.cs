using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;

namespace OrleansSchool.Bench.Basis;

/// <summary>Checks each request's cookie against the account behind it, which is read at most twice a minute.</summary>
internal sealed class Inlog(IMemoryCache geheugen) : CookieAuthenticationEvents
{
    private const string ClaimStempel = "stempel";

    private static readonly TimeSpan Versheid = TimeSpan.FromSeconds(25);

    public static Task Begin(HttpContext context, Account account) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(ClaimStempel, account.Stempel)], CookieAuthenticationDefaults.AuthenticationScheme)));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var account = await geheugen.GetOrCreateAsync(id, rij =>
        {
            rij.AbsoluteExpirationRelativeToNow = Versheid;
            return Bordvragen.Account(context.HttpContext.RequestServices.GetRequiredService<Schooldb>(), id);
        });
        if (account is null || account.Stempel != context.Principal!.FindFirstValue(ClaimStempel))
        {
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(account);
    }
}
