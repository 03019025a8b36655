using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inlezen;

/// <inheritdoc cref="ITabelkoppelingGrain"/>
internal sealed class TabelkoppelingGrain(
    [PersistentState("tabelkoppeling", VerzegeldeOpslag.Naam)] IPersistentState<TabelkoppelingState> opslag) : Grain, ITabelkoppelingGrain
{
    private TabelkoppelingState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Kolomkeuze>> Zoek(string kenmerk) =>
        Task.FromResult(_duurzaam.Koppelingen.FirstOrDefault(k => k.Kenmerk == kenmerk)?.Keuzes ?? []);

    public async Task Onthoud(string kenmerk, ImmutableArray<Kolomkeuze> kolommen)
    {
        var was = opslag.State.Koppelingen;
        if (was.LastOrDefault(k => k.Kenmerk == kenmerk) is { } bekend && bekend.Keuzes.SequenceEqual(kolommen))
        {
            return;
        }

        var met = was.RemoveAll(k => k.Kenmerk == kenmerk).Add(new Tabelkoppeling(kenmerk, kolommen));
        await opslag.Bewaar(new TabelkoppelingState { Koppelingen = met.Length > TabelGrenzen.KoppelingenMax ? met[^TabelGrenzen.KoppelingenMax..] : met });
        _duurzaam = opslag.State;
    }
}
