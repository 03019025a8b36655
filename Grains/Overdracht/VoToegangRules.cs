using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Who of a VO school may into the portal: an agreement first, then two people of the own school (OSO-S4). Pure.</summary>
internal static class VoToegangRules
{
    /// <summary>People of all VO schools together, withdrawn ones included.</summary>
    public const int ToegangenMax = 200;

    /// <summary>A request that nobody confirms is forgotten.</summary>
    private const int OnbevestigdDagen = 30;
    private const int IngetrokkenMaanden = 24;

    /// <summary>
    /// Null switches off; on needs to be laid down. What was confirmed under an agreement ends with it: under a next one nobody comes in whom two
    /// people didn't look at anew.
    /// </summary>
    public static Uitkomst<VoScholenState> ZetPortaal(VoScholenState was, string voSchoolId, Portaalafspraak? afspraak, DateTimeOffset nu)
    {
        if (was.Scholen.FirstOrDefault(s => s.Id == voSchoolId) is not { } school)
        {
            return Weigeringen.Onbekend("deze VO-school");
        }

        var schoon = afspraak is null ? null : afspraak with { MetWie = TekstRules.Schoon(afspraak.MetWie), Vindplaats = TekstRules.Schoon(afspraak.Vindplaats) };
        if (schoon is not null && Keur(schoon, DossierRules.Dag(nu)) is { } nee)
        {
            return nee;
        }

        var rest = school.Portaal is null || schoon is null ? ZonderToegang(was, voSchoolId, nu) : was;
        return school.Portaal == schoon ? rest : VoScholenRules.Met(rest, was.Scholen.Replace(school, school with { Portaal = schoon }));
    }

    public static Uitkomst<VoScholenState> Vraag(VoScholenState was, Toegangstand toegang)
    {
        var schoon = toegang with { Naam = TekstRules.Schoon(toegang.Naam), Email = TekstRules.Schoon(toegang.Email) };
        if (was.Scholen.FirstOrDefault(s => s.Id == schoon.VoSchoolId) is not { } school)
        {
            return Weigeringen.Onbekend("deze VO-school");
        }

        var nee = (school.Portaal is null ? Weigeringen.VoToegangPortaalUit : null)
            ?? TekstRules.KeurVerplicht(schoon.Naam, "naam", "de naam", OverdrachtGrenzen.NaamMax)
            ?? (schoon.Email.Length == 0 ? Weigeringen.Verplicht("email", "het mailadres") : VoScholenRules.KeurMail(schoon.Email))
            ?? (was.Toegangen.Any(t => IsOpen(t) && t.VoSchoolId == schoon.VoSchoolId && string.Equals(t.Email, schoon.Email, StringComparison.OrdinalIgnoreCase)) ? Weigeringen.VoToegangBestaat : null)
            ?? (was.Toegangen.Length >= ToegangenMax ? Weigeringen.TeVeel("toegangen tot het portaal", ToegangenMax) : null);
        return nee is not null ? nee : was with { Toegangen = was.Toegangen.Add(schoon) };
    }

    /// <summary>By another person, who types BRIN of the VO school and the name (of the person or of the VO school) from another source.</summary>
    public static Uitkomst<VoScholenState> Bevestig(VoScholenState was, string id, Bevestiging getypt)
    {
        if (Zoek(was, id) is not var (toegang, school))
        {
            return Weigeringen.Onbekend("deze toegang");
        }

        if (toegang.IngetrokkenOp is not null || toegang.BevestigdDoor is not null)
        {
            return toegang.IngetrokkenOp is not null ? Weigeringen.VoToegangIngetrokken : was;
        }

        return school.Portaal is null ? Weigeringen.VoToegangPortaalUit
            : toegang.GevraagdDoorId == getypt.Wie.AccountId ? Weigeringen.VoToegangVierOgen
            : !Klopt(toegang, school, getypt) ? Weigeringen.VoToegangKloptNiet
            : Met(was, toegang, toegang with { BevestigdDoor = getypt.Wie.Naam, BevestigdOp = getypt.Op });
    }

    /// <summary>The invitation made this account; the same again changes nothing.</summary>
    public static Uitkomst<VoScholenState> Koppel(VoScholenState was, string id, string accountId) => Zoek(was, id) switch
    {
        null => Weigeringen.Onbekend("deze toegang"),
        var (toegang, _) when toegang.IngetrokkenOp is not null => Weigeringen.VoToegangIngetrokken,
        var (toegang, _) when toegang.BevestigdDoor is null => Weigeringen.VoToegangNietBevestigd,
        var (toegang, _) when toegang.AccountId == accountId => was,
        var (toegang, _) => Met(was, toegang, toegang with { AccountId = accountId }),
    };

