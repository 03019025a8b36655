using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>What people enter, closing of the schooljaar, and the night.</summary>
internal sealed partial class JournaalGrain
{
    public async Task<Uitkomst> BoekMemoriaal(MemoriaalInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        var regels = invoer.Regels.IsDefault ? [] : invoer.Regels;
        string?[] inhoud =
        [
            "memoriaal", Sleutels.Dag(invoer.Datum), invoer.Omschrijving, invoer.Stuk, Getal(invoer.Corrigeert), .. regels.Select(r => $"{r.Post}|{Getal(r.Bedrag.Centen)}"),
        ];
        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(_duurzaam.Formulieren, merk) is { } eerder)
        {
            return eerder;
        }

        var gevonden = invoer.Corrigeert is { } nr ? await Zoek(nr) : null;
        if (_duurzaam.GeslotenOp is not null || (gevonden is null && invoer.Corrigeert is not null))
        {
            return _duurzaam.GeslotenOp is not null ? Weigeringen.JournaalGesloten(_jaar) : Weigeringen.BoekingCorrigeert(invoer.Corrigeert ?? 0);
        }

        var besluit = InvoerRules.Memoriaal(invoer, operatie, gevonden?.Boeking.OperatieId, await Invoer(wie));
        if (besluit.Waarde is not { } boeking)
        {
            return new Uitkomst(besluit.Weigering);
        }

