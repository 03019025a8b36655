using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Who acts on a shared tablet, by PIN (LIVE-5). Five wrong tries and only the coordinator helps; each try is durable before its answer,
/// and tries side by side stand in a queue, so that each counts.
/// </summary>
internal sealed class TabletBalie(
    IGrainFactory grains, Schooltijd tijd, IPasswordHasher<Account> hasher, IDataProtectionProvider bescherming, Accountgeheugen geheugen, TimeProvider klok)
    : IDisposable
{
    public const int PerTabletMax = 30;

    private const int Rijen = 32;
    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BewijsGeldig = TimeSpan.FromMinutes(5);

    private readonly Tempo _perTablet = new(klok, PerTabletMax, Venster);
    private readonly SemaphoreSlim[] _rijen = [.. Enumerable.Range(0, Rijen).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly IDataProtector _zegel = bescherming.CreateProtector("tablet-eerste-pin");

    /// <summary>The account of who gave the right PIN; it may be a temporary one.</summary>
    public async Task<Uitkomst<AccountView>> Keur(Toestel toestel, string? accountId, string? pin, bool vanNu = false)
    {
        if (string.IsNullOrEmpty(accountId) || accountId.Length > Sleutels.LengteMax || !TabletPinRules.IsVorm(pin))
        {
            return Weigeringen.PinFout;
        }

        if (!_perTablet.Mag($"{toestel.School}/{toestel.TabletId}"))
        {
            return Weigeringen.TabletTeVaak;
        }

        var rij = _rijen[accountId.Aggregate(0, (som, teken) => (som + teken) % Rijen)];
        await rij.WaitAsync();
        try
        {
            return await Vergelijk(toestel.School, accountId, pin!, vanNu);
        }
        finally
        {
            rij.Release();
        }
    }

    /// <summary>A PIN at this school for somebody who forgot it or has none: told once, replaced by their own at first use.</summary>
    /// <returns>The PIN itself, known nowhere else.</returns>
    public async Task<(string Pin, Uitkomst Uitkomst)> GeefTijdelijke(AccountView account, SchoolSleutel school)
    {
        string pin;
        do
        {
            pin = RandomNumberGenerator.GetInt32(10_000).ToString("0000", CultureInfo.InvariantCulture);
        }
        while (TabletPinRules.Keur(pin, tijd.Vandaag.Year) is not null);

        return (pin, await Zet(account, school, pin, tijdelijk: true));
    }

    /// <summary>This person doesn't act on the tablets of this school any more; again changes nothing.</summary>
    public Task<Uitkomst> Neem(AccountView account, SchoolSleutel school) => Zet(account, school, pin: null, tijdelijk: false);

    /// <summary>The own PIN at this school of a person who showed to be it; the account as it is then.</summary>
    public async Task<Uitkomst<AccountView>> KiesEigen(AccountView account, SchoolSleutel school, string? pin, string? nogmaals)
    {
        if (KeurNieuw(pin, nogmaals) is { } weigering)
        {
            return weigering;
        }

        if (Klopt(account, school, pin!))
        {
            return Weigeringen.PinHetzelfde;
        }

        var gezet = await Zet(account, school, pin, tijdelijk: false, account.PinVan(school)?.Hash);
        return gezet.IsGoed ? (await grains.Account(account.Id).Bekijk())! : gezet.Weigering;
    }

    /// <summary>
    /// On a shared tablet the PIN of now goes before the new one: somebody else may have found it open, and would then act under this name
    /// on every tablet. A wrong one counts as at the lock.
    /// </summary>
    public async Task<Uitkomst<AccountView>> Vervang(Toestel toestel, AccountView account, string? oud, string? pin, string? nogmaals)
    {
        if (KeurNieuw(pin, nogmaals) is { } weigering)
        {
            return weigering;
        }

        var keuring = await Keur(toestel, account.Id, oud, vanNu: true);
        return keuring.IsGoed
            ? await KiesEigen(keuring.Waarde, toestel.School, pin, nogmaals)
            : keuring.Weigering with { Veld = "oud" };
    }

    /// <summary>Proof for the next form that the temporary PIN was right: sealed, for this tablet and this PIN, some minutes.</summary>
    public string Bewijs(Toestel toestel, AccountView account) => _zegel.Protect(string.Create(
        CultureInfo.InvariantCulture,
        $"{klok.GetUtcNow().ToUnixTimeMilliseconds()}|{TabletSessies.Vingerafdruk(account, toestel.School)}|{toestel.School}/{toestel.TabletId}|{account.Id}"));

    /// <summary>Whose proof this is; null when it is over, of another tablet, or the PIN was replaced since.</summary>
    public async Task<AccountView?> Lees(Toestel toestel, string? bewijs)
    {
        if (Open(bewijs)?.Split('|', 4) is not [var op, var afdruk, var tablet, var accountId] || tablet != $"{toestel.School}/{toestel.TabletId}"
            || !long.TryParse(op, NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            || klok.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(ms) > BewijsGeldig)
        {
            return null;
        }

        return await grains.Account(accountId).Bekijk() is { } account && account.PinVan(toestel.School) is { Tijdelijk: true, IsGeblokkeerd: false }
            && TabletSessies.Vingerafdruk(account, toestel.School) == afdruk && MagHier(account, toestel.School)
            ? account : null;
    }

    public void Dispose()
    {
        foreach (var rij in _rijen)
        {
            rij.Dispose();
        }
    }

    private Weigering? KeurNieuw(string? pin, string? nogmaals) =>
        TabletPinRules.Keur(pin, tijd.Vandaag.Year) ?? (pin == nogmaals ? null : Weigeringen.PinnenVerschillen);

    /// <summary>What the PIN before it opened, on whichever tablet, ends at once.</summary>
    private async Task<Uitkomst> Zet(AccountView account, SchoolSleutel school, string? pin, bool tijdelijk, string? inPlaatsVan = null)
    {
        var gezet = await grains.Account(account.Id).ZetPin(school, pin is null ? null : hasher.HashPassword(new Account(account), pin), tijdelijk, inPlaatsVan);
        geheugen.Vergeet(account.Id);
        return gezet;
    }

    private async Task<Uitkomst<AccountView>> Vergelijk(SchoolSleutel school, string accountId, string pin, bool vanNu)
    {
        var account = await grains.Account(accountId).Bekijk();
        if (account?.PinVan(school) is not { } stand || !MagHier(account, school))
        {
            return Weigeringen.PinFout;
        }

        if (stand.IsGeblokkeerd)
        {
            return Weigeringen.PinGeblokkeerd;
        }

        var geteld = await grains.Account(accountId).TelPin(school, Klopt(account, school, pin));
        var nu = await grains.Account(accountId).Bekijk();
        if (geteld.IsGoed && nu is not null)
        {
            return nu;
        }

        return geteld.Weigering?.Code == Weigeringen.PinFout.Code && nu?.PinVan(school) is { } na
            ? Weigeringen.PinFoutNog(na.Resteert, vanNu) : geteld.Weigering ?? Weigeringen.PinFout;
    }

    private bool MagHier(AccountView account, SchoolSleutel school) =>
        TabletPinRules.MagOpTablet(account.Contact?.Status ?? AccountStatus.Actief, account.Rollen, school, tijd.Vandaag);

    private bool Klopt(AccountView account, SchoolSleutel school, string pin) =>
        account.PinVan(school)?.Hash is { } hash && hasher.VerifyHashedPassword(new Account(account), hash, pin) != PasswordVerificationResult.Failed;

    private string? Open(string? bewijs)
    {
        try
        {
            return bewijs is { Length: > 0 and < 2_000 } ? _zegel.Unprotect(bewijs) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
