using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What entering an overblijfkracht may do to an account that is there already (SEC-2).</summary>
internal static class HelperaccountRules
{
    /// <summary>A new account, one that came from here, or one to which who manages people gave this role at this school.</summary>
    public static bool Mag(AccountState was, SchoolSleutel school) =>
        was.Versie == 0 || was.Helperscholen.Contains(school) || was.Rollen.Any(r => r.School == school && r.Rol == Rol.Overblijfkracht);

    /// <summary>The same state when nothing changes.</summary>
    public static AccountState Zet(AccountState was, string naam, string? email, Roltoekenning rol)
    {
        var rollen = Rollen(was.Rollen, rol);
        var wordt = rollen.SequenceEqual(was.Rollen) ? was : was with { Rollen = rollen };
        wordt = wordt.Helperscholen.Contains(rol.School) ? wordt : wordt with { Helperscholen = wordt.Helperscholen.Add(rol.School) };
        if (!IsAlleenDit(was.Rollen, rol))
        {
            return wordt;
        }

        wordt = wordt.Naam == naam ? wordt : wordt with { Naam = naam };
        return MagAdres(was) && was.Contact.Email != email ? wordt with { Inlognaam = email ?? "", Contact = Contact(email) } : wordt;
    }

    /// <summary>Who gave or changed the role, for the school where it holds.</summary>
    public static AccountState MetFeit(AccountState was, AccountState wordt, SchoolSleutel school, DateTimeOffset nu, string doorNaam)
    {
        static Roltoekenning? Van(AccountState stand, SchoolSleutel school) =>
            stand.Rollen.FirstOrDefault(r => r.School == school && r.Rol == Rol.Overblijfkracht);
        var (oud, nieuw) = (Van(was, school), Van(wordt, school)!);
        var tekst = oud is null ? $"Rol {nieuw.Rol.Leesbaar()} gegeven bij de overblijfkrachten, {MensenTekst.Periode(nieuw)}"
            : (oud.Van, oud.TotEnMet) != (nieuw.Van, nieuw.TotEnMet) ? $"Rol {nieuw.Rol.Leesbaar()} gewijzigd bij de overblijfkrachten, {MensenTekst.Periode(nieuw)}"
            : (was.Naam, was.Contact) != (wordt.Naam, wordt.Contact) ? "Naam of mailadres gewijzigd bij de overblijfkrachten"
            : null;
        return tekst is null ? wordt : AccountMensenRules.MetFeiten(wordt, [new AccountFeit(school, nu, doorNaam, tekst)]);
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
