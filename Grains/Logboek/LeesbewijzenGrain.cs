using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Logboek;

/// <inheritdoc cref="ILeesbewijzenGrain"/>
internal sealed partial class LeesbewijzenGrain(
    [PersistentState("leesbewijzen", VerzegeldeOpslag.Naam)] IPersistentState<LeesbewijzenState> opslag, Schooltijd tijd) : Grain, ILeesbewijzenGrain
{
    private SchoolSleutel _school;
    private DateOnly _datum;
    private ImmutableArray<Leesbewijs> _duurzaam = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _datum) = (new SchoolSleutel(delen[0]), DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        _duurzaam = opslag.State.Bewijzen;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Leesbewijs>> Alles() => Task.FromResult(_duurzaam);

    public async Task Ontvang(Afzender van, Leesbewijs bewijs)
    {
        var was = opslag.State.Bewijzen;
        if (was.Length >= LogboekGrenzen.BewijzenMax || was.Any(b => b.LogNr == bewijs.LogNr && b.AccountId == bewijs.AccountId))
        {
            return; // a repeat changes nothing
        }

        await opslag.Bewaar(new LeesbewijzenState { Bewijzen = was.Add(bewijs) });
        _duurzaam = opslag.State.Bewijzen;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Logboek(_datum)]);
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("leesbewijzen", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = [];
        return Nachtwerk.Weg("leesbewijzen");
    }
}
