using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Starts, checks and ends sessions. A session is a cookie; what it may do comes from the account, at most a minute old.</summary>
internal sealed class Sessies(IGrainFactory grains, TimeProvider klok, TabletSessies tablets)
{
    public const string Schema = "sessie";

    /// <summary>How old the account behind a session may be before it is read again.</summary>
    public static readonly TimeSpan Versheid = TimeSpan.FromSeconds(60);

    private const string ClaimStempel = "stempel";
    private const string ClaimSessie = "sessie";
    private const string ClaimNiveau = "niveau";
    private const int GeheugenMax = 10_000;

    private readonly ConcurrentDictionary<string, (AccountView Account, DateTimeOffset Op)> _geheugen = new(StringComparer.Ordinal);

    /// <param name="toestel">The shared tablet on which the PIN was given, with level Tablet only (LIVE-5).</param>
    public async Task Begin(HttpContext context, AccountView account, Beleid niveau, Toestel? toestel = null)
    {
        var sessieId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var identiteit = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id), new(ClaimStempel, account.Stempel),
                new(ClaimSessie, sessieId), new(ClaimNiveau, niveau.ToString()),
                .. toestel is null ? [] : tablets.Claims(toestel, account),
            ], Schema);
        _geheugen[account.Id] = (account, klok.GetUtcNow());
        await context.SignInAsync(Schema, new ClaimsPrincipal(identiteit), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Also ends it for who kept a copy of the cookie, and for its open streams.</summary>
    public async Task Beeindig(HttpContext context)
    {
        if (context.Sessie() is { } sessie)
        {
            await grains.Account(sessie.Account.Id).BeeindigSessie(sessie.SessieId);
            _geheugen.TryRemove(sessie.Account.Id, out _);
        }

        await context.SignOutAsync(Schema);
    }

    /// <summary>The session as it stands now; null when it was ended or the account changed its password or roles.</summary>
    public async ValueTask<Sessie?> Van(ClaimsPrincipal? wie)
    {
        if (wie?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || wie.FindFirstValue(ClaimSessie) is not { } sessieId
            || !Enum.TryParse<Beleid>(wie.FindFirstValue(ClaimNiveau), out var niveau))
        {
            return null;
        }

        var account = await Account(id);
        return account is not null && account.Stempel == wie.FindFirstValue(ClaimStempel) && !account.BeeindigdeSessies.Contains(sessieId)
            ? await tablets.Bind(new Sessie(sessieId, niveau, account), wie) : null;
    }

    private async ValueTask<AccountView?> Account(string id)
    {
        var nu = klok.GetUtcNow();
        if (_geheugen.TryGetValue(id, out var bekend) && nu - bekend.Op < Versheid)
        {
            return bekend.Account;
        }

        var account = await grains.Account(id).Bekijk();
        if (_geheugen.Count >= GeheugenMax)
        {
            _geheugen.Clear();
        }

        if (account is not null)
        {
            _geheugen[id] = (account, nu);
        }

        return account;
    }
}

/// <summary>Checks each request's cookie against the account behind it.</summary>
internal sealed class SessieCookie(Sessies sessies, TabletSessies tablets) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await sessies.Van(context.Principal) is { } sessie && tablets.Raak(context, sessie))
        {
            context.HttpContext.Features.Set(sessie);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Sessies.Schema);
    }
}
