using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>What a form says of a piece.</summary>
/// <param name="Id">Null for a new one, which gets <paramref name="NieuwId"/>.</param>
internal sealed record Nieuwsinvoer(string? Id, string NieuwId, string Titel, string Tekst);

/// <summary>Where a piece was published, and when.</summary>
internal sealed record Nieuwsplaatsing(string Id, DateOnly Op, string Waar);

/// <summary>Pieces for the newsletter, and when the next one is expected (TSO-11c). Pure.</summary>
internal static class NieuwsbriefRules
{
    private const int WeekDagen = 7;

    /// <summary>Coordinator and who stands in for them, in the place of the voorzitter.</summary>
    private const int SchrijversMax = 2;

    /// <summary>A calendar without a school day in so long isn't one.</summary>
    private const int ZoekDagenMax = 800;

    public static Uitkomst<NieuwsbriefState> Bewaar(NieuwsbriefState was, Nieuwsinvoer invoer, Schooljaar jaar, Naamlijst namen, Openbaarhandeling hier)
    {
        var (titel, tekst) = (TekstRules.Schoon(invoer.Titel), TekstRules.Schoon(invoer.Tekst));
        var oud = invoer.Id is null ? null : was.Berichten.FirstOrDefault(b => b.Id == invoer.Id);
        var nee = WaaromNiet(was, invoer.Id, oud, jaar, hier.Vandaag)
            ?? TekstRules.KeurVerplicht(titel, "titel", "de kop", OpenbaarGrenzen.TitelMax)
            ?? TekstRules.KeurRegels(tekst, "tekst", "de tekst", OpenbaarGrenzen.TekstMax)
            ?? KeurNamen(titel, tekst, namen);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = new Nieuwsbericht(oud?.Id ?? invoer.NieuwId, titel, tekst, null, null, hier.Wie.Naam, hier.Nu);
        return was with { Berichten = oud is null ? was.Berichten.Add(nieuw) : was.Berichten.Replace(oud, nieuw) };
    }

    /// <summary>Day or place of one that was published is corrected, its text isn't.</summary>
    public static Uitkomst<NieuwsbriefState> Plaats(NieuwsbriefState was, Nieuwsplaatsing plaatsing, Schooljaar jaar, Naamlijst namen, DateOnly vandaag)
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
            ?? (bericht.GeplaatstOp is null ? KeurNamen(bericht.Titel, bericht.Tekst, namen) : null);
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
            over -= IsVakantie(school, dag) ? 0 : 1;
        }

        return dag <= jaar.LaatsteDag ? dag : null;
    }

    public static bool IsVraagtijd(DateOnly voor, DateOnly vandaag) => vandaag >= voor.AddDays(-OpenbaarGrenzen.VraagDagen);

    /// <summary>
    /// The voorzitter (11c). While there is none who can write here the coordinators, so that parents go on hearing of it; a school that didn't record its commissie
    /// isn't asked.
    /// </summary>
    public static ImmutableArray<string> Schrijvers(Commissiestand commissie, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var voorzitter = commissie.Voorzitter?.AccountId is { } id ? personen.Rijen.FirstOrDefault(p => p.AccountId == id) : null;
        return commissie.Leden.IsEmpty ? []
            : voorzitter is not null && OpenbaarpostRules.HeeftRecht(voorzitter, school, Recht.NieuwsbriefMaken, vandaag) ? [voorzitter.AccountId]
            : [.. OntvangerRules.Coordinatoren(personen, school, vandaag).Select(p => p.AccountId).Take(SchrijversMax)];
    }

    /// <summary>Told on a school day; what was told stays told in a holiday.</summary>
    public static ImmutableArray<Openbaartaak> Taken(NieuwsbriefState state, SchoolView school, DateOnly voor, ImmutableArray<string> schrijvers, DateOnly vandaag)
    {
        if (!IsVraagtijd(voor, vandaag))
        {
            return [];
        }

        var tekst = $"Schrijf een stuk over het overblijven voor de nieuwsbrief, voor {Datums.Lang(voor)}.";
        var taken = schrijvers.Select(id => new Openbaartaak(id, $"nieuwsbrief/{Sleutels.Dag(voor)}", tekst));
        return [.. taken.Where(t => IsSchooldag(school, vandaag) || state.Verteld.Contains(t))];
    }

    private static bool IsVakantie(SchoolView school, DateOnly dag) => school.VrijeDagen.Any(v => v.Soort == VrijeDagSoort.Vakantie && v.Van <= dag && dag <= v.TotEnMet);

    private static bool IsSchooldag(SchoolView school, DateOnly dag) => dag.Weekdag() != Weekdagen.Geen && school.Vrij(dag) is null;

    private static Weigering? WaaromNiet(NieuwsbriefState was, string? id, Nieuwsbericht? oud, Schooljaar jaar, DateOnly vandaag) =>
        id is not null ? oud is null ? Weigeringen.Onbekend("dit stuk") : oud.GeplaatstOp is null ? null : Weigeringen.NieuwsGeplaatst
        : !jaar.Bevat(vandaag) ? Weigeringen.NieuwsJaar(jaar)
        : was.Berichten.Length >= OpenbaarGrenzen.BerichtenMax ? Weigeringen.TeVeel("stukken in een schooljaar", OpenbaarGrenzen.BerichtenMax)
        : null;

    private static Weigering? KeurNamen(string titel, string tekst, Naamlijst namen)
    {
        var kinderen = namen.Kind($"{titel}\n{tekst}");
        return kinderen.IsEmpty ? null : Weigeringen.NieuwsNaam(string.Join(", ", kinderen));
    }
}
