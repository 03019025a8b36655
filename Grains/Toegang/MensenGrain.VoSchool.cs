using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Toegang;

/// <summary>People of VO schools: a role for the portal, from a request that two people looked at (OSO-S4).</summary>
internal sealed partial class MensenGrain
{
    public async Task<Uitkomst> VoegVoSchoolToe(string toegangId, string accountId, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["vo-school", toegangId, accountId]);
        if (EerderVoSchool(operatie, regel, wie) is { } eerder)
        {
            return eerder;
        }

        var toegangen = await GrainFactory.VoScholen(_school).Alles(wie);
        if (toegangen.Waarde?.Toegangen.FirstOrDefault(t => t.Id == toegangId) is not { BevestigdDoor: not null, IngetrokkenOp: null } toegang)
        {
            return toegangen.Weigering ?? Weigeringen.PortaalNietBevestigd;
        }

        var was = Rollen(accountId, await GrainFactory.Account(accountId).Bekijk());
        var nu = was.Where(r => !MensenRules.IsVoorbij(r, tijd.Vandaag)).ToList();
        if (nu.Count > 0)
        {
            return nu.TrueForAll(r => r.Rol == Rol.VoSchool) ? Uitkomst.Goed : Weigeringen.PortaalWerktHier;
        }

        var persoon = new NieuwePersoon(accountId, toegang.Naam, toegang.Email, [new Roltoekenning(_school, Rol.VoSchool, [], tijd.Vandaag, TotEnMet: null)]);
        var email = TekstRules.SchoonOfNiets(persoon.Email);
        if (MensenpostRules.Keur(persoon, email) is { } nee)
        {
            return nee;
        }

        return (await GrainFactory.Personen(_school).Alles()).Rijen.Length >= ToegangGrenzen.PersonenMax
            ? Weigeringen.TeVeel("mensen met een rol", ToegangGrenzen.PersonenMax)
            : await Besluit(new Voornemen(accountId, was, was.AddRange(persoon.Rollen), wie, regel) { Naam = persoon.Naam.Trim(), Email = email, IsPortaal = true });
    }

    public async Task<Uitkomst> BeeindigVoSchool(string accountId, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["vo-school-einde", accountId]);
        if (EerderVoSchool(operatie, regel, wie) is { } eerder)
        {
            return eerder;
        }

        var toegangen = await GrainFactory.VoScholen(_school).Alles(wie);
        if (!toegangen.IsGoed)
        {
            return toegangen.Weigering;
        }

        var was = Rollen(accountId, await GrainFactory.Account(accountId).Bekijk());
        var heeftPortaal = was.Any(r => r.Rol == Rol.VoSchool && !MensenRules.IsVoorbij(r, tijd.Vandaag));
        return !heeftPortaal || toegangen.Waarde.Toegangen.Any(t => t.AccountId == accountId && t.IngetrokkenOp is null) ? Uitkomst.Goed
            : await Besluit(new Voornemen(accountId, was, ZonderPortaal(was), wie, regel) { Beeindigd = true });
    }

    /// <summary>Who came to work here as well keeps that.</summary>
    private ImmutableArray<Roltoekenning> ZonderPortaal(ImmutableArray<Roltoekenning> was) =>
        [.. was.Where(r => r.Rol != Rol.VoSchool), .. MensenRules.Beeindigd([.. was.Where(r => r.Rol == Rol.VoSchool)], tijd.Vandaag)];

    private Uitkomst? EerderVoSchool(OperatieId operatie, string regel, Wie wie) =>
        !wie.MagHeleSchool(Recht.VoScholenBeheren, _school) ? Weigeringen.GeenRecht
        : !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : OperatieRules.Eerder(opslag.State.Operaties, regel);
}
