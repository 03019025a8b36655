using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface IKetenGrain : IGrainWithStringKey
{
    /// <summary>Calls the next key with the rest and waits; with none left gives the request context's value "wie".</summary>
    Task<string> Door(params string[] volgende);

    /// <summary>Calls the next key with "Door back to me" without awaiting it, works on, then awaits.</summary>
    Task<string> DoorZonderWachten(string volgende);

    Task Traag(string naam);

    Task<string> Hoor(string naam, CancellationToken token);

    [ReadOnly]
    Task<string> Wie();

    Task<string> ZetTerug();
}

public sealed class KetenGrain(Seinen seinen) : Grain, IKetenGrain
{
    public Task<string> Door(params string[] volgende) =>
        volgende.Length == 0 ? Wie() : GrainFactory.GetGrain<IKetenGrain>(volgende[0]).Door(volgende[1..]);

    public async Task<string> DoorZonderWachten(string volgende)
    {
        var lopend = GrainFactory.GetGrain<IKetenGrain>(volgende).Door(this.GetPrimaryKeyString());
        await Task.Yield();
        seinen.Geef("werkt door");
        return lopend.IsCompleted ? "te vroeg" : "klaar";
    }

    public Task Traag(string naam) => Stap.Zet(seinen, naam);

    public async Task<string> Hoor(string naam, CancellationToken token)
    {
        seinen.Geef($"{naam}:in");
        var einde = new TaskCompletionSource<string>();
        await using var registratie = token.Register(() => einde.TrySetResult(TaskScheduler.Current.GetType().Name));
        seinen.Noteer(await einde.Task == TaskScheduler.Current.GetType().Name ? $"{naam} hoorde het op de eigen beurt" : $"{naam} hoorde het elders");
        seinen.Geef($"{naam} hoorde het");
        return naam;
    }

    public Task<string> Wie() => Task.FromResult((string?)RequestContext.Get("wie") ?? "niemand");

    public Task<string> ZetTerug()
    {
        RequestContext.Set("wie", "het grain");
        return Wie();
    }
}
