using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What can be paid, reserving it, and telling its owners.</summary>
internal sealed partial class BetaalrunGrain
{
    private const int Tegelijk = 32;

    private async Task<BetaalrunView> View(Wie wie)
    {
        var state = opslag.State;
        BetaalrunRules.Klopt(state);
        var financien = await GrainFactory.Financien(_school).Bekijk();
        var kandidaten = state.Bestaat ? [] : await Kandidaten();
        var regels = !state.Bestaat ? kandidaten : state.Stap == Incassostap.Concept ? await Gekozen(state) : state.Regels;
        var magKeuren = state.Stap == Incassostap.Bevroren && wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school);
        var datum = state.Bestaat ? state.Datum : TargetDagen.Volgende(tijd.Vandaag.AddDays(1));
        var nee = magKeuren && !IsTweede(state, wie) ? Weigeringen.RunZelfdePersoon
            : !state.Bestaat || state.Stap == Incassostap.Concept ? BetaalrunRules.Keur(datum, financien.Bank, tijd.Vandaag)
            : state.Stap == Incassostap.Goedgekeurd ? TeLaat(state) : null;
        return new BetaalrunView(
            _id, state.Stap ?? Incassostap.Concept, state.Versie, datum, state.Hash, IncassoRules.BerichtId(_school, _id), state.Bank ?? financien.Bank, regels,
            BetaalrunRules.Som(regels), state.MakerId, state.AkkoordDoor, magKeuren && IsTweede(state, wie), nee?.Zin, [.. kandidaten.Select(k => k.Bron)], state.BestandOp,
            state.Schoolnaam, state.Taak);
    }

    /// <summary>The chosen ones as they are now; one that can't be paid any more isn't there.</summary>
    private async Task<ImmutableArray<Betaalregel>> Gekozen(BetaalrunState state)
    {
        var nu = (await Kandidaten()).ToDictionary(k => k.Bron, StringComparer.Ordinal);
        return
        [
            .. state.Bronnen.Select(b => nu.GetValueOrDefault(b)).OfType<Betaalregel>()
                .Select((k, i) => k with { Nr = i + 1, EndToEndId = IncassoRules.EndToEnd(_id, i + 1) }),
        ];
    }

    /// <summary>Approved payouts of payers, then fixed vergoedingen of the last months, at most what one run can hold.</summary>
    private async Task<ImmutableArray<Betaalregel>> Kandidaten()
    {
        var regels = ImmutableArray.CreateBuilder<Betaalregel>();
        var school = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;
        foreach (var deel in (await GrainFactory.Betalers(_school).Alles()).Where(r => r.Tegoed > Geld.Nul).OrderBy(r => r.Nummer).Chunk(Tegelijk))
        {
            var kaarten = await Task.WhenAll(deel.Select(r => GrainFactory.Betaler(_school, r.Id).Kaart(Systeem)));
            foreach (var kaart in kaarten.Select(k => k.Waarde).OfType<BetalerKaart>().Where(BetaalrunRules.IsGedekt))
            {
                var open = kaart.Uitbetalingen.Where(u => u is { Stand: Uitbetaalstand.Goedgekeurd, RunId: null } && u.Bedrag > Geld.Nul && Iban.IsGeldig(u.Iban));
                regels.AddRange(open.Select(u => BetaalrunRules.Regel(_id, 1, kaart.Id, u, school)));
            }
        }

        var begin = new DateOnly(tijd.Vandaag.Year, tijd.Vandaag.Month, 1);
        for (var n = 0; n <= BetaalrunRules.VergoedingMaandenTerug; n++)
        {
            var maand = begin.AddMonths(-n);
            var vergoedingen = (await GrainFactory.Vergoedingen(_school, maand).LeesIntern())
                .Where(v => v is { Stand: Vergoedingstand.Vastgesteld, RunId: null, Blokkade: null } && v.Bedrag > Geld.Nul && Iban.IsGeldig(v.Iban));
            regels.AddRange(vergoedingen.Select(v => BetaalrunRules.Regel(_id, 1, maand, v)));
        }

        return [.. regels.Take(BetaalrunRules.RegelsMax).Select((r, i) => r with { Nr = i + 1, EndToEndId = IncassoRules.EndToEnd(_id, i + 1) })];
    }

    /// <summary>One after another; asked again for this run, each gives the same answer. What another run took in between falls out.</summary>
    private async Task LoopBevriezen()
    {
        while (opslag.State.Stap == Incassostap.Bevriezen)
        {
            var state = opslag.State;
            if (state.Gevraagd >= state.Bronnen.Length)
            {
                await Leg(state with { Stap = state.Regels.IsEmpty ? Incassostap.Ingetrokken : Incassostap.Bevroren, Hash = BetaalrunRules.Hash(state.Regels) }, null);
                return;
            }

            var regel = await Neem(state.Bronnen[state.Gevraagd], state.Regels.Length + 1);
            var met = state with { Gevraagd = state.Gevraagd + 1, Regels = regel is null ? state.Regels : state.Regels.Add(regel with { Stand = Uitbetaalstand.InBetaalrun }) };
            BetaalrunRules.Klopt(met);
            await opslag.Bewaar(met);
        }
    }

    private async Task<Betaalregel?> Neem(string bron, int nr)
    {
        if (BetaalrunRules.AlsVergoeding(bron) is { } v)
        {
            return await GrainFactory.Vergoedingen(_school, v.Maand).NeemInBetaalrun(v.HelperId, _id) is { } vergoeding
                ? BetaalrunRules.Regel(_id, nr, v.Maand, vergoeding) : null;
        }

        var (betalerId, uitbetalingId) = BetaalrunRules.AlsRestitutie(bron) ?? throw new InvalidOperationException($"Run {_id} has a line that comes from nowhere.");
        var naam = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;
        return await GrainFactory.Betaler(_school, betalerId).NeemInBetaalrun(uitbetalingId, _id) is { } uitbetaling
            ? BetaalrunRules.Regel(_id, nr, betalerId, uitbetaling, naam) : null;
    }

    /// <summary>Whether its owner still has it, for no other run: asked before anything is taken.</summary>
    private async Task<bool> KanToch(Betaalregel regel)
    {
        if (BetaalrunRules.AlsVergoeding(regel.Bron) is { } v)
        {
            return (await GrainFactory.Vergoedingen(_school, v.Maand).LeesIntern())
                .Any(r => r.HelperId == v.HelperId && r.Bedrag == regel.Bedrag && (r.RunId is null ? r.Stand == Vergoedingstand.Vastgesteld : r.RunId == _id));
        }

        var (betalerId, uitbetalingId) = BetaalrunRules.AlsRestitutie(regel.Bron) ?? throw new InvalidOperationException($"Run {_id} has a line that comes from nowhere.");
        return (await GrainFactory.Betaler(_school, betalerId).Kaart(Systeem)).Waarde is { } kaart
            && kaart.Uitbetalingen.Any(u => u.Id == uitbetalingId && (u.RunId is null ? u.Stand == Uitbetaalstand.Goedgekeurd : u.RunId == _id));
    }

    private async Task<bool> NeemToch(Betaalregel regel) =>
        BetaalrunRules.AlsVergoeding(regel.Bron) is { } v
            ? await GrainFactory.Vergoedingen(_school, v.Maand).NeemTochInBetaalrun(v.HelperId, _id, regel.Bedrag, regel.Iban)
            : BetaalrunRules.AlsRestitutie(regel.Bron) is { } r && await GrainFactory.Betaler(_school, r.BetalerId).NeemTochInBetaalrun(r.UitbetalingId, _id);

    private async Task Stuur(Uitpost<Betaalpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        if (bericht.Nr == 0)
        {
            var state = opslag.State;
            var regels = state.Stap == Incassostap.Concept ? await Gekozen(state) : state.Regels;
            await GrainFactory.Incassos(_school).OntvangRij(van, BetaalrunRules.Rij(state, regels, _id, IncassoRules.BerichtId(_school, _id)));
            return;
        }

        var bron = opslag.State.Regels[bericht.Nr - 1].Bron;
        if (BetaalrunRules.AlsVergoeding(bron) is { } v)
        {
            await GrainFactory.Vergoedingen(_school, v.Maand).OntvangBetaald(van, v.HelperId, _id, bericht.Stand, bericht.Op);
        }
        else if (BetaalrunRules.AlsRestitutie(bron) is { } r)
        {
            await GrainFactory.Betaler(_school, r.BetalerId).OntvangUitbetaald(van, r.UitbetalingId, _id, bericht.Stand, bericht.Op);
        }
    }
}
