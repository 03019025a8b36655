using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IDagrondeGrain"/>
internal sealed class DagrondeGrain(
    [PersistentState("dagronde", VerzegeldeOpslag.Naam)] IPersistentState<DagrondeState> opslag, Schooltijd tijd)
    : Grain, IDagrondeGrain
{
    private SchoolSleutel _school;
    private DagrondeState _werk = new();
    private DagrondeState _duurzaam = new();
    private Task? _schrijft;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        (_werk, _duurzaam) = (opslag.State, opslag.State);
        return Task.CompletedTask;
    }

    public Task<Uitkomst<DagrondeView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<DagrondeView>>(
        wie.MagHeleSchool(Recht.GeldZien, _school) ? new DagrondeView(_duurzaam.TotEnMet, _duurzaam.Vragen) : Weigeringen.GeenRecht);

    public async Task Verwerk(bool ookVandaag)
    {
        var financien = await GrainFactory.Financien(_school).Bekijk();
        if (financien is not { Instellingen: not null, BegonnenPer: { } begonnen } || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return;
        }

        var (vandaag, mis) = (tijd.Vandaag, (Exception?)null);
        foreach (var dag in DagrondeRules.Dagen(_werk, school, begonnen, ookVandaag ? vandaag : vandaag.AddDays(-1)).ToList())
        {
            mis = await Neem(school, dag, mis is null ? vandaag : dag) ?? mis;
        }

        if (mis is not null)
        {
            throw new InvalidOperationException("Days of some children weren't taken over; the next round looks at them again.", mis);
        }
    }

    public Task OntvangVragen(Afzender van, string leerlingId, ImmutableArray<Dagvraag> vragen) => Leg(was => DagrondeRules.Vragen(was, van, leerlingId, vragen));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await Verwerk(ookVandaag: false);
        await Leg(was => DagrondeRules.Opgeruimd(was, tijd.Vandaag));
        return Nachtwerk.Niets();
    }

    /// <summary>
    /// One day: each afrekening hears what changed, then it is written; after a crash the same are told again, which changes nothing. A child that can't be told holds up
    /// no other: the round begins with that day again until it could.
    /// </summary>
    /// <param name="vandaag">The day itself when an earlier one isn't done: it doesn't count as done then.</param>
    /// <returns>Why the first that wasn't told, wasn't; null when all were.</returns>
    private async Task<Exception?> Neem(SchoolView school, DateOnly dag, DateOnly vandaag)
    {
        var jaar = Schooljaar.Van(dag);
        var lijsten = await Waaier.Vraag(school.GroepenVan(jaar), g => GrainFactory.Overblijfgroep(_school, jaar, g.Id).Kinddagen(dag));
        var nieuws = DagrondeRules.Nieuws(_werk, dag, lijsten.SelectMany(l => l));
        var uitkomsten = await Waaier.Vraag(nieuws, Vertel);
        var mis = uitkomsten.Find(fout => fout is not null);
        await Leg(was => DagrondeRules.Na(was, dag, [.. nieuws.Where((_, i) => uitkomsten[i] is null)], mis is null ? vandaag : dag));
        return mis;
    }

    private async Task<Exception?> Vertel(Kinddag dag)
    {
        try
        {
            await GrainFactory.Afrekening(_school, dag.LeerlingId, Schooljaar.Van(dag.Datum)).NeemDag(dag);
            return null;
        }
        catch (Exception fout)
        {
            return fout;
        }
    }

    /// <summary>Answers when it is durable; questions come in while a day is taken over, so one write at a time takes along what is there.</summary>
    private async Task Leg(Func<DagrondeState, DagrondeState> stap)
    {
        var wordt = stap(_werk);
        if (ReferenceEquals(wordt, _werk))
        {
            return;
        }

        _werk = wordt with { Versie = _werk.Versie + 1 };
        var nodig = _werk.Versie;
        while (_duurzaam.Versie < nodig)
        {
            _schrijft ??= Schrijf();
            await _schrijft;
        }
    }

    /// <summary>A failed write ends the activation: what is in memory isn't durable, and every sender keeps what it told.</summary>
    private async Task Schrijf()
    {
        await Task.Yield();
        try
        {
            await opslag.Bewaar(_werk);
            _duurzaam = opslag.State;
        }
        catch
        {
            _werk = opslag.State;
            DeactivateOnIdle();
            throw;
        }
        finally
        {
            _schrijft = null;
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }
}
