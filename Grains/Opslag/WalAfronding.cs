#if !ORLEANS
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>SQLite overwrites what is deleted, but the write-ahead log keeps the old pages until it is emptied (SEC-5).</summary>
public sealed class WalAfronding(SqliteStore opslag, TimeProvider klok) : IWisAfronding
{
    private const int PogingenMax = 5;

    /// <summary>Together shorter than a call may take, and long enough for a reader of an ordinary size.</summary>
    private static readonly TimeSpan Tussen = TimeSpan.FromSeconds(3);

    public async Task RondAf()
    {
        for (var poging = 1; !opslag.Checkpoint(); poging++)
        {
            if (poging == PogingenMax)
            {
                throw new InvalidOperationException("The write-ahead log could not be emptied: somebody kept reading.");
            }

            await Task.Delay(Tussen, klok);
        }
    }
}
#endif
