using Microsoft.Data.Sqlite;
using Orleans.Storage;

namespace OrleansSchool.Bench.Motor;

/// <summary>The baseline of <c>engine-write</c>: group commit with nothing around it. Same file settings, same rows, same bytes, same check of the version.</summary>
internal sealed class RuweSchrijver : IDisposable
{
    private const int SamenMax = 512;

    private readonly SqliteConnection _verbinding;
    private readonly Queue<(int Rij, long Versie, TaskCompletionSource Klaar)> _rij = new();
    private readonly byte[] _inhoud;
    private readonly Thread _draad;
    private bool _dicht;

    public RuweSchrijver(string bestand, int rijen, byte[] inhoud)
    {
        _inhoud = inhoud;
        _verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false }.ConnectionString);
        _verbinding.Open();
        SqliteSchema.Execute(_verbinding, "pragma journal_mode = wal; pragma synchronous = FULL; pragma secure_delete = on; pragma wal_autocheckpoint = 1000");
        SqliteSchema.Execute(_verbinding, "create table state (name text not null, id text not null, etag integer not null, data blob, primary key (name, id))");
        using var erbij = new SqliteStatement(_verbinding, "insert into state (name, id, data, etag) values ('bench', ?, ?, 0)");
        for (var rij = 0; rij < rijen; rij++)
        {
            erbij.Bind(Sleutel(rij)).Bind(inhoud).Run();
        }

        _draad = new Thread(Werk) { IsBackground = true };
        _draad.Start();
    }

    public Task Schrijf(int rij, long versie)
    {
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_rij)
        {
            _rij.Enqueue((rij, versie, klaar));
            Monitor.Pulse(_rij);
        }

        return klaar.Task;
    }

    public void Dispose()
    {
        lock (_rij)
        {
            _dicht = true;
            Monitor.Pulse(_rij);
        }

        _draad.Join();
        _verbinding.Dispose();
    }

    private static string Sleutel(int rij) => $"schrijf/schrijf/{rij}";

    private void Werk()
    {
        using var begin = new SqliteStatement(_verbinding, "begin immediate");
        using var vast = new SqliteStatement(_verbinding, "commit");
        using var anders = new SqliteStatement(_verbinding, "update state set data = ?, etag = etag + 1 where name = ? and id = ? and etag = ?");
        while (Neem() is { Count: > 0 } samen)
        {
            begin.Run();
            foreach (var (rij, versie, _) in samen)
            {
                if (anders.Bind(_inhoud).Bind("bench").Bind(Sleutel(rij)).Bind(versie).Run() != 1)
                {
                    throw new InvalidOperationException("The baseline lost a version.");
                }
            }

            vast.Run();
            samen.ForEach(s => s.Klaar.SetResult());
        }
    }

    private List<(int Rij, long Versie, TaskCompletionSource Klaar)> Neem()
    {
        lock (_rij)
        {
            while (_rij.Count == 0 && !_dicht)
            {
                Monitor.Wait(_rij);
            }

            var samen = new List<(int, long, TaskCompletionSource)>();
            while (samen.Count < SamenMax && _rij.TryDequeue(out var een))
            {
                samen.Add(een);
            }

            return samen;
        }
    }
}
