using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>Late payment: the one reminder and what a person decides after it (TSO-10m, TSO-10n).</summary>
internal sealed partial class BetalerGrain
{
    public async Task<Uitkomst> Herinner(bool opPapier, OperatieId operatie, Wie wie)
    {
        var geld = await GrainFactory.Financien(_school).Bekijk();
        var school = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? "";
        var uitkomst = await Doe(new Opdracht(Recht.GeldBeheren, operatie, wie, null, "herinner", opPapier ? "papier" : "mail"), (was, hier) =>
            AanmaningRules.WaaromNiet(was, hier.Vandaag, opPapier) is { } nee ? nee
            : opPapier ? AanmaningRules.Herinner(was, null, hier)
            : was.Email is null || geld.Bank is not { } bank ? Weigeringen.HerinnerPapier
            : Gemaild(was, school, bank, geld.Instellingen, hier));
        return uitkomst;
    }

    public async Task<Uitkomst> BesluitUitsluiting(string aanmaningId, bool sluitUit, Weekdagen dagen, string reden, long versie, OperatieId operatie, Wie wie)
    {
        var tekst = TekstRules.Schoon(reden);
        var opdracht = new Opdracht(Recht.UitsluitingBesluiten, operatie, wie, versie, "besluit", aanmaningId, sluitUit ? "ja" : "nee", dagen.ToString(), tekst);
        if (Eerder(opdracht) is { } eerder)
        {
            return eerder;
        }

        if (TekstRules.KeurRegels(tekst, "reden", "de reden", FinancienGrenzen.RedenMax) is { } nee)
        {
            return nee;
        }

        var termijn = (await GrainFactory.Financien(_school).Bekijk()).Instellingen?.UitsluitingDagen ?? FinancienGrenzen.UitsluitingDagen;
        var betalers = GrainFactory.Betalers(_school);
        ImmutableArray<Betaalverdeling> verdelingen = sluitUit ? [.. await Waaier.Vraag(opslag.State.Kinderen, k => betalers.Verdeling(k.LeerlingId))] : [];
        return await Doe(opdracht, (was, hier) =>
        {
            if (was.Aanmaningen.FirstOrDefault(a => a.Id == aanmaningId) is not { } aanmaning
                || !(aanmaning.Stand == Aanmaningstand.UitsluitingVoorgesteld || AanmaningRules.IsVoorstel(was, aanmaning, termijn, hier.Vandaag)))
            {
                return Weigeringen.GeenUitsluitvoorstel;
            }

            return !sluitUit ? UitsluitingRules.BesluitNiet(was, aanmaning, tekst, wie.Naam, hier)
                : UitsluitingRules.Kinderen(aanmaningId, was, verdelingen, dagen) is { } kinderen ? UitsluitingRules.Besluit(was, aanmaning, kinderen, tekst, (dagen, wie.Naam), hier)
                : Weigeringen.DagenKiezen;
        });
    }

    public async Task<Uitkomst> NoteerIngelicht(string aanmaningId, DateOnly op, DateOnly uitgeslotenVanaf, long versie, OperatieId operatie, Wie wie)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        return await Doe(new Opdracht(Recht.UitsluitingBesluiten, operatie, wie, versie, "ingelicht", aanmaningId, Sleutels.Dag(op), Sleutels.Dag(uitgeslotenVanaf)), (was, hier) =>
            was.Aanmaningen.FirstOrDefault(a => a.Id == aanmaningId) is not { Stand: Aanmaningstand.Besloten } aanmaning ? Weigeringen.EerstBesluiten
            : op > hier.Vandaag || op < aanmaning.BeslotenOp ? Weigeringen.InlichtDatum
            : UitsluitingRules.KeurVanaf(school, op, uitgeslotenVanaf, hier.Vandaag) is { } nee ? nee
            : UitsluitingRules.Ingelicht(was, aanmaning, (op, uitgeslotenVanaf, wie.Naam), hier));
    }

    public Task<Uitkomst> HefOp(string aanmaningId, string reden, OperatieId operatie, Wie wie)
    {
        var tekst = TekstRules.Schoon(reden);
        return Doe(new Opdracht(Recht.UitsluitingBesluiten, operatie, wie, null, "hef-op", aanmaningId, tekst), (was, hier) =>
            TekstRules.KeurRegels(tekst, "reden", "de reden", FinancienGrenzen.RedenMax) is { } nee ? nee
            : was.Aanmaningen.FirstOrDefault(a => a.Id == aanmaningId) is not { Stand: Aanmaningstand.Besloten or Aanmaningstand.Uitgesloten } aanmaning ? Weigeringen.NietUitgesloten
            : UitsluitingRules.HefOp(was, aanmaning, tekst, hier));
    }

    /// <summary>The reminder of today and the mail that brings it, in one write.</summary>
    private static BetalerState Gemaild(BetalerState was, string school, Bankgegevens bank, FinancienInstellingen? instellingen, Betalerhier hier)
    {
        var over = AanmaningRules.TeHerinneren(was, hier.Vandaag);
        var mailId = BetalerpostRules.MailId(hier, AanmaningRules.Id(was.AanmaningNr + 1));
        var met = AanmaningRules.Herinner(was, mailId, hier);
        return BetalerpostRules.MetMail(met, BetalerpostRules.Herinnering(was, mailId, over, (school, bank, instellingen), hier), hier.School);
    }
}
