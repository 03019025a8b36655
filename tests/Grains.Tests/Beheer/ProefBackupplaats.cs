using System.Collections.Concurrent;
using OrleansSchool.Beheer;

namespace OrleansSchool.Tests.Grains;

/// <summary>The other side of the port: makes nothing, remembers when it was asked.</summary>
public sealed class ProefBackupplaats : IBackupplaats
{
    private readonly ConcurrentQueue<DateTimeOffset> _gemaakt = new();

    public IReadOnlyCollection<DateTimeOffset> Gemaakt => _gemaakt;

    public TimeProvider Klok { get; set; } = TimeProvider.System;

    /// <summary>What goes wrong; null when nothing does.</summary>
    public string? Fout { get; set; }

    /// <summary>Until this ends a backup goes on.</summary>
    public Task Wacht { get; set; } = Task.CompletedTask;

    public async Task<(BackupFeit? Gelukt, string? Fout)> Maak(CancellationToken stop)
    {
        _gemaakt.Enqueue(Klok.GetUtcNow());
        await Wacht.WaitAsync(stop);
        return Fout is { } fout ? (null, fout) : (new BackupFeit(Klok.GetUtcNow(), "orleansschool-proef.backup", 12_345_678, 4_321, TimeSpan.FromSeconds(7), new string('a', 64)), null);
    }
}
