using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Logboek;

/// <inheritdoc cref="ILogboekGrain"/>
internal sealed partial class LogboekGrain(
    [PersistentState("logboek", VerzegeldeOpslag.Naam)] IPersistentState<LogboekState> opslag, Schooltijd tijd, ILogger<LogboekGrain> logger)
    : Grain, ILogboekGrain
{
    private SchoolSleutel _school;
    private DateOnly _datum;
    private LogboekState _duurzaam = new();
    private Postbode<Logpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _datum) = (new SchoolSleutel(delen[0]), DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<LogboekView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.LogboekLezen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        var groepVan = await GroepVan(state.Regels.Any(r => !r.LeerlingIds.IsEmpty));
        var overgenomen = await Overgenomen(wie, state.Regels.SelectMany(r => r.LeerlingIds), groepVan);
        var als = LogregelRules.MetOvername(wie, overgenomen);
        var bewijzen = state.Gemeld.IsEmpty ? [] : await GrainFactory.Leesbewijzen(_school, _datum).Alles();
        return LogboekRules.View(
            state, bewijzen, _datum, wie, r => LogregelRules.MagLezen(state, r, als, _school, groepVan),
            LogregelRules.MagOpDag(wie, _school, _datum, tijd.Vandaag) is null) with
        { Overgenomen = overgenomen };
    }

    public async Task<Uitkomst<Logregel>> Schrijf(LogregelInvoer invoer, OperatieId operatie, Wie wie)
    {
        var nee = LogregelRules.MagOpDag(wie, _school, _datum, tijd.Vandaag) ?? (operatie.IsGeldig ? null : Weigeringen.OngeldigeOperatie);
        if (nee is not null)
        {
            return nee;
        }

        var schoon = LogregelRules.Schoon(invoer);
        if (opslag.State.Regels.FirstOrDefault(r => r.Operatie == operatie) is { } eerder)
        {
            return LogregelRules.IsHerhaling(eerder, schoon, wie) ? eerder : Weigeringen.OperatieAlGebruikt;
        }

        var groepVan = await GroepVan(nodig: true);
        var als = LogregelRules.MetOvername(wie, await Overgenomen(wie, schoon.LeerlingIds, groepVan));
        if ((LogregelRules.Keur(schoon, wie) ?? await KeurPlek(schoon.PlekId) ?? Keur(schoon, als, groepVan)) is { } weigering)
        {
            return weigering;
        }

        var was = opslag.State;
        var regel = LogboekRules.Regel(was, schoon, operatie, wie, schoon.Op is { } op ? NagekomenRules.Moment(op, _datum, tijd.Nu) : tijd.Nu);
        await Bewaar(LogboekRules.Met(was, regel, _school, _datum, await Leerkrachten(regel, groepVan)));
        await _postbode.Verzend();
        return regel;
    }

    public async Task OntvangRegel(Afzender van, LogregelInvoer invoer, string accountId, string naam, DateTimeOffset op)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        if (was.Regels.Length >= LogboekGrenzen.RegelsMax)
        {
            throw new InvalidOperationException($"More than {LogboekGrenzen.RegelsMax} lines in one log.");
        }

        var schoon = LogregelRules.Schoon(invoer);
        var regel = new Logregel(
            was.Regels.Length + 1, schoon.Soort, schoon.Tekst, schoon.LeerlingIds, schoon.PlekId, schoon.Huisregel, op, accountId, naam,
            schoon.Soort == Logsoort.Leerkracht, schoon.CorrigeertNr, new OperatieId(""), null);
        await Bewaar(was with { Regels = was.Regels.Add(regel), Ontvangen = was.Ontvangen.Met(van, _ => true) });
    }

    public async Task<Uitkomst> BevestigGelezen(int nr, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.LogboekLezen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var was = opslag.State;
        var lezers = LogboekRules.MetLezer(was.Lezers, Math.Min(nr, was.Regels.Length), wie, tijd.Nu);
        if (nr > 0 && !was.Regels.IsEmpty && lezers != was.Lezers)
        {
            await Bewaar(was with { Lezers = lezers });
        }

        return Uitkomst.Goed;
    }

    public Task<int> AantalVoorvallen() => Task.FromResult(_duurzaam.Regels.Count(r => r is { Soort: Logsoort.Voorval, CorrigeertNr: null }));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("logboek", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("logboek");
    }

    private Weigering? Keur(LogregelInvoer invoer, Wie wie, Func<string, string?> groepVan) =>
        !invoer.LeerlingIds.All(id => groepVan(id) is not null) || !LogregelRules.MagZien(wie, _school, invoer.LeerlingIds, groepVan) ? Weigeringen.LogVreemdKind
        : opslag.State.Regels.Length >= LogboekGrenzen.EigenRegelsMax ? Weigeringen.LogVol
        : LogregelRules.KeurCorrectie(opslag.State.Regels, invoer, r => LogregelRules.MagZien(wie, _school, r.LeerlingIds, groepVan)); // taking a child off a line asks the right over all its children

    private async Task<Weigering?> KeurPlek(string? plekId)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        return school is null ? Weigeringen.OnbekendeSchool
            : plekId is not null && school.Plek(plekId) is null ? Weigeringen.Onbekend("deze plek")
            : null;
    }

    private async Task<Func<string, string?>> GroepVan(bool nodig) => LogregelRules.GroepVan(nodig ? await GrainFactory.Register(_school).Alles() : null);

    /// <summary>Who wrote it needn't be told.</summary>
    private async Task<ImmutableArray<(string AccountId, string Naam)>> Leerkrachten(Logregel regel, Func<string, string?> groepVan)
    {
        if (!LogregelRules.VraagtKind(regel.Soort))
        {
            return [];
        }

        var personen = await GrainFactory.Personen(_school).Alles();
        var groepen = regel.LeerlingIds.Select(groepVan).ToList();
        var vervangers = await Vervangers(groepen);
        return [.. OntvangerRules.Leerkrachten(personen, _school, groepen, vervangers, tijd.Vandaag).Where(p => p.AccountId != regel.AccountId).Select(p => (p.AccountId, p.Naam))];
    }

    /// <summary>Groepen of these children whose lunch this person took over on this day (TSO-7a).</summary>
    private async Task<ImmutableArray<string>> Overgenomen(Wie wie, IEnumerable<string> leerlingIds, Func<string, string?> groepVan)
    {
        var vreemd = leerlingIds.Select(groepVan).Where(g => !wie.MagInGroep(Recht.BordZien, _school, g));
        return wie.Mag(Recht.GroepsmiddagDoen, _school)
            ? [.. (await Vervangers(vreemd)).Where(v => v.Value == wie.AccountId).Select(v => v.Key).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Who takes the lunch over on this day, of those of these groepen that have somebody.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Vervangers(IEnumerable<string?> groepen)
    {
        var elk = groepen.Where(g => !string.IsNullOrEmpty(g)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var wie = await Task.WhenAll(elk.Select(g => GrainFactory.Groepsmiddag(_school, g, _datum).Vervanger()));
        return elk.Zip(wie).Where(v => v.Second is not null).ToDictionary(v => v.First, v => v.Second!, StringComparer.Ordinal);
    }

    private async Task Bewaar(LogboekState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Logboek(_datum)]);
    }
}
