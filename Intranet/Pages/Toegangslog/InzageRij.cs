using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>A line as the schoolleider reads it; a board of more groepen is one line.</summary>
/// <param name="OverWie">Name of the child, the groepen, or the whole school; null when it is about none.</param>
/// <param name="LeerlingId">When it is about one child that is still known.</param>
public sealed record InzageRij(
    long Nr, DateTimeOffset Op, string Wie, string? Als, string? Tablet, Inzagesoort Soort, string Zin, string? OverWie, string? LeerlingId);

/// <summary>Ids become names here, and nowhere in the log itself.</summary>
public sealed class InzageNamen(SchoolView school, RegisterView register, ImmutableDictionary<string, string> tablets)
{
    private readonly Dictionary<string, LeerlingRij> _leerlingen = register.Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>Lines of one act stand behind each other and are taken together.</summary>
    public ImmutableArray<InzageRij> Rijen(IEnumerable<GenummerdeRegel> regels)
    {
        var rijen = new List<(Inzageregel Regel, InzageRij Rij)>();
        foreach (var (nr, regel) in regels)
        {
            var rij = Rij(nr, regel);
            if (rijen is [.., var vorige] && regel.GroepId is not null && vorige.Regel with { GroepId = regel.GroepId } == regel)
            {
                rijen[^1] = (vorige.Regel, vorige.Rij with { OverWie = $"{rij.OverWie}, {vorige.Rij.OverWie}" });
            }
            else
            {
                rijen.Add((regel, rij));
            }
        }

        return [.. rijen.Select(r => r.Rij)];
    }

    public InzageRij Rij(long nr, Inzageregel regel) => new(
        nr, regel.Op, regel.Naam, regel.Als, regel.Tablet is { } tablet ? tablets.GetValueOrDefault(tablet, "gedeelde tablet") : null, regel.Soort,
        InzageWoorden.Zin(regel), OverWie(regel), regel.LeerlingId is { } id && _leerlingen.ContainsKey(id) ? id : null);

    private string? OverWie(Inzageregel regel) => regel switch
    {
        { LeerlingId: { } id } => _leerlingen.TryGetValue(id, out var kind)
            ? Namen.Volledig(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam) : "een kind dat hier niet meer bekend is",
        { GroepId: { } id } => school.Groep(id)?.Titel ?? "een groep die er niet meer is",
        { Soort: Inzagesoort.School or Inzagesoort.Uitvoer } => "de hele school",
        _ => null,
    };
}
