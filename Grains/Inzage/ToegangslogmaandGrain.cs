using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <inheritdoc cref="IToegangslogmaandGrain"/>
internal sealed class ToegangslogmaandGrain(
    [PersistentState("toegangslogmaand", VerzegeldeOpslag.Naam)] IPersistentState<ToegangslogmaandState> opslag, Schooltijd tijd)
    : Grain, IToegangslogmaandGrain
{
    private const int TegelijkMax = 8;

    public async Task LegVast(ImmutableArray<Logdag> dagen)
    {
        var was = opslag.State;
        if (!was.Gewist && was.Dagen.IsEmpty)
        {
            await opslag.Bewaar(new ToegangslogmaandState { Dagen = dagen });
        }
        else if (was.Gewist || !was.Dagen.SequenceEqual(dagen))
        {
            throw new InvalidOperationException("This month of the access log was written with other days.");
        }
    }

    public Task<ImmutableArray<Logdag>> Bekijk() => Task.FromResult(opslag.State.Dagen);

    public async Task<int> Wis()
    {
        var sleutel = this.GetPrimaryKeyString();
        var maand = DateOnly.ParseExact(sleutel.AsSpan(sleutel.LastIndexOf('/') + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!LogRules.IsVerlopen(maand, tijd.Vandaag))
        {
            throw new InvalidOperationException("This month of the access log has to be kept still.");
        }

        var school = Sleutels.SchoolVan(sleutel);
        foreach (var deel in opslag.State.Dagen.SelectMany(d => Enumerable.Range(1, d.Bladen).Select(nr => (d.Datum, nr))).Chunk(TegelijkMax))
        {
            await Task.WhenAll(deel.Select(b => GrainFactory.Toegangslogblad(school, b.Datum, b.nr).Wis()));
        }

        var bladen = opslag.State.Dagen.Sum(d => d.Bladen);
        if (!opslag.State.Gewist)
        {
            await opslag.Bewaar(new ToegangslogmaandState { Gewist = true });
        }

        return bladen;
    }
}
