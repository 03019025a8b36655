using System.Collections.Frozen;
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

    /// <summary>Words for the kind of school, and articles: a school's name is known without them too.</summary>
    private static readonly FrozenSet<string> Schoolwoorden =
        "basisschool bs cbs christelijke de het ikc kbs katholieke obs openbare pcbs rkbs school".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The words of the text that name a child, as they were typed; empty when it names none. Never what the register knows more: who reads a refusal
    /// may have no right to names of children (SEC-3).
    /// </summary>
    /// <param name="anderen">Names that may stand in it, of adults and of the school: written in full they are no child, also when they share a first name with one.</param>
    public static ImmutableArray<string> Gevonden(string tekst, IEnumerable<LeerlingRij> kinderen, IEnumerable<string>? anderen = null)
    {
        var woorden = Zonder(NaamwoordRules.Woorden(tekst), anderen ?? []);
        return woorden.Count == 0 ? [] : [.. kinderen.Select(k => Getypt(k.Persoon, woorden)).OfType<string>().Distinct(StringComparer.Ordinal).Take(GevondenMax)];
    }

    /// <summary>A school's own name, whole and without the words for its kind in front; one word by itself isn't enough to be the school.</summary>
    public static IEnumerable<string> Schoolnamen(string school)
    {
        var woorden = NaamwoordRules.Woorden(school).ConvertAll(w => w.Vorm);
        return Enumerable.Range(0, woorden.Count).Where(n => woorden.Take(n).All(Schoolwoorden.Contains)).Select(n => string.Join(' ', woorden.Skip(n)));
    }

    /// <summary>Where this child is named first; null where it isn't.</summary>
    private static string? Getypt(Persoonsgegevens kind, List<Naamwoord> woorden)
    {
        var (voor, achter) = (NaamwoordRules.Woorden(kind.Roepnaam), NaamwoordRules.Woorden(kind.Achternaam));
        if (!NaamwoordRules.IsNaam(voor))
        {
            return null;
        }

        var isGewoon = NaamwoordRules.IsGewoon(voor);
        var achternamen = NaamwoordRules.Plekken(achter, woorden).ToList();
        foreach (var plek in NaamwoordRules.Plekken(voor, woorden))
        {
            if (woorden[plek].Hoofd && (!isGewoon || !woorden[plek].Begint))
            {
                return Tekst(woorden, plek, plek + voor.Count);
            }

            var erbij = achternamen.FindIndex(a => IsErbij(plek, voor.Count, a, achter.Count));
            if (erbij >= 0)
            {
                return Tekst(woorden, Math.Min(plek, achternamen[erbij]), Math.Max(plek + voor.Count, achternamen[erbij] + achter.Count));
            }
        }

        return null;
    }

    private static string Tekst(List<Naamwoord> woorden, int van, int tot) => string.Join(' ', woorden.GetRange(van, tot - van).Select(w => w.Tekst).Where(t => t.Length > 0));

    /// <summary>Surname after the first name with a few words between, or right before it as lists have it.</summary>
    private static bool IsErbij(int voor, int voorLengte, int achter, int achterLengte) =>
        achter >= voor + voorLengte ? achter - voor - voorLengte <= TussenMax : voor == achter + achterLengte;

    /// <summary>The words without the full names that may stand there; what stood on both sides of one isn't beside each other.</summary>
    private static List<Naamwoord> Zonder(List<Naamwoord> woorden, IEnumerable<string> anderen)
    {
        const int Volledig = 2;
        var weg = anderen.Select(NaamwoordRules.Woorden).Where(n => n.Count >= Volledig)
            .SelectMany(n => NaamwoordRules.Plekken(n, woorden).SelectMany(i => Enumerable.Range(i, n.Count))).ToHashSet();
        return [.. woorden.Select((w, i) => weg.Contains(i) ? new Naamwoord("", false, false, "") : w)];
    }
}
