using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Overdracht;

/// <summary>The list of VO schools (OSO-S1, OSO-S3): form, no double, no address of a person at home. Pure.</summary>
internal static partial class VoScholenRules
{
    /// <summary>Where people have mail of their own: a VO school has its own domain.</summary>
    private static readonly FrozenSet<string> Privedomeinen =
        "gmail.com googlemail.com hotmail.com hotmail.nl outlook.com live.com live.nl msn.com yahoo.com icloud.com me.com ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl upcmail.nl hetnet.nl xs4all.nl casema.nl chello.nl quicknet.nl telfort.nl tele2.nl protonmail.com proton.me gmx.com gmx.net aol.com"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a VO school, or changes the one with the same id; its agreement stays as it is.</summary>
    /// <param name="nieuwId">For one that has none yet.</param>
    public static Uitkomst<VoScholenState> Bewaar(VoScholenState was, VoSchool school, string nieuwId)
    {
        var schoon = Schoon(school);
        if ((Keur(schoon) ?? KeurDubbel(was, schoon)) is { } nee)
        {
            return nee;
        }

        if (schoon.Id.Length == 0)
        {
            return was.Scholen.Length >= OverdrachtGrenzen.VoScholenMax
                ? Weigeringen.TeVeel("VO-scholen", OverdrachtGrenzen.VoScholenMax)
                : Met(was, was.Scholen.Add(schoon with { Id = nieuwId, Portaal = null }));
        }

        if (was.Scholen.FirstOrDefault(s => s.Id == schoon.Id) is not { } oud)
        {
            return Weigeringen.Onbekend("deze VO-school");
        }

        var nieuw = schoon with { Portaal = oud.Portaal };
        return (nieuw.Brin, nieuw.Vestiging) != (oud.Brin, oud.Vestiging) && VoToegangRules.HeeftToegang(was, oud.Id)
            ? Weigeringen.VoSchoolHeeftToegang // it was confirmed on that BRIN
            : nieuw == oud ? was : Met(was, was.Scholen.Replace(oud, nieuw));
    }

    /// <param name="inGebruik">Leerlingen of groep 8 go to it.</param>
    public static Uitkomst<VoScholenState> Verwijder(VoScholenState was, string id, bool inGebruik) =>
        !was.Scholen.Any(s => s.Id == id) ? Weigeringen.Onbekend("deze VO-school")
        : inGebruik ? Weigeringen.VoSchoolInGebruik
        : VoToegangRules.HeeftToegang(was, id) ? Weigeringen.VoSchoolHeeftToegang
        : Met(was, was.Scholen.RemoveAll(s => s.Id == id));

    /// <summary>With the portal off, whatever it was: that is agreed on anew.</summary>
    public static Uitkomst<VoScholenState> HaalTerug(VoScholenState was, string id, DateTimeOffset nu)
    {
        if (was.Prullenbak.Zoek(id, Dag(nu))?.Inhoud is not { } school)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        return KeurDubbel(was, school) is { } nee ? nee
            : was.Scholen.Any(s => s.Id == id) ? Weigeringen.WeggehaaldStaatErAl(school.Naam)
            : was.Scholen.Length >= OverdrachtGrenzen.VoScholenMax ? Weigeringen.TeVeel("VO-scholen", OverdrachtGrenzen.VoScholenMax)
            : Met(was, was.Scholen.Add(school with { Portaal = null }));
    }

    public static ImmutableArray<Weggehaald> Weggehaald(VoScholenState state, DateTimeOffset nu) => state.Prullenbak.Beeld(
        Dag(nu), s => ("VO-school", $"{s.Naam}, BRIN {s.Brin}{s.Vestiging}{(s.Portaal is null ? "" : "; het portaal komt niet mee terug")}"));

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);

    /// <summary>An address that can be mailed, of an organisation.</summary>
    public static Weigering? KeurMail(string adres) =>
        !PostbusRules.IsAdres(adres) ? Weigeringen.VoSchoolMail
        : Privedomeinen.Contains(adres[(adres.LastIndexOf('@') + 1)..]) ? Weigeringen.VoSchoolPriveMail : null;

    public static VoScholenState Met(VoScholenState was, ImmutableArray<VoSchool> scholen) =>
        was with { Versie = was.Versie + 1, Scholen = [.. scholen.OrderBy(s => Namen.Zoekvorm(s.Naam), StringComparer.Ordinal)] };

    private static Weigering? Keur(VoSchool school) =>
        TekstRules.KeurVerplicht(school.Naam, "naam", "de naam van de VO-school", OverdrachtGrenzen.NaamMax)
        ?? (Brinvorm().IsMatch(school.Brin) ? null : Weigeringen.VoSchoolBrin)
        ?? (Vestigingsvorm().IsMatch(school.Vestiging) ? null : Weigeringen.VoSchoolVestiging)
        ?? TekstRules.Keur(school.Contactpersoon, "contactpersoon", "de contactpersoon", OverdrachtGrenzen.NaamMax)
        ?? (school.Email is { } adres ? KeurMail(adres) : null)
        ?? (school.Telefoon is null || Telefoon.Probeer(school.Telefoon, out _) ? null : Weigeringen.VoSchoolTelefoon);

    private static Weigering? KeurDubbel(VoScholenState was, VoSchool school) =>
        was.Scholen.FirstOrDefault(s => s.Id != school.Id && s.Brin == school.Brin && s.Vestiging == school.Vestiging) is { } ander
            ? Weigeringen.VoSchoolDubbel(ander.Naam) : null;

    private static VoSchool Schoon(VoSchool school) => school with
    {
        Id = school.Id ?? "",
        Naam = TekstRules.Schoon(school.Naam),
        Brin = TekstRules.Schoon(school.Brin).ToUpperInvariant(),
        Vestiging = TekstRules.Schoon(school.Vestiging) is { Length: 1 } cijfer ? "0" + cijfer : TekstRules.Schoon(school.Vestiging),
        Contactpersoon = TekstRules.SchoonOfNiets(school.Contactpersoon),
        Email = TekstRules.SchoonOfNiets(school.Email),
        Telefoon = TekstRules.SchoonOfNiets(school.Telefoon) is { } tekst ? Telefoon.Probeer(tekst, out var nummer) ? nummer : tekst : null,
    };

    [GeneratedRegex(@"^[0-9]{2}[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brinvorm();

    [GeneratedRegex(@"^[0-9]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Vestigingsvorm();
}
