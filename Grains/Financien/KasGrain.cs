using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IKasGrain"/>
internal sealed partial class KasGrain(
    [PersistentState("kas", VerzegeldeOpslag.Naam)] IPersistentState<KasState> opslag, Schooltijd tijd, ILogger<KasGrain> logger)
    : Grain, IKasGrain
{
    private SchoolSleutel _school;
    private KasState _duurzaam = new();
    private Postbode<Kaspost> _postbode = null!;
    private TaskCompletionSource? _schrijft;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        KasRules.Klopt(opslag.State);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Bewaar(s => s with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst<Kasregel>> Boek(KasInvoer invoer, Wie wie)
    {
        await RondAf();
        if (KasRules.Mag(invoer.Soort, wie, _school) is { } nee)
        {
            return nee;
        }

        if (!invoer.Operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (await Eerder(invoer, wie) is { } eerder)
        {
            return eerder;
        }

        var omschrijving = TekstRules.Schoon(invoer.Omschrijving);
        var weigering = KasRules.MagOpDag(_duurzaam, invoer.Dag, tijd.Vandaag) ?? KasRules.Keur(_duurzaam, invoer, omschrijving, invoer.Dag) ?? await KeurWaarvoor(invoer)
            ?? KasRules.KeurHoogte(invoer, await Hoort(invoer));
        if (weigering is not null)
        {
            return weigering;
        }

        var regel = KasRules.Regel(_duurzaam, invoer.Dag, invoer, omschrijving, tijd.Nu, wie);
        await Leg(s => Met(s, invoer.Dag, regel), invoer.Dag);
        return regel;
    }

    public async Task<Uitkomst<Kasregel>> NeemTerug(DateOnly datum, int nr, string reden, OperatieId operatie, Wie wie)
    {
        await RondAf();
        var schoon = TekstRules.Schoon(reden);
        if (!operatie.IsGeldig || !KasRules.MagZien(wie, _school))
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        if (_duurzaam.Gezien.FirstOrDefault(g => g.Operatie == operatie.Waarde) is { } gezien)
        {
            return await Regel(gezien.Datum, gezien.Nr) is { Soort: Kassoort.Terug } was && was.HersteltNr == nr && was.AccountId == wie.AccountId && (was.EigenDag ?? gezien.Datum) == datum
                ? was : Weigeringen.OperatieAlGebruikt;
        }

        if (await Regel(datum, nr) is not { } van)
        {
            return Weigeringen.Onbekend("deze kwitantie");
        }

        var dag = KasRules.MagOpDag(_duurzaam, datum, tijd.Vandaag) is null ? datum : KasRules.EersteOpen(_duurzaam, tijd.Vandaag);
        if (MagTerug(van, datum, dag, wie) is { } nee)
        {
            return nee;
        }

        if (TekstRules.KeurVerplicht(schoon, "reden", "waarom het geld teruggaat", FinancienGrenzen.OmschrijvingMax) is { } tekst)
        {
            return tekst;
        }

        var regel = KasRules.Terugregel(_duurzaam, dag, van, datum, schoon, operatie, tijd.Nu, wie);
        await Leg(s => Met(s, dag, regel), dag);
        return regel;
    }

    public async Task OntvangBeginsaldo(Afzender van, Geld saldo)
    {
        await RondAf(); // a page that is being laid has the balance that was counted
        if (_duurzaam.Ontvangen.IsNieuw(van))
        {
            await Bewaar(s => !s.Ontvangen.IsNieuw(van) ? s : s with
            {
                Begin = s.Begin + saldo - s.Beginsaldo,
                Saldo = s.Saldo + saldo - s.Beginsaldo,
                Beginsaldo = saldo,
                Ontvangen = s.Ontvangen.Met(van, _ => true),
            });
            await GrainFactory.Live(_school).Meld([Onderwerpen.Kas(tijd.Vandaag)]);
        }
    }

    /// <summary>Who counts may take back anything of late; who takes cash only what they took themselves today.</summary>
    private Weigering? MagTerug(Kasregel van, DateOnly datum, DateOnly dag, Wie wie)
    {
        var eigen = van.Soort == Kassoort.Overblijfdag && van.AccountId == wie.AccountId && datum == tijd.Vandaag && wie.MagHeleSchool(Recht.KasOntvangen, _school);
        return !eigen && !KasRules.MagTellen(wie, _school) ? Weigeringen.GeenRecht
            : _duurzaam.Gezien.FirstOrDefault(g => g.Datum == datum && g.Nr == van.Nr) is not { } merk ? Weigeringen.KasTeLangGeleden(FinancienGrenzen.NagekomenDagen)
            : KasRules.MagTerug(_duurzaam, van, merk, dag);
    }

    /// <summary>The child, payer or account of the line.</summary>
    private async Task<Weigering?> KeurWaarvoor(KasInvoer invoer) => invoer.Soort switch
    {
        Kassoort.Overblijfdag => await KeurKind(invoer.LeerlingId)
            ?? (KasRules.Kwitantie(_duurzaam, invoer.LeerlingId!, invoer.Dag) is { } al ? Weigeringen.KasAlBetaald(KasRules.Stuk(al.Datum, al.Nr)) : null),
        Kassoort.Rekening => invoer.BetalerId is { } id && (await GrainFactory.Betalers(_school).Alles()).Any(b => b.Id == id) ? null : Weigeringen.KasGeenBetaler,
        _ => KasRules.KeurPost(invoer, await GrainFactory.Financien(_school).Bekijk(), invoer.Dag),
    };

    /// <summary>What is due for it.</summary>
    private async Task<Geld> Hoort(KasInvoer invoer) => invoer.Soort switch
    {
        Kassoort.Overblijfdag => TariefRules.Op(await GrainFactory.Financien(_school).Bekijk(), invoer.Dag)?.Incidenteel ?? Geld.Nul,
        Kassoort.Rekening => (await GrainFactory.Betalers(_school).Alles()).FirstOrDefault(b => b.Id == invoer.BetalerId)?.Open ?? Geld.Nul,
        _ => Geld.Nul,
    };

    private async Task<Weigering?> KeurKind(string? leerlingId) =>
        leerlingId is not null && (await GrainFactory.Register(_school).Ids()).Contains(leerlingId, StringComparer.Ordinal) ? null : Weigeringen.KasGeenKind;

    /// <summary>The receipt that the same form made before.</summary>
    private async Task<Uitkomst<Kasregel>?> Eerder(KasInvoer invoer, Wie wie)
    {
        if (_duurzaam.Gezien.FirstOrDefault(g => g.Operatie == invoer.Operatie.Waarde) is not { } merk)
        {
            return null;
        }

        return await Regel(merk.Datum, merk.Nr) is { } regel && KasRules.IsZelfde(regel, merk.Datum, invoer, wie) ? regel : Weigeringen.OperatieAlGebruikt;
    }

    private async Task<Kasregel?> Regel(DateOnly datum, int nr) => (await Kasdag(datum))?.Regels.FirstOrDefault(r => r.Nr == nr);

    private KasState Met(KasState state, DateOnly dag, Kasregel regel) => KaspostRules.Met(KasRules.Met(state, dag, regel, tijd.Vandaag), _school, dag, regel);

    private async Task Leg(Func<KasState, KasState> wijzig, DateOnly dag)
    {
        await Bewaar(wijzig);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld(dag == tijd.Vandaag ? [Onderwerpen.Kas(dag)] : [Onderwerpen.Kas(dag), Onderwerpen.Kas(tijd.Vandaag)]);
    }

    /// <summary>One write at a time: the opening balance may come in while another is on its way.</summary>
    private async Task Bewaar(Func<KasState, KasState> wijzig)
    {
        while (_schrijft is { } bezig)
        {
            await bezig.Task;
        }

        var eigen = _schrijft = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var wordt = wijzig(opslag.State);
            KasRules.Klopt(wordt);
            await opslag.Bewaar(wordt);
            _duurzaam = wordt;
        }
        finally
        {
            _schrijft = null;
            eigen.SetResult();
        }
    }

    private Task Stuur(Uitpost<Kaspost> post, Afzender van) => post.Bericht switch
    {
        { Contant: { } contant, Wie: { } kind } => GrainFactory.Afrekening(_school, kind, Schooljaar.Van(contant.Dag)).OntvangContant(van, contant),
        { Ontvangst: { } ontvangst, Wie: { } betaler } => GrainFactory.Betaler(_school, betaler).OntvangBetaling(van, ontvangst),
        { Boeking: { } boeking } => GrainFactory.Journaal(_school, Schooljaar.Van(boeking.Datum)).Boek(van, boeking),
        _ => Task.CompletedTask,
    };
}
