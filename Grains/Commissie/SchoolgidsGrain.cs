using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="ISchoolgidsGrain"/>
internal sealed class SchoolgidsGrain(
    [PersistentState("schoolgids", VerzegeldeOpslag.Naam)] IPersistentState<SchoolgidsState> opslag, Schooltijd tijd, ILogger<SchoolgidsGrain> logger) : Grain, ISchoolgidsGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private SchoolgidsState _duurzaam = new();
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

    public async Task<Uitkomst<SchoolgidsView>> Bekijk(Wie wie)
    {
        if (!MagMaken(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return await Blok() is { } blok ? SchoolgidsRules.View(_duurzaam, blok, _jaar) : Weigeringen.OnbekendeSchool;
    }

    public Task<Uitkomst> Bewaar(string eigen, long versie, OperatieId operatie, Wie wie) => Doe(versie, operatie, ["bewaar", eigen], wie, async was =>
        await GrainFactory.School(_school).Bekijk() is null ? Weigeringen.OnbekendeSchool
        : SchoolgidsRules.Bewaar(was, eigen, _jaar, await Openbaarnamen.Haal(GrainFactory, _school), tijd.Vandaag));

    public Task<Uitkomst> RondAf(string gezien, long versie, OperatieId operatie, Wie wie) => Doe(versie, operatie, ["rond-af", gezien], wie, async was =>
    {
        if (await Blok() is not { } blok)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var besluit = SchoolgidsRules.RondAf(was, blok, gezien, _jaar, new Openbaarhandeling(wie, tijd.Nu, tijd.Vandaag));
        return besluit.IsGoed ? MetTaken(besluit.Waarde, []) : besluit;
    });

    public async Task<Nachtwerk> Nacht()
    {
        await MeldTaken();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("schoolgids", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("schoolgids");
    }

    private bool MagMaken(Wie wie) => wie.MagHeleSchool(Recht.SchoolgidsMaken, _school);

    /// <summary>What the areas say now; null for a school that isn't set up.</summary>
    private async Task<Gidsblok?> Blok()
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } inrichting)
        {
            return null;
        }

        var vandaag = tijd.Vandaag;
        var besluiten = await GrainFactory.Besluiten(_school, _jaar).Bekijk(Wie.Systeem(_school, "Schoolgids"));
        var helpers = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.Select(r => r.Gegevens).Where(g => g.Vanaf <= vandaag && !g.IsWeg(vandaag));
        var personen = (await GrainFactory.Personen(_school).Alles()).Rijen.Where(p => p.Status != AccountStatus.Beeindigd
            && p.Rollen.Any(r => r.School == _school && r.Rol == Rol.Overblijfcoordinator && r.GeldtOp(vandaag)));
        return GidsblokRules.Maak(new Gidsfeiten(
            _jaar, inrichting, await GrainFactory.Financien(_school).Bekijk(), besluiten.Waarde?.Besluiten ?? [], [.. helpers], [.. personen.Select(p => p.Naam)],
            await GrainFactory.Regeling(_school, Regelingsoorten.Reglement).Kort(), vandaag));
    }

    private async Task MeldTaken()
    {
        var (state, vandaag) = (opslag.State, tijd.Vandaag);
        var blok = SchoolgidsRules.IsVraagtijd(state, _jaar, vandaag) ? await Blok() : null;
        var wordt = MetTaken(state, blok is null ? [] : SchoolgidsRules.Taken(state, blok, _jaar, await GrainFactory.Personen(_school).Alles(), _school, vandaag));
        if (!ReferenceEquals(wordt, state))
        {
            await Schrijf(wordt);
        }
    }

    private SchoolgidsState MetTaken(SchoolgidsState was, ImmutableArray<Openbaartaak> taken) => was.Verteld.SequenceEqual(taken)
        ? was
        : was with { Verteld = taken, Uitbak = OpenbaarpostRules.Met(was.Uitbak, was.Verteld, taken, _school, $"/s/{_school}/schoolgids?jaar={_jaar}", tijd.Nu) };

    private async Task<Uitkomst> Doe(long versie, OperatieId operatie, string?[] inhoud, Wie wie, Func<SchoolgidsState, Task<Uitkomst<SchoolgidsState>>> regel)
    {
        if (!MagMaken(wie) || !operatie.IsGeldig)
        {
            return MagMaken(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = was.Versie == versie ? await regel(was) : Weigeringen.Verouderd;
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Schrijf(besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        return Uitkomst.Goed;
    }

    private async Task Schrijf(SchoolgidsState wordt)
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
