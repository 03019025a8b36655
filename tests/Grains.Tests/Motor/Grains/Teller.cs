using Orleans;
using Orleans.Runtime;

namespace OrleansSchool.Tests.Contract;

public interface ITellerGrain : IGrainWithStringKey
{
    Task<int> Tel(int erbij);

    Task<int> Stand();

    Task<(string? Etag, bool Bestaat)> Rij();

    Task Wis();

    /// <summary>Two writes without awaiting in between, the second with a newer value.</summary>
    Task<string?> TelTweemaalTegelijk();

    Task<string> RaaktToestandBuitenBeurt();

    Task GaSlapen();
}

[GenerateSerializer, Alias("proef-teller")]
public sealed class TellerState
{
    [Id(0)]
    public int Stand { get; set; }
}

public sealed class TellerGrain(Seinen seinen, [PersistentState("teller", Motor.Opslagnaam)] IPersistentState<TellerState> state) : Grain, ITellerGrain
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        seinen.Geef($"{this.GetPrimaryKeyString()} slaapt: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task<int> Tel(int erbij)
    {
        state.State.Stand += erbij;
        await state.WriteStateAsync();
        return state.State.Stand;
    }

    public Task<int> Stand() => Task.FromResult(state.State.Stand);

    public Task<(string? Etag, bool Bestaat)> Rij() => Task.FromResult((state.Etag, state.RecordExists));

    public Task Wis() => state.ClearStateAsync();

    public async Task<string?> TelTweemaalTegelijk()
    {
        state.State.Stand++;
        var eerste = state.WriteStateAsync();
        state.State.Stand++;
        var tweede = state.WriteStateAsync();
        await Task.WhenAll(eerste, tweede);
        return state.Etag;
    }

    public async Task<string> RaaktToestandBuitenBeurt()
    {
        try
        {
            return await Task.Run(() => state.State.Stand.ToString());
        }
        catch (InvalidOperationException fout)
        {
            return fout.Message;
        }
    }

    public Task GaSlapen()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
