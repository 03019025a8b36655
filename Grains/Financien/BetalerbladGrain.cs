using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBetalerbladGrain"/>
internal sealed class BetalerbladGrain(
    [PersistentState("betalerblad", VerzegeldeOpslag.Naam)] IPersistentState<BetalerbladState> opslag)
    : Grain, IBetalerbladGrain
{
    public async Task LegVast(Betalerblad blad)
    {
        BetalerbladRules.Klopt(blad);
        if (opslag.State.Blad is not { } eerder)
        {
            await opslag.Bewaar(new BetalerbladState { Blad = blad });
        }
        else if (!BetalerbladRules.IsZelfde(eerder, blad))
        {
            throw new InvalidOperationException($"{this.GetPrimaryKeyString()} was written with other contents.");
        }
    }

    public Task<Betalerblad?> Bekijk()
    {
        if (opslag.State.Blad is { } blad)
        {
            BetalerbladRules.Klopt(blad);
        }

        return Task.FromResult(opslag.State.Blad);
    }

    public Task Wis() => opslag.RecordExists ? opslag.Wis(DeactivateOnIdle) : Task.CompletedTask;
}
