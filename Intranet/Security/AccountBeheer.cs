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
    /// <summary>Each time that it fails somebody else's write succeeded.</summary>
    private const int TellenMax = 20;

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.Beeld.GeblokkeerdTot > klok.GetUtcNow());

    /// <summary>Counts, also when somebody else changed the account meanwhile: then the newer one is read and counted on (SEC-1).</summary>
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        var bewaard = await Tel(user);
        for (var keer = 1; keer < TellenMax && !bewaard.Succeeded && await Store.FindByIdAsync(user.Id, CancellationToken) is { } nu; keer++)
        {
            user.Beeld = nu.Beeld;
            bewaard = await Tel(user);
        }

        return bewaard;
    }

    /// <summary>Whether this is the password, without counting; the balie counts.</summary>
    public bool Klopt(Account user, string wachtwoord) =>
        user.Beeld.WachtwoordHash is { } hash && PasswordHasher.VerifyHashedPassword(user, hash, wachtwoord) != PasswordVerificationResult.Failed;

    private Task<IdentityResult> Tel(Account user)
    {
        var pogingen = user.Beeld.MisluktePogingen + 1;
        user.Beeld = pogingen < Options.Lockout.MaxFailedAccessAttempts
            ? user.Beeld with { MisluktePogingen = pogingen }
            : user.Beeld with { MisluktePogingen = 0, GeblokkeerdTot = klok.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan };
        return UpdateUserAsync(user);
    }
}
