using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Making and using passkeys, with the framework's own checks (docs/besluiten/0009). The device checks its owner, so a passkey is two
/// steps at once (SEC-1).
/// </summary>
internal sealed class Passkeys(
    SignInManager<Account> inlog, AccountBeheer beheer, Accountgeheugen geheugen, Beveiligingsbericht bericht, IGrainFactory grains, Inlognamen namen,
    Sessies sessies, Schooltijd tijd)
{
    /// <summary>What the browser needs to make one.</summary>
    public Task<string> MaakOpties(AccountView wie) =>
        inlog.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = wie.Id, Name = wie.Inlognaam, DisplayName = wie.Naam });

    /// <summary>What the browser needs to use one; of this person only, or of whoever the device knows.</summary>
    public async Task<string> GebruikOpties(AccountView? wie) =>
        await inlog.MakePasskeyRequestOptionsAsync(wie is null ? null : await beheer.FindByIdAsync(wie.Id));

    /// <summary>As with the phone: the first second step ends every other session, and makes this one a session with two steps.</summary>
    public async Task<Uitkomst> VoegToe(HttpContext context, AccountView wie, string? bewijs, string? naam)
    {
        if (PasskeyRules.KeurNaam(naam) is { } weigering)
        {
            return weigering;
        }

        if (TweedeStapRules.WachtTot(wie, tijd) is { } tot)
        {
            return Weigeringen.TweedeStapNaHerstel(tot);
        }

        if (wie.Bescherming().Passkeys.Length >= ToegangGrenzen.PasskeysMax)
        {
            return Weigeringen.TeVeel("passkeys", ToegangGrenzen.PasskeysMax);
        }

        if (!await IsBezig(context, bewijs) || await inlog.PerformPasskeyAttestationAsync(bewijs!) is not { Succeeded: true } gemaakt
            || gemaakt.UserEntity.Id != wie.Id || await beheer.FindByIdAsync(wie.Id) is not { } account)
        {
            return Weigeringen.PasskeyMislukt;
        }

        if (await beheer.FindByPasskeyIdAsync(gemaakt.Passkey.CredentialId) is not null)
        {
            return Weigeringen.PasskeyBezet;
        }

        gemaakt.Passkey.Name = naam!.Trim();
        var eerste = !account.Beeld.HeeftTweedeStap();
        if (eerste)
        {
            account.Beeld = account.Beeld with { Stempel = RandomNumberGenerator.GetHexString(32, lowercase: true) };
        }

        var toegevoegd = await Rond(account, await beheer.AddOrUpdatePasskeyAsync(account, gemaakt.Passkey), $"er is een passkey toegevoegd: {gemaakt.Passkey.Name}");
        if (toegevoegd.IsGoed && eerste)
        {
            await sessies.BeeindigAndere(account.Id, behalve: null);
            await sessies.Begin(context, account.Beeld, Beleid.PersoonMet2);
        }

        return toegevoegd;
    }

    /// <summary>Whose passkey the browser showed.</summary>
    /// <param name="wie">Only of this person; null for whoever it is of.</param>
    public async Task<Uitkomst<AccountView>> Gebruik(HttpContext context, AccountView? wie, string? bewijs)
    {
        if (!await IsBezig(context, bewijs) || await inlog.PerformPasskeyAssertionAsync(bewijs!) is not { Succeeded: true } gebruikt
            || (wie is not null && gebruikt.User.Id != wie.Id) || !gebruikt.Passkey.IsUserVerified)
        {
            return Weigeringen.PasskeyMislukt;
        }

        var account = gebruikt.User;
        if (account.Beeld.Contact?.Status == AccountStatus.Beeindigd || await beheer.IsLockedOutAsync(account))
        {
            return Weigeringen.PasskeyMislukt;
        }

        // The counter of the device: written before anybody is let in.
        var bewaard = await beheer.AddOrUpdatePasskeyAsync(account, gebruikt.Passkey);
        return bewaard.Succeeded ? account.Beeld : Weigeringen.PasskeyMislukt;
    }

    public async Task<Uitkomst> Verwijder(AccountView wie, string? credentialId)
    {
        if (!PasskeyRules.IsId(credentialId) || await beheer.FindByIdAsync(wie.Id) is not { } account
            || account.Beeld.Bescherming().Passkeys.FirstOrDefault(p => p.CredentialId == credentialId) is not { } rij)
        {
            return Uitkomst.Goed; // gone already
        }

        var over = account.Beeld.Bescherming();
        if (account.Beeld.WachtwoordHash is null && over.Passkeys.Length == 1 && over.ExterneInloggen.IsEmpty)
        {
            return Weigeringen.LaatsteManier;
        }

        if (!over.TotpAan && over.Passkeys.Length == 1)
        {
            account.Beeld = account.Beeld with { Beveiliging = over with { Herstelcodes = [] } };
        }

        var weg = await Rond(account, await beheer.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(credentialId)), $"een passkey is verwijderd: {rij.Naam}");
        if (weg.IsGoed)
        {
            await grains.Inlognaam(namen.Passkey(credentialId)).GeefVrij(account.Id);
        }

        return weg;
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

    /// <summary>The framework keeps the question that it asked in a cookie; without it there is nothing to check.</summary>
    private static async Task<bool> IsBezig(HttpContext context, string? bewijs) =>
        bewijs is { Length: > 0 and <= PasskeyRules.BewijsMax }
        && (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;
}
