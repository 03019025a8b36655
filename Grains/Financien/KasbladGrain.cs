using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IKasbladGrain"/>
internal sealed class KasbladGrain([PersistentState("kasblad", VerzegeldeOpslag.Naam)] IPersistentState<KasbladState> opslag) : Grain, IKasbladGrain
{
    public async Task LegVast(Kasdag dag)
    {
        KasRules.Klopt(dag);
        if (opslag.State.Dag is not { } was)
        {
            await opslag.Bewaar(new KasbladState { Dag = dag });
        }
        else if (!KasRules.IsGelijk(was, dag))
        {
            throw new InvalidOperationException($"{this.GetPrimaryKeyString()} was written with other contents.");
        }
    }

    public Task<Kasdag?> Bekijk()
    {
        if (opslag.State.Dag is { } dag)
        {
            KasRules.Klopt(dag);
        }

        return Task.FromResult(opslag.State.Dag);
    }

    public async Task Wis()
    {
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
        }
    }
}
