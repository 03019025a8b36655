using System.Collections.Immutable;
using System.Globalization;

namespace OrleansSchool.Overdracht;

/// <summary>
/// A toetsadvies beside the advice of the school: which code it is, and whether it is higher, so that the advice is raised or the school
/// says why not (OSO-S7). A lower one never lowers.
/// </summary>
internal static class ToetsadviesRules
{
    private const int Pro = 1;
    private const int Basis = 2;
    private const int Kader = 3;
    private const int GemengdTheoretisch = 4;
    private const int Havo = 5;
    private const int Vwo = 6;

    private static readonly ImmutableDictionary<string, int> Woorden = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["pro"] = Pro,
        ["praktijkonderwijs"] = Pro,
        ["praktijk"] = Pro,
        ["bb"] = Basis,
        ["bl"] = Basis,
        ["b"] = Basis,
        ["basis"] = Basis,
        ["basisberoepsgericht"] = Basis,
        ["basisberoepsgerichte"] = Basis,
        ["kb"] = Kader,
        ["kl"] = Kader,
        ["k"] = Kader,
        ["kader"] = Kader,
        ["kaderberoepsgericht"] = Kader,
        ["kaderberoepsgerichte"] = Kader,
        ["gl"] = GemengdTheoretisch,
        ["g"] = GemengdTheoretisch,
        ["gemengd"] = GemengdTheoretisch,
        ["gemengde"] = GemengdTheoretisch,
        ["tl"] = GemengdTheoretisch,
        ["t"] = GemengdTheoretisch,
        ["theoretisch"] = GemengdTheoretisch,
        ["theoretische"] = GemengdTheoretisch,
        ["mavo"] = GemengdTheoretisch,
        ["gt"] = GemengdTheoretisch,
        ["havo"] = Havo,
        ["vwo"] = Vwo,
        ["atheneum"] = Vwo,
        ["gymnasium"] = Vwo,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The code of list 2 that a toetsadvies says; null when the list has none for it, such as "pro/vmbo-bb".</summary>
    public static string? Code(string? tekst)
    {
        var delen = Delen(tekst);
        if (Bereik(delen) is not { } bereik)
        {
            return null;
        }

        var lwoo = delen.Contains("lwoo", StringComparer.Ordinal) ? 1 : 0;
        var (gl, tl) = (delen.Any(d => d is "gl" or "g" or "gemengd" or "gemengde" or "gt"), delen.Any(d => d is "tl" or "t" or "theoretisch" or "theoretische" or "mavo" or "gt"));
        var code = bereik switch
        {
            (Pro, Pro) => 10 + lwoo,
            (Basis, Basis) => 20 + lwoo,
            (Basis, Kader) => 22 + lwoo,
            (Kader, Kader) => 30 + lwoo,
            (Kader, GemengdTheoretisch) when gl != tl => (gl ? 32 : 34) + lwoo,
            (GemengdTheoretisch, GemengdTheoretisch) => (gl && tl ? 42 : gl ? 40 : 50) + lwoo,
            (GemengdTheoretisch, Havo) when gl != tl => (gl ? 44 : 52) + (100 * lwoo),
            (Havo, Havo) => 60 + (100 * lwoo),
            (Havo, Vwo) => 61 + (100 * lwoo),
            (Vwo, Vwo) => 70 + (100 * lwoo),
            _ => 0,
        };
        var tekstcode = code.ToString(CultureInfo.InvariantCulture);
        return OsoCodes.Heeft(OsoCodes.Adviezen, tekstcode) ? tekstcode : null;
    }

    /// <summary>Higher than the advice that stands, by half a level or more, while nobody said why it isn't raised.</summary>
    public static bool IsHoger(Doorstroomtoets toets, Overstapadvies? advies)
    {
        if (!toets.Deelgenomen || advies is null || (advies.Definitief is not null && !string.IsNullOrWhiteSpace(advies.Motivatie)))
        {
            return false;
        }

        return Niveau(toets) > OsoCodes.Adviesniveau(advies.Definitief ?? advies.Voorlopig);
    }

    /// <summary>
    /// Height of a toetsadvies as <see cref="OsoCodes.Adviesniveau"/> counts: by its code, else by its words, since half of the double ones
    /// have no code. Null when neither says, and for who didn't take part.
    /// </summary>
    public static int? Niveau(Doorstroomtoets? toets) => toets is not { Deelgenomen: true } ? null
        : OsoCodes.Adviesniveau(toets.Toetsadvies) ?? (Bereik(Delen(toets.ToetsadviesTekst)) is { } bereik ? bereik.Laag + bereik.Hoog - 1 : (int?)null);

    /// <summary>There is a toetsadvies and an advice, and one of the two has no height: somebody looks for themself.</summary>
    public static bool IsOnvergelijkbaar(Doorstroomtoets toets, Overstapadvies? advies) =>
        toets.Deelgenomen && (advies?.Definitief ?? advies?.Voorlopig) is { } gegeven && string.IsNullOrWhiteSpace(advies!.Motivatie)
        && (Niveau(toets) is null || OsoCodes.Adviesniveau(gegeven) is null);

    private static (int Laag, int Hoog)? Bereik(IReadOnlyCollection<string> delen)
    {
        var rangen = delen.Where(Woorden.ContainsKey).Select(d => Woorden[d]).ToList();
        return rangen.Count == 0 ? null : (rangen.Min(), rangen.Max());
    }

    /// <summary>"VMBO_GL/TL_TM_HAVO" → vmbo, gl, tl, tm, havo.</summary>
    private static string[] Delen(string? tekst) =>
        string.Concat((tekst ?? "").ToLowerInvariant().Replace("t/m", " ", StringComparison.Ordinal).Select(t => char.IsAsciiLetterOrDigit(t) ? t : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
