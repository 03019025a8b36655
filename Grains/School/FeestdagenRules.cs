using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>A public holiday.</summary>
/// <param name="Stam">First part of its id; the year follows.</param>
internal sealed record Feestdag(string Stam, string Naam, DateOnly Datum)
{
    public VrijeDag VrijeDag => new($"{Stam}-{Datum.Year}", VrijeDagSoort.Feestdag, Naam, Datum, Datum);
}

/// <summary>
/// Dutch public holidays of any year. Goede Vrijdag and Bevrijdingsdag are not among them: whether those are free is the
/// school's own choice (SCH-1).
/// </summary>
internal static class FeestdagenRules
{
    /// <summary>First day of Easter, by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    public static DateOnly Pasen(int jaar)
    {
        var gulden = jaar % 19;
        var eeuw = jaar / 100;
        var schrikkel = eeuw / 4;
        var maan = (eeuw - (((8 * eeuw) + 13) / 25) - schrikkel + (19 * gulden) + 15) % 30;
        var correctie = maan - (maan / 28 * (1 - (29 / (maan + 1) * ((21 - gulden) / 11))));
        var weekdag = (jaar + (jaar / 4) + correctie + 2 - eeuw + schrikkel) % 7;
        var sinds = correctie - weekdag;
        var maand = 3 + ((sinds + 40) / 44);
        return new DateOnly(jaar, maand, sinds + 28 - (31 * (maand / 4)));
    }

    /// <summary>Koningsdag: 27 April, a day earlier when that is a Sunday.</summary>
    public static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>All of a calendar year, in order of date, also those in a weekend.</summary>
    public static ImmutableArray<Feestdag> VanJaar(int jaar)
    {
        var pasen = Pasen(jaar);
        return
        [
            .. new Feestdag[]
            {
                new("nieuwjaarsdag", "Nieuwjaarsdag", new DateOnly(jaar, 1, 1)),
                new("eerste-paasdag", "Eerste paasdag", pasen),
                new("paasmaandag", "Tweede paasdag", pasen.AddDays(1)),
                new("koningsdag", "Koningsdag", Koningsdag(jaar)),
                new("hemelvaartsdag", "Hemelvaartsdag", pasen.AddDays(39)),
                new("eerste-pinkster", "Eerste pinksterdag", pasen.AddDays(49)),
                new("pinkstermaandag", "Tweede pinksterdag", pasen.AddDays(50)),
                new("eerste-kerstdag", "Eerste kerstdag", new DateOnly(jaar, 12, 25)),
                new("tweede-kerstdag", "Tweede kerstdag", new DateOnly(jaar, 12, 26)),
            }.OrderBy(f => f.Datum),
        ];
    }

    /// <summary>Those of a schooljaar on a working day, as free days.</summary>
    public static IEnumerable<VrijeDag> VanSchooljaar(Schooljaar jaar) =>
        VanJaar(jaar.Begin).Concat(VanJaar(jaar.Begin + 1))
            .Where(f => jaar.Bevat(f.Datum) && f.Datum.Weekdag() != Weekdagen.Geen)
            .Select(f => f.VrijeDag);
}
