using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>How many rows of each kind went in each month, for seven years: the proof that erasing happens (SEC-5, AVG art. 5 lid 2).</summary>
internal sealed record Wisboek
{
    /// <summary>First day of the month of the first number of each series; null before the first round.</summary>
    public DateOnly? Vanaf { get; init; }

    public ImmutableArray<Wisreeks> Reeksen { get; init; } = [];
}

/// <param name="Aantallen">From <see cref="Wisboek.Vanaf"/> on, a month each; what is missing at the end is nil.</param>
internal sealed record Wisreeks(string Soort, ImmutableArray<int> Aantallen);

/// <summary>Adds a night to the book, and reads it (SEC-5). Pure.</summary>
internal static class WisboekRules
{
    public static Wisboek Met(Wisboek was, DateOnly nacht, ImmutableArray<Wistelling> gewist)
    {
        var maand = new DateOnly(nacht.Year, nacht.Month, 1);
        var ruim = Verschoven(was, maand);
        var plek = Math.Max(0, Verschil(ruim.Vanaf!.Value, maand)); // a clock that went back counts in the oldest month
        return gewist.Aggregate(ruim, (boek, telling) => Tel(boek, telling, plek));
    }

    /// <summary>Newest first.</summary>
    public static ImmutableArray<Wismaand> Maanden(Wisboek boek) => boek.Vanaf is not { } vanaf ? [] :
    [
        .. Enumerable.Range(0, NachtrondeGrenzen.WismaandenMax).Reverse()
            .Select(n => new Wismaand(vanaf.AddMonths(n), [.. boek.Reeksen.Where(r => Op(r, n) > 0).Select(r => new Wistelling(r.Soort, Op(r, n)))]))
            .Where(m => !m.Gewist.IsEmpty),
    ];

    private static Wisboek Tel(Wisboek boek, Wistelling telling, int plek)
    {
        var oud = boek.Reeksen.FirstOrDefault(r => r.Soort == telling.Soort);
        if (oud is null && boek.Reeksen.Length >= NachtrondeGrenzen.WissoortenMax)
        {
            return boek;
        }

        var aantallen = oud?.Aantallen ?? [];
        aantallen = aantallen.AddRange(Enumerable.Repeat(0, Math.Max(0, plek + 1 - aantallen.Length)));
        var nieuw = new Wisreeks(telling.Soort, aantallen.SetItem(plek, aantallen[plek] + telling.Aantal));
        return boek with { Reeksen = oud is null ? boek.Reeksen.Add(nieuw) : boek.Reeksen.Replace(oud, nieuw) };
    }

    /// <summary>So that the month fits: the oldest months go.</summary>
    private static Wisboek Verschoven(Wisboek was, DateOnly maand)
    {
        var vanaf = was.Vanaf ?? maand;
        var weg = Verschil(vanaf, maand) + 1 - NachtrondeGrenzen.WismaandenMax;
        return weg <= 0 ? was with { Vanaf = vanaf } : new Wisboek
        {
            Vanaf = vanaf.AddMonths(weg),
            Reeksen = [.. was.Reeksen.Where(r => r.Aantallen.Length > weg).Select(r => r with { Aantallen = r.Aantallen[weg..] })],
        };
    }

    private static int Verschil(DateOnly van, DateOnly tot) => ((tot.Year - van.Year) * 12) + tot.Month - van.Month;

    private static int Op(Wisreeks reeks, int plek) => plek < reeks.Aantallen.Length ? reeks.Aantallen[plek] : 0;
}
