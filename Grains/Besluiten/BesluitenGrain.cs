using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Besluiten;

/// <inheritdoc cref="IBesluitenGrain"/>
internal sealed partial class BesluitenGrain(
    [PersistentState("besluiten", VerzegeldeOpslag.Naam)] IPersistentState<BesluitenState> opslag, Schooltijd tijd, ILinkkeuring adressen,
    ILogger<BesluitenGrain> logger) : Grain, IBesluitenGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private BesluitenState _duurzaam = new();
    private Postbode<Besluitpost> _postbode = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public Task<Uitkomst<BesluitenView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<BesluitenView>>(
        MagZien(wie) ? BesluitenRules.View(_duurzaam, _jaar, tijd.Vandaag, wie.MagHeleSchool(Recht.BesluitVoorstellen, _school)) : Weigeringen.GeenRecht);

    public Task<Uitkomst<Besluitkaart>> Kaart(string id, Wie wie)
    {
        var state = _duurzaam;
        return Task.FromResult<Uitkomst<Besluitkaart>>(
            !MagZien(wie) ? Weigeringen.GeenRecht
            : Zoek(state, id) is { } besluit ? BesluitenRules.Kaart(state, besluit, wie, _school, tijd.Vandaag) : Weigeringen.Onbekend("dit besluit"));
    }

    public Task<Besluitvoorstel?> Actief(Besluitsoort soort, DateOnly datum) => Task.FromResult(BesluitenRules.Actief(_duurzaam, soort, datum));

    public async Task<Nachtwerk> Nacht()
    {
        await MeldTaken();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        return opslag.RecordExists && Bewaartermijnen.IsVoorbij("besluiten", _jaar.Volgend.EersteDag, tijd.Vandaag) ? await WisAlles() : Nachtwerk.Niets();
    }

    private bool MagZien(Wie wie) => wie.MagHeleSchool(Recht.BesluitenZien, _school);

    private static Besluitvoorstel? Zoek(BesluitenState state, string id) => state.Besluiten.FirstOrDefault(b => b.Id == id);

    private Besluithandeling Hier(Wie wie) => new(wie, tijd.Nu, tijd.Vandaag);

    /// <summary>A school that doesn't use the money has nothing to be asked (10f: "jaarlijks").</summary>
    private async Task MeldTaken()
    {
        var state = opslag.State;
        if (state.Besluiten.IsEmpty && (await GrainFactory.Financien(_school).Bekijk()).Instellingen is null)
        {
            return;
        }

        var taken = BesluitpostRules.Taken(state, _jaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);
        var wordt = BesluitpostRules.MetTaken(state, taken, _school, _jaar, tijd.Nu);
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }
    }

    /// <summary>Documents first: the row is what knows them.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var documenten = opslag.State.Besluiten.SelectMany(BesluitenRules.Documenten).ToList();
        foreach (var id in documenten)
        {
            await GrainFactory.Bestand(_school, id).Wis();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return new Nachtwerk([.. Nachtwerk.Weg("bestand", documenten.Count).Gewist, .. Nachtwerk.Weg("besluiten").Gewist], 0);
    }

    private async Task Leg(BesluitenState wordt)
    {
        await Schrijf(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private async Task Schrijf(BesluitenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    /// <summary>
    /// A refused mail is an answer too: who was asked hears it from the intranet all the same. For a full postbus it waits here, as long as the question stands.
    /// </summary>
    private async Task Stuur(Uitpost<Besluitpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        switch (bericht.Soort)
        {
            case Besluitpostsoort.Besluit:
                await StuurBesluit(bericht.Id!, van);
                break;
            case Besluitpostsoort.Taak:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, bericht.Taak!);
                break;
            case Besluitpostsoort.TaakWeg:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).TrekIn(van, bericht.Id!);
                break;
            case Besluitpostsoort.Mail when BesluitpostRules.WordtNogGevraagd(opslag.State, bericht.Id):
                await Postaanbod.Bied(GrainFactory, _school, bericht.Mail!, Wie.Systeem(_school, "Besluiten"));
                break;
            case Besluitpostsoort.Mail:
                break; // answered or withdrawn while it waited
            case Besluitpostsoort.BestandWeg:
                await GrainFactory.Bestand(_school, bericht.Id!).Wis();
                break;
            default:
                throw new InvalidOperationException($"Nobody takes a message of kind {bericht.Soort}.");
        }
    }

    private async Task StuurBesluit(string id, Afzender van)
    {
        if (Zoek(opslag.State, id) is not { } besluit)
        {
            return;
        }

        if (besluit.Soort == Besluitsoort.Begroting)
        {
            await GrainFactory.Begroting(_school, _jaar).OntvangBesluit(van, besluit);
        }
        else
        {
            await GrainFactory.Financien(_school).OntvangBesluit(van, besluit);
        }
    }
}
