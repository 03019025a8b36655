using System.Globalization;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Refuses numbers that can't be right or don't fit, before anything is written.</summary>
internal static class AantallenControle
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static void Controleer(AantallenBlad aantallen)
    {
        if (aantallen.Groepen.Length > AantallenWerkboek.GroepenMax || aantallen.Tellingen.Length > WerkboekBlad.RijenMax - 1)
        {
            throw new WerkboekTeGrootException(string.Create(
                Nederlands,
                $"Dit overzicht is te groot: hoogstens {AantallenWerkboek.GroepenMax} groepen en {WerkboekBlad.RijenMax - 1:N0} tellingen. Kies een kortere periode."));
        }

        Eis(aantallen.GemiddeldOverWeken is >= 1 and <= AantallenWerkboek.WekenMax, "The average is over 1 to 53 weeks.");
        Eis(aantallen.Groepen.Length > 0, "There is no groep to show.");
        Eis(aantallen.Van <= aantallen.Tot, "The period ends before it starts.");
        Eis(aantallen.Groepen.All(g => g.AangemeldPerWeekdag.Length == AantallenGemiddelden.Weekdagen), "A groep needs five weekdays.");
        Eis(aantallen.Groepen.All(g => g.AangemeldPerWeekdag.All(a => a >= 0)), "A number of children is negative.");
        var namen = aantallen.Groepen.Select(g => g.Naam).ToHashSet(StringComparer.Ordinal);
        Eis(namen.Count == aantallen.Groepen.Length, "A groep is there twice.");
        Eis(aantallen.Tellingen.Select(t => (t.Datum, t.Groep)).Distinct().Count() == aantallen.Tellingen.Length, "A groep was counted twice on a date.");
        foreach (var telling in aantallen.Tellingen)
        {
            Eis(namen.Contains(telling.Groep), "A count is of a groep that isn't listed.");
            Eis(telling.Datum >= aantallen.Van && telling.Datum <= aantallen.Tot, "A count falls outside the period.");
            Eis(AantallenGemiddelden.Weekdag(telling.Datum) < AantallenGemiddelden.Weekdagen, "A count falls in the weekend.");
            Eis(telling is { Verwacht: >= 0, Aanwezig: >= 0, Afgemeld: >= 0, NietGevonden: >= 0 }, "A number of children is negative.");
        }
    }

    private static void Eis(bool waar, string anders)
    {
        if (!waar)
        {
            throw new ArgumentException(anders, nameof(waar));
        }
    }
}
