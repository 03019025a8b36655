using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace OrleansSchool.Intranet.Documents.Gids;

/// <summary>The guides of docs/gebruik and the papers of docs/privacy, which go within the program: a school reads those of its own version, without a network.</summary>
internal static class Gidsboek
{
    /// <summary>Before the name of each guide and picture in the program.</summary>
    private const string Voorzet = "gids/";
    private const string Beeldmap = Voorzet + "beelden/";
    private const string Stukkenmap = Voorzet + "stukken/";

    private static readonly Lazy<FrozenDictionary<string, Gidsdocument>> Alle = new(() => Lees(Voorzet));

    private static readonly Lazy<FrozenDictionary<string, Gidsdocument>> AlleStukken = new(() => Lees(Stukkenmap));

    private static readonly Lazy<FrozenSet<string>> AlleBeelden = new(() => Namen(Beeldmap, ".png").ToFrozenSet(StringComparer.Ordinal));

    public static ImmutableArray<Gidsdocument> Documenten => [.. Alle.Value.Values.OrderBy(d => d.Onderwerp, StringComparer.Ordinal)];

    /// <summary>About privacy and security, for who decides whether the school may use this.</summary>
    public static ImmutableArray<Gidsdocument> Stukken => [.. AlleStukken.Value.Values.OrderBy(d => d.Onderwerp, StringComparer.Ordinal)];

    /// <summary>A guide or a paper; null when there is none of that name.</summary>
    public static Gidsdocument? Zoek(string? onderwerp) =>
        onderwerp is null ? null : Alle.Value.GetValueOrDefault(onderwerp) ?? AlleStukken.Value.GetValueOrDefault(onderwerp);

    public static bool HeeftBeeld(string naam) => AlleBeelden.Value.Contains(naam);

    /// <summary>A png; null when there is no such picture. The caller closes it.</summary>
    public static Stream? Beeld(string naam) => HeeftBeeld(naam) ? Bron($"{Beeldmap}{naam}.png") : null;

    private static FrozenDictionary<string, Gidsdocument> Lees(string map) => Namen(map, ".md")
        .Select(n => GidsLezer.Lees(n, Tekst($"{map}{n}.md"))).ToFrozenDictionary(d => d.Onderwerp, StringComparer.Ordinal);

    private static IEnumerable<string> Namen(string map, string einde) => typeof(Gidsboek).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(map, StringComparison.Ordinal) && n.EndsWith(einde, StringComparison.Ordinal) && !n[map.Length..].Contains('/', StringComparison.Ordinal))
        .Select(n => n[map.Length..^einde.Length]);

    private static string Tekst(string naam)
    {
        using var lezer = new StreamReader(Bron(naam), Encoding.UTF8);
        return lezer.ReadToEnd();
    }

    private static Stream Bron(string naam) => typeof(Gidsboek).Assembly.GetManifestResourceStream(naam)
        ?? throw new InvalidOperationException($"De gids {naam} zit niet in het programma.");
}
