using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>Reserving at the payers and fixing the lines: goes on where it was after a crash, and no claim is in two runs.</summary>
internal sealed partial class IncassorunGrain
{
    private const int Tegelijk = 32;

    public async Task<Uitkomst> Bevries(Geld getoondTotaal, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["bevries"]);
        if (opslag.State.Stap == Incassostap.Bevriezen && wie.MagHeleSchool(Recht.IncassoMaken, _school))
        {
            await LoopBevriezen();
            return Uitkomst.Goed;
        }

        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        if (opslag.State.Stap != Incassostap.Concept)
        {
            return Weigeringen.RunStap(Woord(opslag.State.Stap));
        }

        var bank = (await GrainFactory.Financien(_school).Bekijk()).Bank;
        if (IncassoRules.Keur(opslag.State.Incassodatum, opslag.State.Termijn, bank, tijd.Vandaag) is { } nee)
        {
            return nee;
        }

        var voorstel = await Voorstel();
        var mee = voorstel.Where(v => v.Bijdrage is not null).ToList();
        if (mee.Count is 0 or > FinancienGrenzen.IncassoregelsMax)
        {
            return mee.Count == 0 ? Weigeringen.RunLeeg : Weigeringen.RunTeGroot(FinancienGrenzen.IncassoregelsMax);
        }

        if (Som(mee) != getoondTotaal)
        {
            return Weigeringen.Verouderd;
        }

        await Leg(opslag.State with
        {
            Stap = Incassostap.Bevriezen,
            Bank = bank,
            Schoolnaam = await Schoolnaam(),
            BevriezerId = wie.AccountId,
            Betalers = [.. voorstel.Select(v => v.Bijdrage?.BetalerId ?? v.Vraag!.BetalerId)],
            Gevraagd = 0,
        }, regel);
        await LoopBevriezen();
        return Uitkomst.Goed;
    }

    /// <summary>Some payers at a time; a page that is full is fixed before the state lets go of its lines.</summary>
    private async Task LoopBevriezen()
    {
        while (opslag.State.Stap == Incassostap.Bevriezen)
        {
            var state = opslag.State;
            if (state.Gevraagd >= state.Betalers.Length)
            {
                await Bevroren(state);
                return;
            }

            ImmutableArray<string> deel = [.. state.Betalers.Skip(state.Gevraagd).Take(Tegelijk)];
            var antwoorden = await Task.WhenAll(deel.Select(id => GrainFactory.Betaler(_school, id).NeemInIncasso(_id, state.Incassodatum)));
            var regels = await NieuweRegels(state, antwoorden);
            await Bewaar(await MetBladen(state with
            {
                Gevraagd = state.Gevraagd + deel.Length,
                Wacht = state.Wacht.AddRange(regels),
                Standen = state.Standen + new string(IncassoRules.Open, regels.Length),
                Totaal = regels.Aggregate(state.Totaal, (som, r) => som + r.Bijdrage.Bedrag),
                Vragen = IncassoRules.MetVragen(state.Vragen, antwoorden),
            }));
        }
    }

    private async Task<IncassoState> MetBladen(IncassoState state)
    {
        while (state.Wacht.Length >= FinancienGrenzen.RegelsPerBlad)
        {
            await GrainFactory.Incassoblad(_school, _id, state.Bladen + 1).LegVast(state.Wacht[..FinancienGrenzen.RegelsPerBlad]);
            state = state with { Bladen = state.Bladen + 1, Wacht = state.Wacht[FinancienGrenzen.RegelsPerBlad..] };
        }

        return state;
    }

    private async Task Bevroren(IncassoState state)
    {
        if (!state.Wacht.IsEmpty)
        {
            await GrainFactory.Incassoblad(_school, _id, state.Bladen + 1).LegVast(state.Wacht);
            state = state with { Bladen = state.Bladen + 1, Wacht = [] };
        }

        var regels = await Regels(state);
        if (regels.Length != state.Standen.Length || regels.Aggregate(Geld.Nul, (som, r) => som + r.Bijdrage.Bedrag) != state.Totaal)
        {
            throw new InvalidOperationException($"The lines of run {_id} don't add up to what was reserved.");
        }

        await Leg(state with { Stap = Incassostap.Bevroren, Hash = IncassoRules.Hash(regels), Betalers = [], Gevraagd = 0 }, null);
    }

    private async Task<ImmutableArray<Incassoregel>> NieuweRegels(IncassoState state, IEnumerable<Incassoantwoord> antwoorden)
    {
        var naam = state.Schoolnaam ?? await Schoolnaam();
        var rijen = (await GrainFactory.Betalers(_school).Alles()).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var regels = ImmutableArray.CreateBuilder<Incassoregel>();
        foreach (var bijdrage in antwoorden.Select(a => a.Bijdrage).OfType<Incassobijdrage>())
        {
            var som = bijdrage.Delen.Aggregate(Geld.Nul, (s, d) => s + d.Bedrag);
            if (bijdrage.Bedrag <= Geld.Nul || som != bijdrage.Bedrag)
            {
                throw new InvalidOperationException($"What payer {bijdrage.BetalerId} puts into run {_id} doesn't add up.");
            }

            var omschrijving = IncassoRules.Omschrijving(naam, state.Termijn, await Kenmerk(bijdrage, rijen.GetValueOrDefault(bijdrage.BetalerId)));
            regels.Add(IncassoRules.Regel(_id, state.Standen.Length + regels.Count + 1, bijdrage, state.Bank!, omschrijving));
        }

        return regels.ToImmutable();
    }

    /// <summary>Number of the oldest claim on the line; of the payer itself when the list doesn't know it yet.</summary>
    private async Task<string> Kenmerk(Incassobijdrage bijdrage, BetalerRij? rij)
    {
        var ids = bijdrage.Delen.Select(d => d.VorderingId).ToHashSet(StringComparer.Ordinal);
        var nummers = (rij?.OpenPosten ?? []).Where(p => ids.Contains(p.VorderingId)).Select(p => (p.Vervalt, p.Nummer)).ToList();
        if (nummers.Count < ids.Count && (await GrainFactory.Betaler(_school, bijdrage.BetalerId).Kaart(Systeem)).Waarde is { } kaart)
        {
            nummers = [.. kaart.Vorderingen.Where(v => ids.Contains(v.Id)).Select(v => (v.Vervalt, v.Nummer))];
        }

        return nummers.OrderBy(n => n.Vervalt).ThenBy(n => n.Nummer, StringComparer.Ordinal).Select(n => n.Nummer).FirstOrDefault() ?? bijdrage.Kenmerk;
    }

    /// <summary>What everybody with something open would put in, by number of payer; nothing is reserved.</summary>
    private async Task<ImmutableArray<Incassoantwoord>> Voorstel()
    {
        var open = (await GrainFactory.Betalers(_school).Alles()).Where(r => r.Open > Geld.Nul).OrderBy(r => r.Nummer).ToList();
        var antwoorden = ImmutableArray.CreateBuilder<Incassoantwoord>(open.Count);
        foreach (var deel in open.Chunk(Tegelijk))
        {
            antwoorden.AddRange(await Task.WhenAll(deel.Select(r => GrainFactory.Betaler(_school, r.Id).Incassovoorstel(opslag.State.Incassodatum))));
        }

        return antwoorden.ToImmutable();
    }

    private async Task<string> Schoolnaam() => (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;

    private static Geld Som(IEnumerable<Incassoantwoord> antwoorden) => antwoorden.Aggregate(Geld.Nul, (som, a) => som + (a.Bijdrage?.Bedrag ?? Geld.Nul));
}
