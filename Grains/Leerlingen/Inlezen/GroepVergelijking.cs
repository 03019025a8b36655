using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>Groepen of the file against those of the school: on key, which lives one school year, then on name.</summary>
internal static class GroepVergelijking
{
    public static ImmutableArray<Groepvoorstel> Vergelijk(ImmutableArray<IngelezenGroep> bestand, ImmutableArray<BestaandeGroep> school)
    {
        var gekoppeld = Koppel(bestand, school);
        var over = school.Where(s => !gekoppeld.ContainsValue(s));
        return
        [
            .. bestand.Select(g => Voorstel(g, gekoppeld.GetValueOrDefault(g.Sleutel))),
            .. over.Select(g => new Groepvoorstel(Groepstatus.NietInBestand, g.Id, g.Bronsleutel, g.Naam, g.Naam, g.Jaargroepen)),
        ];
    }

    private static Dictionary<string, BestaandeGroep> Koppel(ImmutableArray<IngelezenGroep> bestand, ImmutableArray<BestaandeGroep> school)
    {
        var gekoppeld = new Dictionary<string, BestaandeGroep>(StringComparer.Ordinal);
        foreach (var groep in bestand)
        {
            if (school.FirstOrDefault(s => s.Bronsleutel == groep.Sleutel) is { } zelfde)
            {
                gekoppeld.Add(groep.Sleutel, zelfde);
            }
        }

        var vrij = school.Where(s => !gekoppeld.ContainsValue(s)).ToLookup(s => Namen.Zoekvorm(s.Naam), StringComparer.Ordinal);
        foreach (var opNaam in bestand.Where(g => !gekoppeld.ContainsKey(g.Sleutel)).GroupBy(g => Namen.Zoekvorm(g.Naam), StringComparer.Ordinal).ToList())
        {
            if (opNaam.Count() == 1 && vrij[opNaam.Key].Count() == 1)
            {
                gekoppeld.Add(opNaam.First().Sleutel, vrij[opNaam.Key].First());
            }
        }

        return gekoppeld;
    }

    private static Groepvoorstel Voorstel(IngelezenGroep groep, BestaandeGroep? bestaand)
    {
        if (bestaand is null)
        {
            return new Groepvoorstel(Groepstatus.Nieuw, null, groep.Sleutel, groep.Naam, "", groep.Jaargroepen);
        }

        // Years that the file doesn't know (all children left, unusable code) leave what the school has.
        var jaargroepen = groep.Jaargroepen.IsEmpty ? bestaand.Jaargroepen : groep.Jaargroepen;
        var status = groep.Naam != bestaand.Naam ? Groepstatus.Hernoemd
            : groep.Sleutel != bestaand.Bronsleutel || !jaargroepen.SequenceEqual(bestaand.Jaargroepen, StringComparer.Ordinal) ? Groepstatus.Gewijzigd
            : Groepstatus.Gelijk;
        return new Groepvoorstel(status, bestaand.Id, groep.Sleutel, groep.Naam, bestaand.Naam, jaargroepen);
    }
}
