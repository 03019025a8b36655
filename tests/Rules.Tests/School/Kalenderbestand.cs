using System.Globalization;

namespace OrleansSchool.Tests.Rules.School;

/// <summary>Whole days of an iCalendar file beside the checkout, as published by the government.</summary>
internal static class Kalenderbestand
{
    public static IEnumerable<(string Naam, DateOnly Van, DateOnly TotEnMet)> Lees(string bestand)
    {
        string naam = "";
        DateOnly van = default, tot = default;
        foreach (var regel in File.ReadLines(Boom.Voorbeelden("kalender", bestand)))
        {
            var waarde = regel[(regel.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            switch (regel.Split(':', ';')[0])
            {
                case "SUMMARY":
                    naam = waarde;
                    break;
                case "DTSTART":
                    (van, tot) = (Datum(waarde), Datum(waarde));
                    break;
                case "DTEND":
                    tot = Datum(waarde).AddDays(-1);
                    break;
                case "END" when waarde == "VEVENT":
                    yield return (naam, van, tot);
                    break;
            }
        }
    }

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst[..8], "yyyyMMdd", CultureInfo.InvariantCulture);
}
