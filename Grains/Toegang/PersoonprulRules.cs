using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Toegang;

/// <summary>Somebody whose roles here were ended, with the roles of then.</summary>
internal sealed record Persoonprul(string AccountId, string Naam, ImmutableArray<Roltoekenning> Rollen);

/// <summary>
/// People who were ended, for thirty days (UX-1). Their roles begin again today: what was over in between stays over, so that it stays true who might see what when.
/// Sessions and second steps aren't given back.
/// </summary>
internal static class PersoonprulRules
{
    public const int Max = 20;

    /// <summary>Null when there is nothing to give back: only a role that nobody gives by hand, or none that would still hold.</summary>
    public static Persoonprul? Van(string accountId, string naam, ImmutableArray<Roltoekenning> was, DateOnly vandaag)
    {
        ImmutableArray<Roltoekenning> rollen = [.. was.Where(r => Rolkenmerken.TeGeven.Contains(r.Rol) && !MensenRules.IsVoorbij(r, vandaag))];
        return rollen.IsEmpty ? null : new Persoonprul(accountId, naam, rollen);
    }

    /// <summary>The roles with what comes back; refused for who has a role again, or when all of them would be over by now.</summary>
    public static Uitkomst<Persoonprul> HaalTerug(Prullenbak<Persoonprul> bak, string id, ImmutableArray<Roltoekenning> nu, DateOnly vandaag)
    {
        if (bak.Zoek(id, vandaag)?.Inhoud is not { } prul)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        ImmutableArray<Roltoekenning> rollen =
            [.. prul.Rollen.Where(r => !MensenRules.IsVoorbij(r, vandaag)).Select(r => r.Van < vandaag ? r with { Van = vandaag } : r)];
        return MensenRules.HeeftNogRol(nu, vandaag) ? Weigeringen.WeggehaaldHeeftRol
            : rollen.IsEmpty ? Weigeringen.WeggehaaldRollenVoorbij
            : prul with { Rollen = nu.AddRange(rollen) };
    }

    public static ImmutableArray<Weggehaald> Beeld(Prullenbak<Persoonprul> bak, DateOnly vandaag) => bak.Beeld(
        vandaag, p => ("Persoon", $"{p.Naam}: {string.Join(", ", p.Rollen.Select(Rolwoord))}; komt terug vanaf vandaag"));

    private static string Rolwoord(Roltoekenning rol) => rol.Groepen.Length switch
    {
        0 => rol.Rol.Leesbaar(),
        1 => $"{rol.Rol.Leesbaar()} van een groep",
        var aantal => $"{rol.Rol.Leesbaar()} van {aantal} groepen",
    };
}
