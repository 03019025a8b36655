using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inlezen;

/// <inheritdoc cref="ITabelbladGrain"/>
internal sealed class TabelbladGrain(
    [PersistentState("tabelblad", VerzegeldeOpslag.Naam)] IPersistentState<TabelbladState> opslag) : Grain, ITabelbladGrain
{
    private ImmutableArray<Tabelrij> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Rijen;
        return Task.CompletedTask;
    }

    public async Task Bewaar(ImmutableArray<Tabelrij> rijen)
    {
        await opslag.Bewaar(new TabelbladState { Rijen = rijen });
        _duurzaam = rijen;
    }

    public Task<ImmutableArray<Tabelrij>> Lees() => Task.FromResult(_duurzaam);

    public async Task Wis()
    {
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = [];
        }
    }
}
