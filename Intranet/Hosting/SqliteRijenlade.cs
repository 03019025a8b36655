#if !ORLEANS
using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>All rows of the SQLite file. It keeps the versions of the rows, so nothing is sealed again.</summary>
internal sealed class SqliteRijenlade(SqliteStore opslag) : IRijenlade
{
    public Task<IRijenbeeld> Beeld(CancellationToken stop) => Task.FromResult<IRijenbeeld>(new Rijenbeeld(opslag.Snapshot()));

    public Task<bool> Vervang(Rij was, byte[] inhoud, CancellationToken stop) => opslag.Replace(Naar(was), inhoud);

    public Task Vul(
        IAsyncEnumerable<Rij> rijen, IAsyncEnumerable<Herinneringsrij> herinneringen, Func<Rij, long, byte[]> verzegelOpnieuw, CancellationToken stop) =>
        opslag.Fill(rijen.Select(Naar), herinneringen.Select(h => new ReminderEntry
        {
            GrainId = GrainId.Parse(h.Grain),
            ReminderName = h.Naam,
            StartAt = h.Begin,
            Period = h.Periode,
        }));

    private static StoredRow Naar(Rij rij) => new(rij.Toestand, rij.Grain, rij.Versie, rij.Inhoud);

    private sealed class Rijenbeeld(StoreSnapshot moment) : IRijenbeeld
    {
        public async IAsyncEnumerable<Rij> Rijen([EnumeratorCancellation] CancellationToken stop, Rij? na = null)
        {
            foreach (var rij in moment.Rows(na is null ? null : Naar(na)))
            {
                stop.ThrowIfCancellationRequested();
                yield return new Rij(rij.Name, rij.Grain, rij.Etag, rij.Data);
            }

            await Task.CompletedTask;
        }

        public async IAsyncEnumerable<Herinneringsrij> Herinneringen([EnumeratorCancellation] CancellationToken stop)
        {
            foreach (var herinnering in moment.Reminders())
            {
                stop.ThrowIfCancellationRequested();
                yield return new Herinneringsrij(herinnering.GrainId.ToString(), herinnering.ReminderName, herinnering.StartAt, herinnering.Period);
            }

            await Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            moment.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
#endif
