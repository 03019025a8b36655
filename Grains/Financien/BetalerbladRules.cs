using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Settled claims leave the row for a page, and never come back. Pure.</summary>
internal static class BetalerbladRules
{
    /// <summary>Claims in the row from which those that can hardly come back go too.</summary>
    private const int RijMax = 200;

    /// <summary>So long a spoor is kept after its schooljaar: then its claim is found on the pages.</summary>
    private const int SpoorMaanden = FinancienGrenzen.StornoMaanden;

    /// <summary>With the next page on its way; the same state when there is nothing to move, or one is on its way already.</summary>
    public static BetalerState MetBlad(BetalerState was, DateOnly vandaag)
    {
        if (was.NieuwBlad is not null)
        {
            return was;
        }

        var weg = Vorderingen(was, vandaag).Take(FinancienGrenzen.PostenPerBetalerblad).ToImmutableArray();
        if (weg.IsEmpty)
        {
            return was;
        }

        var ids = weg.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var blijft = was.Vorderingen.Where(v => !ids.Contains(v.Id)).ToImmutableArray();
        var hier = blijft.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var betaald = was.Betalingen.Where(b => !b.Delen.Any(d => hier.Contains(d.VorderingId)) && (!b.Delen.IsEmpty || b.Op.AddMonths(FinancienGrenzen.StornoMaanden) < vandaag))
            .Take(FinancienGrenzen.PostenPerBetalerblad).ToImmutableArray();
        return was with
        {
            NieuwBlad = new Betalerblad(was.Bladen + 1, weg, betaald),
            Vorderingen = blijft,
            Betalingen = was.Betalingen.RemoveRange(betaald),
            BasisVoldaan = was.BasisVoldaan - RekenRules.Som(weg.Select(v => v.Voldaan)) + RekenRules.Som(betaald.SelectMany(b => b.Delen).Select(d => d.Bedrag)),
            BasisTegoed = was.BasisTegoed + RekenRules.Som(betaald.Select(BetalerRules.VanBetaling)),
            Gemaild = was.Gemaild.RemoveAll(ids.Contains),
            Regelingdelen = was.Regelingdelen.RemoveAll(d => ids.Contains(d.VorderingId)),
            Sporen = was.Sporen.RemoveAll(s => s.Jaar.LaatsteDag.AddMonths(SpoorMaanden) < vandaag && !hier.Any(id => VorderingRules.IsKeten(id, s.Id))),
        };
    }

    /// <summary>Also while the first one is being laid.</summary>
    public static bool HeeftBladen(BetalerState state) => state.Bladen > state.BladenWeg || state.NieuwBlad is not null;

    /// <summary>The last schooljaar that anything on a page is about: seven years after it nobody has to keep it.</summary>
    public static Schooljaar Laatste(Betalerblad blad) => blad.Vorderingen.SelectMany(v => new[] { v.Jaar, Schooljaar.Van(v.Op) }).Concat(blad.Betalingen.Select(b => Schooljaar.Van(b.Op))).Max();

    /// <summary>The oldest page that is left is gone: it stays counted, so that no number is used twice.</summary>
    public static BetalerState Gewist(BetalerState was, int nr) => was.BladenWeg >= nr ? was : was with { BladenWeg = nr, OudsteBlad = null };

    /// <summary>The page is durable elsewhere.</summary>
    public static BetalerState Gelegd(BetalerState was) => was.NieuwBlad is { } blad ? was with { Bladen = blad.Nr, NieuwBlad = null } : was;

    /// <exception cref="InvalidOperationException">A payment on it doesn't add up, or a claim on it is open.</exception>
    public static void Klopt(Betalerblad blad)
    {
        if (blad.Betalingen.Any(b => RekenRules.Som(b.Delen.Select(d => d.Bedrag)) + b.Tegoed != b.Bedrag) || blad.Vorderingen.Any(v => v.Open != Geld.Nul))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Page {blad.Nr} of a payer doesn't add up."));
        }
    }

    public static bool IsZelfde(Betalerblad een, Betalerblad ander) =>
        een.Nr == ander.Nr && een.Vorderingen.SequenceEqual(ander.Vorderingen)
        && een.Betalingen.Select(b => b with { Delen = [] }).SequenceEqual(ander.Betalingen.Select(b => b with { Delen = [] }))
        && een.Betalingen.SelectMany(b => b.Delen).SequenceEqual(ander.Betalingen.SelectMany(b => b.Delen));

    /// <summary>
    /// Cash of a schooljaar that is over; otherwise what is settled and past the thirteen months in which an unauthorised collection comes back; in a full row also what is past the
    /// eight weeks of any other.
    /// </summary>
    private static IEnumerable<Vordering> Vorderingen(BetalerState state, DateOnly vandaag)
    {
        var lopend = state.Aanmaningen.Where(AanmaningRules.IsLopend).SelectMany(a => a.Vorderingen).ToHashSet(StringComparer.Ordinal);
        var vol = state.Vorderingen.Length > RijMax;
        foreach (var vordering in state.Vorderingen.Where(v => v.Open == Geld.Nul && v.RunId is null && !lopend.Contains(v.Id)).OrderBy(v => v.Op))
        {
            var betalingen = state.Betalingen.Where(b => b.Delen.Any(d => d.VorderingId == vordering.Id)).ToList();
            var laatst = betalingen.Count == 0 ? vordering.Op : betalingen.Max(b => b.Op);
            var isContant = vordering.Soort == Vorderingsoort.Dag && betalingen.TrueForAll(b => b.Wijze is Betaalwijze.Contant or Betaalwijze.Verrekend);
            if ((isContant && vordering.Jaar.LaatsteDag < vandaag) || laatst.AddMonths(FinancienGrenzen.StornoMaanden) < vandaag
                || (vol && laatst.AddDays(FinancienGrenzen.StornoDagen) < vandaag))
            {
                yield return vordering;
            }
        }
    }
}
