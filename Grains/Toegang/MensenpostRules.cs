using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Toegang;

/// <summary>What a mail about a role says.</summary>
internal sealed record MensenpostGegevens(string AccountId, string Naam, Wie Door, string School, string Regel, DateOnly Vandaag);

/// <summary>Who hears of a decision on roles, and what a new person must be (SEC-1).</summary>
internal static class MensenpostRules
{
    private const int IdTekens = 24;

    public static PersoonRij Rij(AccountView account, SchoolSleutel school, ImmutableArray<Roltoekenning> rollen) => new(
        account.Id, account.Naam, account.Contact?.Email, account.Contact?.Status ?? AccountStatus.Actief, rollen,
        account.Beveiliging?.HeeftTweedeStap ?? false, account.PinVan(school) is not null, account.PinVan(school) is { IsGeblokkeerd: true });

    public static Weigering? Keur(NieuwePersoon persoon, string? email) =>
        TekstRules.KeurVerplicht(TekstRules.Schoon(persoon.Naam), "Naam", "de naam", ToegangGrenzen.NaamMax)
        ?? (persoon.Rollen.IsEmpty ? Weigeringen.GeenRol : null)
        ?? (email is null
            ? MensenRules.MagZonderMail(persoon.Rollen) ? null : Weigeringen.MailadresNodig
            : Mailadres.IsGeldig(email) && email.Length <= ToegangGrenzen.InlognaamMax ? null : Weigeringen.OngeldigMailadres);

    /// <summary>
    /// Mails that wait for the postbus at most. When it takes none for long, a further one is left out: the history of the person
    /// tells the same, and the room in the outbox is for decisions.
    /// </summary>
    public const int WachtendMax = 100;

    /// <summary>A mail to every schoolleider of today, not to who gave the role; its id follows from the form, so a repeat is the same mail.</summary>
    public static IEnumerable<Postopdracht> Meldingen(ImmutableArray<PersoonRij> personen, ImmutableArray<Rol> rollen, MensenpostGegevens over) =>
        rollen.IsEmpty ? [] : Leiders(personen, over).Select(leider =>
            Opdracht(Sjabloon.RolGegeven, "rol", leider, string.Join(", ", rollen.Select(r => r.Leesbaar())), over));

    /// <summary>The same to the other schoolleiders when the role of one ends.</summary>
    public static IEnumerable<Postopdracht> Eindemeldingen(ImmutableArray<PersoonRij> personen, MensenpostGegevens over) =>
        Leiders(personen, over).Where(p => p.AccountId != over.AccountId).Select(leider =>
            Opdracht(Sjabloon.RolBeeindigd, "einde", leider, Rol.Schoolleider.Leesbaar(), over));

    public static Uitbak<Mensenpost> MetMails(Uitbak<Mensenpost> uitbak, string postbus, IEnumerable<Postopdracht> mails)
    {
        var ruimte = WachtendMax - uitbak.Wachtend.Count(p => p.Naar == postbus);
        return mails.Take(Math.Max(ruimte, 0)).Aggregate(uitbak, (bak, mail) => bak.Met(postbus, new Mensenpost(null, mail)));
    }

    private static IEnumerable<PersoonRij> Leiders(ImmutableArray<PersoonRij> personen, MensenpostGegevens over) =>
        personen.Where(p => p.AccountId != over.Door.AccountId && p is { Status: AccountStatus.Actief, Email: not null }
            && p.Rollen.Any(r => r.Rol == Rol.Schoolleider && r.GeldtOp(over.Vandaag)));

    private static Postopdracht Opdracht(Sjabloon sjabloon, string soort, PersoonRij leider, string rol, MensenpostGegevens over)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{over.Regel}\n{leider.AccountId}")))[..IdTekens];
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["naam"] = leider.Naam,
            ["wie"] = over.Naam,
            ["rol"] = rol,
            ["door"] = over.Door.Naam,
            ["school"] = over.School,
        };
        return new Postopdracht($"{soort}-{id}", sjabloon, leider.Naam, leider.Email!, waarden.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
