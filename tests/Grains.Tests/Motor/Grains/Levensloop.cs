using Orleans;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface ILeven : IGrainWithStringKey
{
    Task<string> Dag();

    Task Sluit();
}

public interface IGewoonLeven : ILeven;

public interface IKortLeven : ILeven;

public abstract class Leven(Seinen seinen) : Grain
{
    private string _begroeting = "niet wakker";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        seinen.Noteer($"{this.GetPrimaryKeyString()} wakker");
        _begroeting = "dag";
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        seinen.Noteer($"{this.GetPrimaryKeyString()} slaapt: {reason.ReasonCode}");
        seinen.Geef($"{this.GetPrimaryKeyString()} slaapt");
        return this.GetPrimaryKeyString() == "leven/traag" ? seinen.Op("slaap door") : Task.CompletedTask;
    }

    public Task<string> Dag() => Task.FromResult(_begroeting);

    public Task Sluit()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public sealed class GewoonLevenGrain(Seinen seinen) : Leven(seinen), IGewoonLeven;

[CollectionAgeLimit(Minutes = 3)]
public sealed class KortLevenGrain(Seinen seinen) : Leven(seinen), IKortLeven;

public interface IStroeveStartGrain : IGrainWithStringKey
{
    Task<int> Pogingen();
}

/// <summary>Fails its first activation of every key.</summary>
public sealed class StroeveStartGrain(Pogingen pogingen, [PersistentState("stroeve", Motor.Opslagnaam)] IPersistentState<TellerState> state) : Grain, IStroeveStartGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Assert.Equal(0, state.State.Stand);
        await Task.Yield();
        if (pogingen.Tel() == 1)
        {
            throw new SchoolFout("de eerste keer lukt het niet", 1);
        }
    }

    public Task<int> Pogingen() => Task.FromResult(pogingen.Aantal);
}

public sealed class Pogingen
{
    public int Aantal { get; private set; }

    public int Tel() => ++Aantal;
}
