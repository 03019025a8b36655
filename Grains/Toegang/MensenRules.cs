using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Somebody who may manage people, as the rule on the last one sees them.</summary>
/// <param name="Werkt">Has an account with which they can come in.</param>
internal sealed record Beheerderstand(string AccountId, bool Werkt, ImmutableArray<Roltoekenning> Rollen);

/// <summary>Who may give which role to whom, and what a role asks (SEC-1, SCH-5).</summary>
internal static class MensenRules
{
    public const int RollenPerPersoonMax = 20;
    private const int JarenTerugMax = 10;
    private const int JarenVooruitMax = 2;
    private const int StandTekens = 16;

    /// <summary>Only who acts on a shared tablet can do without an address.</summary>
    public static bool MagZonderMail(ImmutableArray<Roltoekenning> rollen) => rollen.All(r => r.Rol == Rol.Overblijfkracht);

    /// <summary>Whoever can't sign in gets no role that is for the intranet; what there was may become shorter.</summary>
    /// <param name="heeftInlog">Has a login name, or gets one by this invitation.</param>
    public static Weigering? KeurMail(bool heeftInlog, ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt) =>
        heeftInlog || MagZonderMail([.. wordt.Where(r => !was.Any(oud => Omvat(oud, r)))]) ? null : Weigeringen.RolVraagtMail;

    /// <summary>Has something to sign in with: an invitation or an address alone isn't it.</summary>
    public static bool KanInloggen(AccountView account) =>
        account.Contact?.Status == AccountStatus.Actief
        && (account.WachtwoordHash is not null || account.Beveiliging is { Passkeys.IsEmpty: false } or { ExterneInloggen.IsEmpty: false });

    /// <summary>A role is known by its kind and first day: two of one kind never overlap.</summary>
    public static Weigering? KeurRollen(
        SchoolSleutel school, ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt, Func<string, bool> isGroep, DateOnly vandaag)
    {
        if (wordt.Length > RollenPerPersoonMax)
        {
            return Weigeringen.TeVeel("rollen bij één persoon", RollenPerPersoonMax);
        }

        if (wordt.Any(r => r.School != school))
        {
            throw new ArgumentException("A role of another school.", nameof(wordt));
        }

        if (was.Any(oud => oud.Van < vandaag && wordt.Count(r => Zelfde(r, oud)) != 1) || was.Any(oud => IsVoorbij(oud, vandaag) && !wordt.Any(r => Gelijk(r, oud))))
        {
            return Weigeringen.RolIsVoorbij;
        }

        return Anders(was, wordt).Select(r => KeurRol(r, was, isGroep, vandaag)).FirstOrDefault(w => w is not null)
            ?? (Overlappen(wordt) ? Weigeringen.RolOverlapt : null);
    }

    /// <summary>Nobody gives a role to themself, or makes one longer or wider; giving up is allowed.</summary>
    public static Weigering? MagGeven(Wie wie, string accountId, ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt) =>
        wie.AccountId == accountId && Anders(was, wordt).Any(r => !was.Any(oud => Omvat(oud, r))) ? Weigeringen.RolAanJezelf : null;

    /// <summary>
    /// A school always keeps one who may manage people: without end date when it had such a one, otherwise at least today.
    /// </summary>
    public static Weigering? KeurLaatste(IReadOnlyCollection<Beheerderstand> was, string accountId, ImmutableArray<Roltoekenning> wordt, DateOnly vandaag)
    {
        var straks = was.Select(b => b.AccountId == accountId ? b with { Rollen = wordt } : b).ToList();
        bool Blijvend(Beheerderstand b) => b.Werkt && b.Rollen.Any(r => r.Rol.BeheertMensen() && r.GeldtOp(vandaag) && r.TotEnMet is null);
        bool Nu(Beheerderstand b) => b.Werkt && b.Rollen.Any(r => r.Rol.BeheertMensen() && r.GeldtOp(vandaag));
        var weg = was.Any(Blijvend) ? !straks.Any(Blijvend) : was.Any(Nu) && !straks.Any(Nu);
        return weg ? Weigeringen.LaatsteDieBeheert : null;
    }

    /// <summary>
    /// Roles of which the (other) schoolleiders hear: those that see children and that somebody gave who may not see them, and any by which one account is beheerder and
    /// sees children, whoever gave it (SEC-2).
    /// </summary>
    public static ImmutableArray<Rol> TeMelden(Wie wie, ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt)
    {
        var isBeiden = wordt.Any(r => r.Rol == Rol.Beheerder) && wordt.Any(r => r.Rol.ZietKinderen());
        return !isBeiden && wie.Rollen.Any(r => r.Rol.ZietKinderen() && r.Rol.BeheertMensen()) ? []
            : [.. Anders(was, wordt).Where(r => (r.Rol.ZietKinderen() || (isBeiden && r.Rol == Rol.Beheerder)) && !was.Any(oud => Omvat(oud, r))).Select(r => r.Rol).Distinct()];
    }

