using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Starts, checks and ends sessions. A session is a cookie, and counts only while its id is in the list of its account (SEC-1); what
/// it may do comes from the account, at most half a minute old.
/// </summary>
internal sealed class Sessies(IGrainFactory grains, Accountgeheugen geheugen, TimeProvider klok, TabletSessies tablets, Beheergeheugen beheer)
{
    public const string Schema = "sessie";

    /// <summary>How long ago somebody may have given password, code or passkey to change what protects their account.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <summary>How old the account behind a session may be; with the streams' own check a revoked cookie stops within a minute.</summary>
    public static readonly TimeSpan Versheid = Accountgeheugen.Versheid;

    private const string ClaimStempel = "stempel";
    private const string ClaimSessie = "sessie";
    private const string ClaimNiveau = "niveau";
    private const string ClaimBevestigd = "bevestigd";

    /// <summary>A new session; the one of this request, if it is of the same person, ends.</summary>
    /// <param name="toestel">The shared tablet on which the PIN was given, with level Tablet only (LIVE-5).</param>
    public async Task Begin(HttpContext context, AccountView account, Beleid niveau, Toestel? toestel = null)
    {
        var nu = klok.GetUtcNow();
        var nieuw = new SessieRij(
            RandomNumberGenerator.GetHexString(32, lowercase: true), nu, nu, ApparaatRules.Woorden(context.Request.Headers.UserAgent), niveau.ToString());
        await grains.Account(account.Id).BeginSessie(nieuw);
        if (context.Sessie() is { } oud && oud.Account.Id == account.Id)
        {
            await grains.Account(account.Id).BeeindigSessie(oud.SessieId);
        }

        geheugen.Vergeet(account.Id);
        await GeefCookie(context, account, nieuw.Id, niveau, nu, toestel);
    }

    /// <summary>The person of this session just gave password, code or passkey again.</summary>
    public async Task Bevestig(HttpContext context)
    {
        if (context.Sessie() is { } sessie && await grains.Account(sessie.Account.Id).Bekijk() is { } account)
        {
            await GeefCookie(context, account, sessie.SessieId, sessie.Niveau, klok.GetUtcNow());
        }
    }

    public bool IsRecent(Sessie sessie) => klok.GetUtcNow() - sessie.BevestigdOp <= Recent;

    /// <summary>
    /// Signs out, also for who kept a copy of the cookie, and for its open streams. What a sign-in left half done goes as well:
    /// otherwise the next one at this browser is this person (SEC-1).
    /// </summary>
    public async Task Beeindig(HttpContext context)
    {
        if (context.Sessie() is { } sessie)
        {
            await Beeindig(sessie.Account.Id, sessie.SessieId);
        }

        foreach (var schema in (string[])[Schema, Tussenstap.Schema, ExterneInloggen.Schema, IdentityConstants.TwoFactorUserIdScheme])
        {
            await context.SignOutAsync(schema);
        }
    }

    /// <summary>Ends one session of an account, from wherever.</summary>
    public async Task Beeindig(string accountId, string sessieId)
    {
        await grains.Account(accountId).BeeindigSessie(sessieId);
        geheugen.Vergeet(accountId);
    }

    /// <summary>Ends all sessions of an account but this one; null ends all.</summary>
    public async Task BeeindigAndere(string accountId, string? behalve)
    {
        await grains.Account(accountId).BeeindigAndereSessies(behalve);
        geheugen.Vergeet(accountId);
    }

    /// <summary>The session as it stands now; null when it was ended, or the account ended or changed its password.</summary>
    public async ValueTask<Sessie?> Van(ClaimsPrincipal? wie)
    {
        if (wie?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || wie.FindFirstValue(ClaimSessie) is not { } sessieId
            || !Enum.TryParse<Beleid>(wie.FindFirstValue(ClaimNiveau), out var niveau)
            || await geheugen.Account(id) is not { } account || account.Stempel != wie.FindFirstValue(ClaimStempel))
        {
            return null;
        }

        return account.Rij(sessieId) is not null && account.Contact?.Status != AccountStatus.Beeindigd
            ? await tablets.Bind(new Sessie(sessieId, niveau, account) { BevestigdOp = Tijdstip(wie.FindFirstValue(ClaimBevestigd)), Beheerscholen = await beheer.Scholen(account) }, wie) : null;
    }

    /// <summary>Remembers that the session is in use, at most once a quarter of an hour.</summary>
    public async ValueTask Zie(Sessie sessie)
    {
        if (sessie.Account.Rij(sessie.SessieId) is { } rij && klok.GetUtcNow() - rij.LaatstGezien >= TimeSpan.FromMinutes(ToegangGrenzen.GezienMinuten))
        {
            await grains.Account(sessie.Account.Id).ZieSessie(sessie.SessieId);
            geheugen.Vergeet(sessie.Account.Id);
        }
    }

    private Task GeefCookie(
        HttpContext context, AccountView account, string sessieId, Beleid niveau, DateTimeOffset bevestigd, Toestel? toestel = null)
    {
        var identiteit = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id), new(ClaimStempel, account.Stempel), new(ClaimSessie, sessieId),
                new(ClaimNiveau, niveau.ToString()), new(ClaimBevestigd, bevestigd.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                .. toestel is null ? [] : tablets.Claims(toestel, account),
            ], Schema);
        return context.SignInAsync(Schema, new ClaimsPrincipal(identiteit), new AuthenticationProperties { IsPersistent = false });
    }

    private static DateTimeOffset? Tijdstip(string? seconden) =>
        long.TryParse(seconden, CultureInfo.InvariantCulture, out var waarde) ? DateTimeOffset.FromUnixTimeSeconds(waarde) : null;
}
