using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Commissie;

/// <summary>
/// Finds children of the school in a text that may name none: reading copy, agenda, year report, newsletter (TSO-2j). A first name counts with the
/// surname beside it, or with a capital when it isn't an ordinary word; one that is both ("Roos") with a capital within a sentence. A surname by itself
/// doesn't count: parents and helpers have it too. Pure.
/// </summary>
internal static class Kindnaamrules
{
    public const int GevondenMax = 20;

    /// <summary>Words between first name and surname that still make it one name.</summary>
    private const int TussenMax = 4;

    /// <summary>Short names of the children that the text names: first name and initial; empty when it names none.</summary>
    /// <param name="volwassenen">Names of people that may stand in it: written in full they are no child, also when they share a first name with one.</param>
    public static ImmutableArray<string> Gevonden(string tekst, IEnumerable<LeerlingRij> kinderen, IEnumerable<string>? volwassenen = null)
    {
        var woorden = Zonder(NaamwoordRules.Woorden(tekst), volwassenen ?? []);
        return woorden.Count == 0 ? [] : [.. kinderen.Where(k => Noemt(k.Persoon, woorden)).Select(k => Kort(k.Persoon)).Distinct(StringComparer.Ordinal).Take(GevondenMax)];
    }

    private static bool Noemt(Persoonsgegevens kind, List<Naamwoord> woorden)
    {
        var (voor, achter) = (NaamwoordRules.Woorden(kind.Roepnaam), NaamwoordRules.Woorden(kind.Achternaam));
        if (!NaamwoordRules.IsNaam(voor))
        {
            return false;
        }

        var isGewoon = NaamwoordRules.IsGewoon(voor);
        var achternamen = NaamwoordRules.Plekken(achter, woorden).ToList();
        return NaamwoordRules.Plekken(voor, woorden).Any(i =>
            (woorden[i].Hoofd && (!isGewoon || !woorden[i].Begint)) || achternamen.Exists(a => IsErbij(i, voor.Count, a, achter.Count)));
    }

    /// <summary>Surname after the first name with a few words between, or right before it as lists have it.</summary>
    private static bool IsErbij(int voor, int voorLengte, int achter, int achterLengte) =>
        achter >= voor + voorLengte ? achter - voor - voorLengte <= TussenMax : voor == achter + achterLengte;

    /// <summary>The words without the full names of adults; what stood on both sides of one isn't beside each other.</summary>
    private static List<Naamwoord> Zonder(List<Naamwoord> woorden, IEnumerable<string> volwassenen)
    {
        const int Volledig = 2;
        var weg = volwassenen.Select(NaamwoordRules.Woorden).Where(n => n.Count >= Volledig)
            .SelectMany(n => NaamwoordRules.Plekken(n, woorden).SelectMany(i => Enumerable.Range(i, n.Count))).ToHashSet();
        return [.. woorden.Select((w, i) => weg.Contains(i) ? new Naamwoord("", false, false) : w)];
    }

    private static string Kort(Persoonsgegevens kind) => kind.Achternaam.Length == 0 ? kind.Roepnaam : $"{kind.Roepnaam} {kind.Achternaam[0]}.";
}
