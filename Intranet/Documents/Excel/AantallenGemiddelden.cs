using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Real attendance of a groep on a weekday, averaged over the last weeks; what may be shown of it.</summary>
internal sealed record Gemiddelde(decimal? Aanwezig, bool AllesKlein, bool IetsKlein)
{
    public static Gemiddelde Leeg { get; } = new(Aanwezig: null, AllesKlein: false, IetsKlein: false);
}

internal static class AantallenGemiddelden
{
    public const int Weekdagen = 5;

    /// <summary>Per groep, for each weekday that is shown, over the lists that were kept to the end (today's isn't); one decimal, half away from zero, so that sums equal what is seen.</summary>
    public static Gemiddelde[][] Bereken(AantallenBlad aantallen)
    {
        var vanaf = aantallen.Tot.AddDays(-7 * aantallen.GemiddeldOverWeken);
        var dagen = aantallen.Kolommen();
        var laatste = aantallen.Tellingen.Where(t => t.Datum > vanaf && t.Lijst == Lijststand.Bijgehouden).ToLookup(t => (t.Groep, Weekdag(t.Datum)));
        return
        [
            .. aantallen.Groepen.Select(groep => dagen.Select(dag => Van([.. laatste[(groep.Naam, dag)]])).ToArray()),
        ];
    }

    /// <summary>0 for Monday; 4 for Friday; above it the weekend.</summary>
    public static int Weekdag(DateOnly datum) => ((int)datum.DayOfWeek + 6) % 7;

    private static Gemiddelde Van(List<AantallenTelling> tellingen) =>
        tellingen.Count == 0
            ? Gemiddelde.Leeg
            : new Gemiddelde(
                Math.Round(tellingen.Sum(t => t.Aanwezig) / (decimal)tellingen.Count, 1, MidpointRounding.AwayFromZero),
                tellingen.TrueForAll(t => KleineAantallen.IsKlein(t.Aanwezig)),
                tellingen.Exists(t => KleineAantallen.IsKlein(t.Aanwezig)));
}
