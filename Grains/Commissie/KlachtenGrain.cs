using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IKlachtenGrain"/>
internal sealed partial class KlachtenGrain(
    [PersistentState("klachten", VerzegeldeOpslag.Naam)] IPersistentState<KlachtenState> opslag, Schooltijd tijd, ILogger<KlachtenGrain> logger) : Grain, IKlachtenGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private KlachtenState _duurzaam = new();
    private Postbode<Openbaarpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<Uitkomst<KlachtenView>> Bekijk(Wie wie) =>
        Task.FromResult<Uitkomst<KlachtenView>>(MagBehandelen(wie) ? KlachtenRules.View(_duurzaam, _jaar, wie) : Weigeringen.GeenRecht);

    public Task<Klachttelling> Telling() => Task.FromResult(KlachtenRules.Telling(_duurzaam));

    public async Task<Uitkomst> Bewaar(string? id, KlachtInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        if (!MagBehandelen(wie) || !operatie.IsGeldig)
        {
            return MagBehandelen(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, Inhoud(id, invoer)));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = was.Versie == versie ? KlachtenRules.Bewaar(was, id, invoer, _jaar, new Openbaarhandeling(wie, tijd.Nu, tijd.Vandaag)) : Weigeringen.Verouderd;
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        if (id is null && await WaaromGeenKlacht(invoer.VraagId) is { } nee)
        {
            return nee;
        }

        var wordt = MetTaken(besluit.Waarde, await Taken(besluit.Waarde));
        await Schrijf(wordt with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        var isVoorbij = Bewaartermijnen.IsVoorbij("klachten", _jaar.Volgend.EersteDag, tijd.Vandaag);
        var state = opslag.State;
        var wordt = MetTaken(state, isVoorbij ? [] : await Taken(state)); // what goes isn't asked for any more
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !isVoorbij)
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("klachten");
    }

    private bool MagBehandelen(Wie wie) => wie.MagHeleSchool(Recht.KlachtenBehandelen, _school);

    /// <summary>The question remembers of which schooljaar it is a complaint before the complaint is there: never two, and after a fault the same form goes on.</summary>
    private async Task<Weigering?> WaaromGeenKlacht(string? vraagId) => TekstRules.SchoonOfNiets(vraagId) is not { } vraag ? null
        : KlachtenRules.Vraagdag(vraag) is { } dag ? (await GrainFactory.Vragen(_school, dag).WordtKlacht(vraag, _jaar)).Weigering : Weigeringen.Onbekend("deze vraag");

    private async Task<ImmutableArray<Openbaartaak>> Taken(KlachtenState state) => state.Klachten.Any(k => k.IsOpen)
        ? KlachtenRules.Taken(state, _jaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag)
        : [];

    private KlachtenState MetTaken(KlachtenState was, ImmutableArray<Openbaartaak> taken) => was.Verteld.SequenceEqual(taken)
        ? was
        : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/klachten?jaar={_jaar}", tijd.Nu) };

    private static string?[] Inhoud(string? id, KlachtInvoer i) =>
    [
        "bewaar", id, Sleutels.Dag(i.Op), i.Van, i.Onderwerp, i.Tekst, i.Stand.ToString(), i.Behandelaar, Dag(i.AntwoordVoor), i.Uitkomst, Dag(i.StandOp), i.VraagId,
        i.AlleenSchoolleiding ? "alleen" : null,
    ];

    private static string? Dag(DateOnly? dag) => dag is { } d ? Sleutels.Dag(d) : null;

    private async Task Schrijf(KlachtenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private Task Stuur(Uitpost<Openbaarpost> post, Afzender van)
    {
        var aandacht = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        return post.Bericht.Bericht is { } bericht ? aandacht.Ontvang(van, bericht) : aandacht.TrekIn(van, post.Bericht.Id);
    }
}
