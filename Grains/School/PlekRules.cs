using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.School;

/// <summary>Playgrounds and inside places (SCH-1).</summary>
internal static class PlekRules
{
    /// <param name="nieuwId">Used when the place has no id yet.</param>
    public static Uitkomst<SchoolState> Bewaar(SchoolState was, Plek plek, string nieuwId)
    {
        var schoon = plek with { Id = string.IsNullOrEmpty(plek.Id) ? nieuwId : plek.Id, Naam = TekstRules.Schoon(plek.Naam) };
        if (Keur(was, schoon) is { } nee)
        {
            return nee;
        }

        var plekken = SchoolRules.Zet(was.Plekken, schoon, p => p.Id);
        return plekken.Length > SchoolGrenzen.PlekkenMax
            ? Weigeringen.TeVeel("plekken", SchoolGrenzen.PlekkenMax)
            : was with { Plekken = plekken };
    }

    public static Uitkomst<SchoolState> Verwijder(SchoolState was, string id)
    {
        var plekken = was.Plekken.RemoveAll(p => p.Id == id);
        if (plekken.Length == was.Plekken.Length)
        {
            return Weigeringen.Onbekend("deze plek");
        }

        return InGebruik(was, id) is { } groepen ? Weigeringen.PlekInGebruik(groepen) : was with { Plekken = plekken };
    }

    private static Weigering? Keur(SchoolState was, Plek plek)
    {
        if (!SchoolRules.IsId(plek.Id))
        {
            return Weigeringen.OngeldigeId;
        }

        if (TekstRules.KeurVerplicht(plek.Naam, "naam", "een naam", SchoolGrenzen.KorteNaamMax) is { } nee)
        {
            return nee;
        }

        if (!Enum.IsDefined(plek.Soort))
        {
            return Weigeringen.Keuze("soort", "of dit een speelplaats of een plek binnen is");
        }

        if (was.Plekken.Any(p => p.Id != plek.Id && Namen.Zoekvorm(p.Naam) == Namen.Zoekvorm(plek.Naam)))
        {
            return Weigeringen.NaamBestaatAl;
        }

        var soortWijzigt = was.Plekken.Any(p => p.Id == plek.Id && p.Soort != plek.Soort);
        return soortWijzigt && InGebruik(was, plek.Id) is { } groepen ? Weigeringen.PlekInGebruik(groepen) : null;
    }

    private static string? InGebruik(SchoolState was, string id)
    {
        var namen = was.Groepen.Where(g => g.BuitenPlekId == id || g.BinnenPlekId == id).Select(g => g.Naam).Distinct(StringComparer.Ordinal).ToList();
        return namen.Count == 0 ? null : string.Join(", ", namen);
    }
}
