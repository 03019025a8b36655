using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>The way from one day with overblijven to the next.</summary>
public static class Overblijfkalender
{
    /// <summary>Longer than any holiday.</summary>
    public const int DagenMax = 100;

    public static DateOnly? Volgende(this SchoolView school, DateOnly na, string? groepId = null) => Zoek(school, na, 1, groepId);

    public static DateOnly? Vorige(this SchoolView school, DateOnly voor, string? groepId = null) => Zoek(school, voor, -1, groepId);

    private static DateOnly? Zoek(SchoolView school, DateOnly van, int stap, string? groepId)
    {
        var dagen = Enumerable.Range(1, DagenMax).Select(i => van.AddDays(i * stap));
        return dagen.Where(d => school.HeeftOverblijven(d, groepId)).Select(d => (DateOnly?)d).FirstOrDefault();
    }
}
