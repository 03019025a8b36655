using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Invites people into a school (SEC-1): login name, decision of the school, account, link, mail. Each step repeats without harm,
/// so a stop between two leaves something that a second click on the same form, or "stuur opnieuw", repairs.
/// </summary>
internal sealed partial class Uitnodigingen(IGrainFactory grains, Inlognamen namen, Linkpost post, Links links, TimeProvider klok)
{
    public const int PerUurMax = 5;

    private readonly Tempo _tempo = new(klok, PerUurMax, TimeSpan.FromHours(1));

    /// <param name="nieuw">Its id is of the form; the account that has this address already takes its place.</param>
    /// <returns>Id of the account.</returns>
    public async Task<Uitkomst<string>> Nodig(NieuwePersoon nieuw, OperatieId operatie, Wie wie, SchoolSleutel? langs = null)
    {
        var account = await Zoek(nieuw, wie.School);
        if (!account.IsGoed)
        {
            return account.Weigering;
        }

        var persoon = nieuw with { AccountId = account.Waarde };
        var toegevoegd = await grains.Mensen(wie.School).VoegToe(persoon, operatie, wie);
        if (!toegevoegd.IsGoed)
        {
            return toegevoegd.Weigering;
        }

        var verstuurd = await Stuur(persoon.AccountId, operatie, wie, langs);
        return verstuurd.IsGoed ? persoon.AccountId : verstuurd.Weigering;
    }

    /// <summary>
    /// Sends an invitation again, or for the first time to who was entered by hand or from a list; only the newest link works.
    /// Refused when the address is the login name of another account.
    /// </summary>
    public async Task<Uitkomst> Opnieuw(string accountId, OperatieId operatie, Wie wie, SchoolSleutel? langs = null)
    {
        var kaart = await grains.Mensen(wie.School).Kaart(accountId, wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        return kaart.Waarde.Rij.Status != AccountStatus.Uitgenodigd || !operatie.IsGeldig ? Weigeringen.UitnodigingNietNodig
            : !_tempo.Mag(accountId) ? Weigeringen.UitnodigingTeVaak
            : await Stuur(accountId, operatie, wie, langs);
    }

    /// <summary>Account that has this address as login name; null without one.</summary>
    public Task<string?> VanWie(string email) => grains.Inlognaam(namen.Hmac(email)).AccountId();

    /// <summary>
    /// The account with this login name, or the form's own id, which then holds the name. An id that is of somebody else is refused:
    /// otherwise a forged form could hang a second name on their account.
    /// </summary>
    private async Task<Uitkomst<string>> Zoek(NieuwePersoon nieuw, SchoolSleutel school)
    {
        var bezet = await grains.Account(nieuw.AccountId).Bekijk();
        if (nieuw.Email is not { } email || !Mailadres.IsGeldig(email))
        {
            return bezet is null || bezet.Contact?.Email is null ? nieuw.AccountId : Weigeringen.OngeldigeOperatie;
        }

        if (bezet is not null && Inlognamen.Normaal(bezet.Inlognaam) != Inlognamen.Normaal(email))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var naam = grains.Inlognaam(namen.Hmac(email));
        if (await naam.AccountId() is { } bekend && await grains.Account(bekend).Bekijk() is { } houder)
        {
            return Inlognamen.Normaal(houder.Inlognaam) == Inlognamen.Normaal(email) ? bekend : Weigeringen.MailadresBezet;
        }

        // Somebody here who was entered with this address but never invited: the same person, who shouldn't get a second account.
        if ((await grains.Personen(school).Alles()).Rijen.FirstOrDefault(r => r.Email is { } e && Inlognamen.Normaal(e) == Inlognamen.Normaal(email)) is { } hier)
        {
            return hier.AccountId;
        }

        return (await naam.LegVast(nieuw.AccountId)).IsGoed ? nieuw.AccountId : await naam.AccountId() ?? nieuw.AccountId;
    }

    /// <param name="langs">School whose postbus sends it; null for the own one.</param>
    /// <param name="begin">Where who has an account begins; null for the pages of the school.</param>
    private async Task<Uitkomst> Stuur(string accountId, OperatieId operatie, Wie wie, SchoolSleutel? langs, string? begin = null)
    {
        if (await grains.Account(accountId).Bekijk() is not { } account)
        {
            return Weigeringen.Onbekend("het account");
        }

        if (account.Contact?.Email is not { } email)
        {
            return Uitkomst.Goed; // acts on the tablet only
        }

        var school = (await grains.School(wie.School).Bekijk())?.Gegevens.Naam ?? wie.School.Waarde;
        var waarden = Linkpost.Waarden(("school", school), ("door", wie.Naam));
        if (account.Contact.Status == AccountStatus.Uitgenodigd)
        {
            // Who was entered by hand or from a list has no login name of their own yet.
            if (!(await grains.Inlognaam(namen.Hmac(account.Inlognaam)).LegVast(account.Id)).IsGoed)
            {
                return Weigeringen.UitnodigingAdresBezet;
            }

            return await post.Stuur(new Linkmail(LinkDoel.Uitnodiging, account, email, wie.School, operatie) { Waarden = waarden, Langs = langs }, wie);
        }

        var erbij = waarden.SetItem("naam", account.Naam).SetItem("link", links.Adres(begin ?? $"/s/{wie.School}"));
        var van = langs ?? wie.School;
        return await grains.Postbus(van).Verstuur(
            new Postopdracht($"erbij-{operatie}", Sjabloon.RolErbij, account.Naam, email, erbij), wie.School == van ? wie : Wie.Systeem(van, wie.Naam));
    }
}
