using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Accounts elsewhere that sign this person in: by provider and its id, never by mail address (docs/besluiten/0005).</summary>
internal sealed partial class AccountOpslag : IUserLoginStore<Account>
{
    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        Zet(user, b => b with
        {
            ExterneInloggen = b.ExterneInloggen.RemoveAll(e => Is(e, login.LoginProvider, login.ProviderKey))
                .Add(new ExterneInlog(login.LoginProvider, login.ProviderKey, login.ProviderDisplayName ?? "")),
        });
        return Task.CompletedTask;
    }

    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        Zet(user, b => b with { ExterneInloggen = b.ExterneInloggen.RemoveAll(e => Is(e, loginProvider, providerKey)) });
        return Task.CompletedTask;
    }

    public Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<IList<UserLoginInfo>>(
        [.. user.Beeld.Bescherming().ExterneInloggen.Select(e => new UserLoginInfo(e.Aanbieder, e.Sleutel, e.Weergave))]);

    public async Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        await grains.Inlognaam(namen.Extern(loginProvider, providerKey)).AccountId() is { } id
        && await FindByIdAsync(id, cancellationToken) is { } account
        && account.Beeld.Bescherming().ExterneInloggen.Any(e => Is(e, loginProvider, providerKey)) ? account : null;

    private static bool Is(ExterneInlog inlog, string aanbieder, string sleutel) => inlog.Aanbieder == aanbieder && inlog.Sleutel == sleutel;
}
