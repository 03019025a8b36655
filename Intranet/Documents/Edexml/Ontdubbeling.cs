using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>
/// Leaves one record a leerling: keys and eckids are unique in what the comparison gets. Of two with the same key the one
/// at school wins over the one who left, then the first in the file.
/// </summary>
internal static class Ontdubbeling
{
    public static ImmutableArray<IngelezenLeerling> Ontdubbel(IReadOnlyList<IngelezenLeerling> gelezen, Bevindingenlijst bevindingen)
    {
        var houders = new Dictionary<string, int>(StringComparer.Ordinal);
        var blijft = new List<(int Plek, IngelezenLeerling Leerling)>();
        foreach (var (plek, leerling) in gelezen.Index().OrderBy(l => l.Item.Vertrokken))
        {
            if (leerling.Gegevens.Sleutel is { } sleutel && !houders.TryAdd("sleutel " + sleutel, leerling.Regel))
            {
                MeldDubbel(leerling, houders["sleutel " + sleutel], bevindingen);
                continue;
            }

            var eigen = MetEigenEckId(leerling, houders, bevindingen);
            if (eigen.Gegevens is not { Sleutel: null, EckId: null } || IsEigen(eigen, houders, bevindingen))
            {
                blijft.Add((plek, eigen));
            }
        }

        return [.. blijft.OrderBy(b => b.Plek).Select(b => b.Leerling)];
    }

    private static IngelezenLeerling MetEigenEckId(IngelezenLeerling leerling, Dictionary<string, int> houders, Bevindingenlijst bevindingen)
    {
        if (leerling.Gegevens.EckId is not { } eckId || houders.TryAdd("eckid " + eckId, leerling.Regel))
        {
            return leerling;
        }

        bevindingen.ZonderGegeven(leerling.Regel, Bevindingcode.DubbelEckId, $"dit ECK iD staat ook op regel {houders["eckid " + eckId]}; de leerling gaat door zonder ECK iD.", leerling.Gegevens.Sleutel);
        return leerling with { Gegevens = leerling.Gegevens with { EckId = null } };
    }

    /// <summary>Without key and eckid the names, birth date and last four digits have to be this child's alone.</summary>
    private static bool IsEigen(IngelezenLeerling leerling, Dictionary<string, int> houders, Bevindingenlijst bevindingen)
    {
        var g = leerling.Gegevens;
        if (g.Geboortedatum is null)
        {
            bevindingen.NietIngelezen(leerling.Regel, Bevindingcode.NietTerugTeVinden, "deze leerling is de volgende keer nergens aan te herkennen; niet ingelezen.");
            return false;
        }

        var kenmerk = $"naam {Namen.Sorteersleutel(g.Roepnaam, g.Voorvoegsel, g.Achternaam)} {g.Geboortedatum:yyyy-MM-dd} {g.BsnLaatste4}";
        if (houders.TryAdd(kenmerk, leerling.Regel))
        {
            return true;
        }

        MeldDubbel(leerling, houders[kenmerk], bevindingen);
        return false;
    }

    private static void MeldDubbel(IngelezenLeerling leerling, int eersteRegel, Bevindingenlijst bevindingen) =>
        bevindingen.NietIngelezen(leerling.Regel, Bevindingcode.DubbeleSleutel, $"dezelfde leerling staat ook op regel {eersteRegel}; deze is niet ingelezen.", leerling.Gegevens.Sleutel);
}
