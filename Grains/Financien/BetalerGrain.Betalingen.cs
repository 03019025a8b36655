using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What comes in, what the bank takes back, and what credit settles.</summary>
internal sealed partial class BetalerGrain
{
    public async Task OntvangBetaling(Afzender van, Ontvangst ontvangst)
    {
        var state = opslag.State;
        if (!state.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var nummer = ontvangst.Bedrag < Geld.Nul && !BetalingRules.IsBekend(state, ontvangst.Bron) ? await Nummer(ontvangst.Op) : null;
        var dagen = nummer is null ? null : await BetaalDagen();
        await Ontvang(van, (was, hier) => MetNummer(BetalingRules.Ontvang(was, ontvangst, nummer, hier with { BetaalDagen = dagen ?? hier.BetaalDagen }), nummer));
    }

    /// <summary>Null before the school was set up.</summary>
    private async Task<int?> BetaalDagen() => (await GrainFactory.Financien(_school).Bekijk()).Instellingen?.InstroomDagen;

    public async Task OntvangStorno(Afzender van, string bron, string runId, DateOnly op, Geld bedrag, string reden)
    {
        var state = opslag.State;
        if (!state.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var feiten = new Stornofeiten(TerugboekRules.VraagtBladen(state, bron) ? await AlleBladen() : [], null);
        var dagen = await BetaalDagen();
        await Ontvang(van, (was, hier) => TerugboekRules.Ontvang(
            was, new Wachtstorno(bron, runId, op, bedrag, reden), feiten, hier with { BetaalDagen = dagen ?? hier.BetaalDagen }));
    }

    public Task<Uitkomst> Verreken(long versie, OperatieId operatie, Wie wie) =>
        Doe(new Opdracht(Recht.GeldBeheren, operatie, wie, versie, "verreken"), (was, hier) =>
        {
            var wordt = BetalingRules.Verreken(was, DateOnly.MaxValue, hier);
            return ReferenceEquals(was, wordt) ? Weigeringen.NietsOpenHier : BetalerRules.MetFeit(wordt, hier, "verrekend", "Tegoed verrekend met wat openstaat");
        });

    public Task<Uitkomst> BoekOninbaar(string vorderingId, string reden, long versie, OperatieId operatie, Wie wie)
    {
        var tekst = TekstRules.Schoon(reden);
        return Doe(new Opdracht(Recht.RestitutieGoedkeuren, operatie, wie, versie, "oninbaar", vorderingId, tekst), (was, hier) =>
            TekstRules.KeurRegels(tekst, "reden", "de reden", FinancienGrenzen.RedenMax) is { } nee ? nee
            : was.Vordering(vorderingId) is not { } vordering ? Weigeringen.Onbekend("deze rekening")
            : vordering.RunId is not null ? Weigeringen.VorderingInRun
            : vordering.Open <= Geld.Nul ? Weigeringen.NietsOpenHier
            : BetalingRules.Oninbaar(was, vordering, tekst, hier));
    }
}
