using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <inheritdoc cref="IToegangslogbladGrain"/>
internal sealed class ToegangslogbladGrain(
    [PersistentState("toegangslogblad", VerzegeldeOpslag.Naam)] IPersistentState<ToegangslogbladState> opslag, Schooltijd tijd) : Grain, IToegangslogbladGrain
{
    public async Task LegVast(Toegangslogblad blad)
    {
        if (opslag.State.Gewist)
        {
            throw new InvalidOperationException("This page of the access log was cleared at the end of its term.");
        }

        if (opslag.State.Blad is { } was)
        {
            if (Gelijk(was, blad))
            {
                return;
            }

            throw new InvalidOperationException("This page of the access log was written with other contents.");
        }

        if (KetenRules.EersteFout(blad) is { } nr)
        {
            throw new InvalidOperationException($"Line {nr} doesn't fit in the chain; the page isn't written.");
        }

        await opslag.Bewaar(new ToegangslogbladState { Blad = blad });
    }

    public Task<Toegangslogblad?> Bekijk() => Task.FromResult(opslag.State.Blad);

    public Task<Bladuitkomst> Zoek(Inzagevraag vraag) =>
        Task.FromResult(opslag.State.Blad is { } blad ? ZoekRules.Zoek(vraag, blad) : new Bladuitkomst([]));

    public async Task Wis()
    {
        if (opslag.State.Blad is { } blad && !LogRules.IsVerlopen(LogRules.Maand(blad.Datum), tijd.Vandaag))
        {
            throw new InvalidOperationException("This page of the access log has to be kept still.");
        }

        if (!opslag.State.Gewist)
        {
            await opslag.Bewaar(new ToegangslogbladState { Gewist = true });
        }
    }

    private static bool Gelijk(Toegangslogblad een, Toegangslogblad ander) =>
        een with { Regels = [] } == ander with { Regels = [] } && een.Regels.SequenceEqual(ander.Regels);
}
