using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overblijven;

/// <summary>A child of the groep with what is expected and what was marked.</summary>
internal sealed record LidStand(Groepslid Lid, Verwachting Verwachting, Markering? Markering, Tegelstaat Staat)
{
    /// <summary>What tablets say against each other (LIVE-4).</summary>
    public ImmutableArray<Markering> Tegenspraak { get; init; } = [];
}

/// <summary>From children and marks to what a board shows (LIVE-1, LIVE-6).</summary>
internal static class BordRules
{
    private static readonly StringComparer OpNaam = StringComparer.Create(
        CultureInfo.GetCultureInfo("nl-NL"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    /// <summary>Fixed order of roepnaam, then achternaam: thumbs remember places (design principle 3).</summary>
    public static ImmutableArray<Tegel> OpVolgorde(IEnumerable<Tegel> tegels) =>
        [.. tegels.OrderBy(t => t.Roepnaam, OpNaam).ThenBy(t => t.Achternaam, OpNaam).ThenBy(t => t.LeerlingId, StringComparer.Ordinal)];

    public static Tegel Tegel(LidStand lid, LeerlingRij? rij, string groepId, DateOnly datum, DateOnly vandaag)
    {
        var afmelding = lid.Verwachting == Verwachting.Afgemeld ? lid.Lid.Dagwijzigingen.LastOrDefault(d => d.Datum == datum) : null;
        return new Tegel(
            lid.Lid.LeerlingId, rij?.Persoon.Roepnaam ?? "Onbekend", Achternaam(rij), lid.Staat, lid.Verwachting,
            lid.Markering?.Op ?? afmelding?.VastgelegdOp, lid.Markering?.DoorNaam ?? afmelding?.DoorNaam, lid.Markering?.Nr, Merkjes(rij, datum, vandaag),
            lid.Markering?.AfmeldReden ?? afmelding?.Reden, groepId, BlokkadeTot(lid, datum), lid.Markering?.Reden ?? afmelding?.Toelichting,
            lid.Tegenspraak, lid.Markering?.Nakomer?.OntvangenOp);
    }

    /// <summary>All marks that hold on that date and have not ended by now (TSO-8f): on an old board none stay to be read.</summary>
    private static string? Merkjes(LeerlingRij? rij, DateOnly datum, DateOnly vandaag)
    {
        var geldig = (rij?.Merkjes ?? []).Where(m => m.GeldtOp(datum) && m.TotEnMet >= vandaag).Select(m => m.Merkje).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", geldig) is { Length: > 0 } merkjes ? merkjes : null;
    }

    public static BordMag Mag(Wie wie, SchoolSleutel school, string groepId, DateOnly datum, DateOnly vandaag, string? waaromGeen)
    {
        var nee = waaromGeen ?? MarkeerRules.MagOpDag(wie, school, groepId, datum, vandaag)?.Zin;
        return new BordMag(
            nee is null, VraagtReden: datum != vandaag, nee, datum == vandaag && wie.MagHeleSchool(Recht.HelpersInvoeren, school));
    }

    /// <summary>Five numbers, Monday first, of who has a structural aanmelding on that date.</summary>
    public static ImmutableArray<int> StructureelPerWeekdag(IEnumerable<Groepslid> leden, DateOnly opDatum)
    {
        var geldig = leden.Where(l => l.Actief).Select(l => Aanmelding.GeldigOp(l.Aanmeldingen, opDatum))
            .Where(a => a is { Soort: AanmeldingSoort.Structureel }).ToList();
        return [.. WeekdagenExtensions.Werkweek.Select(d => geldig.Count(a => a!.Weekdagen.Heeft(d.Dag)))];
    }

    private static string Achternaam(LeerlingRij? rij) =>
        rij is null ? "" : string.IsNullOrEmpty(rij.Persoon.Voorvoegsel) ? rij.Persoon.Achternaam : $"{rij.Persoon.Voorvoegsel} {rij.Persoon.Achternaam}";

    private static DateOnly? BlokkadeTot(LidStand lid, DateOnly datum) =>
        lid.Verwachting is Verwachting.Geschorst or Verwachting.Uitgesloten
            ? lid.Lid.Blokkades.FirstOrDefault(b => b.Soort == lid.Verwachting && b.GeldtOp(datum))?.TotEnMet
            : null;
}
