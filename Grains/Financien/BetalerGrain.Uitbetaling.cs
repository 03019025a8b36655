using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>Credit that is paid out, with a second person (TSO-6d).</summary>
internal sealed partial class BetalerGrain
{
    public async Task<Uitkomst> VraagUitbetaling(Geld bedrag, string iban, string naam, long versie, OperatieId operatie, Wie wie)
    {
        var (schoon, opNaam) = (Iban.Schoon(iban), TekstRules.Schoon(naam));
        var instellingen = (await GrainFactory.Financien(_school).Bekijk()).Instellingen;
        return await Doe(new Opdracht(Recht.GeldBeheren, operatie, wie, versie, "uitbetaling", Tekst(bedrag), schoon, opNaam), (was, hier) =>
            (MachtigingRules.KeurRekening(schoon, opNaam) ?? UitbetalingRules.KeurVraag(was, bedrag, instellingen, hier.Vandaag)) is { } nee
                ? nee
                : UitbetalingRules.Vraag(was, new Uitbetaling(
                    FormattableString.Invariant($"u{was.Versie + 1}"), bedrag, schoon, opNaam, Uitbetaalstand.Gevraagd, wie.AccountId, hier.Nu, null, null, null, null), hier));
    }

    public Task<Uitkomst> KeurUitbetaling(string uitbetalingId, bool akkoord, OperatieId operatie, Wie wie) =>
        Doe(new Opdracht(Recht.RestitutieGoedkeuren, operatie, wie, null, "keur", uitbetalingId, akkoord ? "ja" : "nee"), (was, hier) =>
            UitbetalingRules.Zoek(was, uitbetalingId) is not { } uitbetaling ? Weigeringen.Onbekend("deze restitutie")
            : uitbetaling.Stand != Uitbetaalstand.Gevraagd ? Weigeringen.RestitutieAlBehandeld
            : akkoord && (uitbetaling.GevraagdDoorId == wie.AccountId || wie.AccountId == Betalerhier.Systeem) ? Weigeringen.RestitutieZelfdePersoon
            : akkoord && !UitbetalingRules.IsGedekt(was, uitbetaling) ? Weigeringen.RestitutieNogTeInnen
            : UitbetalingRules.Keur(was, uitbetaling, akkoord, wie.Naam, hier));

    public async Task<Uitbetaling?> NeemInBetaalrun(string uitbetalingId, string runId)
    {
        var antwoord = await Wijzig(was =>
        {
            var hier = Hier();
            var (wordt, uitbetaling) = UitbetalingRules.NeemInRun(was, uitbetalingId, runId, hier);
            return (ReferenceEquals(was, wordt) ? was : BetalerpostRules.Rond(was, wordt, hier), uitbetaling);
        });
        await _postbode.Verzend();
        return antwoord;
    }

    public async Task<bool> NeemTochInBetaalrun(string uitbetalingId, string runId)
    {
        var kan = await Wijzig(was =>
        {
            var hier = Hier();
            var (wordt, antwoord) = UitbetalingRules.NeemToch(was, uitbetalingId, runId, hier);
            return (ReferenceEquals(was, wordt) ? was : BetalerpostRules.Rond(was, wordt, hier), antwoord);
        });
        await _postbode.Verzend();
        return kan;
    }

    public Task OntvangUitbetaald(Afzender van, string uitbetalingId, string runId, Uitbetaalstand stand, DateOnly op) =>
        Ontvang(van, (was, hier) => UitbetalingRules.Verwerk(was, uitbetalingId, runId, (stand, op), hier));
}
