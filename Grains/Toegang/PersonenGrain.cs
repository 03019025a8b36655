using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

/// <inheritdoc cref="IPersonenGrain"/>
internal sealed class PersonenGrain(
    [PersistentState("personen", VerzegeldeOpslag.Naam)] IPersistentState<PersonenState> opslag) : Grain, IPersonenGrain
{
    private PersonenView _duurzaam = new([], 0);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Onthoud();
        return Task.CompletedTask;
    }

    public Task<PersonenView> Alles() => Task.FromResult(_duurzaam);

    public async Task OntvangRij(Afzender van, PersoonRij rij)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var rijen = was.Rijen.RemoveAll(r => r.AccountId == rij.AccountId);
        rijen = rij.Rollen.IsEmpty ? rijen : rijen.Add(rij);
        if (rijen.Length > ToegangGrenzen.PersonenMax)
        {
            throw new InvalidOperationException($"More than {ToegangGrenzen.PersonenMax} persons at one school.");
        }

        await opslag.Bewaar(new PersonenState { Versie = was.Versie + 1, Rijen = rijen, Ontvangen = was.Ontvangen.Met(van, Ontvangboek.IsVan(rijen.Select(r => r.AccountId))) });
        Onthoud();
    }

    public async Task Vergeet(string accountId)
    {
        var was = opslag.State;
        if (was.Rijen.Any(r => r.AccountId == accountId))
        {
            await opslag.Bewaar(new PersonenState
            {
                Versie = was.Versie + 1,
                Rijen = was.Rijen.RemoveAll(r => r.AccountId == accountId),
                Ontvangen = was.Ontvangen.Zonder($"account/{accountId}"),
            });
            Onthoud();
        }
    }

    private void Onthoud() => _duurzaam = new PersonenView(
        [.. opslag.State.Rijen.OrderBy(r => Namen.Zoekvorm(r.Naam), StringComparer.Ordinal).ThenBy(r => r.AccountId, StringComparer.Ordinal)], opslag.State.Versie);
}
