using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overblijven;

/// <summary>What may be marked, by whom and when (LIVE-1, LIVE-6, SEC-2).</summary>
internal static class MarkeerRules
{
    private const int RedenMin = 3;

    /// <summary>May this person mark on that day at all? Today with the right to mark; an earlier day only as a correction.</summary>
    public static Weigering? MagOpDag(Wie wie, SchoolSleutel school, string groepId, DateOnly datum, DateOnly vandaag)
    {
        if (datum > vandaag)
        {
            return Weigeringen.NogNietBegonnen(datum);
        }

        var recht = datum == vandaag ? Recht.BordMarkeren : Recht.BordCorrigeren;
        return wie.MagInGroep(recht, school, groepId) ? null : Weigeringen.GeenRecht;
    }

    /// <summary>A correction names its reason in at least three characters (LIVE-6).</summary>
    public static Weigering? Reden(DateOnly datum, DateOnly vandaag, string? reden)
    {
        var schoon = TekstRules.Schoon(reden);
        return schoon.Length < RedenMin && datum != vandaag ? Weigeringen.RedenNodig : TekstRules.Keur(schoon, "reden", "de reden", OverblijfGrenzen.RedenMax);
    }

    /// <summary>Known choices, at least one child, and no more than a groep has.</summary>
    public static bool IsVolledig(Markeer opdracht) =>
        Enum.IsDefined(opdracht.Soort) && (opdracht.AfmeldReden is not { } reden || Enum.IsDefined(reden))
        && !opdracht.LeerlingIds.IsDefaultOrEmpty && opdracht.LeerlingIds.Length <= OverblijfGrenzen.LedenMax;

    /// <summary>Whether the stored mark is what this command makes: same child, kind and reason.</summary>
    public static bool IsHerhaling(Markering eerder, Markeer opdracht) =>
        eerder.HersteltNr is null && eerder.Soort == opdracht.Soort && opdracht.LeerlingIds.Contains(eerder.LeerlingId)
        && eerder.Reden == TekstRules.SchoonOfNiets(opdracht.Reden)
        && eerder.AfmeldReden == (opdracht.Soort == Markeersoort.Afgemeld ? opdracht.AfmeldReden : null);

    /// <summary>Absent-like marks only make sense for a child that should be here or is.</summary>
    public static Weigering? MagStaat(Verwachting verwachting, Tegelstaat nu, Markeersoort soort) => soort switch
    {
        Markeersoort.Aanwezig => null,
        Markeersoort.Verwacht => null,
        _ => TegelRules.WordtVerwacht(verwachting) || nu is not Tegelstaat.NietVerwacht ? null : Weigeringen.NietVerwacht,
    };

    /// <summary>Whether the mark would change nothing, so that a double tap or a second screen adds nothing.</summary>
    public static bool StaatAlZo(Markering? laatste, Markeersoort soort) =>
        laatste is null ? soort == Markeersoort.Verwacht : laatste.Soort == soort;
}
