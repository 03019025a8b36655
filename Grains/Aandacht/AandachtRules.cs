using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Aandacht;

/// <summary>What stays in somebody's list of things to hear of, and what goes (TSO-8g, SEC-5).</summary>
internal static class AandachtRules
{
    /// <summary>A read one is kept this long, so that its receipt can be looked up; longer than any lunch asks.</summary>
    public const int GelezenDagen = 90;

    private const string VoorvalWoord = "voorval";

    /// <summary>
    /// Newest on top. The same thing told again stays one, and stays read, unless what it says changed or became urgent: then it is news.
    /// </summary>
    public static ImmutableArray<Aandachtsbericht> Met(ImmutableArray<Aandachtsbericht> was, Aandachtsbericht bericht)
    {
        var kort = bericht with { Tekst = Kort(bericht.Tekst), GelezenOp = null };
        var oud = was.FirstOrDefault(b => b.Id == bericht.Id);
        if (oud is not null && oud.Tekst == kort.Tekst && (oud.Dringend || !kort.Dringend))
        {
            return was;
        }

        return Passend(oud is null ? [kort, .. was] : [kort, .. was.Remove(oud)]);
    }

    public static ImmutableArray<Aandachtsbericht> Zonder(ImmutableArray<Aandachtsbericht> was, string id) => was.RemoveAll(b => b.Id == id);

    /// <returns>The same array when it isn't there or was read before: the first receipt holds.</returns>
    public static ImmutableArray<Aandachtsbericht> Gelezen(ImmutableArray<Aandachtsbericht> was, string id, DateTimeOffset op) =>
        was.FirstOrDefault(b => b.Id == id) is { GelezenOp: null } bericht ? was.Replace(bericht, bericht with { GelezenOp = op }) : was;

    /// <summary>What is past its days.</summary>
    public static ImmutableArray<Aandachtsbericht> NaNacht(ImmutableArray<Aandachtsbericht> was, DateOnly vandaag)
    {
        var blijft = was.RemoveAll(b => (b.GelezenOp is { } op && Dag(op).AddDays(GelezenDagen) <= vandaag) || Bewaartermijnen.IsVoorbij("aandacht", Dag(b.Op), vandaag));
        return blijft.Length == was.Length ? was : blijft;
    }

    /// <summary>The log of which a voorval tells, that wants to hear who read it; null for what keeps no receipts.</summary>
    public static (DateOnly Datum, int Nr)? Logregel(string id) =>
        id.Split('/') is [VoorvalWoord, var dag, var nr]
        && DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
        && int.TryParse(nr, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? (datum, getal)
            : null;

    public static string VoorvalId(DateOnly datum, int nr) => string.Create(CultureInfo.InvariantCulture, $"{VoorvalWoord}/{Basis.Sleutels.Dag(datum)}/{nr}");

    /// <summary>Too many: read ones go first, then those that can wait, the oldest of each.</summary>
    private static ImmutableArray<Aandachtsbericht> Passend(ImmutableArray<Aandachtsbericht> alle)
    {
        while (alle.Length > AandachtGrenzen.BerichtenMax)
        {
            var weg = alle.LastOrDefault(b => b.GelezenOp is not null) ?? alle.LastOrDefault(b => !b.Dringend) ?? alle[^1];
            alle = alle.Remove(weg);
        }

        return alle;
    }

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Basis.Schooltijd.Lokaal(op).DateTime);

    private static string Kort(string tekst) =>
        tekst.Length <= AandachtGrenzen.TekstMax ? tekst : string.Concat(tekst.AsSpan(0, AandachtGrenzen.TekstMax - 1).TrimEnd(), "…");
}
