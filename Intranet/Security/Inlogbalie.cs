using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Sign-in with a password: the same sentence and about the same time for an unknown name, a wrong password and a locked account
/// (SEC-1).
/// </summary>
internal sealed class Inlogbalie : IDisposable
{
    public const int PerNaamMax = 10;
    public const int PerAdresMax = 300;

    private const int Rijen = 64;
    private const int HerstelcodeMax = 40;
    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(5);

    private readonly IServiceScopeFactory _scopes;
    private readonly Inlognamen _namen;
    private readonly Tempo _perNaam;
    private readonly Tempo _perAdres;
    private readonly SemaphoreSlim[] _rijen = [.. Enumerable.Range(0, Rijen).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly Account _niemand;

    public Inlogbalie(IServiceScopeFactory scopes, Inlognamen namen, IPasswordHasher<Account> hasher, TimeProvider klok)
    {
        _scopes = scopes;
        _namen = namen;
        _perNaam = new(klok, PerNaamMax, Venster);
        _perAdres = new(klok, PerAdresMax, Venster);
        _niemand = new Account(new AccountView("niemand", "", "", null, "", [], 0, null, 0));
        _niemand.Beeld = _niemand.Beeld with { WachtwoordHash = hasher.HashPassword(_niemand, "een wachtwoord dat niemand heeft") };
    }

    public async Task<Uitkomst<AccountView>> Keur(string inlognaam, string wachtwoord, string adres)
    {
        if (wachtwoord.Length > WachtwoordRules.LengteMax || inlognaam.Length > ToegangGrenzen.InlognaamMax)
        {
            return Weigeringen.InloggenMislukt;
        }

        return await OpRij(_namen.Hmac(inlognaam), adres, "wachtwoord", () => Vergelijk(inlognaam, wachtwoord));
    }

    /// <summary>Whether this address may ask once more; counts.</summary>
    public bool MagVragen(string adres) => _perAdres.Mag(adres);

    /// <summary>The password again, of somebody who is signed in.</summary>
    public Task<Uitkomst<AccountView>> KeurWachtwoord(AccountView wie, string? wachtwoord, string adres) =>
        Keur(wie, adres, Weigeringen.WachtwoordFout, (beheer, account) =>
            Task.FromResult(wachtwoord is { Length: > 0 and <= WachtwoordRules.LengteMax } && beheer.Klopt(account, wachtwoord)));

    /// <summary>The code on the phone; a wrong one counts for the lockout as a wrong password does.</summary>
    public Task<Uitkomst<AccountView>> KeurCode(AccountView wie, string? code, string adres) =>
        Keur(wie, adres, Weigeringen.CodeFout, async (beheer, account) =>
            account.Beeld.Bescherming().TotpAan && TotpRules.Kaal(code) is { Length: TotpRules.Cijfers } kaal
            && await beheer.VerifyTwoFactorTokenAsync(account, beheer.Options.Tokens.AuthenticatorTokenProvider, kaal));

    public Task<Uitkomst<AccountView>> KeurHerstelcode(AccountView wie, string? code, string adres) =>
        Keur(wie, adres, Weigeringen.HerstelcodeFout, async (beheer, account) =>
            code is { Length: > 0 and <= HerstelcodeMax } && (await beheer.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded);

    public void Dispose()
    {
        foreach (var rij in _rijen)
        {
            rij.Dispose();
        }
    }

    private Task<Uitkomst<AccountView>> Keur(AccountView wie, string adres, Weigering fout, Func<AccountBeheer, Account, Task<bool>> klopt) =>
        OpRij(_namen.Hmac(wie.Inlognaam), adres, fout.Code, async () =>
        {
            await using var scope = _scopes.CreateAsyncScope();
            var beheer = scope.ServiceProvider.GetRequiredService<AccountBeheer>();
            if (await beheer.FindByIdAsync(wie.Id) is not { } account || await beheer.IsLockedOutAsync(account))
            {
                return fout;
            }

            if (!await klopt(beheer, account))
            {
                await beheer.AccessFailedAsync(account);
                return fout;
            }

            await beheer.ResetAccessFailedCountAsync(account);
            return account.Beeld;
        });

    /// <summary>Not too often, and one at a time per name: guesses side by side would otherwise count as one.</summary>
    private async Task<Uitkomst<AccountView>> OpRij(string hmac, string adres, string soort, Func<Task<Uitkomst<AccountView>>> keur)
    {
        if (!_perAdres.Mag(adres) || !_perNaam.Mag($"{adres}|{soort}|{hmac}"))
        {
            return Weigeringen.TeVaakGeprobeerd;
        }

        var rij = _rijen[Convert.ToByte(hmac[..2], 16) % Rijen];
        await rij.WaitAsync();
        try
        {
            return await keur();
        }
        finally
        {
            rij.Release();
        }
    }

    private async Task<Uitkomst<AccountView>> Vergelijk(string inlognaam, string wachtwoord)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var beheer = scope.ServiceProvider.GetRequiredService<AccountBeheer>();
        var account = await beheer.FindByNameAsync(inlognaam);
        if (account?.Beeld.WachtwoordHash is null || await beheer.IsLockedOutAsync(account))
        {
            beheer.PasswordHasher.VerifyHashedPassword(_niemand, _niemand.Beeld.WachtwoordHash!, wachtwoord);
            return Weigeringen.InloggenMislukt;
        }

        var klopt = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>()
            .CheckPasswordSignInAsync(account, wachtwoord, lockoutOnFailure: true);
        return klopt.Succeeded && account.Beeld.Contact?.Status != AccountStatus.Beeindigd ? account.Beeld : Weigeringen.InloggenMislukt;
    }
}
