using System.Collections.Concurrent;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Accounts as they were at most half a minute ago, so that not every request asks its grain. Bounded.</summary>
internal sealed class Accountgeheugen(IGrainFactory grains, TimeProvider klok)
{
    public static readonly TimeSpan Versheid = TimeSpan.FromSeconds(25);

    private const int Max = 10_000;

    private readonly ConcurrentDictionary<string, (AccountView Account, DateTimeOffset Op)> _bekend = new(StringComparer.Ordinal);
    private long _vergeten;

    public async ValueTask<AccountView?> Account(string id)
    {
        var nu = klok.GetUtcNow();
        if (_bekend.TryGetValue(id, out var bekend) && nu - bekend.Op < Versheid)
        {
            return bekend.Account;
        }

        var vergeten = Interlocked.Read(ref _vergeten);
        var account = await grains.Account(id).Bekijk();
        if (_bekend.Count >= Max)
        {
            _bekend.Clear();
        }

        if (account is not null)
        {
            _bekend[id] = (account, nu);
            if (Interlocked.Read(ref _vergeten) != vergeten)
            {
                _bekend.TryRemove(id, out _); // asked before a change, answered after it: whose change it was isn't known
            }
        }

        return account;
    }

    /// <summary>After a change by this process: it holds at once.</summary>
    public void Vergeet(string id)
    {
        Interlocked.Increment(ref _vergeten);
        _bekend.TryRemove(id, out _);
    }
}

internal static class AccountViewExtensions
{
    public static SessieRij? Rij(this AccountView account, string sessieId) => account.Beveiliging?.Sessies.FirstOrDefault(s => s.Id == sessieId);

    /// <summary>What protects the account besides its password; empty for one that has nothing yet.</summary>
    public static AccountBeveiliging Bescherming(this AccountView account) => account.Beveiliging ?? AccountBeveiliging.Leeg;

    public static bool HeeftTweedeStap(this AccountView account) => account.Bescherming().HeeftTweedeStap;
}
