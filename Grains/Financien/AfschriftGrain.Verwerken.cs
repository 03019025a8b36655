using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Handling the lines once each, in parts; goes on by a timer and at night.</summary>
internal sealed partial class AfschriftGrain
{
    /// <summary>Parts in one go: who reads a file in doesn't wait for a whole year.</summary>
    private const int DelenTegelijk = 4;

    private static readonly TimeSpan Straks = TimeSpan.FromSeconds(1);

    /// <summary>A fault of a receiver doesn't lose the statement: it is stored, and tried again.</summary>
    private async Task Probeer()
    {
        try
        {
            for (var deel = 0; deel < DelenTegelijk && opslag.State is { Bestaat: true, IsVerwerkt: false }; deel++)
            {
                if (!await VerwerkDeel())
                {
                    break;
                }
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            NietVerwerkt(logger, this.GetPrimaryKeyString(), fout.GetBaseException().GetType().Name);
        }

        if (opslag.State.IsVerwerkt)
        {
            _verder?.Dispose();
            _verder = null;
        }
        else
        {
            _verder ??= this.RegisterGrainTimer(_ => Probeer(), new GrainTimerCreationOptions(Straks, Straks) { KeepAlive = true });
        }
    }

    /// <returns>False when nothing could be done now: too much waits.</returns>
    private async Task<bool> VerwerkDeel()
    {
        await _postbode.Verzend();
        var state = opslag.State;
        if (state.Uitbak.Wachtend.Length > AfschriftRules.WachtMax)
        {
            return false;
        }

        var bladNr = AfschriftRules.Blad(state.Gedaan + 1);
        var blad = await Blad(state, bladNr);
        if (state.Bezig.IsEmpty)
        {
            state = await Besluit(state, blad);
        }

        var regels = blad.ToDictionary(r => r.Regel.Nr, r => r.Regel);
        var runs = await GrainFactory.Incassos(_school).Alles();
        var (bak, nieuw, tel) = (state.Uitbak, state.Nieuw.ToBuilder(), state);
        foreach (var besluit in state.Bezig)
        {
            var regel = regels[besluit.Nr];
            var uitkomst = AfschriftRules.Uitkomst(besluit, regel, await Vraag(besluit, regel, besluit.Nr), runs);
            tel = AfschriftRules.Tel(tel, regel, uitkomst.Status);
            nieuw.Add(uitkomst);
            if (uitkomst.Status != Regelstatus.Genegeerd)
            {
                bak = uitkomst.BetalerId is { } betaler
                    ? bak.Met($"betaler/{_school}/{betaler}", new Afschriftpost(null, NaarBetaler(state, regel, besluit.Doelen, Boekposten.Bank, state.DoorNaam)))
                    : AfschriftRules.MetBoeking(bak, _school, Boek(state, regel, uitkomst));
            }
        }

        var wordt = tel with { Uitbak = bak, Nieuw = nieuw.ToImmutable(), Gedaan = state.Bezig[^1].Nr, Bezig = [] };
        await Bewaar(MetRij(await ZonderVolBlad(wordt, bladNr)));
        await _postbode.Verzend();
        return true;
    }

    private async Task<AfschriftState> Besluit(AfschriftState state, ImmutableArray<VerwerkteRegel> blad)
    {
        var betalers = await GrainFactory.Betalers(_school).Alles();
        var runs = await GrainFactory.Incassos(_school).Alles();
        var deel = blad.Where(r => r.Regel.Nr > state.Gedaan).Take(AfschriftRules.PerDeel);
        var wordt = state with { Bezig = [.. deel.Select(r => AfschriftRules.Besluit(r.Regel, betalers, runs))] };
        await Bewaar(wordt);
        return wordt;
    }

    /// <summary>The page says it before the state lets go of it: written again after a crash it says the same.</summary>
    private async Task<AfschriftState> ZonderVolBlad(AfschriftState state, int bladNr)
    {
        if (!state.IsVerwerkt && AfschriftRules.Blad(state.Gedaan + 1) == bladNr)
        {
            return state;
        }

        await GrainFactory.Afschriftblad(_school, _id, bladNr).Bewaar(await Blad(state, bladNr));
        return state with { Nieuw = state.Nieuw.RemoveAll(n => AfschriftRules.Blad(n.Nr) == bladNr) };
    }

    /// <summary>The run whose line it is; null when none says so. A run gives the same answer to the same number.</summary>
    private async Task<string?> Vraag(Regelbesluit besluit, Afschriftregel regel, long nummer)
    {
        var van = new Afzender(this.GetPrimaryKeyString(), nummer);
        foreach (var run in besluit.Runs)
        {
            var ja = besluit.Soort switch
            {
                Regelsoort.Incasso => await GrainFactory.Incassorun(_school, run).OntvangVerwerking(van, regel.EndToEndId, regel.Bedrag, regel.Datum),
                Regelsoort.Storno => await GrainFactory.Incassorun(_school, run).OntvangStorno(van, new Stornomelding(
                    AfschriftRules.Bron(_id, regel.Nr), regel.EndToEndId, regel.Machtiging, -regel.Bedrag, regel.Reden ?? "MS03", regel.Datum)),
                Regelsoort.Uitbetaling => await GrainFactory.Betaalrun(_school, run).OntvangVerwerking(van, regel.EndToEndId, -regel.Bedrag, terug: false, regel.Datum),
                Regelsoort.UitbetalingTerug => await GrainFactory.Betaalrun(_school, run).OntvangVerwerking(van, regel.EndToEndId, regel.Bedrag, terug: true, regel.Datum),
                _ => false,
            };
            if (ja)
            {
                return run;
            }
        }

        return null;
    }

    private Boeking Boek(AfschriftState state, Afschriftregel regel, Regeluitkomst uitkomst) => AfschriftRules.Boek(
        AfschriftRules.BoekingId(_id, regel.Nr), regel, (Boekposten.Bank, uitkomst.Post ?? Boekposten.Vraagposten),
        AfschriftRules.Omschrijving(uitkomst.Soort), new Boekende(AfschriftRules.Stuk(state, regel.Nr), "systeem", tijd.Nu));

    private Ontvangst NaarBetaler(AfschriftState state, Afschriftregel regel, ImmutableArray<Betaaldeel> doelen, string tegenpost, string door) => new(
        AfschriftRules.Bron(_id, regel.Nr), Betaalwijze.Overboeking, regel.Datum, regel.Bedrag, tegenpost, doelen, AfschriftRules.Stuk(state, regel.Nr), door);

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Statement {Afschrift} could not be handled further yet: {Fout}")]
    private static partial void NietVerwerkt(ILogger logger, string afschrift, string fout);
}
