using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

internal sealed class InlognaamGrain(
    [PersistentState("inlognaam", VerzegeldeOpslag.Naam)] IPersistentState<InlognaamState> opslag) : Grain, IInlognaamGrain
{
    private string? _duurzaam;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.AccountId;
        return Task.CompletedTask;
    }

    public Task<string?> AccountId() => Task.FromResult(_duurzaam);

    public async Task<Uitkomst> LegVast(string accountId)
    {
        var was = opslag.State.AccountId;
        if (was == accountId)
        {
            return Uitkomst.Goed;
        }

        // A name whose account was never made (the process stopped between the two writes) is free again.
        if (was is not null && await GrainFactory.Account(was).Bekijk() is not null)
        {
            return Weigeringen.InlognaamBezet;
        }

        await Schrijf(accountId);
        return Uitkomst.Goed;
    }

    public async Task GeefVrij(string accountId)
    {
        if (opslag.State.AccountId == accountId)
        {
            await Schrijf(accountId: null);
        }
    }

    private async Task Schrijf(string? accountId)
    {
        await opslag.Bewaar(new InlognaamState { AccountId = accountId });
        _duurzaam = accountId;
    }
}
