using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>Who is expected on a date: aanmelding with its effective date, calendar, dagwijziging, blokkade (TSO-6a, TSO-6e).</summary>
internal static class VerwachtingRules
{
    public static Verwachting Bepaal(Groepslid lid, SchoolView school, string groepId, DateOnly datum) =>
        school.HeeftOverblijven(datum, groepId) ? OpLunchdag(lid, datum) : Verwachting.GeenOverblijven;

    /// <summary>On a date that has overblijven for this groep.</summary>
    public static Verwachting OpLunchdag(Groepslid lid, DateOnly datum)
    {
        var gewoon = ZonderBlokkade(lid, datum);
        var blokkade = lid.Blokkades.FirstOrDefault(b => b.GeldtOp(datum));
        return blokkade is not null && gewoon is not Verwachting.NietAangemeld ? blokkade.Soort : gewoon;
    }

    /// <summary>Whose turn a trip of the groep takes away: who would have stayed, had it been at school. A free day of the school gives no turns to credit.</summary>
    public static VervallenBeurten Vervallen(IEnumerable<Groepslid> leden, SchoolView school, Uitje uitje) => new(
        uitje.Datum, uitje.Naam,
        school.HeeftOverblijven(uitje.Datum) ? [.. leden.Where(l => TegelRules.WordtVerwacht(OpLunchdag(l, uitje.Datum))).Select(l => l.LeerlingId).Order(StringComparer.Ordinal)] : []);

    /// <summary>Why there is no overblijven on a date, in a sentence; null when there is.</summary>
    public static string? WaaromGeenOverblijven(SchoolView school, string? groepId, DateOnly datum)
    {
        if (school.HeeftOverblijven(datum, groepId))
        {
            return null;
        }

        if (school.Vrij(datum) is { } vrij)
        {
            return $"Op {Basis.Datums.Lang(datum)} is er geen school: {vrij.Naam}.";
        }

        var uitje = school.Uitjes.FirstOrDefault(u => u.GroepId == groepId && u.Datum == datum);
        return uitje is not null
            ? $"De groep is op {Basis.Datums.Lang(datum)} weg: {uitje.Naam}."
            : $"Op {datum.ToString("dddd", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))} is er op deze school geen overblijven.";
    }

    private static Verwachting ZonderBlokkade(Groepslid lid, DateOnly datum)
    {
        if (lid.Dagwijzigingen.LastOrDefault(d => d.Datum == datum) is { } wijziging)
        {
            return wijziging.Komt ? Verwachting.ExtraDag : Verwachting.Afgemeld;
        }

        return Aanmelding.GeldigOp(lid.Aanmeldingen, datum) is { Soort: AanmeldingSoort.Structureel } aanmelding
            && Basis.WeekdagenExtensions.Heeft(aanmelding.Weekdagen, Basis.WeekdagenExtensions.Weekdag(datum))
                ? Verwachting.Structureel
                : Verwachting.NietAangemeld;
    }
}
