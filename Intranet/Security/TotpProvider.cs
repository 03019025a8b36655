using Microsoft.AspNetCore.Identity;

namespace OrleansSchool.Intranet.Security;

/// <summary>The framework's second factor on our clock; a code that was right is written down, so that it is right once (SEC-1).</summary>
internal sealed class TotpProvider(TimeProvider klok) : IUserTwoFactorTokenProvider<Account>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.Beeld.HeeftTweedeStap());

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("The code is made by the phone.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var was = user.Beeld.Bescherming();
        if (was.TotpSleutel is not { } sleutel
            || TotpRules.Keur(TotpRules.Sleutel(sleutel), TotpRules.Kaal(token), klok.GetUtcNow(), was.TotpLaatsteStap) is not { } stap)
        {
            return false;
        }

        // Another request with the same code makes this version stale, and is refused.
        user.Beeld = user.Beeld with { Beveiliging = was with { TotpLaatsteStap = stap } };
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
