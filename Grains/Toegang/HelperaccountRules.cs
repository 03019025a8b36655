using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What entering an overblijfkracht may do to an account that is there already (SEC-2).</summary>
internal static class HelperaccountRules
{
    /// <summary>The same state when nothing changes.</summary>
    public static AccountState Zet(AccountState was, string naam, string? email, Roltoekenning rol)
    {
        var rollen = Rollen(was.Rollen, rol);
        var wordt = rollen.SequenceEqual(was.Rollen) ? was : was with { Rollen = rollen };
        if (!IsAlleenDit(was.Rollen, rol))
        {
            return wordt;
        }

        wordt = wordt.Naam == naam ? wordt : wordt with { Naam = naam };
        return MagAdres(was) && was.Contact.Email != email ? wordt with { Inlognaam = email ?? "", Contact = Contact(email) } : wordt;
    }

    /// <summary>Without an address, or with one that nobody invited yet; after that only the person changes it.</summary>
    private static bool MagAdres(AccountState was) =>
        (was.Contact is { Email: null, Status: AccountStatus.Actief } && was.Inlognaam.Length == 0 && was.WachtwoordHash is null)
        || AccountMensenRules.IsNooitGenodigd(was);

    private static AccountContact Contact(string? email) => new(email, null, email is null ? AccountStatus.Actief : AccountStatus.Uitgenodigd);

    private static ImmutableArray<Roltoekenning> Rollen(ImmutableArray<Roltoekenning> was, Roltoekenning rol)
    {
        var plek = was.TakeWhile(r => !IsZelfde(r, rol)).Count();
        if (plek < was.Length && was[plek] with { Groepen = rol.Groepen } == rol && was.Count(r => IsZelfde(r, rol)) == 1)
        {
            return was;
        }

        return [.. was.Where(r => !IsZelfde(r, rol)), rol];
    }

    private static bool IsZelfde(Roltoekenning een, Roltoekenning twee) => een.School == twee.School && een.Rol == twee.Rol;

    private static bool IsAlleenDit(ImmutableArray<Roltoekenning> rollen, Roltoekenning rol) => rollen.All(r => IsZelfde(r, rol));
}
