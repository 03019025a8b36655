using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Passkeys of an account; whose a passkey is stands with the login names, so that one is never on two accounts.</summary>
internal sealed partial class AccountOpslag : IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(passkey.CredentialId);
        var was = user.Beeld.Bescherming().Passkeys;
        if (was.FirstOrDefault(p => p.CredentialId == id) is { } oud)
        {
            Zet(user, b => b with { Passkeys = was.Replace(oud, PasskeyVorm.Rij(passkey, oud.Op)) });
            return;
        }

        if (was.Length >= ToegangGrenzen.PasskeysMax || !(await grains.Inlognaam(namen.Passkey(id)).LegVast(user.Id)).IsGoed)
        {
            throw new InvalidOperationException("A passkey too many, or one of another account: asked before, so never here.");
        }

        Zet(user, b => b with { Passkeys = was.Add(PasskeyVorm.Rij(passkey, klok.GetUtcNow())) });
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Beeld.Bescherming().Passkeys.Select(PasskeyVorm.Info)]);

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return await grains.Inlognaam(namen.Passkey(id)).AccountId() is { } accountId
            && await FindByIdAsync(accountId, cancellationToken) is { } account
            && account.Beeld.Bescherming().Passkeys.Any(p => p.CredentialId == id) ? account : null;
    }

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(user.Beeld.Bescherming().Passkeys.Where(p => p.CredentialId == id).Select(PasskeyVorm.Info).FirstOrDefault());
    }

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        Zet(user, b => b with { Passkeys = b.Passkeys.RemoveAll(p => p.CredentialId == id) });
        return Task.CompletedTask;
    }
}
