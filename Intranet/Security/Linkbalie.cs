using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a personal link shows before anybody acts.</summary>
internal sealed record Linkbeeld(LinkView Link, AccountView Account, AccountLink Bij);

/// <summary>An act behind a link that was carried out.</summary>
/// <param name="Nieuw">False for a repeat of the form: the answer is the same, but it opens nothing.</param>
internal sealed record Linkuitkomst(AccountView Account, bool Nieuw);

/// <summary>
/// What the pages behind personal links do: choose a password, confirm an address. Nothing here touches a second factor (SEC-1).
/// </summary>
internal sealed partial class Linkbalie(
    IGrainFactory grains, Links links, Linkpost post, Inlognamen namen, IPasswordHasher<Account> hasher, Accountgeheugen geheugen, ExterneInloggen extern_)
{
    /// <summary>Null when the link doesn't work any more. Changes nothing.</summary>
    public async Task<Linkbeeld?> Bekijk(LinkDoel doel, string? token)
    {
        if (await links.Bekijk(token, doel) is not { } link || await grains.Account(link.Onderwerp).Bekijk() is not { } account)
        {
            return null;
        }

        var bij = (await grains.Account(account.Id).Links()).FirstOrDefault(l => l.Hash == Links.Hash(token!));
        return bij is null || account.Contact?.Status == AccountStatus.Beeindigd ? null : new Linkbeeld(link, account, bij);
    }

    /// <summary>Sets the password by an invitation or a reset; a password that is refused leaves the link as it was.</summary>
    public async Task<Uitkomst<Linkuitkomst>> KiesWachtwoord(LinkDoel doel, string? token, string wachtwoord, OperatieId operatie)
    {
        var beeld = await Bekijk(doel, token);
        if (beeld is not null && WachtwoordRules.Keur(wachtwoord, beeld.Account.Naam, beeld.Account.Inlognaam) is { } zwak)
        {
            return zwak;
        }

        var gebruikt = await links.Gebruik(token, doel, operatie);
        if (!gebruikt.IsGoed || await grains.Account(gebruikt.Waarde.Onderwerp).Bekijk() is not { } was)
        {
            return gebruikt.Weigering ?? Weigeringen.LinkVoorbij;
        }

        var hash = hasher.HashPassword(new Account(was), wachtwoord);
        var gekozen = await grains.Account(was.Id).KiesWachtwoord(Links.Hash(token!), hash, operatie);
        if (!gekozen.IsGoed)
        {
            return gekozen.Weigering;
        }

        geheugen.Vergeet(was.Id);
        if (doel == LinkDoel.WachtwoordHerstel && was.Contact?.Email is { } email && gebruikt.Waarde.School is { } school)
        {
            await post.MeldWijziging(was, email, school, "je wachtwoord is opnieuw gekozen", $"wachtwoord-{operatie}");
        }

        return new Linkuitkomst((await grains.Account(was.Id).Bekijk())!, Nieuw: beeld is not null);
    }

    /// <summary>The address that got the link becomes login name; the old address hears of it.</summary>
    public async Task<Uitkomst> BevestigAdres(string? token, OperatieId operatie)
    {
        var gebruikt = await links.Gebruik(token, LinkDoel.AdresBevestigen, operatie);
        if (!gebruikt.IsGoed)
        {
            return gebruikt.Weigering;
        }

        // Asked of the account, not of the link: a stop between the two is finished by the same form, with the name reserved.
        var account = grains.Account(gebruikt.Waarde.Onderwerp);
        var adres = (await account.Links()).FirstOrDefault(l => l.Hash == Links.Hash(token!))?.Adres;
        if (adres is null || await account.Bekijk() is not { } was)
        {
            return await account.BevestigAdres(Links.Hash(token!), operatie);
        }

        if (!(await grains.Inlognaam(namen.Hmac(adres)).LegVast(was.Id)).IsGoed)
        {
            return Weigeringen.MailadresBezet;
        }

        var bevestigd = await account.BevestigAdres(Links.Hash(token!), operatie);
        if (!bevestigd.IsGoed)
        {
            await GeefTerug(was.Id, adres);
        }
        else if (Inlognamen.Normaal(was.Inlognaam) != Inlognamen.Normaal(adres))
        {
            await NaWijziging(was, gebruikt.Waarde.School, operatie);
        }

        geheugen.Vergeet(was.Id);
        return bevestigd;
    }

    /// <summary>A name that the account didn't take after all is for others; the one that it has stays.</summary>
    private async Task GeefTerug(string accountId, string adres)
    {
        if (await grains.Account(accountId).Bekijk() is not { } nu || Inlognamen.Normaal(nu.Inlognaam) != Inlognamen.Normaal(adres))
        {
            await grains.Inlognaam(namen.Hmac(adres)).GeefVrij(accountId);
        }
    }

    /// <summary>The old name is free, and who still reads the old mailbox knows.</summary>
    private async Task NaWijziging(AccountView was, SchoolSleutel? school, OperatieId operatie)
    {
        await grains.Inlognaam(namen.Hmac(was.Inlognaam)).GeefVrij(was.Id);
        if (was.Contact?.Email is { } oud && school is { } via)
        {
            await post.MeldWijziging(was, oud, via, "je mailadres is gewijzigd; inloggen gaat voortaan met het nieuwe adres", $"adres-{operatie}");
        }
    }
}
