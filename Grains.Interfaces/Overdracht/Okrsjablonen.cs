using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>The forms that are delivered (OSO-K2): each a JSON file in this assembly; another region is another file.</summary>
public static class Okrsjablonen
{
    /// <summary>The form of a school that chose none.</summary>
    public const string Standaard = "nijmegen";

    private const string Map = "okr/";

    public static ImmutableArray<Okrsjabloon> Alle { get; } = Laad();

    public static Okrsjabloon? Zoek(string? id) => Alle.FirstOrDefault(s => s.Id == id);

    /// <summary>That form; the standard one when it isn't there (any more).</summary>
    public static Okrsjabloon Geef(string? id) => Zoek(id) ?? Alle.First(s => s.Id == Standaard);

    private static ImmutableArray<Okrsjabloon> Laad()
    {
        var bron = typeof(Okrsjablonen).Assembly;
        return [.. bron.GetManifestResourceNames().Where(n => n.StartsWith(Map, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Lees)];

        Okrsjabloon Lees(string naam)
        {
            using var lezer = new StreamReader(bron.GetManifestResourceStream(naam)!);
            return Okrsjabloonlezer.Lees(lezer.ReadToEnd());
        }
    }
}

/// <summary>Words of choices in an <see cref="Okrantwoord"/>.</summary>
public static class Okrkeuzes
{
    public const string Ja = "ja";
    public const string Nee = "nee";
    public const string Sterk = "sterk";
    public const string Voldoende = "voldoende";
    public const string Aandachtspunt = "aandachtspunt";
    public const string NietVanToepassing = "nvt";

    /// <summary>Choice of a text with <see cref="Okrveld.Bevestigen"/>: who wrote it says that it matters for learning.</summary>
    public const string Bevestigd = "bevestigd";

    public static ImmutableArray<string> Schaal { get; } = [Sterk, Voldoende, Aandachtspunt, NietVanToepassing];

    public static ImmutableArray<string> JaNee { get; } = [Ja, Nee];

    /// <summary>What may be chosen at this field.</summary>
    public static ImmutableArray<string> Van(Okrveld veld)
    {
        ArgumentNullException.ThrowIfNull(veld);
        return veld.Soort switch
        {
            Okrsoort.Schaal => Schaal,
            Okrsoort.JaNee => JaNee,
            Okrsoort.Meerkeuze => veld.Keuzes,
            _ => veld.Bevestigen ? [Bevestigd] : [],
        };
    }

    /// <summary>The choices of an answer one by one.</summary>
    public static ImmutableArray<string> Los(string? keuze) =>
        [.. (keuze ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>As the screens and the report write it.</summary>
    public static string Leesbaar(string? keuze) => string.Join(", ", Los(keuze).Select(k => k == NietVanToepassing ? "niet van toepassing" : k));
}
