using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>A purpose for which lunch helpers may be told something.</summary>
/// <param name="Vanaf">First day on which it may be chosen.</param>
/// <param name="TotEnMet">Last day; null while it is in use. A note that was given keeps its purpose.</param>
public sealed record LunchdoelRegel(Lunchdoel Doel, string Woord, string Uitleg, DateOnly Vanaf, DateOnly? TotEnMet = null);

/// <summary>The short list of purposes with its dates (TSO-8f): what isn't here is no reason to tell helpers something.</summary>
public static class Lunchdoelen
{
    private static readonly DateOnly Begin = new(2026, 8, 1);

    public static ImmutableArray<LunchdoelRegel> Tabel { get; } =
    [
        new(Lunchdoel.Allergie, "Allergie of dieet", "Wat een kind niet mag eten", Begin),
        new(Lunchdoel.Medisch, "Medisch", "Medicijn of hulpmiddel tussen de middag", Begin),
        new(Lunchdoel.Gedrag, "Gedrag of afspraak", "Wat met het kind is afgesproken", Begin),
        new(Lunchdoel.Ophalen, "Ophalen", "Wie het kind tussen de middag haalt", Begin),
        new(Lunchdoel.Anders, "Anders", "Schrijf zelf waarvoor het nodig is", Begin),
    ];

    public static IEnumerable<LunchdoelRegel> Op(DateOnly datum) => Tabel.Where(r => r.Vanaf <= datum && (r.TotEnMet is null || datum <= r.TotEnMet));

    /// <summary>As screens say it.</summary>
    public static string Woord(this Lunchnotitie notitie)
    {
        ArgumentNullException.ThrowIfNull(notitie);
        return notitie.DoelTekst ?? Tabel.FirstOrDefault(r => r.Doel == notitie.Doel)?.Woord ?? "Anders";
    }
}
