using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

internal sealed class InlognaamGrain(
    [PersistentState("inlognaam", VerzegeldeOpslag.Naam)] IPersistentState<InlognaamState> opslag, Schooltijd tijd) : Grain, IInlognaamGrain
{
    /// <summary>
    /// How long a name waits for an account that isn't there yet: the decision that makes it may stand in an outbox. Another school that
    /// invites the same address meanwhile finds the same id.
    /// </summary>
    public static readonly TimeSpan Uitstel = TimeSpan.FromHours(1);

    private string? _duurzaam;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.AccountId;
        return Task.CompletedTask;
    }

    public Task<string?> AccountId() => Task.FromResult(_duurzaam);

    public async Task<Uitkomst> LegVast(string accountId)
    {
        var (was, sinds) = (opslag.State.AccountId, opslag.State.Sinds);
        if (was == accountId)
        {
            return Uitkomst.Goed;
        }

        // A name whose account was never made (the process stopped between the two writes) is free again, later.
        if (was is not null && (tijd.Nu - sinds < Uitstel || await GrainFactory.Account(was).Bekijk() is not null))
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

    public async Task<bool> Wis(string accountId)
    {
        if (!opslag.RecordExists || (opslag.State.AccountId is { } ander && ander != accountId))
        {
            return false;
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = null;
        return true;
    }

    private async Task Schrijf(string? accountId)
    {
        await opslag.Bewaar(new InlognaamState { AccountId = accountId, Sinds = accountId is null ? null : tijd.Nu });
        _duurzaam = accountId;
    }
}
