using Orleans;
using Orleans.Concurrency;

namespace OrleansSchool.Tests.Contract;

public interface IBeurtGrain : IGrainWithStringKey
{
    /// <summary>Notes its begin, gives "naam:in", waits for "naam:uit", notes its end.</summary>
    Task Doe(string naam);

    [ReadOnly]
    Task Lees(string naam);

    [AlwaysInterleave]
    Task Altijd(string naam);

    Task<int> Verhoog();

    /// <summary>True for each kind of continuation that stayed on the grain's own scheduler.</summary>
    Task<string> Vervolgen();
}

/// <summary>The same without interleaving methods: the engine may follow calls more simply.</summary>
public interface IEenvoudigGrain : IGrainWithStringKey
{
    Task Doe(string naam);

    Task<int> Verhoog();

    Task Volgorde(int nummer);
}

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Doe(string naam);
}

public sealed class BeurtGrain(Seinen seinen) : Grain, IBeurtGrain
{
    private int _stand;

    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        this.GetPrimaryKeyString() == "beurt/traag" ? seinen.Op("start") : Task.CompletedTask;

    public Task Doe(string naam) => Stap.Zet(seinen, naam);

    public Task Lees(string naam) => Stap.Zet(seinen, naam);

    public Task Altijd(string naam) => Stap.Zet(seinen, naam);

    public async Task<int> Verhoog()
    {
        var gelezen = _stand;
        await Task.Yield();
        return _stand = gelezen + 1;
    }

    public async Task<string> Vervolgen()
    {
        var eigen = TaskScheduler.Current;
        var uit = new List<string>();
        void Kijk(string wat)
        {
            if (TaskScheduler.Current != eigen)
            {
                uit.Add(wat);
            }
        }

        await Task.Yield();
        Kijk("Yield");
        await Task.Run(() => 1);
        Kijk("Run");
        await Task.Factory.StartNew(() => Kijk("StartNew"));
        await Task.CompletedTask.ContinueWith(_ => Kijk("ContinueWith"));
        await Task.WhenAll(Parallel("Parallel 1"), Parallel("Parallel 2"));
        return string.Join(", ", uit);

        async Task Parallel(string wat)
        {
            await Task.Yield();
            Kijk(wat);
        }
    }
}

public sealed class EenvoudigGrain(Seinen seinen) : Grain, IEenvoudigGrain
{
    private int _stand;

    public Task Doe(string naam) => Stap.Zet(seinen, naam);

    public async Task<int> Verhoog()
    {
        var gelezen = _stand;
        await Task.Yield();
        return _stand = gelezen + 1;
    }

    public Task Volgorde(int nummer)
    {
        seinen.Noteer(nummer.ToString());
        return Task.CompletedTask;
    }
}

[Reentrant]
public sealed class ReentrantGrain(Seinen seinen) : Grain, IReentrantGrain
{
    public Task Doe(string naam) => Stap.Zet(seinen, naam);
}

internal static class Stap
{
    internal static async Task Zet(Seinen seinen, string naam)
    {
        seinen.Noteer($"{naam} begint");
        seinen.Geef($"{naam}:in");
        await seinen.Op($"{naam}:uit");
        seinen.Noteer($"{naam} klaar");
    }
}
