using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Who pays what of the days of one child: whole weekdays first, the rest by percentage, never a cent lost (TSO-6b, PAR-1). Pure.</summary>
internal static class VerdeelRules
{
    /// <summary>In the order of the verdeling, each payer once; the sum is that of the days less the korting. Empty when nobody can pay.</summary>
    public static ImmutableArray<Betalerbedrag> Over(ImmutableArray<Rekendag> dagen, Geld korting, Betaalverdeling verdeling)
    {
        var delen = Delen(verdeling);
        if (delen.IsEmpty)
        {
            return [];
        }

        var netto = MinKorting(Potten(dagen, delen), korting);
        var rest = Rest(netto[^1], delen);
        return
        [
            .. delen.Select((d, i) => new Betalerbedrag(d.BetalerId!, d.Naam, netto[i] + rest[i]))
                .GroupBy(b => b.BetalerId, StringComparer.Ordinal).Select(g => g.First() with { Bedrag = RekenRules.Som(g.Select(b => b.Bedrag)) }),
        ];
    }

    /// <summary>How many of the days a payer has a part in, and how many of those are after 31 December.</summary>
    public static (int Dagen, int Vooruit) Dagen(ImmutableArray<Rekendag> dagen, Betaalverdeling verdeling, string betalerId)
    {
        var delen = Delen(verdeling);
        var betaalt = delen.Select((d, i) => d.BetalerId == betalerId && IsRestbetaler(delen, i)).Any(b => b);
        var eigen = dagen.Where(d => delen.FirstOrDefault(v => v.Dagen.Heeft(d.Datum.Weekdag())) is { } van ? van.BetalerId == betalerId : betaalt).ToList();
        return (eigen.Count, eigen.Count(d => TermijnRules.IsVooruit(d.Datum)));
    }

    private static ImmutableArray<Verdeeldeel> Delen(Betaalverdeling verdeling) => [.. verdeling.Delen.Where(d => d.BetalerId is not null)];

    /// <summary>What falls on the weekdays of each part, and last what falls on none.</summary>
    private static Geld[] Potten(ImmutableArray<Rekendag> dagen, ImmutableArray<Verdeeldeel> delen)
    {
        var potten = new Geld[delen.Length + 1];
        foreach (var dag in dagen)
        {
            var plaats = 0;
            while (plaats < delen.Length && !delen[plaats].Dagen.Heeft(dag.Datum.Weekdag()))
            {
                plaats++;
            }

            potten[plaats] += dag.Prijs;
        }

        return potten;
    }

    private static Geld[] MinKorting(Geld[] potten, Geld korting)
    {
        if (korting == Geld.Nul)
        {
            return potten;
        }

        var af = RekenRules.Verdeel(korting, potten.Select(p => checked((int)p.Centen)).ToArray());
        return [.. potten.Select((p, i) => p - af[i])];
    }

    private static ImmutableArray<Geld> Rest(Geld rest, ImmutableArray<Verdeeldeel> delen) => rest == Geld.Nul
        ? [.. delen.Select(_ => Geld.Nul)]
        : RekenRules.Verdeel(rest, delen.Select((_, i) => Gewicht(delen, i)).ToArray());

    /// <summary>When no part has a percentage, because all was given by weekday, the first pays what falls on another day.</summary>
    private static int Gewicht(ImmutableArray<Verdeeldeel> delen, int plaats) =>
        delen.Any(d => d.Procent > 0) ? Math.Max(0, delen[plaats].Procent) : plaats == 0 ? 1 : 0;

    private static bool IsRestbetaler(ImmutableArray<Verdeeldeel> delen, int plaats) => Gewicht(delen, plaats) > 0;
}
