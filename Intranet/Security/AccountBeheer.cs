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
}
