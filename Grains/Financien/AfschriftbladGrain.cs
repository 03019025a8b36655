using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IAfschriftbladGrain"/>
internal sealed class AfschriftbladGrain(
    [PersistentState("afschriftblad", VerzegeldeOpslag.Naam)] IPersistentState<AfschriftbladState> opslag) : Grain, IAfschriftbladGrain
{
    private ImmutableArray<VerwerkteRegel> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Regels;
        return Task.CompletedTask;
    }

    public async Task Bewaar(ImmutableArray<VerwerkteRegel> regels)
    {
        await opslag.Bewaar(new AfschriftbladState { Regels = regels });
        _duurzaam = regels;
    }

    public Task<ImmutableArray<VerwerkteRegel>> Bekijk() => Task.FromResult(_duurzaam);

    public async Task Wis()
    {
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
        }

        _duurzaam = [];
        DeactivateOnIdle();
    }
}
