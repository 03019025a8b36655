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

        var terug = new Terugmelding(datum, TekstRules.Schoon(reden), wie.Naam, tijd.Nu);
        return await NoteerTerug(id, maand, terug) ?? await NoteerTerug(id, maand, terug) ?? Weigeringen.Onbekend("deze mail");
    }

    public async Task<Uitkomst<Postpoging>> StuurProef(string naarEmail, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostInstellen, School))
        {
            return Weigeringen.GeenRecht;
        }

        var opdracht = new Postopdracht($"proef-{operatie}", Sjabloon.Proefbericht, naarEmail, naarEmail, InstellingRules.Proefwaarden(wie.Naam));
        var weigering = operatie.IsGeldig ? PostbusRules.Keur(opdracht, links) ?? await KeurKindgegevens(opdracht) : Weigeringen.OngeldigeOperatie;
        if ((weigering ?? (_duurzaam.Instellingen is null ? Weigeringen.PostGeenServer : null) ?? (await IsStil() ? Weigeringen.PostStil : null)) is { } nee)
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
                vol = PostbusRules.KeurProef(was, tijd.Nu);
                if (vol is not null)
                {
                    return (was, null);
                }

                var (met, uitkomst) = PostbusRules.Neem(was, opdracht, wie.Naam, tijd.Nu);
                vol = uitkomst.Weigering;
                return VerzendRules.Begin(met, opdracht.Id, NieuwBerichtId(met));
            },
            ProefMax, CancellationToken.None);
        return poging is not null ? poging : vol ?? Weigeringen.PostOnderweg;
    }

    /// <summary>Null when the mail went from the outbox to a page between looking and writing; it never moves twice.</summary>
    private async Task<Uitkomst?> NoteerTerug(string id, string? maand, Terugmelding terug)
    {
        var (mail, blad) = await Zoek(id, maand);
        if (mail is null)
        {
            return Weigeringen.Onbekend("deze mail");
        }

        if (PostbusRules.KeurTerug(mail, terug, tijd.Vandaag) is { } antwoord)
        {
            return antwoord;
        }

        return blad is null
            ? await Wijzig(was => PostbusRules.MeldTerug(was, id, terug, tijd.Vandaag))
            : await blad.MeldTeruggekomen(id, terug) ? Uitkomst.Goed : Weigeringen.PostAlTerug;
    }
}
