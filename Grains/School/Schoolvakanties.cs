using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>
/// School holidays per region as published by the government, Saturday to Sunday. Herfst, voorjaar and the second week of
/// mei are advice: the school changes them itself (SCH-1). A new schooljaar is a few rows more.
/// </summary>
internal static class Schoolvakanties
{
    private static readonly ImmutableArray<Vakantie> Tabel =
    [
        new("zomer-2026", "Zomervakantie", 2026, Noord: "2026-07-04/2026-08-16", Midden: "2026-07-18/2026-08-30", Zuid: "2026-07-11/2026-08-23"),
        new("herfst-2026", "Herfstvakantie", 2026, Noord: "2026-10-10/2026-10-18", Midden: "2026-10-17/2026-10-25", Zuid: "2026-10-17/2026-10-25"),
        Overal("kerst-2026", "Kerstvakantie", 2026, "2026-12-19/2027-01-03"),
        new("voorjaar-2027", "Voorjaarsvakantie", 2026, Noord: "2027-02-20/2027-02-28", Midden: "2027-02-20/2027-02-28", Zuid: "2027-02-13/2027-02-21"),
        Overal("mei-2027", "Meivakantie", 2026, "2027-04-24/2027-05-02"),
        new("zomer-2027", "Zomervakantie", 2026, Noord: "2027-07-10/2027-08-22", Midden: "2027-07-17/2027-08-29", Zuid: "2027-07-24/2027-09-05"),
        new("herfst-2027", "Herfstvakantie", 2027, Noord: "2027-10-16/2027-10-24", Midden: "2027-10-16/2027-10-24", Zuid: "2027-10-23/2027-10-31"),
        Overal("kerst-2027", "Kerstvakantie", 2027, "2027-12-25/2028-01-09"),
        new("voorjaar-2028", "Voorjaarsvakantie", 2027, Noord: "2028-02-19/2028-02-27", Midden: "2028-02-26/2028-03-05", Zuid: "2028-02-26/2028-03-05"),
        Overal("mei-2028", "Meivakantie", 2027, "2028-04-29/2028-05-07"),
        new("zomer-2028", "Zomervakantie", 2027, Noord: "2028-07-15/2028-08-27", Midden: "2028-07-08/2028-08-20", Zuid: "2028-07-22/2028-09-03"),
    ];

    /// <summary>The schooljaren that the table knows.</summary>
    public static ImmutableArray<Schooljaar> Bekend { get; } = [.. Tabel.Select(v => v.SchooljaarBegin).Distinct().Select(b => new Schooljaar(b))];

    public static IEnumerable<VrijeDag> Van(Regio regio) => Tabel.Select(v => v.In(regio));

    private static Vakantie Overal(string id, string naam, int begin, string periode) => new(id, naam, begin, periode, periode, periode);

    private sealed record Vakantie(string Id, string Naam, int SchooljaarBegin, string Noord, string Midden, string Zuid)
    {
        public VrijeDag In(Regio regio)
        {
            var delen = (regio switch { Regio.Noord => Noord, Regio.Midden => Midden, _ => Zuid }).Split('/');
            return new VrijeDag(Id, VrijeDagSoort.Vakantie, Naam, Datum(delen[0]), Datum(delen[1]));
        }

        private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
