using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overblijven;

/// <summary>What an overblijfgroep keeps of a child when there is news of it.</summary>
internal static class LidRules
{
    /// <summary>
    /// A child that leaves, or comes back, keeps in this groep what was expected before that: ground of the bill and of the
    /// counts of earlier days. The first aanmelding of the news says from when it holds.
    /// </summary>
    public static Groepslid Neem(Groepslid? was, Groepslid nieuw)
    {
        if (was is null || (was.Actief && nieuw.Actief))
        {
            return nieuw;
        }

        var grens = nieuw.Aanmeldingen.IsEmpty ? DateOnly.MaxValue : nieuw.Aanmeldingen.Min(a => a.Vanaf);
        return nieuw with
        {
            Aanmeldingen = [.. was.Aanmeldingen.Where(a => a.Vanaf < grens), .. nieuw.Aanmeldingen],
            Dagwijzigingen = [.. was.Dagwijzigingen.Where(d => d.Datum < grens && !nieuw.Dagwijzigingen.Any(n => n.Datum == d.Datum)), .. nieuw.Dagwijzigingen],
            Blokkades = nieuw.Actief ? nieuw.Blokkades : was.Blokkades,
        };
    }

    /// <summary>Without text of people and without who entered it; days and pattern stay.</summary>
    public static Groepslid Naamloos(Groepslid lid) => lid with
    {
        Actief = false,
        Aanmeldingen = [.. lid.Aanmeldingen.Select(a => new Aanmelding(a.Vanaf, a.Soort, a.Weekdagen, default, "", null))],
        Dagwijzigingen = [.. lid.Dagwijzigingen.Select(d => new Dagwijziging(d.Datum, d.Komt, null, null, default, ""))],
    };

    /// <summary>Whether the child belongs on the board of a date: in the groep now, or expected there on that date.</summary>
    public static bool HoortOp(Groepslid lid, Verwachting verwachting) =>
        lid.Actief || verwachting is not (Verwachting.NietAangemeld or Verwachting.GeenOverblijven);
}
