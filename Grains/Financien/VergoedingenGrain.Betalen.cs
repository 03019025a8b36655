using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A line in a betaalrun: reserved there, paid, or back again (TSO-10c, TSO-10d).</summary>
internal sealed partial class VergoedingenGrain
{
    public async Task<Vergoedingsregel?> NeemInBetaalrun(string helperId, string runId)
    {
        if (opslag.State.Regels.FirstOrDefault(r => r.HelperId == helperId) is not { } regel)
        {
            return null;
        }

        var jaar = await GrainFactory.Helperjaar(helperId, _maand.Year).Bekijk();
        if (regel.RunId != runId)
        {
            if (regel.Stand != Vergoedingstand.Vastgesteld || regel.Bedrag <= Geld.Nul || jaar.Iban is null || regel.Geweest.Contains(runId, StringComparer.Ordinal))
            {
                return null;
            }

            var inRun = regel with { Stand = Vergoedingstand.InBetaalrun, RunId = runId, Iban = jaar.Iban };
            await Leg(opslag.State with
            {
                Regels = opslag.State.Regels.Replace(regel, inRun),
                Uitbak = VergoedingboekRules.Met(opslag.State.Uitbak, _school, VergoedingboekRules.Uit(inRun, _maand, runId, tijd.Vandaag, tijd.Nu)),
                Versie = opslag.State.Versie + 1,
            });
            regel = inRun;
        }

        return VergoedingRules.Toon(regel, jaar, new Maandfeiten(_school, _maand, Maximum: null), isVast: true, zonder: false);
    }

    public async Task<bool> NeemTochInBetaalrun(string helperId, string runId, Geld bedrag, string iban)
    {
        if (opslag.State.Regels.FirstOrDefault(r => r.HelperId == helperId) is not { } regel || regel.Stand != Vergoedingstand.Vastgesteld || regel.Bedrag != bedrag)
        {
            return opslag.State.Regels.Any(r => r.HelperId == helperId && r.RunId == runId && r.Stand == Vergoedingstand.InBetaalrun);
        }

        var inRun = regel with { Stand = Vergoedingstand.InBetaalrun, RunId = runId, Iban = iban };
        await Leg(opslag.State with
        {
            Regels = opslag.State.Regels.Replace(regel, inRun),
            Uitbak = VergoedingboekRules.Met(opslag.State.Uitbak, _school, VergoedingboekRules.Uit(inRun, _maand, runId, tijd.Vandaag, tijd.Nu)),
            Versie = opslag.State.Versie + 1,
        });
        return true;
    }

    public async Task OntvangBetaald(Afzender van, string helperId, string runId, Uitbetaalstand stand, DateOnly op)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var wordt = was with { Ontvangen = was.Ontvangen.Met(van, sleutel => was.Regels.Any(r => r.RunId is { } run && sleutel.EndsWith(run, StringComparison.Ordinal))) };
        if (was.Regels.FirstOrDefault(r => r.HelperId == helperId && r.RunId == runId) is { } regel && stand != Uitbetaalstand.InBetaalrun)
        {
            wordt = stand == Uitbetaalstand.Betaald
                ? wordt with { Regels = was.Regels.Replace(regel, regel with { Stand = Vergoedingstand.Betaald }) }
                : wordt with
                {
                    Regels = was.Regels.Replace(regel, regel with { Stand = Vergoedingstand.Vastgesteld, RunId = null, Iban = null, Geweest = regel.Geweest.Add(runId) }),
                    Uitbak = VergoedingboekRules.Met(was.Uitbak, _school, VergoedingboekRules.Terug(regel, _maand, runId, op, tijd.Nu)),
                };
        }

        await Leg(wordt with { Versie = was.Versie + 1 });
    }
}
