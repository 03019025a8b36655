using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Post;

/// <inheritdoc cref="IPostbladGrain"/>
internal sealed class PostbladGrain(
    [PersistentState("postblad", VerzegeldeOpslag.Naam)] IPersistentState<PostbladState> opslag) : Grain, IPostbladGrain
{
    private ImmutableArray<PostKaart> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State.Mails;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<PostKaart>> Bekijk() => Task.FromResult(_duurzaam);

    public async Task Vul(ImmutableArray<PostKaart> mails)
    {
        await opslag.Bewaar(new PostbladState { Mails = mails });
        _duurzaam = mails;
    }

    public async Task<bool> MeldTeruggekomen(string mailId, Terugmelding terug)
    {
        var plek = _duurzaam.FirstOrDefault(m => m.Id == mailId);
        if (plek is null or { Terug: not null })
        {
            return false;
        }

        await Vul(_duurzaam.Replace(plek, plek with { Terug = terug }));
        return true;
    }

    public async Task Wis()
    {
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = [];
        this.DeactivateOnIdle();
    }
}
