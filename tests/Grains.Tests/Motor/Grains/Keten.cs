using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface IKetenGrain : IGrainWithStringKey
{
    /// <summary>Calls the next key with the rest and waits; with none left gives the request context's value "wie".</summary>
    Task<string> Door(params string[] volgende);

    /// <summary>Lets the next key call back here without awaiting it, works on until "naam:uit", and notes later how that call ended.</summary>
    Task DoorZonderWachten(string volgende, string naam);

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

    public async Task DoorZonderWachten(string volgende, string naam)
    {
        _ = Meld(GrainFactory.GetGrain<IKetenGrain>(volgende).Door(this.GetPrimaryKeyString()), naam);
        await Stap.Zet(seinen, naam);
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

    private async Task Meld(Task<string> aanroep, string naam)
    {
        try
        {
            seinen.Noteer($"terug: {await aanroep}");
        }
        catch (TimeoutException fout)
        {
            seinen.Noteer(fout.Message);
        }

        seinen.Geef($"{naam} terug");
    }

    public Task<string> Wie() => Task.FromResult((string?)RequestContext.Get("wie") ?? "niemand");

    public Task<string> ZetTerug()
    {
        RequestContext.Set("wie", "het grain");
        return Wie();
    }
}
