using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A difference of one helper that no month took yet.</summary>
/// <param name="Soort">Of the newest of the months that it is of.</param>
/// <param name="Delen">By the month that it is of, oldest first.</param>
internal sealed record Openverschil(string HelperId, Vergoedingsoort Soort, ImmutableArray<Maandbedrag> Delen)
{
    public Geld Bedrag => RekenRules.Som(Delen.Select(d => d.Bedrag));
}

/// <summary>
/// What was corrected in a month after it was fixed, and how much of it no other month took (SCH-1, TSO-4l, TSO-10c, TSO-10g). Each month's difference is settled by
/// itself: in whatever order months are fixed, and whoever has no line in one of them, it is taken once and not lost. Pure.
/// </summary>
internal static class VerrekenRules
{
    /// <summary>A correction of presence that comes later than so many months isn't settled by itself.</summary>
    public const int MaandenTerug = FinancienGrenzen.VerrekenMaanden;

    private const int JaarMaanden = 12;

    /// <summary>Other months that are asked for this one: whose differences it may take, and which may have taken them already.</summary>
    /// <param name="deze">The month of today: later ones have nothing.</param>
    public static IEnumerable<DateOnly> Maanden(DateOnly maand, DateOnly deze, bool metInzet)
    {
        var van = metInzet ? InzetVanaf(maand) : maand.AddMonths(-MaandenTerug);
        var tot = maand.AddMonths(metInzet ? JaarMaanden : MaandenTerug - 1);
        for (var m = van; m <= tot && m <= deze; m = m.AddMonths(1))
        {
            if (m != maand)
            {
                yield return m;
            }
        }
    }

    /// <summary>Whether differences of helpers in that other month may go along with this one.</summary>
    public static bool IsBron(DateOnly maand, DateOnly ander) => ander < maand && ander >= maand.AddMonths(-MaandenTerug);

    /// <summary>What a month says of itself without looking at presence.</summary>
    public static Maandverrekening Eigen(VergoedingenState state, DateOnly maand) => new(
        maand, [], [.. state.Regels.SelectMany(r => Genomen(r, maand).Select(d => new Helperverrekening(r.HelperId, d.Maand, d.Bedrag)))],
        state.Inzet is { } inzet ? new Inzetgrond(inzet.Minuten, null, inzet.Grondslag) : null, state.Inzet is { } vast ? Genomen(vast, maand) : []);

    /// <param name="maanden">All that were asked, with this one itself.</param>
    public static ImmutableArray<Openverschil> Open(DateOnly maand, IReadOnlyCollection<Maandverrekening> maanden)
    {
        var genomen = maanden.SelectMany(m => m.Genomen).ToLookup(g => (g.HelperId, g.Maand), g => g.Bedrag);
        return
        [
            .. maanden.Where(m => IsBron(maand, m.Maand)).OrderBy(m => m.Maand)
                .SelectMany(m => m.Helpers.Select(h => (h.HelperId, h.Soort, Deel: new Maandbedrag(m.Maand, h.Bedrag - RekenRules.Som(genomen[(h.HelperId, m.Maand)])))))
                .Where(o => o.Deel.Bedrag != Geld.Nul).GroupBy(o => o.HelperId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Openverschil(g.Key, g.Last().Soort, [.. g.Select(o => o.Deel)])),
        ];
    }

    /// <summary>
    /// Of the inzet: minutes that were corrected in the month before, and in each month of the schooljaar a personeelslast that was entered or changed after it was fixed.
    /// Minutes of earlier months are those that were counted last.
    /// </summary>
    public static ImmutableArray<Inzetverrekening> OpenInzet(DateOnly maand, IReadOnlyCollection<Maandverrekening> maanden, FinancienView financien)
    {
        var open = ImmutableArray.CreateBuilder<Inzetverrekening>();
        foreach (var ander in maanden.Where(m => m.Maand < maand && m.Maand >= InzetVanaf(maand)).OrderBy(m => m.Maand))
        {
            var genomen = maanden.SelectMany(m => m.InzetGenomen.Where(g => g.Maand == ander.Maand)).ToList();
            if (ander.Inzet is not { } vast || TariefRules.GplOp(financien, Schooljaar.Van(ander.Maand)) is not { } gpl || genomen.Exists(g => g.Minuten is null))
            {
                continue; // not fixed, nothing can be said, or settled before it was kept of which month
            }

            var minuten = vast.Nu ?? Daarna(maanden, ander.Maand) ?? vast.Minuten;
            var bedrag = InzetRules.Bedrag(minuten, gpl) - vast.Grondslag - RekenRules.Som(genomen.Select(g => g.Bedrag));
            if (bedrag != Geld.Nul || (vast.Nu is not null && minuten != vast.Minuten)) // corrected minutes are kept, also while they cost nothing yet
            {
                open.Add(new Inzetverrekening(ander.Maand, bedrag, minuten));
            }
        }

        return open.ToImmutable();
    }

    /// <summary>A quarter into a new schooljaar the one before it still counts: who enters its personeelslast in August isn't too late.</summary>
    private static DateOnly InzetVanaf(DateOnly maand) => Schooljaar.Van(maand.AddMonths(-MaandenTerug)).EersteDag;

    /// <summary>Minutes of a month as the month after it counted them anew; null when it didn't.</summary>
    private static int? Daarna(IEnumerable<Maandverrekening> maanden, DateOnly van) =>
        maanden.FirstOrDefault(m => m.Maand == van.AddMonths(1))?.InzetGenomen.FirstOrDefault(g => g.Maand == van)?.Minuten;

    /// <summary>Before it was kept of which month a correction was, it was of the month before.</summary>
    private static ImmutableArray<Maandbedrag> Genomen(Vastregel regel, DateOnly maand) =>
        !regel.Verrekend.IsEmpty ? regel.Verrekend
        : regel.Correctie + regel.Rest is var was && was != Geld.Nul ? [new Maandbedrag(maand.AddMonths(-1), was)] : [];

    private static ImmutableArray<Inzetverrekening> Genomen(Vasteinzet inzet, DateOnly maand) =>
        !inzet.Verrekend.IsEmpty ? inzet.Verrekend
        : inzet.Bedrag != inzet.Grondslag ? [new Inzetverrekening(maand.AddMonths(-1), inzet.Bedrag - inzet.Grondslag, null)] : [];
}
