using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Post;

/// <summary>What people see and do: list, one mail, again, withdraw, bounce, settings, test mail.</summary>
internal sealed partial class PostbusGrain
{
    public async Task<Uitkomst<PostView>> Bekijk(string? maand, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostZien, School))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        var (mails, isVolledig) = await Lees(state, maand);
        var maanden = state.Afgerond.Select(m => BladRules.Maand(m.AfgerondOp!.Value)).Concat(state.Bladen.Select(b => b.Maand))
            .Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal);
        return new PostView(PostbusRules.Stand(state), mails, [.. maanden], isVolledig);
    }

    public async Task<Uitkomst<PostKaart>> Mail(string id, string? maand, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostZien, School))
        {
            return Weigeringen.GeenRecht;
        }

        return (await Zoek(id, maand)).Mail is { } mail ? mail : Weigeringen.Onbekend("deze mail");
    }

    public Task<Poststand?> Stand(Wie? wie) =>
        Task.FromResult(wie is null || wie.MagHeleSchool(Recht.PostZien, School) ? PostbusRules.Stand(_duurzaam) : null);

    public async Task<Uitkomst> StuurOpnieuw(string? id, Wie wie) => wie.MagHeleSchool(Recht.PostZien, School)
        ? await Wijzig(was => PostbusRules.StuurOpnieuw(was, id, tijd.Nu))
        : Weigeringen.GeenRecht;

    public async Task<Uitkomst> TrekIn(string id, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostZien, School))
        {
            return Weigeringen.GeenRecht;
        }

        return (await Zoek(id, maand: null)).Mail switch
        {
            null => Weigeringen.Onbekend("deze mail"),
            { Stand: MailStand.Ingetrokken } => Uitkomst.Goed,
            _ => await Wijzig(was => PostbusRules.TrekIn(was, id, tijd.Nu)),
        };
    }

    public async Task<Uitkomst> MeldTeruggekomen(string id, string? maand, DateOnly datum, string reden, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostZien, School))
        {
            return Weigeringen.GeenRecht;
        }

        var (mail, blad) = await Zoek(id, maand);
        if (mail is null)
        {
            return Weigeringen.Onbekend("deze mail");
        }

        var terug = new Terugmelding(datum, TekstRules.Schoon(reden), wie.Naam, tijd.Nu);
        if (PostbusRules.KeurTerug(mail, terug, tijd.Vandaag) is { } antwoord)
        {
            return antwoord;
        }

        if (blad is not null)
        {
            return await blad.MeldTeruggekomen(id, terug) ? Uitkomst.Goed : Weigeringen.PostAlTerug;
        }

        await Wijzig(was => was with { Afgerond = was.Afgerond.Replace(mail, mail with { Terug = terug }) });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst<Postpoging>> StuurProef(string naarEmail, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostInstellen, School))
        {
            return Weigeringen.GeenRecht;
        }

        var opdracht = new Postopdracht($"proef-{operatie}", Sjabloon.Proefbericht, naarEmail, naarEmail, InstellingRules.Proefwaarden(wie.Naam));
        var weigering = operatie.IsGeldig ? PostbusRules.Keur(opdracht, links) ?? await KeurKindgegevens(opdracht) : Weigeringen.OngeldigeOperatie;
        if ((weigering ?? (_duurzaam.Instellingen is null ? Weigeringen.PostGeenServer : null)) is { } nee)
        {
            return nee;
        }

        if ((await Zoek(opdracht.Id, maand: null)).Mail is { } eerder)
        {
            return eerder.Pogingen is [.., var laatste] ? laatste : Weigeringen.PostOnderweg;
        }

        Weigering? vol = null;
        var poging = await Bezorg(
            was =>
            {
                var (met, uitkomst) = PostbusRules.Neem(was, opdracht, wie.Naam, tijd.Nu);
                vol = uitkomst.Weigering;
                return VerzendRules.Begin(met, opdracht.Id, NieuwBerichtId(met));
            },
            CancellationToken.None);
        return poging is not null ? poging : vol ?? Weigeringen.PostOnderweg;
    }
}
