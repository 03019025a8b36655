using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Inzet groepsleerkrachten: worked minutes ÷ 60 × average personnel cost (TSO-10g, TSO-10h). Pure.</summary>
internal static class InzetRules
{
    private const int MinutenPerUur = 60;

    /// <summary>Lunches of a month of which worked time may be known.</summary>
    public static IEnumerable<(string GroepId, DateOnly Datum)> Lunches(SchoolView school, IEnumerable<DateOnly> dagen) =>
        dagen.SelectMany(d => school.GroepenVan(Schooljaar.Van(d)).Where(g => school.HeeftOverblijven(d, g.Id)).Select(g => (g.Id, d)));

    /// <summary>Days of a month on which there was overblijven and that the books are about.</summary>
    public static List<DateOnly> Dagen(SchoolView school, DateOnly maand, DateOnly vandaag, DateOnly? begonnen) =>
    [
        .. Enumerable.Range(0, DateTime.DaysInMonth(maand.Year, maand.Month)).Select(maand.AddDays)
            .Where(d => d <= vandaag && !(begonnen > d) && school.HeeftOverblijven(d)),
    ];

    public static int Minuten(IEnumerable<Lunchinzet?> lunches) => lunches.Sum(l => l?.Minuten ?? 0);

    /// <summary>Rounded once a month; without a personnel cost nothing can be said.</summary>
    public static Geld Bedrag(int minuten, Geld? gpl) => gpl is { } perUur ? RekenRules.Deel(perUur, minuten, MinutenPerUur) : Geld.Nul;
}
