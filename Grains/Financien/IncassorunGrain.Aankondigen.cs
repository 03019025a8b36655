using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Financien;

/// <summary>Pre-notification, once a line; who has no address gets a letter. Goes on at night when the postbus was full.</summary>
internal sealed partial class IncassorunGrain
{
    public async Task<Uitkomst> KondigAan(OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["kondig-aan"]);
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!wie.MagHeleSchool(Recht.IncassoMaken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var state = opslag.State;
        if (state.AangekondigdOp is not null)
        {
            return Uitkomst.Goed;
        }

        if (state.Stap != Incassostap.Goedgekeurd)
        {
            return Weigeringen.RunStap(Woord(state.Stap));
        }

        if (tijd.Vandaag.AddDays(state.Bank!.AankondigingDagen) > state.Incassodatum)
        {
            return Weigeringen.AankondigingTeLaat(state.Bank.AankondigingDagen);
        }

        if (!state.Aankondigen)
        {
            await Leg(state with { Aankondigen = true }, regel);
        }

        await LoopAankondigen();
        return opslag.State.AangekondigdOp is null ? Weigeringen.AankondigingWacht(opslag.State.Standen.Length - opslag.State.AangekondigdTot) : Uitkomst.Goed;
    }

    private async Task LoopAankondigen()
    {
        while (opslag.State is { Aankondigen: true, AangekondigdOp: null, Stap: Incassostap.Goedgekeurd } state
            && tijd.Vandaag.AddDays(state.Bank!.AankondigingDagen) <= state.Incassodatum) // too late: nobody is told of a collection that can't be any more
        {
            var regels = await Regels(state);
            var deel = regels.Skip(state.AangekondigdTot).Take(Tegelijk).ToList();
            var (tot, brief, vol) = await KondigAan(state, deel);
            var klaar = tot >= regels.Length;
            await Bewaar(state with
            {
                AangekondigdTot = tot,
                PerBrief = state.PerBrief.AddRange(brief),
                AangekondigdOp = klaar ? tijd.Nu : null,
                Versie = state.Versie + 1,
            });
            if (vol)
            {
                return;
            }
        }
    }

    /// <returns>The line up to which it went, the lines for a letter, and whether the postbus is full.</returns>
    private async Task<(int Tot, ImmutableArray<int> Brief, bool Vol)> KondigAan(IncassoState state, IReadOnlyList<Incassoregel> deel)
    {
        var school = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;
        var kaarten = await Task.WhenAll(deel.Select(r => GrainFactory.Betaler(_school, r.Bijdrage.BetalerId).Kaart(Systeem)));
        var (tot, brief) = (state.AangekondigdTot, ImmutableArray.CreateBuilder<int>());
        foreach (var (regel, kaart) in deel.Zip(kaarten, (r, k) => (r, k.Waarde)))
        {
            if (!IncassoRules.MagNog(regel.Bijdrage, kaart, state.Incassodatum))
            {
                tot = regel.Nr; // withdrawn since: it won't be in the file
                continue;
            }

            if (kaart?.Email is { Length: > 0 } email)
            {
                var uitkomst = await GrainFactory.Postbus(_school).Verstuur(Bericht(state, regel, kaart.Naam, email, school), Systeem);
                if (uitkomst.Weigering?.Code == Weigeringen.PostbusVol.Code)
                {
                    return (tot, brief.ToImmutable(), true);
                }

                if (!uitkomst.IsGoed)
                {
                    brief.Add(regel.Nr);
                }
            }
            else
            {
                brief.Add(regel.Nr);
            }

            tot = regel.Nr;
        }

        return (tot, brief.ToImmutable(), false);
    }

    /// <summary>Lines whose payer withdrew the mandate, or got it blocked, since the lines were fixed.</summary>
    private async Task<ImmutableArray<int>> ZonderMachtiging(IncassoState state, ImmutableArray<Incassoregel> regels)
    {
        var weg = ImmutableArray.CreateBuilder<int>();
        foreach (var deel in regels.Chunk(Tegelijk))
        {
            var kaarten = await Task.WhenAll(deel.Select(r => GrainFactory.Betaler(_school, r.Bijdrage.BetalerId).Kaart(Systeem)));
            weg.AddRange(deel.Zip(kaarten).Where(p => !IncassoRules.MagNog(p.First.Bijdrage, p.Second.Waarde, state.Incassodatum)).Select(p => p.First.Nr));
        }

        return weg.ToImmutable();
    }

    private Postopdracht Bericht(IncassoState state, Incassoregel regel, string naam, string email, string school) => new(
        $"incasso-{regel.EndToEndId}", Sjabloon.Incassoaankondiging, naam, email,
        ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("naam", naam).Add("school", school).Add("bedrag", regel.Bijdrage.Bedrag.ToString()).Add("datum", Datums.Voluit(state.Incassodatum))
            .Add("kenmerk", regel.Omschrijving).Add("machtiging", regel.Bijdrage.Kenmerk).Add("incassant", state.Bank!.IncassantId));
}
