using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OrleansSchool.Tests;

/// <summary>The words of engels.txt, and which of them stand in a text that people read (UX-1).</summary>
public static partial class Engels
{
    private static readonly FrozenSet<string> Woorden = File.ReadLines(Path.Combine(Boom.Wortel, "tests", "Gedeeld", "engels.txt"))
        .Where(r => !r.StartsWith('#')).SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    public static int Aantal => Woorden.Count;

    /// <summary>English words with what stands around them. An address of mail or web is no sentence.</summary>
    public static IEnumerable<string> In(string tekst)
    {
        var schoon = Adres().Replace(tekst, " ");
        return Woord().Matches(schoon).Where(w => Woorden.Contains(w.Value.ToLowerInvariant()))
            .Select(w => $"{w.Value}: {schoon[Math.Max(0, w.Index - 30)..Math.Min(schoon.Length, w.Index + w.Length + 30)].ReplaceLineEndings(" ")}");
    }

    /// <summary>The same, of words that stand alone: what a browser gathered from a page.</summary>
    public static IEnumerable<string> Onder(IEnumerable<string> woorden) => woorden.Where(w => Woorden.Contains(w.ToLowerInvariant()));

    [GeneratedRegex(@"\S+@\S+|https?://\S+|(?<=^|\s)/\S+", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1_000)]
    private static partial Regex Adres();

    /// <summary>Whole words of letters; a name with a hyphen or an apostrophe is one word.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_.'’-])\p{L}{3,}(?![\p{L}\p{N}_'’-])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Woord();
}
