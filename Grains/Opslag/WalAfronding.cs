#if !ORLEANS
using Orleans.Storage;

namespace OrleansSchool.Opslag;

/// <summary>SQLite overwrites what is deleted, but the write-ahead log keeps the old pages until it is emptied (SEC-5).</summary>
public sealed class WalAfronding(SqliteStore opslag) : IWisAfronding
{
    private const int PogingenMax = 5;

    public async Task RondAf()
    {
        for (var poging = 1; !opslag.Checkpoint(); poging++)
        {
            if (poging == PogingenMax)
            {
                throw new InvalidOperationException("The write-ahead log could not be emptied: somebody kept reading.");
            }

            await Task.Yield();
        }
    }
}
#endif
