using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>An aanmelding as asked for.</summary>
/// <param name="Bewijs">Where the signed form is kept.</param>
internal sealed record NieuweAanmelding(DateOnly Vanaf, AanmeldingSoort Soort, Weekdagen Weekdagen, string? Bewijs);

/// <summary>Structureel or incidenteel from a date, without end, until the next one (TSO-6a, TSO-6d).</summary>
internal static class AanmeldingRules
{
    public const int BewijsMax = 200;

    /// <summary>The new aanmelding replaces those that begin on or after its date; the history before it stays.</summary>
    public static Uitkomst<LeerlingState> MeldAan(LeerlingState was, NieuweAanmelding nieuw, Handeling hier)
    {
        if (Keur(was, nieuw, hier) is { } nee)
        {
            return nee;
        }

        var aanmelding = new Aanmelding(
            nieuw.Vanaf, nieuw.Soort, nieuw.Weekdagen, hier.Op, hier.Wie.Naam, TekstRules.SchoonOfNiets(nieuw.Bewijs));
        var eerder = was.Aanmeldingen.RemoveAll(a => a.Vanaf >= nieuw.Vanaf);
        var lopend = eerder.Where((a, i) => i == eerder.Length - 1 || eerder[i + 1].Vanaf > Vroegste(hier.Vandaag));
        var aanmeldingen = eerder.Length < LeerlingGrenzen.AanmeldingenMax ? eerder : [.. lopend];
        return aanmeldingen.Length >= LeerlingGrenzen.AanmeldingenMax
            ? Weigeringen.TeVeel("aanmeldingen", LeerlingGrenzen.AanmeldingenMax)
            : (was with { Aanmeldingen = aanmeldingen.Add(aanmelding) }).MetFeit(hier, "aangemeld", Zin(nieuw));
    }

    /// <summary>1 August of the previous schooljaar: bills go no further back.</summary>
    public static DateOnly Vroegste(DateOnly vandaag) => Schooljaar.Van(vandaag).Vorig.EersteDag;

    private static Weigering? Keur(LeerlingState was, NieuweAanmelding nieuw, Handeling hier)
    {
        if (!was.IsActief(hier.Vandaag))
        {
            return Weigeringen.VanSchool;
        }

        var (eerste, laatste) = (Vroegste(hier.Vandaag), hier.Vandaag.AddYears(1));
        if (nieuw.Vanaf < eerste || nieuw.Vanaf > laatste)
        {
            return Weigeringen.TeVerWeg("vanaf", eerste, laatste);
        }

        return KeurDagen(nieuw, hier.School.DagenOp(nieuw.Vanaf)) ?? TekstRules.Keur(TekstRules.Schoon(nieuw.Bewijs), "bewijs", "het bewijs", BewijsMax);
    }

    private static Weigering? KeurDagen(NieuweAanmelding nieuw, Weekdagen vanDeSchool) => nieuw.Soort switch
    {
        AanmeldingSoort.Structureel when nieuw.Weekdagen == Weekdagen.Geen => Weigeringen.WeekdagenNodig,
        AanmeldingSoort.Structureel when (nieuw.Weekdagen & ~vanDeSchool) != Weekdagen.Geen =>
            Weigeringen.DagenZonderOverblijven(vanDeSchool.Leesbaar()),
        AanmeldingSoort.Structureel => null,
        AanmeldingSoort.Incidenteel or AanmeldingSoort.Geen => nieuw.Weekdagen == Weekdagen.Geen ? null : Weigeringen.GeenWeekdagen,
        _ => Weigeringen.Keuze("soort", "structureel, incidenteel of stoppen"),
    };

    private static string Zin(NieuweAanmelding nieuw) => nieuw.Soort switch
    {
        AanmeldingSoort.Structureel => $"Structureel op {nieuw.Weekdagen.Leesbaar()} vanaf {Datums.Cijfers(nieuw.Vanaf)}",
        AanmeldingSoort.Incidenteel => $"Incidenteel vanaf {Datums.Cijfers(nieuw.Vanaf)}",
        _ => $"Gestopt met overblijven vanaf {Datums.Cijfers(nieuw.Vanaf)}",
    };
}
