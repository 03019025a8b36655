using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>What an account may look like (SEC-1).</summary>
internal static class AccountRules
{
    public static Weigering? Keur(string inlognaam, string naam, ImmutableArray<Roltoekenning> rollen) =>
        KeurTekst("Inlognaam", "je inlognaam", inlognaam, ToegangGrenzen.InlognaamMax)
        ?? KeurTekst("Naam", "je naam", naam, ToegangGrenzen.NaamMax)
        ?? KeurRollen(rollen);

    /// <param name="email">Null for who doesn't sign in but only acts on a tablet.</param>
    public static Weigering? KeurPersoon(string naam, string? email, ImmutableArray<Roltoekenning> rollen) =>
        KeurTekst("Naam", "de naam", naam, ToegangGrenzen.NaamMax)
        ?? (email is null || Mailadres.IsGeldig(email) ? null : Weigeringen.OngeldigMailadres)
        ?? KeurRollen(rollen);

    /// <summary>With this session, or seen again; without those that can't be valid any more, the least recently seen dropped.</summary>
    public static ImmutableArray<SessieRij> MetSessie(ImmutableArray<SessieRij> was, SessieRij sessie, DateTimeOffset nu) =>
        [.. was.Where(s => s.Id != sessie.Id && s.LaatstGezien.AddHours(ToegangGrenzen.SessieUren) > nu).Append(sessie)
            .OrderByDescending(s => s.LaatstGezien).Take(ToegangGrenzen.SessiesMax)];

    public static Weigering? KeurRollen(ImmutableArray<Roltoekenning> rollen)
    {
        if (rollen.Length > ToegangGrenzen.RollenMax)
        {
            return Weigeringen.TeVeel("rollen", ToegangGrenzen.RollenMax);
        }

        return rollen.Any(r => r.Groepen.Length > ToegangGrenzen.GroepenPerRolMax)
            ? Weigeringen.TeVeel("groepen per rol", ToegangGrenzen.GroepenPerRolMax)
            : null;
    }

    /// <summary>Whether this use of a session is worth a write.</summary>
    public static bool MoetGezien(SessieRij sessie, DateTimeOffset nu) => nu - sessie.LaatstGezien >= TimeSpan.FromMinutes(ToegangGrenzen.GezienMinuten);

    private static Weigering? KeurTekst(string veld, string wat, string tekst, int max)
    {
        if (string.IsNullOrWhiteSpace(tekst) || tekst.Any(char.IsControl))
        {
            return Weigeringen.Verplicht(veld, wat);
        }

        return tekst.Length > max ? Weigeringen.TeLang(veld, wat, max) : null;
    }
}
