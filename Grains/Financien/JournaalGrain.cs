using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IJournaalGrain"/>
/// <remarks>
/// Bookings come in while this grain waits for another, so that two outboxes never wait for each other. All writes go one by one through <c>Wijzig</c>, one booking
/// a write: a page that is put away holds only what was durable in the head before, so that a second try after a fault writes the same page.
/// </remarks>
internal sealed partial class JournaalGrain(
    [PersistentState("journaal", VerzegeldeOpslag.Naam)] IPersistentState<JournaalState> opslag, Schooltijd tijd, ILogger<JournaalGrain> logger)
    : Grain, IJournaalGrain
{
    private readonly SemaphoreSlim _schrijver = new(1, 1);

    /// <summary>Delivered in this round, to be taken off the outbox as it is then: another message may have come in meanwhile.</summary>
    private readonly List<Uitpost<Journaalpost>> _bezorgd = [];
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private JournaalState _duurzaam = new();
    private Postbode<Journaalpost> _postbode = null!;

    private DateOnly Jaarwisseling => new(_jaar.Begin + 1, 1, 1);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        JournaalRules.Klopt(opslag.State);
        _duurzaam = opslag.State;
        _postbode = new(this, () => _duurzaam.Uitbak, _ => VergeetBezorgd(), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public async Task Boek(Afzender van, Boeking boeking)
    {
        var schoon = BoekRules.Schoon(boeking);
        JournaalRules.Klopt(schoon);
        await Wijzig(was => Ontvang(was, van, schoon));
        await Rond();
    }

    public async Task OntvangOpening(Afzender van, ImmutableArray<Postsaldo> eindsaldi)
    {
        await Wijzig(async was =>
        {
            if (!was.Ontvangen.IsNieuw(van))
            {
                return was;
            }

            var boeking = JournaalRules.Opening(eindsaldi, was.Geopend, _jaar, was.Openingen + 1, tijd.Nu);
            var met = boeking is null ? was : await Voeg(was with { Geopend = eindsaldi, Openingen = was.Openingen + 1 }, BoekRules.Schoon(boeking));
            return BoekRules.MetAfzender(met, van);
        });
        await Rond();
    }

    private async Task<JournaalState> Ontvang(JournaalState was, Afzender van, Boeking boeking)
    {
        if (!was.Ontvangen.IsNieuw(van))
        {
            return was;
        }

        var isBekend = BoekRules.IsBekend(was, boeking) || await StaatOpBlad(was, van, boeking.OperatieId);
        return BoekRules.MetAfzender(isBekend ? was : await Voeg(was, boeking), van);
    }

    /// <summary>One booking; a full page goes to a row of its own first. A year that is closed passes it on.</summary>
    private async Task<JournaalState> Voeg(JournaalState was, Boeking boeking)
    {
        if (was.GeslotenOp is not null)
        {
            return BoekRules.GeefDoor(was, boeking, _school, _jaar);
        }

        if (BoekRules.IsVol(was))
        {
            await Blad(was.Bladen + 1).LegVast(BoekRules.VolBlad(was));
            was = BoekRules.ZonderVolBlad(was);
        }

        return BoekRules.Voeg(was, boeking, _school, _jaar);
    }

    /// <summary>One change at a time, each from what the one before left.</summary>
    private async Task Wijzig(Func<JournaalState, Task<JournaalState>> regel)
    {
        await _schrijver.WaitAsync();
        try
        {
            var was = opslag.State;
            var wordt = await regel(was);
            if (ReferenceEquals(wordt, was))
            {
                return;
            }

            await Bewaar(BoekRules.MetOpening(wordt, _school, _jaar, tijd.Vandaag));
        }
        finally
        {
            _schrijver.Release();
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private async Task Bewaar(JournaalState wordt)
    {
        JournaalRules.Klopt(wordt);
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    /// <summary>What follows from a booking: on or after 1 January what was received in advance is released; then what waits goes.</summary>
    private async Task Rond()
    {
        await LaatVrijvallen();
        await _postbode.Verzend();
    }

    /// <summary>Does nothing before the day, and nothing when it was done.</summary>
    private async Task LaatVrijvallen()
    {
        if (tijd.Vandaag < Jaarwisseling || _duurzaam.GeslotenOp is not null || Vrij(_duurzaam) is null)
        {
            return;
        }

        await Wijzig(async was => was.GeslotenOp is null && Vrij(was) is { } boeking
            ? await Voeg(was with { Vrijvallen = was.Vrijvallen + 1 }, BoekRules.Schoon(boeking)) : was);
    }

    private Boeking? Vrij(JournaalState state) => JournaalRules.Vrijval(state.Saldi, Jaarwisseling.Year, state.Vrijvallen + 1, tijd.Nu);

    private async Task Stuur(Uitpost<Journaalpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        switch (bericht.Soort)
        {
            case Journaalpostsoort.Opening:
                var financien = await GrainFactory.Financien(_school).Bekijk();
                await GrainFactory.Journaal(_school, _jaar.Volgend).OntvangOpening(van, BoekRules.Eind(_duurzaam.Saldi, financien));
                break;
            case Journaalpostsoort.Boeking:
                await GrainFactory.Journaal(_school, _jaar.Volgend).Boek(van, bericht.Boeking!);
                break;
            case Journaalpostsoort.Kas:
                await GrainFactory.Kas(_school).OntvangBeginsaldo(van, bericht.Saldo ?? Geld.Nul);
                break;
            case Journaalpostsoort.Begin:
                await GrainFactory.Financien(_school).OntvangBegin(van, bericht.Per ?? _jaar.EersteDag);
                break;
            default:
                throw new InvalidOperationException($"Nobody takes a message of kind {bericht.Soort}.");
        }

        _bezorgd.Add(post);
    }

    private async Task VergeetBezorgd()
    {
        await _schrijver.WaitAsync();
        try
        {
            var klaar = _bezorgd.ToList();
            await Bewaar(opslag.State with { Uitbak = klaar.Aggregate(opslag.State.Uitbak, (bak, post) => bak.Zonder(post)) });
            _bezorgd.RemoveRange(0, klaar.Count);
        }
        finally
        {
            _schrijver.Release();
        }
    }

    private IJournaalbladGrain Blad(int nr) => GrainFactory.Journaalblad(_school, _jaar, nr);
}
