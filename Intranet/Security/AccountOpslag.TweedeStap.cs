using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Second factor by phone, and the codes for who lost it: of those only hashes are kept, and each works once.</summary>
internal sealed partial class AccountOpslag
    : IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Beeld.HeeftTweedeStap());

    /// <summary>Off takes the key away as well: on again is a new key, so that a lost phone stays lost.</summary>
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        Zet(user, was => enabled ? was with { TotpAan = true } : was with { TotpAan = false, TotpSleutel = null, TotpLaatsteStap = 0 });
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Beeld.Bescherming().TotpSleutel);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        Zet(user, was => was with { TotpSleutel = key, TotpLaatsteStap = 0 });
        return Task.CompletedTask;
    }

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        Zet(user, was => was with { Herstelcodes = [.. recoveryCodes.Select(c => Herstelhash(user.Id, c))] });
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = Encoding.ASCII.GetBytes(Herstelhash(user.Id, code));
        var codes = user.Beeld.Bescherming().Herstelcodes;
        var over = codes.RemoveAll(h => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(h), hash));
        Zet(user, was => was with { Herstelcodes = over });
        return Task.FromResult(over.Length < codes.Length);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Beeld.Bescherming().Herstelcodes.Length);

    private static void Zet(Account user, Func<AccountBeveiliging, AccountBeveiliging> wijzig) =>
        user.Beeld = user.Beeld with { Beveiliging = wijzig(user.Beeld.Bescherming()) };

    /// <summary>Typed with or without dashes and capitals; bound to the account.</summary>
    private string Herstelhash(string accountId, string code) => namen.Herstelcode(accountId, TotpRules.Kaal(code).ToUpperInvariant());
}