        await Wijzig(was => Voeg(was with { Formulieren = OperatieRules.Met(was.Formulieren, merk) }, BoekRules.Schoon(boeking)));
        await Rond();
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> ZetBeginbalans(BeginbalansInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } geenRecht)
        {
            return geenRecht;
        }

        var saldi = invoer.Saldi.IsDefault ? [] : invoer.Saldi;
        string?[] inhoud = ["beginbalans", Sleutels.Dag(invoer.Per), .. saldi.Select(s => $"{s.Post}|{Getal(s.Saldo.Centen)}")];
        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(_duurzaam.Formulieren, merk) is { } eerder)
        {
            return eerder;
        }

        if (_duurzaam.GeslotenOp is not null || await HeeftVorig())
        {
            return _duurzaam.GeslotenOp is not null ? Weigeringen.JournaalGesloten(_jaar) : Weigeringen.BeginbalansUitVorig(_jaar.Vorig);
        }

        var hier = await Invoer(wie);
        Weigering? nee = null;
        await Wijzig(async was =>
        {
            var besluit = InvoerRules.Beginbalans(was, invoer, hier);
            nee = besluit.Weigering;
            return besluit.Waarde is { } stand ? await Voeg(was, stand, invoer.Per, merk) : was;
        });
        await Rond();
        return new Uitkomst(nee);
    }

    public async Task<Uitkomst> Sluit(OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (_duurzaam.GeslotenOp is not null)
        {
            return Uitkomst.Goed;
        }

        await LaatVrijvallen();
        if (await WaaromNietSluiten() is { } waarom)
        {
            return new Uitkomst(waarom);
        }

        await Wijzig(was => Task.FromResult(
            HeeftVraagposten(was) ? was : was with { GeslotenOp = tijd.Nu, GeslotenDoor = wie.Naam }));
        await Rond();
        return _duurzaam.GeslotenOp is null ? Weigeringen.JournaalVraagposten(Vraagposten(_duurzaam)) : Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        await LaatVrijvallen();
        await Wijzig(was => Task.FromResult(BoekRules.MetOpening(was, _school, _jaar, tijd.Vandaag)));
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        return opslag.RecordExists && Bewaartermijnen.IsVoorbij("journaal", _jaar.Volgend.EersteDag, tijd.Vandaag) ? await WisAlles() : Nachtwerk.Niets();
    }

    private async Task<JournaalState> Voeg(JournaalState was, Beginstand stand, DateOnly per, string merk)
    {
        var met = was with { Ingevoerd = stand.Ingevoerd, Invoeren = stand.Invoeren, Formulieren = OperatieRules.Met(was.Formulieren, merk) };
        var bak = met.Uitbak.Met($"financien/{_school}", new Journaalpost(Journaalpostsoort.Begin, Per: per));
        var (kasWas, kasNu) = (Saldo(was.Ingevoerd, Boekposten.Kas), Saldo(stand.Ingevoerd, Boekposten.Kas));
        met = met with { Uitbak = kasWas == kasNu ? bak : bak.Met($"kas/{_school}", new Journaalpost(Journaalpostsoort.Kas, Saldo: kasNu)) };
        return stand.Boeking is { } boeking ? await Voeg(met, BoekRules.Schoon(boeking)) : met;
    }

    /// <summary>What the schooljaar before ended with is the begin of this one: entered by hand as well, it would be there twice.</summary>
    private async Task<bool> HeeftVorig() =>
        _duurzaam.Openingen > 0 || (await GrainFactory.Journaal(_school, _jaar.Vorig).Stand(Systeem)).Waarde is { Aantal: > 0 };

    /// <summary>Who keeps the books: also for closing, which the begroting asks for after the kascommissie signed.</summary>
    private Weigering? Mag(OperatieId operatie, Wie wie) =>
        !wie.MagHeleSchool(Recht.GeldBeheren, _school) ? Weigeringen.GeenRecht : !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie : null;

    private async Task<InvoerRules.Invoer> Invoer(Wie wie) => new(_jaar, await GrainFactory.Financien(_school).Bekijk(), tijd.Vandaag, tijd.Nu, wie);

    private async Task<Weigering?> WaaromNietSluiten()
    {
        if (tijd.Vandaag < _jaar.Volgend.EersteDag)
        {
            return Weigeringen.JournaalJaarLoopt(_jaar.Volgend.EersteDag);
        }

        if (HeeftVraagposten(_duurzaam))
        {
            return Weigeringen.JournaalVraagposten(Vraagposten(_duurzaam));
        }

        return await WaaromKasNiet() ?? await WaaromVorigNiet();
    }

    private async Task<Weigering?> WaaromKasNiet()
    {
        if ((await GrainFactory.Kas(_school).Bekijk(_jaar.LaatsteDag, Systeem)).Waarde is not { } kas)
        {
            return null;
        }

        var ongeteld = kas.Ongeteld.Where(d => d <= _jaar.LaatsteDag).ToList();
        return kas.Dag is { Telling: null, Regels.IsEmpty: false } ? Weigeringen.JournaalKasNietGeteld(kas.Dag.Datum)
            : ongeteld.Count > 0 ? Weigeringen.JournaalKasNietGeteld(ongeteld.Min()) : null;
    }

    /// <summary>Years are closed in their order, so that nothing can come from the one before any more.</summary>
    private async Task<Weigering?> WaaromVorigNiet()
    {
        if ((await GrainFactory.Journaal(_school, _jaar.Vorig).Stand(Systeem)).Waarde is not { Aantal: > 0 } vorig)
        {
            return null;
        }

        var eind = BoekRules.Eind(vorig.Saldi, await GrainFactory.Financien(_school).Bekijk());
        return vorig.GeslotenOp is null ? Weigeringen.JournaalVorigOpen(_jaar.Vorig)
            : JournaalRules.Verschil(eind, _duurzaam.Geopend).IsEmpty ? null : Weigeringen.JournaalNogOnderweg;
    }

    /// <summary>The pages first: the head is what knows them.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var bladen = _duurzaam.Bladen;
        foreach (var deel in Enumerable.Range(1, bladen).Chunk(TegelijkMax))
        {
            await Task.WhenAll(deel.Select(nr => Blad(nr).Wis()));
        }

        await _schrijver.WaitAsync();
        try
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }
        finally
        {
            _schrijver.Release();
        }

        return new Nachtwerk([.. Nachtwerk.Weg("journaalblad", bladen).Gewist, .. Nachtwerk.Weg("journaal").Gewist], 0);
    }

    private Wie Systeem => Wie.Systeem(_school, "Journaal");

    private static bool HeeftVraagposten(JournaalState state) => Vraagposten(state) != Geld.Nul;

    private static Geld Vraagposten(JournaalState state) => Saldo(state.Saldi, Boekposten.Vraagposten);

    private static Geld Saldo(ImmutableArray<Postsaldo> saldi, string post) => saldi.FirstOrDefault(s => s.Post == post)?.Saldo ?? Geld.Nul;

    private static string? Getal(long? getal) => getal?.ToString(CultureInfo.InvariantCulture);
}
