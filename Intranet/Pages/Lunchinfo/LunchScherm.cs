using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Lunchinfo;

/// <summary>One note of a child of the groep.</summary>
public sealed record LunchRegel(string LeerlingId, string Naam, Lunchnotitie Notitie);

/// <summary>All lunch notes of a groep on one screen: what ends soon first (TSO-8f).</summary>
public sealed record LunchScherm(
    Groep Groep, DateOnly Vandaag, string Adres, ImmutableArray<(string Id, string Naam)> Kinderen, ImmutableArray<LunchRegel> Regels, LunchinfoInvoer Lunchinfo)
{
    public string? Bewaard { get; init; }

    /// <summary>The form was refused, so it stays open.</summary>
    public bool Geweigerd { get; init; }

    public IEnumerable<LunchRegel> AflopendEerst => Regels.OrderBy(r => r.Notitie.TotEnMet).ThenBy(r => r.Naam, StringComparer.CurrentCulture);
}
