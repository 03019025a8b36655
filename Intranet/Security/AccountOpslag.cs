using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>The framework's user store on grains: no database of users of its own (DESIGN §9).</summary>
internal sealed partial class AccountOpslag(IGrainFactory grains, Inlognamen namen, TimeProvider klok)
    : IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    /// <summary>The name first: when the process stops between the two, the name is free again and no nameless account is left.</summary>
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        var account = user.Beeld;
        var uitkomst = await grains.Inlognaam(namen.Hmac(account.Inlognaam)).LegVast(account.Id);
        if (uitkomst.IsGoed)
        {
            uitkomst = await grains.Account(account.Id).Maak(account.Inlognaam, account.Naam, account.WachtwoordHash, account.Rollen);
        }

        return await Antwoord(user, uitkomst);
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        await Antwoord(user, await grains.Account(user.Id).Bewaar(user.Beeld));

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts end by their bewaartermijn, not by the sign-in framework.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await grains.Account(userId).Bekijk() is { } beeld ? new Account(beeld) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await grains.Inlognaam(namen.Hmac(normalizedUserName)).AccountId() is { } id ? await FindByIdAsync(id, cancellationToken) : null;

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Beeld.Inlognaam);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Inlognamen.Normaal(user.Beeld.Inlognaam));

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Beeld.WachtwoordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Beeld.WachtwoordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Beeld.Stempel);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Beeld.GeblokkeerdTot);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Beeld.MisluktePogingen);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.Beeld = user.Beeld with { WachtwoordHash = passwordHash };
        return Task.CompletedTask;
    }

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.Beeld = user.Beeld with { Stempel = stamp };
        return Task.CompletedTask;
    }

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.Beeld = user.Beeld with { GeblokkeerdTot = lockoutEnd };
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Beeld = user.Beeld with { MisluktePogingen = user.Beeld.MisluktePogingen + 1 };
        return Task.FromResult(user.Beeld.MisluktePogingen);
    }

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Beeld = user.Beeld with { MisluktePogingen = 0 };
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }

    private async Task<IdentityResult> Antwoord(Account user, Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            return IdentityResult.Failed(new IdentityError { Code = uitkomst.Weigering.Code, Description = uitkomst.Weigering.Zin });
        }

        // The version in the grain rose; the framework may write the same user again.
        user.Beeld = await grains.Account(user.Id).Bekijk() ?? user.Beeld;
        return IdentityResult.Success;
    }
}
