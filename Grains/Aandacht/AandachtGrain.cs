using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Aandacht;

/// <inheritdoc cref="IAandachtGrain"/>
internal sealed partial class AandachtGrain(
    [PersistentState("aandacht", VerzegeldeOpslag.Naam)] IPersistentState<AandachtState> opslag, Schooltijd tijd, ILogger<AandachtGrain> logger)
    : Grain, IAandachtGrain
{
    private SchoolSleutel _school;
    private string _account = "";
    private ImmutableArray<Aandachtsbericht> _duurzaam = [];
    private Postbode<Leesbewijs> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _account) = (new SchoolSleutel(delen[0]), delen[1]);
        _duurzaam = opslag.State.Berichten;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<ImmutableArray<Aandachtsbericht>> Alles() => Task.FromResult(_duurzaam);

    public Task Ontvang(Afzender van, Aandachtsbericht bericht) => Neem(van, was => AandachtRules.Met(was, bericht));

    public Task TrekIn(Afzender van, string id) => Neem(van, was => AandachtRules.Zonder(was, id));

    public async Task<Uitkomst> Lees(string id, Wie wie)
    {
        if (wie.AccountId != _account || wie.School != _school)
        {
            return Weigeringen.GeenRecht;
        }

        var was = opslag.State;
        var berichten = AandachtRules.Gelezen(was.Berichten, id, tijd.Nu);
        if (berichten == was.Berichten)
        {
            return Uitkomst.Goed; // read before, or over meanwhile: nothing to hear of any more
        }

        await Bewaar(was with { Berichten = berichten, Uitbak = MetBewijs(was.Uitbak, id, wie) });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        var was = opslag.State;
        var blijft = AandachtRules.NaNacht(was.Berichten, tijd.Vandaag);
        if (!opslag.RecordExists || _postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        if (blijft.IsEmpty) // also when everything was taken back: who told it, and of which child, stands in the row still
        {
            await Wis();
            return Nachtwerk.Weg("aandacht");
        }

        if (blijft != was.Berichten)
        {
            await Bewaar(was with { Berichten = blijft });
        }

        return Nachtwerk.Niets();
    }

    private async Task Neem(Afzender van, Func<ImmutableArray<Aandachtsbericht>, ImmutableArray<Aandachtsbericht>> regel)
    {
        var was = opslag.State;
        var berichten = regel(was.Berichten);
        if (!was.Ontvangen.IsNieuw(van) || (!opslag.RecordExists && berichten.IsEmpty))
        {
            return; // heard before, or taken back from who has nothing: for that no row is made, also not of who is gone for good
        }

        // A sender that is forgotten repeats in order, and what is told again stays one.
        await Bewaar(was with { Berichten = berichten, Ontvangen = was.Ontvangen.Met(van, _ => false) });
    }

    private async Task Wis()
    {
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = [];
    }

    private async Task Bewaar(AandachtState nieuw)
    {
        var was = opslag.State.Berichten;
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw.Berichten;
        if (was != nieuw.Berichten)
        {
            await GrainFactory.Live(_school).Meld([Onderwerpen.Aandacht(_account)]);
        }
    }

    private Uitbak<Leesbewijs> MetBewijs(Uitbak<Leesbewijs> bak, string id, Wie wie) =>
        AandachtRules.Logregel(id) is { } regel
            ? bak.Met($"leesbewijzen/{_school}/{Sleutels.Dag(regel.Datum)}", new Leesbewijs(regel.Datum, regel.Nr, _account, wie.Naam, tijd.Nu))
            : bak;

    private Task Stuur(Uitpost<Leesbewijs> post, Afzender van) => GrainFactory.Leesbewijzen(_school, post.Bericht.Datum).Ontvang(van, post.Bericht);
}
