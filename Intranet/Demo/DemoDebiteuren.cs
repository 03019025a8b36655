using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Demo;

/// <summary>What else becomes of payers in the demo: excluded after the parents were told, coulance, money back (TSO-6d, TSO-10n).</summary>
internal sealed class DemoDebiteuren(IGrainFactory grains, Wie coordinator, Wie leider, Func<OperatieId> operatie)
{
    private const string Betaalrun = "demobetaal01";
    private static readonly Geld Tegoed = new(3_000);

    /// <param name="zonder">Who pays by transfer; the first <see cref="DemoBank.Betaalt"/> did.</param>
    /// <param name="vandaag">Day that the clock of the demo is at.</param>
    public async Task Vul(ImmutableArray<BetalerRij> zonder, DateOnly vandaag, DateOnly lunchdag)
    {
        var laat = zonder.Skip(DemoBank.Betaalt).ToList();
        if (laat is [_, var uitgesloten, _, _, var coulant, ..])
        {
            await SluitUit(uitgesloten.Id, vandaag, lunchdag.AddDays(7));
            var betaler = grains.Betaler(DemoPlan.School, coulant.Id);
            DemoGeld.Eis(await betaler.ZetVlaggen(Betalervlaggen.Coulance, lunchdag.AddDays(30), null, (await Kaart(coulant.Id)).Versie, coordinator));
        }

        if (zonder is [var terug, var gevraagd, ..])
        {
            await VraagTerug(gevraagd);
            var uitbetaling = await VraagTerug(terug);
            DemoGeld.Eis(await grains.Betaler(DemoPlan.School, terug.Id).KeurUitbetaling(uitbetaling, true, operatie(), leider));
            DemoGeld.Eis(await grains.Betaalrun(DemoPlan.School, Betaalrun).Maak(
                TargetDagen.Volgende(lunchdag.AddDays(3)), [$"restitutie/{terug.Id}/{uitbetaling}"], operatie(), coordinator));
        }
    }

    /// <summary>Only when the night proposed it: four weeks after the reminder.</summary>
    private async Task SluitUit(string betalerId, DateOnly vandaag, DateOnly vanaf)
    {
        if ((await Kaart(betalerId)).Aanmaningen.FirstOrDefault(a => a.Stand == Aanmaningstand.UitsluitingVoorgesteld) is not { Id: var aanmaning })
        {
            return;
        }

        var betaler = grains.Betaler(DemoPlan.School, betalerId);
        DemoGeld.Eis(await betaler.BesluitUitsluiting(
            aanmaning, true, Weekdagen.Alle, "Twee keer gesproken; er kwam geen betaling.", (await Kaart(betalerId)).Versie, operatie(), leider));
        var school = await grains.School(DemoPlan.School).Bekijk();
        var dag = Enumerable.Range(0, FinancienGrenzen.UitsluitingVooruitDagen).Select(vanaf.AddDays).First(d => school!.HeeftOverblijven(d));
        if (dag > vandaag.AddDays(FinancienGrenzen.UitsluitingVooruitDagen))
        {
            return; // the summer: nothing to exclude from
        }

        DemoGeld.Eis(await betaler.NoteerIngelicht(aanmaning, vandaag, dag, (await Kaart(betalerId)).Versie, operatie(), leider));
    }

    /// <summary>A credit of before the intranet.</summary>
    private async Task<string> VraagTerug(BetalerRij rij)
    {
        var betaler = grains.Betaler(DemoPlan.School, rij.Id);
        DemoGeld.Eis(await betaler.NeemBegintegoedOp(Tegoed, "Te veel betaald voor het intranet", operatie(), coordinator));
        DemoGeld.Eis(await betaler.VraagUitbetaling(Tegoed, DemoGeld.Iban(1_000 + rij.Nummer), rij.Naam, (await Kaart(rij.Id)).Versie, operatie(), coordinator));
        return (await Kaart(rij.Id)).Uitbetalingen[^1].Id;
    }

    private async Task<BetalerKaart> Kaart(string betalerId)
    {
        var kaart = await grains.Betaler(DemoPlan.School, betalerId).Kaart(leider);
        DemoGeld.Eis(new Uitkomst(kaart.Weigering));
        return kaart.Waarde!;
    }
}
