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

        var hmac = _namen.Hmac(inlognaam);
        if (!_perAdres.Mag(adres) || !_perNaam.Mag($"{adres}|{hmac}"))
        {
            return Weigeringen.TeVaakGeprobeerd;
        }

        // One at a time per name: guesses side by side would otherwise count as one.
        var rij = _rijen[Convert.ToByte(hmac[..2], 16) % Rijen];
        await rij.WaitAsync();
        try
        {
            return await Vergelijk(inlognaam, wachtwoord);
        }
        finally
        {
            rij.Release();
        }
    }

    public void Dispose()
    {
        foreach (var rij in _rijen)
        {
            rij.Dispose();
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
        return klopt.Succeeded ? account.Beeld : Weigeringen.InloggenMislukt;
    }
}
