using System.Buffers.Text;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Codes for who lost phone and passkeys; shown once, only their hashes stay.</summary>
internal sealed record Herstelcodes(ImmutableArray<string> Codes);

/// <summary>
/// What somebody changes about their own sign-in. After a change that says so the other sessions end and this one goes on; each
/// change is mailed (SEC-1). Who asks has just given password, code or passkey: the pages see to that.
/// </summary>
internal sealed class Accountbeveiliging(
    AccountBeheer beheer, Sessies sessies, Accountgeheugen geheugen, Beveiligingsbericht bericht, Totpkluis kluis, Schooltijd tijd)
{
    public const int HerstelcodesAantal = 10;

    /// <summary>A key for the phone: the one of this form, or a fresh one. Nothing is stored until a code of it was right.</summary>
    public Totpvoorstel Voorstel(HttpContext context, string? zegel) =>
        kluis.Lees(context.Sessie()!, zegel) ?? kluis.Maak(context.Sessie()!, beheer.GenerateNewAuthenticatorKey());

    /// <summary>On, after the phone gave a right code. Gives recovery codes and makes this session one with a second step.</summary>
    /// <param name="zegel">Of the form that showed the key.</param>
    public async Task<Uitkomst<Herstelcodes>> ZetTotpAan(HttpContext context, string accountId, string? zegel, string? code)
    {
        var account = await Account(accountId);
        if (account.Beeld.Bescherming().TotpAan)
        {
            return Weigeringen.TweedeStapStaatAan;
        }

        if (TweedeStapRules.WachtTot(account.Beeld, tijd) is { } tot)
        {
            return Weigeringen.TweedeStapNaHerstel(tot);
        }

        if (kluis.Lees(context.Sessie()!, zegel) is not { } voorstel)
        {
            return Weigeringen.TweedeStapVerlopen;
        }

        if (TotpRules.Keur(TotpRules.Sleutel(voorstel.Sleutel), TotpRules.Kaal(code), tijd.Nu, laatsteStap: 0) is not { } stap)
        {
            return Weigeringen.CodeFout;
        }

        var nieuw = account.Beeld.Bescherming() with { TotpSleutel = voorstel.Sleutel, TotpLaatsteStap = stap };
        account.Beeld = account.Beeld with { Beveiliging = nieuw };
        if (!(await beheer.SetTwoFactorEnabledAsync(account, enabled: true)).Succeeded)
        {
            return Weigeringen.Verouderd;
        }

        var codes = await beheer.GenerateNewTwoFactorRecoveryCodesAsync(account, HerstelcodesAantal);
        await Rond(context, account, "de tweede stap met je telefoon is aangezet", Beleid.PersoonMet2);
        return new Herstelcodes([.. codes ?? []]);
    }

    /// <summary>Off; the page checked password and code. Without another second step the recovery codes go as well.</summary>
    public async Task<Uitkomst> ZetTotpUit(HttpContext context, string accountId)
    {
        var account = await Account(accountId);
        if (account.Beeld.Bescherming().Passkeys.IsEmpty)
        {
            account.Beeld = account.Beeld with { Beveiliging = account.Beeld.Bescherming() with { Herstelcodes = [] } };
        }

        if (!(await beheer.SetTwoFactorEnabledAsync(account, enabled: false)).Succeeded)
        {
            return Weigeringen.Verouderd;
        }

        await Rond(context, account, "de tweede stap met je telefoon is uitgezet", context.Sessie()!.Niveau);
        return Uitkomst.Goed;
    }

    /// <summary>New codes; the old ones stop working.</summary>
    public async Task<Uitkomst<Herstelcodes>> NieuweHerstelcodes(string accountId)
    {
        var account = await Account(accountId);
        if (await beheer.GenerateNewTwoFactorRecoveryCodesAsync(account, HerstelcodesAantal) is not { } codes)
        {
            return Weigeringen.Verouderd;
        }

        await Meld(account, "er zijn nieuwe herstelcodes gemaakt");
        return new Herstelcodes([.. codes]);
    }

    /// <summary>A new password; other sessions end.</summary>
    public async Task<Uitkomst> WijzigWachtwoord(HttpContext context, string accountId, string nieuw)
    {
        var account = await Account(accountId);
        if (WachtwoordRules.Keur(nieuw, account.Beeld.Naam, account.Beeld.Inlognaam) is { } weigering)
        {
            return weigering;
        }

        account.Beeld = account.Beeld with { WachtwoordHash = beheer.PasswordHasher.HashPassword(account, nieuw) };
        if (!(await beheer.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return Weigeringen.Verouderd;
        }

        await Rond(context, account, "je wachtwoord is gewijzigd", context.Sessie()!.Niveau);
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> NoemPasskey(string accountId, string credentialId, string? naam)
    {
        var account = await Account(accountId);
        if (PasskeyRules.KeurNaam(naam) is { } weigering)
        {
            return weigering;
        }

        if (await beheer.GetPasskeyAsync(account, Base64Url.DecodeFromChars(credentialId)) is not { } passkey)
        {
            return Weigeringen.Onbekend("de passkey");
        }

        passkey.Name = naam!.Trim();
        var uitkomst = await beheer.AddOrUpdatePasskeyAsync(account, passkey);
        geheugen.Vergeet(accountId);
        return uitkomst.Succeeded ? Uitkomst.Goed : Weigeringen.Verouderd;
    }

    private async Task<Account> Account(string accountId) =>
        await beheer.FindByIdAsync(accountId) ?? throw new InvalidOperationException("The account of a session is gone.");

    /// <summary>The stamp changed, so every session is out: this one goes on with a new one.</summary>
    private async Task Rond(HttpContext context, Account account, string wat, Beleid niveau)
    {
        await sessies.BeeindigAndere(account.Id, behalve: null);
        await sessies.Begin(context, account.Beeld, niveau);
        await bericht.Meld(account.Beeld, wat);
    }

    private Task Meld(Account account, string wat)
    {
        geheugen.Vergeet(account.Id);
        return bericht.Meld(account.Beeld, wat);
    }
}