    /// <summary>
    /// Whether somebody who isn't schoolleider lets the role of one end, or end earlier: the other schoolleiders hear of it. What
    /// was over already ends nothing.
    /// </summary>
    public static bool EindigtSchoolleider(Wie wie, ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt, DateOnly vandaag) =>
        !wie.Rollen.Any(r => r.Rol.ZietKinderen() && r.Rol.BeheertMensen())
        && was.Any(oud => oud.Rol == Rol.Schoolleider && !IsVoorbij(oud, vandaag) && !wordt.Any(r => Omvat(r, oud)));

    /// <summary>All roles over from today; what hadn't begun yet goes.</summary>
    public static ImmutableArray<Roltoekenning> Beeindigd(ImmutableArray<Roltoekenning> was, DateOnly vandaag) =>
        [.. was.Where(r => r.Van < vandaag).Select(r => IsVoorbij(r, vandaag) ? r : r with { TotEnMet = vandaag.AddDays(-1) })];

    public static bool HeeftNogRol(ImmutableArray<Roltoekenning> rollen, DateOnly vandaag) => rollen.Any(r => !IsVoorbij(r, vandaag));

    public static bool IsVoorbij(Roltoekenning rol, DateOnly vandaag) => rol.TotEnMet < vandaag;

    /// <summary>Short digest, to see whether roles changed since a form was drawn.</summary>
    public static string Stand(ImmutableArray<Roltoekenning> rollen)
    {
        var tekst = string.Join('\n', rollen.Select(r => $"{r.Rol}|{r.Van:yyyyMMdd}|{r.TotEnMet:yyyyMMdd}|{string.Join(',', r.Groepen)}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..StandTekens];
    }

    public static bool Gelijk(ImmutableArray<Roltoekenning> een, ImmutableArray<Roltoekenning> twee) =>
        een.Length == twee.Length && een.Zip(twee).All(p => Gelijk(p.First, p.Second));

    private static Weigering? KeurRol(Roltoekenning rol, ImmutableArray<Roltoekenning> was, Func<string, bool> isGroep, DateOnly vandaag)
    {
        if (!Rolkenmerken.TeGeven.Contains(rol.Rol))
        {
            return Weigeringen.RolNietTeGeven;
        }

        if (rol.Van < vandaag.AddYears(-JarenTerugMax) || rol.Van > vandaag.AddYears(JarenVooruitMax) || rol.TotEnMet > vandaag.AddYears(JarenTerugMax))
        {
            return Weigeringen.RolTeVer;
        }

        var oud = was.FirstOrDefault(r => Zelfde(r, rol));
        return KeurEinde(rol, vandaag) ?? KeurGroepen(rol, g => isGroep(g) || oud?.Groepen.Contains(g, StringComparer.Ordinal) == true);
    }

    /// <summary>The past isn't rewritten: a role can stop at once (yesterday was its last day), not earlier.</summary>
    private static Weigering? KeurEinde(Roltoekenning rol, DateOnly vandaag)
    {
        if (rol.TotEnMet < rol.Van)
        {
            return Weigeringen.RolOmgekeerd;
        }

        if (rol.TotEnMet is null)
        {
            return rol.Rol.VraagtEinde() ? Weigeringen.RolVraagtEinde : null;
        }

        return rol.TotEnMet < vandaag.AddDays(-1) ? Weigeringen.RolEindeVoorbij : null;
    }

    private static Weigering? KeurGroepen(Roltoekenning rol, Func<string, bool> isGroep)
    {
        if (!rol.Rol.VraagtGroepen())
        {
            return rol.Groepen.IsEmpty ? null : Weigeringen.RolKentGeenGroep;
        }

        return rol.Groepen.IsEmpty || !rol.Groepen.All(isGroep) || rol.Groepen.Length > ToegangGrenzen.GroepenPerRolMax ? Weigeringen.RolVraagtGroep : null;
    }

    private static bool Overlappen(ImmutableArray<Roltoekenning> rollen) => rollen.GroupBy(r => r.Rol).Any(g =>
        g.OrderBy(r => r.Van).Zip(g.OrderBy(r => r.Van).Skip(1)).Any(p => p.First.TotEnMet is null || p.First.TotEnMet >= p.Second.Van));

    private static IEnumerable<Roltoekenning> Anders(ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt) =>
        wordt.Where(r => !was.Any(oud => Gelijk(oud, r)));

    private static bool Zelfde(Roltoekenning een, Roltoekenning twee) => een.Rol == twee.Rol && een.Van == twee.Van;

    private static bool Gelijk(Roltoekenning een, Roltoekenning twee) =>
        een.School == twee.School && Zelfde(een, twee) && een.TotEnMet == twee.TotEnMet && een.Groepen.SequenceEqual(twee.Groepen, StringComparer.Ordinal);

    private static bool Omvat(Roltoekenning groot, Roltoekenning klein) =>
        groot.School == klein.School && groot.Rol == klein.Rol && groot.Van <= klein.Van && (groot.TotEnMet is null || klein.TotEnMet <= groot.TotEnMet)
        && klein.Groepen.All(g => groot.Groepen.Contains(g, StringComparer.Ordinal));
}
