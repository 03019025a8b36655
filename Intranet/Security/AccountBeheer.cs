using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OrleansSchool.Intranet.Security;

/// <summary>The framework's manager of accounts, with the two members that read the machine's clock on ours (SEC-1: lockout).</summary>
internal sealed class AccountBeheer(
    IUserStore<Account> store, IOptions<IdentityOptions> opties, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> accountKeuring, IEnumerable<IPasswordValidator<Account>> wachtwoordKeuring,
    ILookupNormalizer normaal, IdentityErrorDescriber fouten, IServiceProvider diensten, ILogger<AccountBeheer> logger, TimeProvider klok)
    : UserManager<Account>(store, opties, hasher, accountKeuring, wachtwoordKeuring, normaal, fouten, diensten, logger)
{
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.Beeld.GeblokkeerdTot > klok.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        var pogingen = user.Beeld.MisluktePogingen + 1;
        user.Beeld = pogingen < Options.Lockout.MaxFailedAccessAttempts
            ? user.Beeld with { MisluktePogingen = pogingen }
            : user.Beeld with { MisluktePogingen = 0, GeblokkeerdTot = klok.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan };
        return await UpdateUserAsync(user);
    }

    /// <summary>Whether this is the password, without counting; the balie counts.</summary>
    public bool Klopt(Account user, string wachtwoord) =>
        user.Beeld.WachtwoordHash is { } hash && PasswordHasher.VerifyHashedPassword(user, hash, wachtwoord) != PasswordVerificationResult.Failed;

    /// <summary>The key for the phone, made at the first look. Nothing that protects the account changes until a code was right.</summary>
    public async Task<string?> TotpSleutel(Account user)
    {
        if (user.Beeld.Bescherming().TotpSleutel is { } er)
        {
            return er;
        }

        user.Beeld = user.Beeld with { Beveiliging = user.Beeld.Bescherming() with { TotpSleutel = GenerateNewAuthenticatorKey() } };
        return (await UpdateUserAsync(user)).Succeeded ? user.Beeld.Bescherming().TotpSleutel : null;
    }
}
