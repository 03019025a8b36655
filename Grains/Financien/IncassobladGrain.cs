using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IIncassobladGrain"/>
internal sealed class IncassobladGrain(
    [PersistentState("incassoblad", VerzegeldeOpslag.Naam)] IPersistentState<IncassobladState> opslag) : Grain, IIncassobladGrain
{
    private ImmutableArray<Incassoregel> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Regels;
        return Task.CompletedTask;
    }

    public async Task LegVast(ImmutableArray<Incassoregel> regels)
    {
        if (_duurzaam.IsEmpty || IncassoRules.Hash(_duurzaam) != IncassoRules.Hash(regels))
        {
            await opslag.Bewaar(new IncassobladState { Regels = regels });
            _duurzaam = regels;
        }
    }

    public Task<ImmutableArray<Incassoregel>> Bekijk() => Task.FromResult(_duurzaam);

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
