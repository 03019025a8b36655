using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>On which boards a child stood on a day: after the jaarovergang that isn't the groep of now (LIVE-1, SCH-4).</summary>
internal static class Groepsdagen
{
    /// <summary>Two on a day on which it moved. Of days before the first that is kept, the groep of then.</summary>
    public static IEnumerable<string> Groepen(Groepsloop loop, DateOnly dag)
    {
        var (begin, einde) = (Schooltijd.Moment(dag, TimeOnly.MinValue), Schooltijd.Moment(dag.AddDays(1), TimeOnly.MinValue));
        var verblijven = loop.Verblijven;
        return verblijven.Where((v, i) => (i == 0 || v.Vanaf < einde) && (i + 1 == verblijven.Length || verblijven[i + 1].Vanaf > begin))
            .Select(v => v.GroepId).OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