    public static Uitkomst<VoScholenState> TrekIn(VoScholenState was, string id, DateTimeOffset op) => Zoek(was, id) switch
    {
        null => Weigeringen.Onbekend("deze toegang"),
        var (toegang, _) when toegang.IngetrokkenOp is not null => was,
        var (toegang, _) => Met(was, toegang, toegang with { IngetrokkenOp = op }),
    };

    /// <summary>VO schools whose dossiers this account may fetch today: agreement, confirmed, not withdrawn.</summary>
    public static ImmutableArray<VoSchool> VanAccount(VoScholenState state, string accountId) =>
    [
        .. state.Scholen.Where(s => s.Portaal is not null && state.Toegangen.Any(t =>
            t.VoSchoolId == s.Id && t.AccountId == accountId && t.BevestigdDoor is not null && t.IngetrokkenOp is null)),
    ];

    public static bool HeeftToegang(VoScholenState state, string voSchoolId) => state.Toegangen.Any(t => t.VoSchoolId == voSchoolId && IsOpen(t));

    public static Portaaltoegang View(Toegangstand toegang, Wie wie, bool magPortaal) => new(
        toegang.Id, toegang.VoSchoolId, toegang.Naam, toegang.Email, toegang.GevraagdDoor, toegang.GevraagdOp, toegang.BevestigdDoor, toegang.BevestigdOp,
        toegang.AccountId, toegang.IngetrokkenOp,
        magPortaal && toegang is { BevestigdDoor: null, IngetrokkenOp: null } && toegang.GevraagdDoorId != wie.AccountId);

    /// <summary>Without requests that nobody confirmed, and what was withdrawn two years ago.</summary>
    public static VoScholenState Opgeruimd(VoScholenState was, DateTimeOffset nu)
    {
        var rest = was.Toegangen.RemoveAll(t => t.IngetrokkenOp is { } op ? op.AddMonths(IngetrokkenMaanden) <= nu
            : t.BevestigdDoor is null && t.GevraagdOp.AddDays(OnbevestigdDagen) <= nu);
        return rest.Length == was.Toegangen.Length ? was : was with { Toegangen = rest };
    }

    private static bool IsOpen(Toegangstand toegang) => toegang.IngetrokkenOp is null;

    private static VoScholenState ZonderToegang(VoScholenState was, string voSchoolId, DateTimeOffset nu) => !HeeftToegang(was, voSchoolId) ? was : was with
    {
        Toegangen = [.. was.Toegangen.Select(t => t.VoSchoolId == voSchoolId && IsOpen(t) ? t with { IngetrokkenOp = nu } : t)],
    };

    /// <summary>The BRIN with the vestiging that the card has: two locations of one VO school are two schools here.</summary>
    private static bool Klopt(Toegangstand toegang, VoSchool school, Bevestiging getypt)
    {
        var brin = string.Concat(getypt.Brin.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var naam = Namen.Zoekvorm(getypt.Naam);
        return brin == school.Brin + school.Vestiging && (naam == Namen.Zoekvorm(toegang.Naam) || naam == Namen.Zoekvorm(school.Naam));
    }

    private static Weigering? Keur(Portaalafspraak afspraak, DateOnly vandaag) =>
        TekstRules.KeurVerplicht(afspraak.MetWie, "met-wie", "met wie de afspraak is", OverdrachtGrenzen.KorteTekstMax)
        ?? TekstRules.KeurVerplicht(afspraak.Vindplaats, "vindplaats", "waar de afspraak te vinden is", OverdrachtGrenzen.KorteTekstMax)
        ?? (afspraak.Datum > vandaag || afspraak.Datum.Year < 2000 ? Weigeringen.VoToegangAfspraakDatum : null);

    private static (Toegangstand Toegang, VoSchool School)? Zoek(VoScholenState state, string id) =>
        state.Toegangen.FirstOrDefault(t => t.Id == id) is { } toegang && state.Scholen.FirstOrDefault(s => s.Id == toegang.VoSchoolId) is { } school
            ? (toegang, school) : null;

    private static VoScholenState Met(VoScholenState was, Toegangstand oud, Toegangstand nieuw) => was with { Toegangen = was.Toegangen.Replace(oud, nieuw) };
}

/// <summary>What the second person typed.</summary>
internal sealed record Bevestiging(string Brin, string Naam, Wie Wie, DateTimeOffset Op);
