using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;

namespace OrleansSchool.Vragen;

/// <summary>Questions of verzorgers by their personal link (PAR-1).</summary>
internal sealed partial class VragenGrain
{
    public async Task<Uitkomst> VraagAlsOuder(string leerlingId, string linkHash, string tekst, OperatieId operatie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (await GrainFactory.Leerling(_school, leerlingId).Ouderbeeld(linkHash) is not { } ouder)
        {
            return Weigeringen.LinkVoorbij;
        }

        var account = OuderRules.AccountId(ouder.LeerlingId, ouder.VerzorgerId);
        var regel = OperatieRules.Regel(operatie, new Wie(account, ouder.VerzorgerNaam, _school, []), "ouder", tekst);
        if (OperatieRules.Eerder(opslag.State.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        var vraag = new Oudervraag(
            $"{Sleutels.Dag(tijd.Vandaag)}/o{operatie}", tijd.Nu, account, ouder.VerzorgerNaam, TekstRules.Schoon(tekst), [leerlingId],
            Vraagstand.Open, null, null, null, null, null, null);
        return await Leg(VragenRules.VraagAlsOuder(opslag.State, vraag, _school, await Behandelaars()), regel);
    }

    public async Task<ImmutableArray<Oudervraag>> VanOuder(string leerlingId, string linkHash)
    {
        if (_duurzaam.Vragen.IsEmpty || await GrainFactory.Leerling(_school, leerlingId).Ouderbeeld(linkHash) is not { } ouder)
        {
            return [];
        }

        var account = OuderRules.AccountId(ouder.LeerlingId, ouder.VerzorgerId);
        return [.. _duurzaam.Vragen.Where(v => v.AccountId == account).Reverse()];
    }

    /// <summary>Who has no address or no gezag any more hears nothing: that is no reason to try again. A full postbus is.</summary>
    private async Task MailOuder(string id)
    {
        if (opslag.State.Vragen.FirstOrDefault(v => v.Id == id)?.AccountId.Split('/') is not [_, var leerlingId, var verzorgerId]
            || await GrainFactory.Leerling(_school, leerlingId).Ouderadres(verzorgerId) is not { } adres
            || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return;
        }

        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", adres.Naam).Add("school", school.Gegevens.Naam);
        var mail = new Postopdracht($"antwoord-{id.Replace('/', '-')}", Sjabloon.Ouderantwoord, adres.Naam, adres.Email, waarden);
        await Postaanbod.Bied(GrainFactory, _school, mail, Wie.Systeem(_school, school.Gegevens.Naam));
    }
}
