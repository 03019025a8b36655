using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Toegang;

/// <summary>What a mail about a given role says.</summary>
internal sealed record MensenpostGegevens(string Naam, Wie Door, string School, string Regel, DateOnly Vandaag);

/// <summary>Who hears of a decision on roles, and what a new person must be (SEC-1).</summary>
internal static class MensenpostRules
{
    private const int IdTekens = 24;

    public static PersoonRij Rij(AccountView account, ImmutableArray<Roltoekenning> rollen) => new(
        account.Id, account.Naam, account.Contact?.Email, account.Contact?.Status ?? AccountStatus.Actief, rollen,
        account.Beveiliging?.HeeftTweedeStap ?? false, account.Pin is not null, account.Pin is { IsGeblokkeerd: true });

    public static Weigering? Keur(NieuwePersoon persoon, string? email) =>
        TekstRules.KeurVerplicht(TekstRules.Schoon(persoon.Naam), "Naam", "de naam", ToegangGrenzen.NaamMax)
        ?? (persoon.Rollen.IsEmpty ? Weigeringen.GeenRol : null)
        ?? (email is null
            ? MensenRules.MagZonderMail(persoon.Rollen) ? null : Weigeringen.MailadresNodig
            : Mailadres.IsGeldig(email) && email.Length <= ToegangGrenzen.InlognaamMax ? null : Weigeringen.OngeldigMailadres);

    /// <summary>A mail to every schoolleider of today, not to who gave the role; its id follows from the form, so a repeat is the same mail.</summary>
    public static IEnumerable<Postopdracht> Meldingen(ImmutableArray<PersoonRij> personen, ImmutableArray<Rol> rollen, MensenpostGegevens over)
    {
        foreach (var leider in personen.Where(p => p.AccountId != over.Door.AccountId && p is { Status: AccountStatus.Actief, Email: not null }
            && p.Rollen.Any(r => r.Rol == Rol.Schoolleider && r.GeldtOp(over.Vandaag))))
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{over.Regel}\n{leider.AccountId}")))[..IdTekens];
            var waarden = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["naam"] = leider.Naam,
                ["wie"] = over.Naam,
                ["rol"] = string.Join(", ", rollen.Select(r => r.Leesbaar())),
                ["door"] = over.Door.Naam,
                ["school"] = over.School,
            };
            yield return new Postopdracht($"rol-{id}", Sjabloon.RolGegeven, leider.Naam, leider.Email!, waarden.ToImmutableDictionary(StringComparer.Ordinal));
        }
    }
}
