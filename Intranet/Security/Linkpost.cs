using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A personal link for an account, to be mailed.</summary>
/// <param name="Email">Where the mail goes; the link then proves that this person reads it.</param>
/// <param name="School">Whose postbus sends it.</param>
internal sealed record Linkmail(LinkDoel Doel, AccountView Account, string Email, SchoolSleutel School, OperatieId Operatie)
{
    /// <summary>What the template asks besides naam and link.</summary>
    public ImmutableDictionary<string, string> Waarden { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Another school whose postbus sends it: a new one has no mail server yet (SCH-5).</summary>
    public SchoolSleutel? Langs { get; init; }

    /// <summary>See <see cref="Postopdracht.NietLangsNieuweServer"/>.</summary>
    public bool NietLangsNieuweServer { get; init; }

    /// <summary>The mail waits until then, so the link counts from then; null counts from now.</summary>
    public DateTimeOffset? GeldigVanaf { get; init; }
}

/// <summary>
/// Makes personal links and mails them. The account knows a link before its mail leaves, and knows that it left after: so no mail
/// holds a dead link, the same form never sends a second mail, and after a stop between the two a second click sends it (SEC-1).
/// </summary>
internal sealed class Linkpost(IGrainFactory grains, Links links)
{
    public async Task<Uitkomst> Stuur(Linkmail mail, Wie wie)
    {
        var account = grains.Account(mail.Account.Id);
        if ((await account.Links()).Any(l => l.Doel == mail.Doel && l.Operatie == mail.Operatie.Waarde && l.Verstuurd))
        {
            return Uitkomst.Goed;
        }

        var link = await links.Maak(mail.Doel, mail.Account.Id, mail.School, mail.GeldigVanaf);
        var adres = mail.Doel == LinkDoel.AdresBevestigen ? mail.Email : null;
        var gezet = await account.ZetLink(new AccountLink(mail.Doel, link.Hash, link.GeldigTot, mail.Operatie.Waarde, Verstuurd: false, adres));
        if (!gezet.IsGoed)
        {
            return gezet;
        }

        var van = mail.Langs ?? mail.School;
        var verstuurd = await grains.Postbus(van).Verstuur(Opdracht(mail, link), wie.School == van ? wie : Wie.Systeem(van, wie.Naam));
        if (verstuurd.IsGoed)
        {
            await account.LinkIsVerstuurd(link.Hash);
        }

        return verstuurd;
    }

    /// <summary>Tells somebody that something that protects their account changed; to the address given.</summary>
    public Task<Uitkomst> MeldWijziging(AccountView account, string email, SchoolSleutel school, string wat, string id) =>
        grains.Postbus(school).Verstuur(
            new Postopdracht(id, Sjabloon.BeveiligingGewijzigd, account.Naam, email, Waarden(("naam", account.Naam), ("wat", wat), ("wanneer", Wanneer()))),
            Wie.Systeem(school, "OrleansSchool"));

    public static ImmutableDictionary<string, string> Waarden(params IEnumerable<(string Naam, string Waarde)> waarden) =>
        waarden.ToImmutableDictionary(w => w.Naam, w => w.Waarde, StringComparer.Ordinal);

    private string Wanneer() => $"{Datums.Voluit(DateOnly.FromDateTime(Schooltijd.Lokaal(links.Nu).DateTime))} {Datums.Tijd(links.Nu)}";

    private Postopdracht Opdracht(Linkmail mail, NieuweLink link)
    {
        var (sjabloon, pad) = mail.Doel switch
        {
            LinkDoel.Uitnodiging => (Sjabloon.Uitnodiging, "/uitnodiging"),
            LinkDoel.WachtwoordHerstel => (Sjabloon.WachtwoordHerstel, "/wachtwoord"),
            LinkDoel.AdresBevestigen => (Sjabloon.AdresBevestigen, "/mailadres"),
            _ => throw new ArgumentOutOfRangeException(nameof(mail), mail.Doel, "No mail for this purpose."),
        };
        var waarden = mail.Waarden.SetItem("naam", mail.Account.Naam).SetItem("link", links.Adres(pad, link.Token));
        return new Postopdracht($"link-{link.Hash[..24]}", sjabloon, mail.Account.Naam, mail.Email, waarden, mail.NietLangsNieuweServer);
    }
}
