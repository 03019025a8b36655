using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Who somebody is at Microsoft or Google, as that just said.</summary>
/// <param name="Sleutel">The provider's own id for this person.</param>
/// <param name="Weergave">To recognise it by; decides nothing.</param>
internal sealed record ExterneIdentiteit(string Aanbieder, string Sleutel, string Weergave);

/// <summary>
/// Sign-in with an account elsewhere. It signs in only when it was linked before, by the person themself while signed in or while
/// accepting an invitation (docs/besluiten/0009).
/// </summary>
internal sealed class ExterneInloggen(
    AccountBeheer beheer, IGrainFactory grains, Inlognamen namen, Accountgeheugen geheugen, Beveiligingsbericht bericht)
{
    public const string Schema = "extern";
    public const string ClaimAanbieder = "aanbieder";
    public const string ClaimWeergave = "weergave";

    public static readonly TimeSpan Duur = TimeSpan.FromMinutes(10);

    /// <summary>Where the browser goes to sign in there; it comes back to <paramref name="terug"/> to link, or is signed in.</summary>
    public static string Adres(string aanbieder, string terug, bool koppelen = false) =>
        $"/inloggen/bij/{aanbieder}?terug={Uri.EscapeDataString(terug)}{(koppelen ? "&koppelen=true" : "")}";

    /// <summary>What the provider said at most ten minutes ago; null without.</summary>
    public async Task<ExterneIdentiteit?> Lees(HttpContext context)
    {
        var wie = (await context.AuthenticateAsync(Schema)).Principal;
        return wie?.FindFirstValue(ClaimAanbieder) is { } aanbieder && wie.FindFirstValue(ClaimTypes.NameIdentifier) is { } sleutel
            ? new ExterneIdentiteit(aanbieder, sleutel, wie.FindFirstValue(ClaimWeergave) ?? "") : null;
    }

    /// <summary>It was used, or it is no longer wanted.</summary>
    public Task Vergeet(HttpContext context) => context.SignOutAsync(Schema);

    /// <summary>Whose account this is.</summary>
    public async Task<Uitkomst<AccountView>> Zoek(ExterneIdentiteit wie)
    {
        if (await beheer.FindByLoginAsync(wie.Aanbieder, wie.Sleutel) is not { } account || account.Beeld.Contact?.Status == AccountStatus.Beeindigd)
        {
            return Weigeringen.ExternNietGekoppeld;
        }

        return await beheer.IsLockedOutAsync(account) ? Weigeringen.InloggenMislukt : account.Beeld;
    }

    /// <summary>Why this account can't get it; null when it can. Changes nothing.</summary>
    public async Task<Weigering?> MagKoppelen(AccountView account, ExterneIdentiteit wie)
    {
        if (await beheer.FindByLoginAsync(wie.Aanbieder, wie.Sleutel) is { } houder)
        {
            return houder.Id == account.Id ? null : Weigeringen.ExternBezet;
        }

        return account.Bescherming().ExterneInloggen.Length >= ToegangGrenzen.ExterneInloggenMax
            ? Weigeringen.TeVeel("gekoppelde accounts", ToegangGrenzen.ExterneInloggenMax) : null;
    }

    /// <summary>Links it to this account; again changes nothing. Refused when it signs in somebody else.</summary>
    public async Task<Uitkomst> ExterneInlogKoppelen(string accountId, ExterneIdentiteit wie)
    {
        if (await beheer.FindByIdAsync(accountId) is not { } account)
        {
            return Weigeringen.Onbekend("het account");
        }

        var had = account.Beeld.Bescherming().ExterneInloggen;
        if (had.Any(e => e.Aanbieder == wie.Aanbieder && e.Sleutel == wie.Sleutel))
        {
            return Uitkomst.Goed;
        }

        if (had.Length >= ToegangGrenzen.ExterneInloggenMax)
        {
            return Weigeringen.TeVeel("gekoppelde accounts", ToegangGrenzen.ExterneInloggenMax);
        }

        if (!await Reserveer(accountId, wie))
        {
            return Weigeringen.ExternBezet;
        }

        var gekoppeld = await beheer.AddLoginAsync(account, new UserLoginInfo(wie.Aanbieder, wie.Sleutel, wie.Weergave));
        return await Rond(account, gekoppeld, $"inloggen met {Aanbieders.Woord(wie.Aanbieder)} is gekoppeld");
    }

    /// <summary>Unlinks; what isn't linked changes nothing.</summary>
    public async Task<Uitkomst> Ontkoppel(string accountId, string? aanbieder, string? sleutel)
    {
        if (await beheer.FindByIdAsync(accountId) is not { } account
            || account.Beeld.Bescherming().ExterneInloggen.FirstOrDefault(e => e.Aanbieder == aanbieder && e.Sleutel == sleutel) is not { } inlog)
        {
            return Uitkomst.Goed;
        }

        var over = account.Beeld.Bescherming();
        if (account.Beeld.WachtwoordHash is null && over.Passkeys.IsEmpty && over.ExterneInloggen.Length == 1)
        {
            return Weigeringen.LaatsteManier;
        }

        var ontkoppeld = await Rond(
            account, await beheer.RemoveLoginAsync(account, inlog.Aanbieder, inlog.Sleutel), $"inloggen met {Aanbieders.Woord(inlog.Aanbieder)} is ontkoppeld");
        if (ontkoppeld.IsGoed)
        {
            await grains.Inlognaam(namen.Extern(inlog.Aanbieder, inlog.Sleutel)).GeefVrij(accountId);
        }

        return ontkoppeld;
    }

    /// <summary>The name first, as with a login name; a holder that no longer has the link lets go of it.</summary>
    private async Task<bool> Reserveer(string accountId, ExterneIdentiteit wie)
    {
        var naam = grains.Inlognaam(namen.Extern(wie.Aanbieder, wie.Sleutel));
        if ((await naam.LegVast(accountId)).IsGoed)
        {
            return true;
        }

        if (await beheer.FindByLoginAsync(wie.Aanbieder, wie.Sleutel) is not null || await naam.AccountId() is not { } houder)
        {
            return false;
        }

        await naam.GeefVrij(houder);
        return (await naam.LegVast(accountId)).IsGoed;
    }

    private async Task<Uitkomst> Rond(Account account, IdentityResult bewaard, string wat)
    {
        if (!bewaard.Succeeded)
        {
            return Weigeringen.Verouderd;
        }

        geheugen.Vergeet(account.Id);
        await bericht.Meld(account.Beeld, wat);
        return Uitkomst.Goed;
    }
}
