using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="ICommissieGrain"/>
internal sealed partial class CommissieGrain(
    [PersistentState("commissie", VerzegeldeOpslag.Naam)] IPersistentState<CommissieState> opslag, Schooltijd tijd, ILogger<CommissieGrain> logger) : Grain, ICommissieGrain
{
    private SchoolSleutel _school;
    private CommissieState _duurzaam = new();
    private Postbode<Openbaarpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<Uitkomst<CommissieView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<CommissieView>>(
        wie.MagHeleSchool(Recht.CommissieZien, _school) ? CommissieRules.View(_duurzaam, tijd.Vandaag, MagBeheren(wie)) : Weigeringen.GeenRecht);

    public Task<Commissiestand> Op(DateOnly dag) => Task.FromResult(CommissieRules.Op(_duurzaam, dag));

    public Task<Uitkomst> BewaarLid(string? id, CommissielidInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        string?[] inhoud =
        [
            "lid", id, invoer.AccountId, invoer.Naam, invoer.Email, invoer.Functie.ToString(), Sleutels.Dag(invoer.Van), invoer.TotEnMet is { } tot ? Sleutels.Dag(tot) : null,
        ];
        return Doe(versie, operatie, inhoud, wie, async was => CommissieRules.BewaarLid(was, id, operatie.Waarde, invoer, await GrainFactory.Personen(_school).Alles(), Hier(wie)));
    }

    public Task<Uitkomst> KiesVoorzitter(Schooljaar jaar, string lidId, BesluitInvoer besluit, long versie, OperatieId operatie, Wie wie)
    {
        string?[] inhoud =
        [
            "voorzitter", jaar.ToString(), lidId, Sleutels.Dag(besluit.Op), besluit.Tekst,
            string.Create(CultureInfo.InvariantCulture, $"{besluit.Voor}/{besluit.Tegen}/{besluit.Blanco}"), .. besluit.Aanwezig.IsDefault ? [] : besluit.Aanwezig,
        ];
        return Doe(versie, operatie, inhoud, wie, was =>
        {
            var gekeurd = BesluitRules.Maak(besluit, operatie.Waarde, wie, tijd.Nu, tijd.Vandaag);
            return Task.FromResult(gekeurd.IsGoed ? CommissieRules.KiesVoorzitter(was, jaar, lidId, gekeurd.Waarde, Hier(wie)) : gekeurd.Weigering);
        });
    }

    public async Task<Nachtwerk> Nacht()
    {
        var state = opslag.State;
        var (zonder, weg) = CommissieRules.ZonderVoorbij(state, tijd.Vandaag);
        var blijft = CommissieRules.ZonderAdressen(zonder, tijd.Vandaag);
        var wordt = MetTaken(blijft, await Taken(blijft));
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend == 0)
        {
            DeactivateOnIdle();
        }

        return Nachtwerk.Weg("commissie", weg) with { Wachtend = _postbode.Wachtend };
    }

    private bool MagBeheren(Wie wie) => wie.MagHeleSchool(Recht.CommissieBeheren, _school);

    private Openbaarhandeling Hier(Wie wie) => new(wie, tijd.Nu, tijd.Vandaag);

    private async Task<ImmutableArray<Openbaartaak>> Taken(CommissieState state) =>
        state.Leden.IsEmpty ? [] : CommissiepuntRules.Taken(state, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);

    private CommissieState MetTaken(CommissieState was, ImmutableArray<Openbaartaak> taken) => was.Verteld.SequenceEqual(taken)
        ? was
        : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/commissie", tijd.Nu) };

    /// <summary>A task that was told goes as soon as what it asks for is done; new ones wait for the night.</summary>
    private async Task<CommissieState> MetKlaar(CommissieState wordt)
    {
        if (wordt.Verteld.IsEmpty)
        {
            return wordt;
        }

        var nu = await Taken(wordt);
        return MetTaken(wordt, [.. nu.Where(t => wordt.Verteld.Any(v => v.AccountId == t.AccountId))]);
    }

    private async Task<Uitkomst> Doe(long versie, OperatieId operatie, string?[] inhoud, Wie wie, Func<CommissieState, Task<Uitkomst<CommissieState>>> regel)
    {
        if (!MagBeheren(wie) || !operatie.IsGeldig)
        {
            return MagBeheren(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = was.Versie == versie ? await regel(was) : Weigeringen.Verouderd;
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        var wordt = await MetKlaar(besluit.Waarde);
        await Schrijf(wordt with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        return Uitkomst.Goed;
    }

    private async Task Schrijf(CommissieState wordt)
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
