using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IAfschriftGrain"/>
internal sealed partial class AfschriftGrain(
    [PersistentState("afschrift", VerzegeldeOpslag.Naam)] IPersistentState<AfschriftState> opslag, Schooltijd tijd, ILogger<AfschriftGrain> logger)
    : Grain, IAfschriftGrain
{
    private SchoolSleutel _school;
    private string _id = "";
    private Postbode<Afschriftpost> _postbode = null!;
    private IGrainTimer? _verder;
    private bool _bewaakt;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        AfschriftRules.Klopt(opslag.State);
        await _postbode.Verzend();
    }

    public async Task Begin(IngelezenAfschrift afschrift, string doorNaam)
    {
        ArgumentNullException.ThrowIfNull(afschrift);
        if (!opslag.State.Bestaat)
        {
            foreach (var blad in afschrift.Regels.Select(AfschriftRules.Onverwerkt).Chunk(AfschriftRules.PerBlad))
            {
                await GrainFactory.Afschriftblad(_school, _id, AfschriftRules.Blad(blad[0].Regel.Nr)).Bewaar([.. blad]);
            }

            await Bewaar(MetRij(AfschriftRules.Begin(afschrift, doorNaam)));
            await _postbode.Verzend();
        }

        await Probeer();
    }

    public async Task<Uitkomst<Afschrift>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldZien, _school) && !wie.MagHeleSchool(Recht.GeldControleren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = opslag.State;
        if (!state.Bestaat)
        {
            return Weigeringen.Onbekend("dit afschrift");
        }

        AfschriftRules.Klopt(state);
        var financien = await GrainFactory.Financien(_school).Bekijk();
        var bladen = await Task.WhenAll(Enumerable.Range(1, AfschriftRules.Bladen(state)).Select(nr => Blad(state, nr)));
        return new Afschrift(
            AfschriftRules.Rij(state, _id), [.. bladen.SelectMany(b => b)], wie.MagHeleSchool(Recht.GeldBeheren, _school) && state.IsVerwerkt,
            AfschriftRules.Keuzeposten(financien, state.TotEnMet));
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        _bewaakt = false; // the bank lets go of it after this
        if (!opslag.State.Bestaat)
        {
            return Nachtwerk.Niets();
        }

        await Probeer();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0 || !opslag.State.IsVerwerkt
            || !Bewaartermijnen.IsVoorbij("afschrift", Schooljaar.Van(opslag.State.TotEnMet).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        var bladen = AfschriftRules.Bladen(opslag.State);
        for (var nr = 1; nr <= bladen; nr++)
        {
            await GrainFactory.Afschriftblad(_school, _id, nr).Wis();
        }

        await opslag.Wis(DeactivateOnIdle);
        return new Nachtwerk([.. Nachtwerk.Weg("afschrift").Gewist, .. Nachtwerk.Weg("afschriftblad", bladen).Gewist], 0);
    }

    /// <summary>The lines of a page with what became of them since it was written.</summary>
    private async Task<ImmutableArray<VerwerkteRegel>> Blad(AfschriftState state, int nr)
    {
        var nieuw = state.Nieuw.Where(n => AfschriftRules.Blad(n.Nr) == nr).ToDictionary(n => n.Nr);
        var regels = await GrainFactory.Afschriftblad(_school, _id, nr).Bekijk();
        return nieuw.Count == 0 ? regels : [.. regels.Select(r => nieuw.TryGetValue(r.Regel.Nr, out var n) ? AfschriftRules.Met(r, n) : r)];
    }

    private AfschriftState MetRij(AfschriftState state) => state with { Uitbak = state.Uitbak.Laatste($"bank/{_school}", new Afschriftpost(null, null)) };

    private async Task Bewaar(AfschriftState wordt)
    {
        AfschriftRules.Klopt(wordt);
        if (!_bewaakt && !wordt.Uitbak.Wachtend.IsEmpty)
        {
            await GrainFactory.Bank(_school).Bewaak(_id); // before: after a crash nobody else knows that something waits
            _bewaakt = true;
        }

        await opslag.Bewaar(wordt);
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private Task Stuur(Uitpost<Afschriftpost> post, Afzender van) => post.Bericht switch
    {
        { Boeking: { } boeking } => GrainFactory.Journaal(_school, Schooljaar.Van(boeking.Datum)).Boek(van, boeking),
        { Ontvangst: { } ontvangst } => GrainFactory.Betaler(_school, Sleutels.Delen(post.Naar)[1]).OntvangBetaling(van, ontvangst),
        _ => GrainFactory.Bank(_school).OntvangAfschrift(van, AfschriftRules.Rij(opslag.State, _id)),
    };
}
