using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IIncassosGrain"/>
internal sealed class IncassosGrain(
    [PersistentState("incassos", VerzegeldeOpslag.Naam)] IPersistentState<IncassosState> opslag, Schooltijd tijd) : Grain, IIncassosGrain
{
    private SchoolSleutel _school;
    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private IncassosState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Runrij>> Alles() => Task.FromResult(_duurzaam.Rijen);

    public Task KondigAan(string id, string soort) => Schrijf(was => was.Rijen.Any(r => r.Id == id) ? was : was with
    {
        Rijen = was.Rijen.Add(new Runrij(id, soort, "", nameof(Incassostap.Concept), tijd.Vandaag, 0, Geld.Nul, Open: true, "")),
    });

    public Task OntvangRij(Afzender van, Runrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        return Schrijf(was =>
        {
            if (!was.Ontvangen.IsNieuw(van))
            {
                return was;
            }

            var rijen = was.Rijen.RemoveAll(r => r.Id == rij.Id).Add(rij);
            return was with { Rijen = rijen, Ontvangen = was.Ontvangen.Met(van, Ontvangboek.IsVan(rijen.Select(r => r.Id))) };
        });
    }

    public Task Vergeet(string id) => Schrijf(was => was.Rijen.FirstOrDefault(r => r.Id == id) is not { } rij ? was : was with
    {
        Rijen = was.Rijen.Remove(rij),
        Ontvangen = was.Ontvangen.Zonder(rij.Soort == Runsoorten.Incasso ? $"incasso/{_school}/{id}" : $"betaalrun/{_school}/{id}"),
    });

    /// <summary>Calls come between each other here: one writes at a time.</summary>
    private async Task Schrijf(Func<IncassosState, IncassosState> wijzig)
    {
        await _schrijver.WaitAsync();
        try
        {
            var wordt = wijzig(opslag.State);
            if (ReferenceEquals(wordt, opslag.State))
            {
                return;
            }

            await opslag.Bewaar(wordt);
            _duurzaam = wordt;
        }
        finally
        {
            _schrijver.Release();
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }
}
