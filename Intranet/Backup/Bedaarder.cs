using System.Diagnostics;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// Keeps a backup from standing in the way of who works: after each block it rests in proportion to what the block took, and what it
/// wrote goes to the disk in small parts, since one large flush would hold up every commit (OPS-1). It waits by the machine's own clock:
/// this is about the load of the machine, not about the time of a school.
/// </summary>
/// <param name="rust">Zero when nobody else uses the store: then there is no rest, and no flush before the last.</param>
internal sealed class Bedaarder(FileStream? uit, double rust, Func<long, Task>? voortgang)
{
    private const long DoorspoelBytes = 64 * 1024;

    // A timer can't do less: a shorter rest would be none, so it is saved up.
    private static readonly TimeSpan KortsteRust = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan MeldElke = TimeSpan.FromSeconds(2);

    private long _begonnen = Stopwatch.GetTimestamp();
    private long _gemeld = Stopwatch.GetTimestamp();
    private long _doorgespoeld;

    public async ValueTask NaBlok(CancellationToken stop)
    {
        if (rust > 0 && uit?.Position - _doorgespoeld >= DoorspoelBytes)
        {
            uit!.Flush(flushToDisk: true);
            _doorgespoeld = uit.Position;
        }

        if (uit is not null && voortgang is not null && Stopwatch.GetElapsedTime(_gemeld) >= MeldElke)
        {
            await voortgang(uit.Position);
            _gemeld = Stopwatch.GetTimestamp();
        }

        var wacht = Stopwatch.GetElapsedTime(_begonnen) * rust;
        if (wacht >= KortsteRust)
        {
            await Task.Delay(wacht, TimeProvider.System, stop);
            _begonnen = Stopwatch.GetTimestamp();
        }
    }
}
