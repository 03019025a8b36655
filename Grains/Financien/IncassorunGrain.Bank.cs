using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What statements say of this run, and telling the payers. Each line of a statement gets the same answer however often it asks.</summary>
internal sealed partial class IncassorunGrain
{
    public async Task<bool> OntvangVerwerking(Afzender van, string? endToEndId, Geld bedrag, DateOnly op)
    {
        ArgumentNullException.ThrowIfNull(van);
        if (opslag.State.Antwoorden.Eerder(van.Sleutel, van.Nummer) is { } eerder)
        {
            await MeldVerder();
            return eerder;
        }

        if (opslag.State.BetaaldOp != op && opslag.State.Standen.Contains(IncassoRules.Gezien, StringComparison.Ordinal))
        {
            await MeldVerder(); // a day at a time: what was paid on another day is told first
            if (opslag.State.Standen.Contains(IncassoRules.Gezien, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Run {_id} still tells its payers of another day.");
            }
        }

        var was = opslag.State;
        var nrs = IncassobankRules.Betaalt(was, await Regels(was), _id, endToEndId, bedrag);
        var wordt = nrs is { } goed ? IncassoRules.NaMelding(IncassobankRules.NaBetaling(was, goed, op), tijd.Nu)
            : IncassoRules.IsBijBank(was) ? was with { Taak = "De bank boekte een ander bedrag bij dan de regels die openstaan. Kijk op het afschrift en meld hier welke regels de bank afkeurde." }
            : was;
        await LegAntwoord(wordt, van, nrs is not null);
        return nrs is not null;
    }

    public async Task<bool> OntvangStorno(Afzender van, Stornomelding storno)
    {
        ArgumentNullException.ThrowIfNull(van);
        ArgumentNullException.ThrowIfNull(storno);
        var was = opslag.State;
        if ((was.Stornos.Any(s => s.Bron == storno.Bron) ? true : was.Antwoorden.Eerder(van.Sleutel, van.Nummer)) is { } eerder)
        {
            await MeldVerder();
            return eerder;
        }

        var nr = IncassobankRules.Storneert(was, await Regels(was), _id, storno);
        await LegAntwoord(nr == 0 ? was : IncassoRules.NaMelding(IncassobankRules.NaStorno(was, nr, storno), tijd.Nu), van, nr > 0);
        return nr > 0;
    }

    public async Task<Uitkomst> MeldAfgekeurd(int nr, string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        var regel = OperatieRules.Regel(operatie, wie, ["afgekeurd", nr.ToString(System.Globalization.CultureInfo.InvariantCulture), schoon]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var was = opslag.State;
        return TekstRules.KeurVerplicht(schoon, "afkeuring", "de reden van de bank", FinancienGrenzen.RedenMax) is { } nee ? nee
            : !IncassoRules.IsBijBank(was) || nr < 1 || nr > was.Standen.Length || IncassoRules.Letter(was, nr) != IncassoRules.Open ? Weigeringen.RunregelNiet
            : await Leg(IncassoRules.NaMelding(IncassoRules.Afgekeurd(was, nr, schoon, tijd.Vandaag), tijd.Nu), regel);
    }

    public async Task<Uitkomst> HerstelAfgekeurd(int nr, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["herstel", nr.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        if (opslag.State.Herstelt > 0 && opslag.State.Herstelt != nr)
        {
            await LoopHerstel(null);
        }

        await _postbode.Verzend();
        var was = opslag.State;
        if (was.Stap is not (Incassostap.Ingediend or Incassostap.Verwerkt) || nr < 1 || nr > was.Standen.Length
            || IncassoRules.Letter(was, nr) is not (IncassoRules.VrijTeMelden or IncassoRules.Vervallen))
        {
            return Weigeringen.RunregelNiet;
        }

        if (IncassoRules.Letter(was, nr) == IncassoRules.VrijTeMelden)
        {
            return await Leg(IncassoRules.Hersteld(was, nr), regel); // its payer never heard of it
        }

        if (was.Uitbak.Wachtend.Any(p => p.Bericht.Nr == nr && p.Bericht.Soort == Incassopostsoort.Vrij))
        {
            return Weigeringen.RunregelBezig; // what is reserved now would be let go by it
        }

        if (was.Herstelt != nr)
        {
            await Bewaar(was with { Herstelt = nr });
        }

        return await LoopHerstel(regel) ? Uitkomst.Goed : Weigeringen.RunregelAndereRun;
    }

    /// <summary>The payer first, then the line; broken off it goes on, so that no claim stays reserved for a line that doesn't wait for it.</summary>
    /// <returns>False when another run took a claim of it.</returns>
    private async Task<bool> LoopHerstel(string? regel)
    {
        var (state, nr) = (opslag.State, opslag.State.Herstelt);
        if (nr == 0)
        {
            return true;
        }

        var bijdrage = (await Regels(state))[nr - 1].Bijdrage;
        var kan = await GrainFactory.Betaler(_school, bijdrage.BetalerId).NeemWeerInIncasso(_id, state.Incassodatum, bijdrage, IncassoRules.Afkeurcode(state, nr));
        await Leg((kan ? IncassoRules.Hersteld(state, nr) : state) with { Herstelt = 0 }, kan ? regel : null);
        return kan;
    }

    private Task LegAntwoord(IncassoState wordt, Afzender van, bool ja) =>
        Leg(wordt with { Antwoorden = opslag.State.Antwoorden.Met(van.Sleutel, van.Nummer, ja) }, null);

    /// <summary>Sends what waits and puts the next into the outbox; the rest comes by a timer, so that nobody waits for thousands.</summary>
    private async Task MeldVerder()
    {
        await _postbode.Verzend();
        if (IncassopostRules.HeeftTeMelden(opslag.State))
        {
            var wordt = IncassopostRules.Vul(opslag.State, await Regels(opslag.State), _school, tijd.Vandaag);
            if (!ReferenceEquals(wordt, opslag.State))
            {
                await Bewaar(wordt);
                await _postbode.Verzend();
            }
        }

        if (IncassopostRules.HeeftTeMelden(opslag.State))
        {
            _verder ??= this.RegisterGrainTimer(_ => MeldVerder(), new GrainTimerCreationOptions(Straks, Straks) { KeepAlive = true });
        }
        else
        {
            _verder?.Dispose();
            _verder = null;
        }
    }

    private async Task Stuur(Uitpost<Incassopost> post, Afzender van)
    {
        var (state, bericht) = (opslag.State, post.Bericht);
        if (bericht.Soort == Incassopostsoort.Rij)
        {
            await GrainFactory.Incassos(_school).OntvangRij(van, IncassoRules.Rij(state, _id, IncassoRules.BerichtId(_school, _id)));
            return;
        }

        var regel = (await Regels(state))[bericht.Nr - 1];
        var betaler = GrainFactory.Betaler(_school, regel.Bijdrage.BetalerId);
        var nr = bericht.Nr.ToString(System.Globalization.CultureInfo.InvariantCulture);
        switch (bericht.Soort)
        {
            case Incassopostsoort.Betaald:
                await betaler.OntvangBetaling(van, new Ontvangst(
                    $"incasso/{_id}/{nr}", Betaalwijze.Incasso, bericht.Op, regel.Bijdrage.Bedrag, Boekposten.IncassoOnderweg, regel.Bijdrage.Delen, regel.EndToEndId, "systeem"));
                break;
            case Incassopostsoort.Gestorneerd:
                await betaler.OntvangStorno(van, $"storno/{_id}/{nr}/1", _id, bericht.Op, regel.Bijdrage.Bedrag, bericht.Reden ?? "MS03");
                break;
            default:
                await betaler.OntvangIncassoVrij(van, _id, bericht.Reden);
                break;
        }
    }

    /// <summary>All lines; once they are frozen their pages don't change, so that they are read once.</summary>
    private async Task<ImmutableArray<Incassoregel>> Regels(IncassoState state)
    {
        if (!_regels.IsEmpty)
        {
            return _regels;
        }

        var bladen = await Task.WhenAll(Enumerable.Range(1, state.Bladen).Select(nr => GrainFactory.Incassoblad(_school, _id, nr).Bekijk()));
        ImmutableArray<Incassoregel> regels = [.. bladen.SelectMany(b => b)];
        if (state.Hash is null)
        {
            return regels;
        }

        return IncassoRules.Hash(regels) == state.Hash ? _regels = regels
            : throw new InvalidOperationException($"The pages of run {_id} aren't those that were frozen.");
    }
}
