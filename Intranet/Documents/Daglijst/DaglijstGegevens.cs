using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>One groep on the lunch list: what the sheet and the print view draw alike.</summary>
/// <param name="Plek">Where it plays; null until the school chose.</param>
/// <param name="GeenOverblijven">Why there is none that day; null when there is.</param>
internal sealed record DaglijstBladGroep(
    string Naam, string? Leerkracht, string? Plek, Lunchtijden Tijden, string? GeenOverblijven, ImmutableArray<DaglijstRegel> Regels)
{
    /// <summary>How many stand on the list, then each state that occurs: the same numbers as in the workbook.</summary>
    public string Telling
    {
        get
        {
            var standen = DaglijstStatus.Alle.Concat(Regels.Select(r => r.Status)).Distinct(StringComparer.Ordinal)
                .Select(s => (Status: s, Aantal: Aantal(s))).Where(s => s.Aantal > 0).Select(s => $"{s.Aantal} {s.Status}");
            return string.Join(", ", standen.Prepend($"{Regels.Length} {DaglijstStatus.OpDeLijst}"));
        }
    }

    public int Aantal(params ReadOnlySpan<string> statussen)
    {
        var som = 0;
        foreach (var regel in Regels)
        {
            som += statussen.Contains(regel.Status) ? 1 : 0;
        }

        return som;
    }
}

/// <summary>The lunch list of a day as one person may see it (PDF-1, XLS-1).</summary>
/// <param name="GroepId">The one groep that was asked for; null for all.</param>
internal sealed record DaglijstGegevens(
    SchoolView School, DateOnly Datum, string? GroepId, ImmutableArray<DaglijstBladGroep> Groepen, string Wie, DateTimeOffset Op)
{
    public DaglijstBlad Werkboek() => new(
        new WerkboekKop(
            School.Gegevens.Naam, School.Sleutel.Waarde, "Daglijst overblijven", Datums.Voluit(Datum), "versie 1", WerkboekUitgave.Intern, Wie,
            Schooltijd.Lokaal(Op)),
        Datum, [.. Groepen.Select(g => new DaglijstGroep(g.Naam, g.Regels))]);

    /// <summary>ASCII and without a child's name: daglijst-99XX00-2026-11-12.xlsx, with the id of a groep in between.</summary>
    public string Bestandsnaam(string soort) =>
        $"daglijst-{School.Sleutel}{(GroepId is null ? "" : $"-{GroepId}")}-{Sleutels.Dag(Datum)}.{soort}";
}
