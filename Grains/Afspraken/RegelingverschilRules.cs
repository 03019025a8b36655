using System.Collections.Immutable;

namespace OrleansSchool.Afspraken;

/// <summary>What changed between two versions of a regeling: rule by rule, and word by word in a rule that was put in other words (TSO-16). Pure.</summary>
internal static class RegelingverschilRules
{
    /// <summary>Two rules with at least this part of their words in common are the same rule.</summary>
    private const double ZelfdeRegel = 0.5;

    /// <summary>
    /// Read without what went it is the newer version, in its order. What went stands where it stood, but for a rule that only moved: that one stands once,
    /// at its new place.
    /// </summary>
    public static ImmutableArray<Regelverschil> Van(ImmutableArray<string> oud, ImmutableArray<string> nieuw)
    {
        var samen = Gemeen(oud, nieuw);
        var blijft = samen.Select(s => s.Oud).ToHashSet();
        var weg = Enumerable.Range(0, oud.Length).Where(i => !blijft.Contains(i)).Select(i => oud[i]).ToHashSet(StringComparer.Ordinal);
        var blijftNieuw = samen.Select(s => s.Nieuw).ToHashSet();
        var verplaatst = Enumerable.Range(0, nieuw.Length).Where(i => !blijftNieuw.Contains(i) && weg.Contains(nieuw[i])).Select(i => nieuw[i]).ToHashSet(StringComparer.Ordinal);
        var regels = ImmutableArray.CreateBuilder<Regelverschil>(oud.Length + nieuw.Length);
        var (o, n) = (0, 0);
        foreach (var (tot, totNieuw) in samen.Append((oud.Length, nieuw.Length)))
        {
            regels.AddRange(Tussen(oud[o..tot], nieuw[n..totNieuw], verplaatst));
            if (tot < oud.Length)
            {
                regels.Add(Heel(Verschilsoort.Gelijk, oud[tot]));
            }

            (o, n) = (tot + 1, totNieuw + 1);
        }

        return regels.ToImmutable();
    }

    /// <summary>Words that stayed, came and went, in reading order; neighbours of one kind are one piece.</summary>
    public static ImmutableArray<Verschildeel> Woorden(string oud, string nieuw)
    {
        ImmutableArray<string> van = Gesplitst(oud), naar = Gesplitst(nieuw);
        var delen = new List<(Verschilsoort Soort, string Woord)>();
        var (o, n) = (0, 0);
        foreach (var (tot, totNieuw) in Gemeen(van, naar).Append((van.Length, naar.Length)))
        {
            delen.AddRange(van[o..tot].Select(w => (Verschilsoort.Weg, w)));
            delen.AddRange(naar[n..totNieuw].Select(w => (Verschilsoort.Erbij, w)));
            if (tot < van.Length)
            {
                delen.Add((Verschilsoort.Gelijk, van[tot]));
            }

            (o, n) = (tot + 1, totNieuw + 1);
        }

        return Aaneen(delen);
    }

    /// <summary>A run without a rule in common: rules that were put in other words are paired in order, the others went or came.</summary>
    private static IEnumerable<Regelverschil> Tussen(ImmutableArray<string> oud, ImmutableArray<string> nieuw, HashSet<string> verplaatst)
    {
        var volgende = 0;
        foreach (var regel in oud.Where(r => !verplaatst.Contains(r)))
        {
            var paar = Zoek(regel, nieuw, volgende, verplaatst);
            if (paar < 0)
            {
                yield return Heel(Verschilsoort.Weg, regel);
                continue;
            }

            foreach (var erbij in nieuw[volgende..paar])
            {
                yield return Nieuw(erbij, verplaatst);
            }

            yield return new Regelverschil(Verschilsoort.Gewijzigd, Woorden(regel, nieuw[paar]));
            volgende = paar + 1;
        }

        foreach (var erbij in nieuw[volgende..])
        {
            yield return Nieuw(erbij, verplaatst);
        }
    }

    /// <summary>The rule from there on that is most like it; below 0 when none is like it.</summary>
    private static int Zoek(string regel, ImmutableArray<string> nieuw, int vanaf, HashSet<string> verplaatst)
    {
        var (plaats, meest) = (-1, ZelfdeRegel);
        for (var i = vanaf; i < nieuw.Length; i++)
        {
            var gelijkenis = verplaatst.Contains(nieuw[i]) ? 0 : Gelijkenis(regel, nieuw[i]);
            if (gelijkenis >= meest && (plaats < 0 || gelijkenis > meest))
            {
                (plaats, meest) = (i, gelijkenis);
            }
        }

        return plaats;
    }

    /// <summary>Part of the words of both that they share: 0 to 1.</summary>
    private static double Gelijkenis(string een, string ander)
    {
        var tellingen = Gesplitst(een).CountBy(w => w, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var gedeeld = Gesplitst(ander).CountBy(w => w, StringComparer.OrdinalIgnoreCase).Sum(w => Math.Min(w.Value, tellingen.GetValueOrDefault(w.Key)));
        var alle = Gesplitst(een).Length + Gesplitst(ander).Length;
        return alle == 0 ? 0 : 2.0 * gedeeld / alle;
    }

    /// <summary>The longest row that both have in the same order, as pairs of places.</summary>
    private static List<(int Oud, int Nieuw)> Gemeen(ImmutableArray<string> oud, ImmutableArray<string> nieuw)
    {
        var breed = nieuw.Length + 1;
        var lengte = new int[(oud.Length + 1) * breed];
        for (var i = oud.Length - 1; i >= 0; i--)
        {
            for (var j = nieuw.Length - 1; j >= 0; j--)
            {
                var hier = (i * breed) + j;
                lengte[hier] = oud[i] == nieuw[j] ? lengte[hier + breed + 1] + 1 : Math.Max(lengte[hier + breed], lengte[hier + 1]);
            }
        }

        var paren = new List<(int Oud, int Nieuw)>();
        var (o, n) = (0, 0);
        while (o < oud.Length && n < nieuw.Length)
        {
            var hier = (o * breed) + n;
            if (oud[o] == nieuw[n])
            {
                paren.Add((o++, n++));
            }
            else if (lengte[hier + breed] >= lengte[hier + 1])
            {
                o++;
            }
            else
            {
                n++;
            }
        }

        return paren;
    }

    private static ImmutableArray<Verschildeel> Aaneen(List<(Verschilsoort Soort, string Woord)> woorden)
    {
        var delen = ImmutableArray.CreateBuilder<Verschildeel>();
        foreach (var (soort, woord) in woorden)
        {
            if (delen.Count > 0 && delen[^1].Soort == soort)
            {
                delen[^1] = delen[^1] with { Tekst = $"{delen[^1].Tekst} {woord}" };
            }
            else
            {
                delen.Add(new Verschildeel(soort, woord));
            }
        }

        return delen.ToImmutable();
    }

    private static Regelverschil Nieuw(string regel, HashSet<string> verplaatst) => Heel(verplaatst.Contains(regel) ? Verschilsoort.Verplaatst : Verschilsoort.Erbij, regel);

    private static Regelverschil Heel(Verschilsoort soort, string regel) =>
        new(soort, [new Verschildeel(soort is Verschilsoort.Verplaatst ? Verschilsoort.Gelijk : soort, regel)]);

    private static ImmutableArray<string> Gesplitst(string regel) => [.. regel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
