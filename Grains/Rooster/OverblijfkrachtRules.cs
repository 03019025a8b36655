using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Rooster;

/// <summary>What may be kept of an overblijfkracht, and who must hear of a change (TSO-4).</summary>
internal static class OverblijfkrachtRules
{
    private const int JarenTerugMax = 60;
    private const int JarenVooruitMax = 10;

    /// <summary>The new state with its news; the same one when nothing changes.</summary>
    public static Uitkomst<OverblijfkrachtState> Bewaar(
        OverblijfkrachtState was, OverblijfkrachtGegevens gegevens, string sleutel, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        var schoon = Schoon(gegevens);
        if (Keur(schoon, vandaag) is { } nee)
        {
            return nee;
        }

        if (was.Gegevens == schoon)
        {
            return was;
        }

        var feit = new Feit(nu, was.Bestaat ? "gewijzigd" : "ingevoerd", was.Bestaat ? Watveranderde(was.Gegevens!, schoon) : "Ingevoerd", wie.Naam);
        return MetPost(was, was with
        {
            Versie = was.Versie + 1,
            Gegevens = schoon,
            Feiten = [.. was.Feiten.Insert(0, feit).Take(RoosterGrenzen.FeitenMax)],
        }, sleutel, wie);
    }

    /// <summary>
    /// A new card is of nobody yet, or of whom who manages people gave this role here: managing helpers gives no role to an account that
    /// is there already, not of a teacher and not of another school (SEC-2).
    /// </summary>
    public static bool MagAccount(AccountView? account, SchoolSleutel school) =>
        account is null || account.Rollen.Any(r => r.School == school && r.Rol == Rol.Overblijfkracht);

    /// <summary>Whether two people entered the same one, each with a form of their own: same name, and same address or phone (TSO-4). Who left may come again.</summary>
    public static bool IsZelfde(OverblijfkrachtGegevens een, OverblijfkrachtGegevens ander, DateOnly vandaag) =>
        !een.IsWeg(vandaag) && Namen.Zoekvorm(een.Naam) == Namen.Zoekvorm(ander.Naam)
        && ((een.Email is not null && string.Equals(een.Email, ander.Email, StringComparison.OrdinalIgnoreCase)) || (een.Telefoon.Length > 0 && een.Telefoon == ander.Telefoon));

