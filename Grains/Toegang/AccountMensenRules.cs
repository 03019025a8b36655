using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What decisions of a school and personal links do to an account (SEC-1, SCH-5).</summary>
internal static class AccountMensenRules
{
    public const int FeitenMax = 60;
    public const int LinksPerFormulierMax = 3;
    public const int LinkOperatiesMax = 20;

    /// <summary>A login name that is a mail address is also where to reach this person, not verified yet.</summary>
    public static AccountContact EersteContact(string inlognaam) =>
        new(Mailadres.IsGeldig(inlognaam.Trim()) ? inlognaam.Trim() : null, null, AccountStatus.Actief);

    /// <summary>An account that a decision makes; invited when there is an address.</summary>
    public static AccountState Nieuw(Rolbesluit besluit, string stempel) => new()
    {
        Inlognaam = besluit.Email ?? "",
        Naam = besluit.Naam ?? throw new ArgumentException("A decision about an account that isn't there and has no name.", nameof(besluit)),
        Contact = new AccountContact(besluit.Email, null, besluit.Email is null ? AccountStatus.Actief : AccountStatus.Uitgenodigd),
        Stempel = stempel,
    };

    /// <summary>
    /// The roles at one school replaced. An account that a school ended and that has no role left anywhere ends; with a role again
    /// it lives as before, since ending takes no password or second factor away.
    /// </summary>
    public static AccountState MetRollen(
        AccountState was, SchoolSleutel school, ImmutableArray<Roltoekenning> rollen, bool beeindigd, DateOnly vandaag, string stempel)
    {
        var wordt = was with { Rollen = [.. was.Rollen.Where(r => r.School != school), .. rollen] };
        var heeftRol = wordt.Rollen.Any(r => r.TotEnMet is null || r.TotEnMet >= vandaag);
        if (!heeftRol && beeindigd)
        {
            return wordt with
            {
                Contact = was.Contact with { Status = AccountStatus.Beeindigd },
                Links = [],
                Stempel = stempel,
                Beveiliging = was.Beveiliging with { Sessies = [] },
            };
        }

        return heeftRol && was.Contact.Status == AccountStatus.Beeindigd
            ? wordt with { Contact = was.Contact with { Status = KanInloggen(was) || was.Contact.Email is null ? AccountStatus.Actief : AccountStatus.Uitgenodigd } }
            : wordt;
    }

    public static AccountState MetFeiten(AccountState was, ImmutableArray<AccountFeit> feiten)
    {
        var alle = was.Feiten.AddRange(feiten);
        return was with { Feiten = alle.Length > FeitenMax ? alle[^FeitenMax..] : alle };
    }

    public static Weigering? MagLink(AccountState stand, AccountLink link) => stand switch
    {
        { Versie: 0 } or { Contact.Status: AccountStatus.Beeindigd } => Weigeringen.Onbekend("het account"),
        { Contact.Status: not AccountStatus.Uitgenodigd } when link.Doel == LinkDoel.Uitnodiging => Weigeringen.UitnodigingNietNodig,
        _ => null,
    };

    /// <summary>Those of another form for the same purpose go: only the newest mail works. A repeat of the same form keeps its own.</summary>
    public static ImmutableArray<AccountLink> MetLink(ImmutableArray<AccountLink> was, AccountLink link, DateTimeOffset nu)
    {
        var eigen = was.Where(l => l.Doel == link.Doel && l.Operatie == link.Operatie && l.Hash != link.Hash).TakeLast(LinksPerFormulierMax - 1);
        return [.. was.Where(l => l.Doel != link.Doel && l.GeldigTot > nu), .. eigen, link];
    }

    /// <summary>The link when it works for one of these purposes.</summary>
    public static AccountLink? Werkend(AccountState stand, string hash, DateTimeOffset nu, params ReadOnlySpan<LinkDoel> doelen)
    {
        foreach (var link in stand.Links)
        {
            if (link.Hash == hash && nu < link.GeldigTot && doelen.Contains(link.Doel) && stand.Contact.Status != AccountStatus.Beeindigd)
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>New password: address verified, sessions over, lock off; what makes the second factor isn't touched (SEC-1).</summary>
    public static AccountState MetWachtwoord(AccountState was, AccountLink link, string hash, OperatieId operatie, string stempel, DateTimeOffset nu) =>
        Aangenomen(was, link, operatie, stempel, nu) with { WachtwoordHash = hash };

    /// <summary>The link was used by who reads that mailbox.</summary>
    public static AccountState Aangenomen(AccountState was, AccountLink link, OperatieId operatie, string stempel, DateTimeOffset nu)
    {
        ImmutableArray<AccountFeit> feiten = was.Contact.Status == AccountStatus.Uitgenodigd
            ? [.. was.Rollen.Select(r => r.School).Distinct().Select(s => new AccountFeit(s, nu, was.Naam, "Uitnodiging aangenomen"))] : [];
        return MetFeiten(was, feiten) with
        {
            Stempel = stempel,
            Contact = was.Contact with { Status = AccountStatus.Actief, EmailBevestigdOp = nu },
            Beveiliging = was.Beveiliging.ZonderLosseSleutel() with { Sessies = [] },
            HersteldOp = link.Doel == LinkDoel.WachtwoordHerstel ? nu : was.HersteldOp,
            MisluktePogingen = 0,
            GeblokkeerdTot = null,
            Links = was.Links.RemoveAll(l => l.Doel is LinkDoel.Uitnodiging or LinkDoel.WachtwoordHerstel || l.Hash == link.Hash),
            LinkOperaties = MetOperatie(was.LinkOperaties, operatie),
        };
    }

    public static AccountState MetAdres(AccountState was, AccountLink link, OperatieId operatie, DateTimeOffset nu) => was with
    {
        Inlognaam = link.Adres ?? was.Inlognaam,
        Contact = was.Contact with { Email = link.Adres ?? was.Contact.Email, EmailBevestigdOp = nu },
        Links = was.Links.RemoveAll(l => l.Doel is not (LinkDoel.Uitnodiging or LinkDoel.Agenda)),
        LinkOperaties = MetOperatie(was.LinkOperaties, operatie),
    };

    /// <summary>
    /// Has an address that nobody invited yet, so that its login name isn't reserved either: entered by hand or from a list, and
    /// never touched by who manages people.
    /// </summary>
    public static bool IsNooitGenodigd(AccountState stand) =>
        stand is { Versie: > 0, Contact: { Status: AccountStatus.Uitgenodigd, EmailBevestigdOp: null }, Ontvangen.Hoogste.Count: 0 } && !stand.Links.Any(l => l.Doel != LinkDoel.Agenda) && !KanInloggen(stand);

    public static bool KanInloggen(AccountState stand) =>
        stand.WachtwoordHash is not null || !stand.Beveiliging.Passkeys.IsEmpty || !stand.Beveiliging.ExterneInloggen.IsEmpty;

    private static ImmutableArray<string> MetOperatie(ImmutableArray<string> was, OperatieId operatie)
    {
        var met = was.Add(operatie.Waarde);
        return met.Length > LinkOperatiesMax ? met[^LinkOperatiesMax..] : met;
    }
}
