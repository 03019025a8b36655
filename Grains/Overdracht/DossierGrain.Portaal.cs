using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What a VO school fetches here, where that was agreed (OSO-S4): "afgehaald in het portaal", never called OSO.</summary>
internal sealed partial class DossierGrain
{
    private const string Portaalbron = "het portaal";

    public async Task<Uitkomst<Uitgave>> Portaal(string voSchoolId, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        return await WaaromNietAfhalen(hier, voSchoolId, wie) is { } nee ? nee : await VoorPortaal(hier!);
    }

    public async Task<Uitkomst<Uitgave>> HaalAf(string voSchoolId, OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var hier = await Sta(opslag.State, wie);
        if (await WaaromNietAfhalen(hier, voSchoolId, wie) is { } nee)
        {
            return nee;
        }

        var uitgave = await VoorPortaal(hier!);
        if (!uitgave.IsGoed || DossierRules.IsVerstrekt(hier!.State, voSchoolId))
        {
            return uitgave; // again: the same files, nothing more is noted
        }

        var naam = hier.Instelling.Bestemming.Scholen.First(s => s.VoSchoolId == voSchoolId).Naam;
        var verstrekking = new Verstrekking(voSchoolId, naam, hier.State.VersieNr, Verstrekwijze.Portaal, Portaalbron, hier.Vandaag, wie.Naam, hier.Nu);
        var uitkomst = await Leg(hier, DossierstapRules.MetVerstrekking(hier, verstrekking), null);
        return uitkomst.IsGoed ? uitgave : uitkomst.Weigering;
    }

    public async Task<Uitkomst<Dossierbestand>> Portaalbestand(string voSchoolId, string? bijlageId, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        if (await WaaromNietAfhalen(hier, voSchoolId, wie) is { } nee)
        {
            return nee;
        }

        if (hier!.State.Laatste is not { } versie)
        {
            return Weigeringen.PortaalNietKlaar;
        }

        if (bijlageId is null)
        {
            return await LeesRapport(versie);
        }

        return await LeesVersie(versie) is { } inhoud ? await LeesBijlage(inhoud.Gegevens, bijlageId) : Weigeringen.Onbekend("deze bijlage");
    }

    /// <summary>
    /// Only people of that VO school, only what is ready and meant for it, and only in time. While two VO schools say that the child is theirs nobody
    /// takes it: the school chooses first, since what was taken doesn't come back. Nor before it was told of this version: telling is what the school
    /// does on purpose (OSO-S3); what it took already it may take again. Says the same for what isn't there.
    /// </summary>
    private async Task<Weigering?> WaaromNietAfhalen(Dossierstand? hier, string voSchoolId, Wie wie)
    {
        if (hier is null || !wie.MagHeleSchool(Recht.PortaalOphalen, _school)
            || !(await GrainFactory.VoScholen(_school).VanAccount(wie.AccountId)).Any(s => s.Id == voSchoolId))
        {
            return Weigeringen.GeenRecht;
        }

        return hier.State.Bestaat && hier.Status is Dossierstatus.Gereed or Dossierstatus.Verstrekt
            && DossierRules.BeschikbaarTot(hier.State, _jaar) >= hier.Vandaag
            && hier.Instelling.Bestemming.Scholen is [var enige] && enige.VoSchoolId == voSchoolId
            && (enige.GemeldeVersie == hier.State.VersieNr || DossierRules.IsVerstrekt(hier.State, voSchoolId))
            && !hier.Bevindingen.Any(b => b.Houdt && DossierkaartRules.IsVanKaart(b)) // somebody with gezag didn't see it, or an address is secret by now
            ? null : Weigeringen.PortaalNietKlaar;
    }

    /// <summary>Without who looked when: the file says only what they say together.</summary>
    private async Task<Uitkomst<Uitgave>> VoorPortaal(Dossierstand hier) =>
        hier.State.Laatste is { } versie && await MaakUitgave(hier, versie, []) is { } uitgave ? uitgave : Weigeringen.PortaalNietKlaar;
}