    public static Weigering? Keur(OverblijfkrachtGegevens g, DateOnly vandaag) =>
        TekstRules.KeurVerplicht(g.Naam, "naam", "de naam", ToegangGrenzen.NaamMax)
        ?? (g.Telefoon.Length == 0 || Telefoon.Probeer(g.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon("telefoon"))
        ?? (g.Email is null || Mailadres.IsGeldig(g.Email) ? null : Weigeringen.OngeldigMailadres)
        ?? ((g.Dagen & ~Weekdagen.Alle) == Weekdagen.Geen ? null : Weigeringen.Keuze("dagen", "dagen van maandag tot en met vrijdag"))
        ?? (g.VogOp > vandaag ? Weigeringen.VogInToekomst : null)
        ?? (g.GediplomeerdOp > vandaag ? Weigeringen.DiplomaInToekomst : null)
        ?? (g.TotEnMet < g.Vanaf ? Weigeringen.DatumVolgorde with { Veld = "tot-en-met" } : null)
        ?? KeurVer(g.Vanaf, "vanaf", vandaag) ?? KeurVer(g.TotEnMet, "tot-en-met", vandaag) ?? KeurVer(g.VogOp, "vog-op", vandaag)
        ?? KeurVer(g.GediplomeerdOp, "gediplomeerd-op", vandaag) ?? KeurVer(g.BhvTotEnMet, "bhv-tot-en-met", vandaag)
        ?? KeurVer(g.EhboTotEnMet, "ehbo-tot-en-met", vandaag)
        ?? KeurVer(g.TsoOp, "tso-op", vandaag) ?? KeurVer(g.TsoTotEnMet, "tso-tot-en-met", vandaag)
        ?? (g.TsoOp > vandaag ? Weigeringen.DiplomaInToekomst with { Veld = "tso-op" } : null)
        ?? (Enum.IsDefined(g.Vorm) ? null : Weigeringen.Keuze("vorm", "vrijwilliger, in dienst of ingehuurd"))
        ?? (g.Vorm == Dienstvorm.Ingehuurd ? TekstRules.KeurVerplicht(g.Bureau ?? "", "bureau", "wie deze kracht uitleent", RoosterGrenzen.BureauMax) : null)
        ?? TekstRules.Keur(g.Opmerking, "opmerking", "de opmerking", RoosterGrenzen.OpmerkingMax);

    public static OverblijfkrachtGegevens Schoon(OverblijfkrachtGegevens g) => g with
    {
        Naam = Namen.Schoon(g.Naam ?? ""),
        Telefoon = Telefoon.Probeer(g.Telefoon, out var nummer) ? nummer : TekstRules.Schoon(g.Telefoon),
        Email = TekstRules.SchoonOfNiets(g.Email),
        GediplomeerdOp = g.Gediplomeerd ? g.GediplomeerdOp : null,
        Opmerking = TekstRules.SchoonOfNiets(g.Opmerking),
        Bureau = g.Vorm == Dienstvorm.Ingehuurd ? TekstRules.SchoonOfNiets(g.Bureau) : null,
    };

    /// <summary>Gone for as long as agreement, VOG and certificates are kept; never while the last day isn't known (SEC-5).</summary>
    public static bool IsTermijnVoorbij(OverblijfkrachtState state, DateOnly vandaag) =>
        state.Gegevens?.TotEnMet is { } tot && Bewaartermijnen.IsVoorbij("overblijfkracht", tot.AddDays(1), vandaag);

    private static Weigering? KeurVer(DateOnly? datum, string veld, DateOnly vandaag)
    {
        var (van, tot) = (vandaag.AddYears(-JarenTerugMax), vandaag.AddYears(JarenVooruitMax));
        return datum is { } d && (d < van || d > tot) ? Weigeringen.TeVerWeg(veld, van, tot) : null;
    }

    /// <summary>The role travels only when name, address or period changed.</summary>
    public static OverblijfkrachtState MetPost(OverblijfkrachtState was, OverblijfkrachtState wordt, string sleutel, Wie wie)
    {
        var delen = Sleutels.Delen(sleutel);
        var bak = wordt.Uitbak.Laatste($"overblijfkrachten/{delen[0]}", Helperpost.Rij);
        var (oud, nieuw) = (was.Gegevens, wordt.Gegevens!);
        var isRolGelijk = oud is not null && (oud.Naam, oud.Email, oud.Vanaf, oud.TotEnMet) == (nieuw.Naam, nieuw.Email, nieuw.Vanaf, nieuw.TotEnMet);
        return isRolGelijk ? wordt with { Uitbak = bak } : wordt with { Uitbak = bak.Laatste($"account/{delen[1]}", Helperpost.Rol), RolDoor = wie.Naam };
    }

    /// <summary>Names of what changed, not the values.</summary>
    private static string Watveranderde(OverblijfkrachtGegevens was, OverblijfkrachtGegevens wordt)
    {
        var delen = ImmutableArray.CreateRange(new[]
        {
            was.Naam == wordt.Naam ? null : "naam",
            was.Telefoon == wordt.Telefoon && was.Email == wordt.Email ? null : "bereikbaarheid",
            (was.Gediplomeerd, was.GediplomeerdOp) == (wordt.Gediplomeerd, wordt.GediplomeerdOp) ? null : "diploma",
            was.VogOp == wordt.VogOp ? null : "VOG",
            (was.BhvTotEnMet, was.EhboTotEnMet) == (wordt.BhvTotEnMet, wordt.EhboTotEnMet) ? null : "certificaten",
            (was.Dagen, was.VasteInval) == (wordt.Dagen, wordt.VasteInval) ? null : "dagen",
            (was.Vanaf, was.TotEnMet) == (wordt.Vanaf, wordt.TotEnMet) ? null : "periode",
            (was.Vorm, was.Bureau) == (wordt.Vorm, wordt.Bureau) ? null : "dienstvorm",
            (was.TsoOp, was.TsoTotEnMet) == (wordt.TsoOp, wordt.TsoTotEnMet) ? null : "TSO-certificaat",
            was.Opmerking == wordt.Opmerking ? null : "opmerking",
        }.OfType<string>());
        return $"Gewijzigd: {string.Join(", ", delen)}";
    }
}
