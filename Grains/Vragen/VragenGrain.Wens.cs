using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Vragen;

/// <summary>Changes that verzorgers ask for by their personal link (PAR-1, TSO-6d).</summary>
internal sealed partial class VragenGrain
{
    public async Task<Uitkomst> WensAlsOuder(string leerlingId, string linkHash, Ouderwens wens, string? toelichting, OperatieId operatie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var leerling = GrainFactory.Leerling(_school, leerlingId);
        if (await leerling.Ouderbeeld(linkHash) is not { } kind || await leerling.Oudergegevens(linkHash) is not { } ouder
            || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.LinkVoorbij;
        }

        var account = OuderRules.AccountId(kind.LeerlingId, kind.VerzorgerId);
        var regel = OperatieRules.Regel(operatie, new Wie(account, kind.VerzorgerNaam, _school, []), WensRules.Merk(wens, toelichting));
        if (OperatieRules.Eerder(opslag.State.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        var (gekeurd, bij) = (WensRules.Keur(wens, kind, ouder, school, tijd.Vandaag), TekstRules.SchoonOfNiets(toelichting));
        if ((gekeurd.Weigering ?? WensRules.KeurToelichting(wens.Soort, bij)) is { } nee)
        {
            return nee;
        }

        if (WensRules.LooptAl(opslag.State.Vragen, account, wens.Soort) || WensRules.LooptAl(await VorigeMaand(leerlingId, linkHash), account, wens.Soort))
        {
            return Weigeringen.WensLooptAl;
        }

        var vraag = new Oudervraag(
            $"{Sleutels.Dag(tijd.Vandaag)}/o{operatie}", tijd.Nu, account, kind.VerzorgerNaam, WensRules.Tekst(gekeurd.Waarde!, bij), [leerlingId],
            Vraagstand.Open, null, null, null, null, null, null, gekeurd.Waarde);
        var besluit = VragenRules.VraagAlsOuder(opslag.State, vraag, _school, await Behandelaars());
        return (besluit.IsGoed && wens.Soort == Wenssoort.Inzage ? await InRegister(kind) : null) ?? await Leg(besluit, regel);
    }

    /// <summary>
    /// Before the question itself: after a fault between the two the school knows of the request, and the same form adds nothing (AVG art. 12 lid 3). Null when it is there.
    /// </summary>
    private async Task<Uitkomst?> InRegister(Ouderbeeld kind)
    {
        var opgenomen = await GrainFactory.Verzoeken(_school, Schooljaar.Van(tijd.Vandaag)).NeemOpVanOuder(kind.LeerlingId, kind.VerzorgerId);
        return opgenomen.IsGoed ? null : opgenomen;
    }

    /// <summary>Of this verzorger: what was asked on the last day of a month still waits on the first of the next.</summary>
    private Task<ImmutableArray<Oudervraag>> VorigeMaand(string leerlingId, string linkHash) =>
        GrainFactory.Vragen(_school, _maand.AddMonths(-1)).VanOuder(leerlingId, linkHash);
}
