using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IKwaliteitGrain"/>
internal sealed partial class KwaliteitGrain(
    [PersistentState("kwaliteit", VerzegeldeOpslag.Naam)] IPersistentState<KwaliteitState> opslag, Schooltijd tijd, ILogger<KwaliteitGrain> logger) : Grain, IKwaliteitGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private KwaliteitState _duurzaam = new();
    private Postbode<Openbaarpost> _postbode = null!;

    private bool IsTermijnVoorbij => Bewaartermijnen.IsVoorbij("kwaliteit", _jaar.Volgend.EersteDag, tijd.Vandaag);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<KwaliteitView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.KwaliteitZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var mag = MagBeheren(wie);
        var (maanden, enquetes) = (Maanden(), Enquetes(mag));
        await Task.WhenAll(maanden, enquetes);
        var state = _duurzaam;
        return new KwaliteitView(_jaar, await maanden, state.Punten, await enquetes, state.Versie, mag);
    }

    public Task<ImmutableArray<Verbeterpunt>> Punten() => Task.FromResult(_duurzaam.Punten);

    public Task<ImmutableArray<Enqueteuitslag>> Uitslagen() => Task.FromResult(_duurzaam.Uitslagen);

    public async Task<Uitkomst> BewaarPunt(string? id, VerbeterpuntInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        if (!MagBeheren(wie) || !operatie.IsGeldig)
        {
            return MagBeheren(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, Inhoud(id, invoer)));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        if (id is not null && was.Versie != versie)
        {
            return Weigeringen.Verouderd;
        }

        var personen = await GrainFactory.Personen(_school).Alles();
        var bron = new Puntbron(await Openbaarnamen.Haal(GrainFactory, _school), personen, _school);
        var besluit = VerbeterpuntRules.Bewaar(was, id, invoer, _jaar, bron, new Openbaarhandeling(wie, tijd.Nu, tijd.Vandaag));
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        var wordt = MetTaken(besluit.Waarde, VerbeterpuntRules.Taken(besluit.Waarde, _jaar, personen, _school, tijd.Vandaag));
        await Leg(wordt with { Operaties = OperatieRules.Met(was.Operaties, merk) });
        return Uitkomst.Goed;
    }

    public async Task OntvangUitslag(Afzender van, Enqueteuitslag uitslag)
    {
        var was = opslag.State;
        if (was.Ontvangen.IsNieuw(van))
        {
            await Leg(KwaliteitRules.MetUitslag(was, uitslag) with { Ontvangen = was.Ontvangen.Met(van, _ => true) });
        }
    }

    public async Task<Nachtwerk> Nacht()
    {
        await MeldTaken();
        await _postbode.Verzend();
        await TelVannacht();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !IsTermijnVoorbij)
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("kwaliteit");
    }

    private bool MagBeheren(Wie wie) => wie.MagHeleSchool(Recht.KwaliteitBeheren, _school);

    /// <summary>As the surveys say now; of one that was erased after its term what was kept here.</summary>
    private async Task<ImmutableArray<Enqueteuitslag>> Enquetes(bool metOpmerkingen)
    {
        var groepen = Enum.GetValues<Doelgroep>();
        var uitslagen = await Task.WhenAll(groepen.Select(d => GrainFactory.Enquete(_school, _jaar, d).Uitslag(metOpmerkingen)));
        var bewaard = _duurzaam.Uitslagen;
        return [.. groepen.Zip(uitslagen, (d, u) => u ?? bewaard.FirstOrDefault(b => b.Doelgroep == d)).OfType<Enqueteuitslag>()];
    }

    /// <summary>Who may see it or not changes, and a day goes by.</summary>
    private async Task MeldTaken()
    {
        var state = opslag.State;
        if (state.Punten.IsEmpty && state.Verteld.IsEmpty)
        {
            return;
        }

        var taken = IsTermijnVoorbij ? [] : VerbeterpuntRules.Taken(state, _jaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);
        var wordt = MetTaken(state, taken);
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }
    }

    private KwaliteitState MetTaken(KwaliteitState was, ImmutableArray<Openbaartaak> taken) => was.Verteld.SequenceEqual(taken)
        ? was
        : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/kwaliteit?jaar={_jaar}", tijd.Nu) };

    private static string?[] Inhoud(string? id, VerbeterpuntInvoer i) =>
        ["punt", id, i.Titel, i.Waarom, i.EigenaarNaam, i.EigenaarAccountId, Sleutels.Dag(i.Voor), i.Stand.ToString(), i.Resultaat];

    private async Task Leg(KwaliteitState wordt)
    {
        await Schrijf(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
    }

    private async Task Schrijf(KwaliteitState wordt)
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
