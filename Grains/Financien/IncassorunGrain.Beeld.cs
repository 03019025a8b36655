using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What page and file see.</summary>
internal sealed partial class IncassorunGrain
{
    private async Task<IncassorunView> View(Wie wie)
    {
        var state = opslag.State;
        IncassoRules.Klopt(state);
        var bank = state.Bank ?? (await GrainFactory.Financien(_school).Bekijk()).Bank;
        var (regels, vragen) = state.Stap == Incassostap.Concept ? await Concept(state, bank) : await Vast(state);
        var laatste = state.Incassodatum.AddDays(-(bank?.AankondigingDagen ?? FinancienGrenzen.AankondigingDagenMax));
        var magKeuren = wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school);
        return new IncassorunView(
            _id, Schooljaar.Van(state.Incassodatum), state.Termijn, state.Stap!.Value, state.Versie, state.Incassodatum, laatste, TargetDagen.Min(state.Incassodatum, 1), state.Hash,
            IncassoRules.BerichtId(_school, _id), bank, regels, vragen, Som(regels), Som(regels.Where(r => r.Stand == Incassoregelstand.Betaald)),
            Som(regels.Where(r => r.Stand == Incassoregelstand.Gestorneerd)), state.MakerId, state.AkkoordDoor, state.AkkoordOp, state.AangekondigdOp, state.BestandOp, state.IngediendOp,
            state.Stap == Incassostap.Bevroren && magKeuren && !IsTweede(state, wie) ? Weigeringen.RunZelfdePersoon.Zin : WaaromNiet(state, bank),
            state.Stap == Incassostap.Bevroren && magKeuren && IsTweede(state, wie), [.. state.PerBrief.Where(nr => !IncassoRules.IsUit(state, nr))], state.Taak, state.AangekondigdTot,
            state.Schoolnaam);
    }

    private string? WaaromNiet(IncassoState state, Bankgegevens? bank) => state.Stap switch
    {
        Incassostap.Concept => IncassoRules.Keur(state.Incassodatum, state.Termijn, bank, tijd.Vandaag)?.Zin,
        Incassostap.Goedgekeurd => NogNiet(state)?.Zin,
        _ => null,
    };

    private async Task<(ImmutableArray<Incassoregel> Regels, ImmutableArray<Incassovraag> Vragen)> Concept(IncassoState state, Bankgegevens? bank)
    {
        var voorstel = await Voorstel();
        var naam = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;
        var regels = bank is null ? [] : voorstel.Select(v => v.Bijdrage).OfType<Incassobijdrage>()
            .Select((b, i) => IncassoRules.Regel(_id, i + 1, b, bank, IncassoRules.Omschrijving(naam, state.Termijn, ""))).ToImmutableArray();
        return (regels, IncassoRules.MetVragen([], voorstel));
    }

    /// <summary>What goes to the bank; a line that was left out of the file stands with the payers who aren't in it.</summary>
    private async Task<(ImmutableArray<Incassoregel> Regels, ImmutableArray<Incassovraag> Vragen)> Vast(IncassoState state)
    {
        var alle = await Vaste(state);
        var uit = alle.Where(r => IncassoRules.IsUit(state, r.Nr)).Select(r => new Incassovraag(r.Bijdrage.BetalerId, BetalerincassoRules.GeenMachtiging, r.Bijdrage.Bedrag));
        return ([.. alle.Where(r => !IncassoRules.IsUit(state, r.Nr))], [.. uit, .. state.Vragen]);
    }

    private async Task<ImmutableArray<Incassoregel>> Vaste(IncassoState state)
    {
        var regels = state.Hash is null ? [.. await Regels(state), .. state.Wacht] : await Regels(state);
        var stornos = state.Stornos.ToDictionary(s => s.Nr);
        var afgekeurd = state.Afgekeurd.ToDictionary(a => a.Nr);
        return
        [
            .. regels.Select(r => r with
            {
                Stand = IncassoRules.Stand(IncassoRules.Letter(state, r.Nr)),
                StornoReden = stornos.GetValueOrDefault(r.Nr)?.Reden ?? afgekeurd.GetValueOrDefault(r.Nr)?.Reden,
                StornoOp = stornos.GetValueOrDefault(r.Nr)?.Op ?? afgekeurd.GetValueOrDefault(r.Nr)?.Op,
            }),
        ];
    }

    private static Geld Som(IEnumerable<Incassoregel> regels) => regels.Aggregate(Geld.Nul, (som, r) => som + r.Bijdrage.Bedrag);
}
