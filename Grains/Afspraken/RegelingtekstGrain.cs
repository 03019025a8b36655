using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Afspraken;

/// <inheritdoc cref="IRegelingtekstGrain"/>
internal sealed class RegelingtekstGrain(
    [PersistentState("regelingtekst", VerzegeldeOpslag.Naam)] IPersistentState<RegelingtekstState> opslag) : Grain, IRegelingtekstGrain
{
    private ImmutableArray<Regel> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Regels;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Regel>> Bekijk() => Task.FromResult(_duurzaam);

    public async Task Bewaar(ImmutableArray<Regel> regels)
    {
        if (!regels.SequenceEqual(_duurzaam))
        {
            await opslag.Bewaar(new RegelingtekstState { Regels = regels });
            _duurzaam = regels;
        }
    }
}
