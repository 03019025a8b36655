using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBetalerslijstGrain"/>
internal sealed class BetalerslijstGrain(
    [PersistentState("betalerslijst", VerzegeldeOpslag.Naam)] IPersistentState<BetalerslijstState> opslag)
    : Grain, IBetalerslijstGrain
{
    private BetalerslijstState _duurzaam = new();

    private SchoolSleutel School => Sleutels.SchoolVan(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<BetalerRij>> Alles() => Task.FromResult(_duurzaam.Rijen);

    public async Task OntvangRij(Afzender van, BetalerRij rij)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        await Bewaar(was with
        {
            Rijen = [.. was.Rijen.Where(r => r.Id != rij.Id), rij],
            Ontvangen = was.Ontvangen.Met(van, Ontvangboek.IsVan(was.Rijen.Select(r => r.Id))),
        });
    }

    public async Task Vergeet(string betalerId)
    {
        var was = opslag.State;
        if (was.Rijen.Any(r => r.Id == betalerId))
        {
            await Bewaar(was with { Rijen = was.Rijen.RemoveAll(r => r.Id == betalerId), Ontvangen = was.Ontvangen.Zonder($"betaler/{School}/{betalerId}") });
        }
    }

    private async Task Bewaar(BetalerslijstState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
        await GrainFactory.Live(School).Meld([Onderwerpen.Geld]);
    }
}
