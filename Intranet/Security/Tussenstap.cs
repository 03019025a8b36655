using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Between the first step and the second: a cookie of five minutes that says whose password was right and gives nothing else. Bound
/// to the stamp, so that a new password makes it worthless (SEC-1).
/// </summary>
internal sealed class Tussenstap(IGrainFactory grains, Sessies sessies)
{
    public const string Schema = "tussenstap";

    public static readonly TimeSpan Duur = TimeSpan.FromMinutes(5);

    private const string ClaimStempel = "stempel";

    /// <summary>After a first step that was right: in, or on to the second one. The address to go to.</summary>
    /// <param name="terug">An address of our own.</param>
    public async Task<string> Verder(HttpContext context, AccountView account, string terug)
    {
        if (!account.HeeftTweedeStap())
        {
            await sessies.Begin(context, account, Beleid.Persoon);
            return terug;
        }

        var identiteit = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id), new(ClaimStempel, account.Stempel)], Schema);
        await context.SignInAsync(Schema, new ClaimsPrincipal(identiteit), new AuthenticationProperties { IsPersistent = false });
        return Adressen.Met("/inloggen/code", terug);
    }

    /// <summary>Whose first step was right, at most five minutes ago; null without.</summary>
    public async Task<AccountView?> Wie(HttpContext context)
    {
        var wie = (await context.AuthenticateAsync(Schema)).Principal;
        return wie?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await grains.Account(id).Bekijk() is { } account
            && account.Stempel == wie.FindFirstValue(ClaimStempel) && account.Contact?.Status != AccountStatus.Beeindigd ? account : null;
    }

    /// <summary>The second step was right as well.</summary>
    public async Task RondAf(HttpContext context, AccountView account)
    {
        await context.SignOutAsync(Schema);
        await sessies.Begin(context, account, Beleid.PersoonMet2);
    }
}

/// <summary>Addresses with a way back.</summary>
internal static class Adressen
{
    public static string Met(string pad, string terug) => terug is "/" ? pad : $"{pad}?terug={Uri.EscapeDataString(terug)}";
}
