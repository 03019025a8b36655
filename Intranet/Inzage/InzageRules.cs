using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>What was asked. Of the address only the route names a child or a groep: what stands behind it, or in a form, may not be what is shown.</summary>
/// <param name="Handler">Name of the page's handler; null for the page itself.</param>
internal sealed record Inzagebezoek(bool IsPost, string? Handler, string? Leerling, string? Groep);

/// <summary>From a visit to the lines of the log (SEC-3): who may see what decides on whose list a child stood.</summary>
internal static class InzageRules
{
    public const int GroepenMax = 60;

    public static bool IsBlik(Inzagesoort soort) => soort is Inzagesoort.Leerling or Inzagesoort.Groep or Inzagesoort.School;

    /// <param name="rechten">Of the page: they say whether an unnamed list is of the whole school or of the own groepen.</param>
    public static ImmutableArray<Inzageregel> Regels(
        InzageAttribute inzage, Inzagebezoek bezoek, Inzagevondst vondst, IReadOnlyCollection<Recht> rechten, Wie wie, DateTimeOffset op)
    {
        var soort = bezoek.IsPost && IsBlik(inzage.Soort) ? Inzagesoort.Wijziging : inzage.Soort;
        var wat = bezoek.IsPost && bezoek.Handler is { } handler && soort != Inzagesoort.Uitvoer ? $"{inzage.Wat}, {Woorden(handler)}" : inzage.Wat;
        return [.. Hoofd(soort, wat, bezoek, vondst, rechten, wie, op), .. Ook(vondst, _ => true, rechten, wie, op)];
    }

    /// <summary>What a page showed after a form: its own look, and what stood beside it.</summary>
    public static ImmutableArray<Inzageregel> Blikken(
        InzageAttribute pagina, Inzagebezoek bezoek, Inzagevondst vondst, IReadOnlyCollection<Recht> rechten, Wie wie, DateTimeOffset op) =>
        [.. Hoofd(pagina.Soort, pagina.Wat, bezoek, vondst, rechten, wie, op), .. Ook(vondst, o => IsBlik(o), rechten, wie, op)];

    /// <summary>What was changed of others by a form that was refused itself.</summary>
    public static ImmutableArray<Inzageregel> Ondanks(Inzagevondst vondst, IReadOnlyCollection<Recht> rechten, Wie wie, DateTimeOffset op) =>
        [.. Ook(vondst, o => !IsBlik(o), rechten, wie, op)];

    /// <summary>Something went wrong after it was asked: whether it was done isn't known.</summary>
    public static Inzageregel AlsPoging(Inzageregel regel) => regel with { Wat = $"{regel.Wat}, poging" };

    private static IEnumerable<Inzageregel> Hoofd(
        Inzagesoort soort, string wat, Inzagebezoek bezoek, Inzagevondst vondst, IReadOnlyCollection<Recht> rechten, Wie wie, DateTimeOffset op) =>
        Eigen(soort, wat, Leerling(vondst.LeerlingId ?? bezoek.Leerling), Groepen(bezoek, vondst, rechten, wie), rechten, wie)
            .Select(r => Maak(r.Soort, r.Wat, r.LeerlingId, r.GroepId, wie, op));

    private static IEnumerable<Inzageregel> Ook(
        Inzagevondst vondst, Func<Inzagesoort, bool> welke, IReadOnlyCollection<Recht> rechten, Wie wie, DateTimeOffset op) =>
        vondst.Ook.Where(o => welke(o.Soort)).SelectMany(o => Eigen(o.Soort, o.Wat, Leerling(o.LeerlingId), [], rechten, wie))
            .Select(r => Maak(r.Soort, r.Wat, r.LeerlingId, r.GroepId, wie, op));

    private static IEnumerable<(Inzagesoort Soort, string Wat, string? LeerlingId, string? GroepId)> Eigen(
        Inzagesoort soort, string wat, string? leerling, ImmutableArray<string> groepen, IReadOnlyCollection<Recht> rechten, Wie wie)
    {
        switch (soort)
        {
            case Inzagesoort.Leerling or Inzagesoort.Uitvoer when leerling is not null:
                return [(soort, wat, leerling, null)];
            case Inzagesoort.Wijziging or Inzagesoort.Beheer:
                return [(soort, wat, leerling, groepen.Length == 1 ? groepen[0] : null)];
        }

        // A look at a child that nobody named is one at the list on which it stood: more than was seen, never nothing.
        var perGroep = soort == Inzagesoort.Uitvoer ? soort : Inzagesoort.Groep;
        if (!groepen.IsEmpty)
        {
            return groepen.Select(g => (perGroep, wat, (string?)null, (string?)g));
        }

        return rechten.Count == 0 || rechten.Any(r => wie.MagHeleSchool(r, wie.School))
            ? [(soort == Inzagesoort.Uitvoer ? soort : Inzagesoort.School, wat, null, null)]
            : EigenGroepen(rechten, wie).Select(g => (perGroep, wat, (string?)null, (string?)g));
    }

    /// <summary>Groepen that were named and that this person may see there; a list of another groep stays empty.</summary>
    private static ImmutableArray<string> Groepen(Inzagebezoek bezoek, Inzagevondst vondst, IReadOnlyCollection<Recht> rechten, Wie wie)
    {
        IEnumerable<string> genoemd = !vondst.Groepen.IsEmpty ? vondst.Groepen : bezoek.Groep is { Length: > 0 } groep ? [groep] : [];
        return [.. genoemd.Where(IsGroep).Distinct(StringComparer.Ordinal)
            .Where(g => rechten.Count == 0 || rechten.Any(r => wie.MagInGroep(r, wie.School, g))).Take(GroepenMax)];
    }

    private static IEnumerable<string> EigenGroepen(IReadOnlyCollection<Recht> rechten, Wie wie) => wie.Rollen
        .Where(r => rechten.Any(recht => Rechtentabel.Bereik(r.Rol, recht) == Bereik.EigenGroep)).SelectMany(r => r.Groepen)
        .Distinct(StringComparer.Ordinal).Take(GroepenMax);

    private static Inzageregel Maak(Inzagesoort soort, string wat, string? leerling, string? groep, Wie wie, DateTimeOffset op) => new(
        op, wie.AccountId, wie.Naam, soort, wat, leerling, groep, wie.Tablet,
        string.Join(", ", wie.Rollen.Select(r => r.Rol.Leesbaar()).Distinct(StringComparer.Ordinal)));

    private static string? Leerling(string? id) => LeerlingId.IsGeldig(id) ? id : null;

    /// <summary>An id as the school makes them: what someone types in the address never gets into the log.</summary>
    private static bool IsGroep(string id) => id.Length is > 0 and <= 20 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>WisLunchinfo → "wis lunchinfo".</summary>
    private static string Woorden(string handler)
    {
        var tekst = new StringBuilder();
        foreach (var teken in handler)
        {
            tekst.Append(char.IsUpper(teken) && tekst.Length > 0 ? " " : "").Append(char.ToLower(teken, CultureInfo.InvariantCulture));
        }

        return tekst.ToString();
    }
}
