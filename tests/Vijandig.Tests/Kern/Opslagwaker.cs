using Microsoft.Data.Sqlite;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>A row of the store: which state, of which grain.</summary>
internal readonly record struct Rij(string Soort, string Id)
{
    public override string ToString() => $"{Soort} {Id}";
}

/// <summary>
/// Looks at the file of the store from outside: which rows were written since, by their versions. Who asked for what and the ledger of
/// versions don't count, nor the account of who throws: its session says when it was seen.
/// </summary>
internal sealed class Opslagwaker : IDisposable
{
    private static readonly TimeSpan Slag = TimeSpan.FromMilliseconds(25);

    /// <summary>So many times in a row nothing was written: then what was on its way by outboxes has arrived.</summary>
    private const int StilNodig = 20;

    private const int SlagenMax = 2_400;

    private static readonly HashSet<string> Altijd = new(StringComparer.Ordinal) { "versies", "toegangslog", "toegangslogblad", "toegangslogmaand", "sessiesleutels" };

    private readonly SqliteConnection _verbinding;
    private readonly HashSet<string> _eigen = new(StringComparer.Ordinal);
    private Dictionary<Rij, long> _vorige;
    private long _stand = -1;

    public Opslagwaker(string bestand)
    {
        _verbinding = new SqliteConnection($"Data Source={bestand};Mode=ReadOnly;Pooling=False");
        _verbinding.Open();
        _vorige = Beeld();
    }

    /// <summary>An account of who throws.</summary>
    public void LaatBuiten(string accountId) => _eigen.Add(accountId);

    /// <summary>Rows that were written since the last time this was asked.</summary>
    public IReadOnlyList<Rij> Gewijzigd()
    {
        if (Stand() is var stand && stand == _stand)
        {
            return [];
        }

        _stand = stand;
        var nu = Beeld();
        var anders = nu.Where(r => !_vorige.TryGetValue(r.Key, out var was) || was != r.Value).Select(r => r.Key).Concat(_vorige.Keys.Where(r => !nu.ContainsKey(r))).ToList();
        _vorige = nu;
        return [.. anders.Where(Telt)];
    }

    /// <summary>The same after all that was on its way has arrived.</summary>
    /// <param name="stilNodig">So many looks without a write.</param>
    public async Task<IReadOnlyList<Rij>> NaStilte(int stilNodig = StilNodig)
    {
        var alles = new HashSet<Rij>();
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        var stil = 0;
        for (var keer = 0; keer < SlagenMax && stil < stilNodig; keer++)
        {
            var erbij = Gewijzigd();
            alles.UnionWith(erbij);
            stil = erbij.Count == 0 ? stil + 1 : 0;
            await slag.WaitForNextTickAsync();
        }

        return [.. alles];
    }

    public void Dispose() => _verbinding.Dispose();

    private bool Telt(Rij rij) => !Altijd.Contains(rij.Soort) && !(rij.Soort is "account" or "personen" && _eigen.Any(a => rij.Id.EndsWith(a, StringComparison.Ordinal)));

    /// <summary>Another number as soon as another connection wrote.</summary>
    private long Stand()
    {
        using var sql = _verbinding.CreateCommand();
        sql.CommandText = "pragma data_version";
        return (long)sql.ExecuteScalar()!;
    }

    private Dictionary<Rij, long> Beeld()
    {
        using var sql = _verbinding.CreateCommand();
        sql.CommandText = "select name, id, etag from state";
        using var lezer = sql.ExecuteReader();
        var rijen = new Dictionary<Rij, long>();
        while (lezer.Read())
        {
            rijen[new Rij(lezer.GetString(0), lezer.GetString(1))] = lezer.GetInt64(2);
        }

        return rijen;
    }
}
