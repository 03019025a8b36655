using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansSchool.Bench;

/// <summary>One measurement as <c>scripts/bench</c> prints it: a JSON object a line (DESIGN §8).</summary>
/// <param name="Value">Median of the rounds.</param>
/// <param name="Baseline">Median of what it is compared with, in the same run; null for an absolute limit.</param>
/// <param name="Ratio">How many times better than the baseline, or than the limit: above 1 is better. The worst of the rounds.</param>
/// <param name="N">Rounds.</param>
/// <param name="Spread">Largest minus smallest round, as a part of the median.</param>
/// <param name="Goal">The ratio that must be reached.</param>
internal sealed record Uitslag(string Name, double Value, string Unit, double? Baseline, double Ratio, int N, double Spread, double Goal, bool Reached, string? Note = null)
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string NaarJson() => JsonSerializer.Serialize(this, Opties);

    /// <summary>Rounds against a baseline measured in the same rounds. A goal counts when the worst round reaches it.</summary>
    /// <param name="hogerIsBeter">Whether a higher value is the better one, such as marks a second.</param>
    public static Uitslag Vergeleken(
        string naam, string eenheid, IReadOnlyList<(double Wij, double Zij)> ronden, double doel, bool hogerIsBeter, string? noot = null)
    {
        var ratio = ronden.Min(r => hogerIsBeter ? r.Wij / r.Zij : r.Zij / r.Wij);
        var wij = ronden.Select(r => r.Wij).ToList();
        return new(naam, Mediaan(wij), eenheid, Mediaan([.. ronden.Select(r => r.Zij)]), ratio, ronden.Count, Spreiding(wij), doel, ratio >= doel, noot);
    }

    /// <summary>Rounds against an absolute limit, for this kind of machine (2 cores).</summary>
    public static Uitslag Grens(string naam, string eenheid, IReadOnlyList<double> ronden, double grens, bool hogerIsBeter = false, string? noot = null)
    {
        var ratio = ronden.Min(r => hogerIsBeter ? r / grens : grens / r);
        return new(naam, Mediaan(ronden), eenheid, grens, ratio, ronden.Count, Spreiding(ronden), 1, ratio >= 1, noot);
    }

    private static double Mediaan(IReadOnlyList<double> waarden) => waarden.Order().ElementAt(waarden.Count / 2);

    private static double Spreiding(IReadOnlyList<double> waarden) => (waarden.Max() - waarden.Min()) / Mediaan(waarden);
}
