using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Commissie;

/// <summary>What a form says of a piece.</summary>
/// <param name="Id">Null for a new one, which gets <paramref name="NieuwId"/>.</param>
internal sealed record Nieuwsinvoer(string? Id, string NieuwId, string Titel, string Tekst);

/// <summary>Where a piece was published, and when.</summary>
internal sealed record Nieuwsplaatsing(string Id, DateOnly Op, string Waar);

/// <summary>Pieces for the newsletter, and when the next one is expected (TSO-11c). Pure.</summary>
internal static class NieuwsbriefRules
{
    /// <summary>So long before the day somebody is asked.</summary>
    public const int VraagDagen = 7;

    private const int WeekDagen = 7;

    /// <summary>A calendar without a school day in so long isn't one.</summary>
    private const int ZoekDagenMax = 800;

    public static Uitkomst<NieuwsbriefState> Bewaar(NieuwsbriefState was, Nieuwsinvoer invoer, Schooljaar jaar, IEnumerable<LeerlingRij> kinderen, Openbaarhandeling hier)
    {
        var (titel, tekst) = (TekstRules.Schoon(invoer.Titel), TekstRules.Schoon(invoer.Tekst));
        var oud = invoer.Id is null ? null : was.Berichten.FirstOrDefault(b => b.Id == invoer.Id);
        var nee = WaaromNiet(was, invoer.Id, oud, jaar, hier.Vandaag)
            ?? TekstRules.KeurVerplicht(titel, "titel", "de kop", OpenbaarGrenzen.TitelMax)
            ?? TekstRules.KeurRegels(tekst, "tekst", "de tekst", OpenbaarGrenzen.TekstMax)
            ?? KeurNamen(titel, tekst, kinderen);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = new Nieuwsbericht(oud?.Id ?? invoer.NieuwId, titel, tekst, null, null, hier.Wie.Naam, hier.Nu);
        return was with { Berichten = oud is null ? was.Berichten.Add(nieuw) : was.Berichten.Replace(oud, nieuw) };
    }

    /// <summary>Day or place of one that was published is corrected, its text isn't.</summary>
    public static Uitkomst<NieuwsbriefState> Plaats(NieuwsbriefState was, Nieuwsplaatsing plaatsing, Schooljaar jaar, IEnumerable<LeerlingRij> kinderen, DateOnly vandaag)
    {
        if (was.Berichten.FirstOrDefault(b => b.Id == plaatsing.Id) is not { } bericht)
        {
            return Weigeringen.Onbekend("dit stuk");
        }

        var waar = TekstRules.Schoon(plaatsing.Waar);
        var laatst = vandaag < jaar.LaatsteDag ? vandaag : jaar.LaatsteDag;
        var nee = (plaatsing.Op > vandaag ? Weigeringen.DatumInToekomst("op") : null)
            ?? (plaatsing.Op < jaar.EersteDag || plaatsing.Op > laatst ? Weigeringen.TeVerWeg("op", jaar.EersteDag, laatst) : null)
            ?? TekstRules.KeurVerplicht(waar, "waar", "in welke nieuwsbrief het stond", OpenbaarGrenzen.WaarMax)
            ?? (bericht.GeplaatstOp is null ? KeurNamen(bericht.Titel, bericht.Tekst, kinderen) : null);
        return nee is not null ? nee : was with { Berichten = was.Berichten.Replace(bericht, bericht with { GeplaatstOp = plaatsing.Op, Waar = waar }) };
    }

    /// <summary>What is being written first, then what was published, newest first.</summary>
    public static ImmutableArray<Nieuwsbericht> Lijst(NieuwsbriefState state) =>
        [.. state.Berichten.Reverse().OrderBy(b => b.GeplaatstOp is not null).ThenByDescending(b => b.GeplaatstOp)];

    public static DateOnly? Laatst(IEnumerable<Nieuwsbericht> berichten) => berichten.Select(b => b.GeplaatstOp).Max();

    /// <summary>
    /// The first school day that lies so many weeks of school after the last piece, or after the begin of the schooljaar without one: holidays don't count. Null when
    /// it is in another schooljaar.
    /// </summary>
    public static DateOnly? Voor(SchoolView school, Schooljaar jaar, DateOnly? laatst, int weken)
    {
        var (dag, over) = (laatst ?? jaar.EersteDag, weken * WeekDagen);
        for (var stap = 0; stap < ZoekDagenMax && (over > 0 || !IsSchooldag(school, dag)); stap++)
        {
            dag = dag.AddDays(1);
            over -= school.Vrij(dag)?.Soort == VrijeDagSoort.Vakantie ? 0 : 1;
        }

        return dag <= jaar.LaatsteDag ? dag : null;
    }

    /// <summary>Told on a school day; what was told stays told in a holiday.</summary>
    /// <param name="voorzitter">Account of the voorzitter; null without one: that is said elsewhere.</param>
    public static ImmutableArray<Openbaartaak> Taken(NieuwsbriefState state, SchoolView school, DateOnly? voor, string? voorzitter, DateOnly vandaag)
    {
        if (voor is not { } dag || voorzitter is null || vandaag < dag.AddDays(-VraagDagen))
        {
            return [];
        }

        var taak = new Openbaartaak(voorzitter, $"nieuwsbrief/{Sleutels.Dag(dag)}", $"Schrijf een stuk over het overblijven voor de nieuwsbrief, voor {Datums.Lang(dag)}.");
        return IsSchooldag(school, vandaag) || state.Verteld.Contains(taak) ? [taak] : [];
    }

    private static bool IsSchooldag(SchoolView school, DateOnly dag) => dag.Weekdag() != Weekdagen.Geen && school.Vrij(dag) is null;

    private static Weigering? WaaromNiet(NieuwsbriefState was, string? id, Nieuwsbericht? oud, Schooljaar jaar, DateOnly vandaag) =>
        id is not null ? oud is null ? Weigeringen.Onbekend("dit stuk") : oud.GeplaatstOp is null ? null : Weigeringen.NieuwsGeplaatst
        : !jaar.Bevat(vandaag) ? Weigeringen.NieuwsJaar(jaar)
        : was.Berichten.Length >= OpenbaarGrenzen.BerichtenMax ? Weigeringen.TeVeel("stukken in een schooljaar", OpenbaarGrenzen.BerichtenMax)
        : null;

    private static Weigering? KeurNamen(string titel, string tekst, IEnumerable<LeerlingRij> kinderen)
    {
        var namen = string.Join(", ", Kindnaamrules.Gevonden($"{titel}\n{tekst}", kinderen));
        return namen.Length > 0 ? Weigeringen.NieuwsNaam(namen) : null;
    }
}
