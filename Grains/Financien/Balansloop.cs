using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Begin, movements and end of each account over a period, from one or two journals (TSO-10i).</summary>
internal sealed class Balansloop
{
    private readonly Dictionary<string, Boekpost> _posten;
    private readonly Dictionary<string, Geld> _begin = new(StringComparer.Ordinal);
    private readonly ILookup<string, Geld> _regels;

    /// <summary>Baten minus lasten of the same schooljaar from before the period: part of eigen vermogen, but not booked on it yet.</summary>
    private readonly Geld _eerderResultaat;

    public Balansloop(Cijferbron bron)
    {
        var (journaal, geboekt) = (bron.Journaal, bron.Journaal.SelectMany((deel, i) => deel.Boekingen.Select(b => (Deel: i, Geboekt: b))).ToList());
        Bewegingen = [.. geboekt.Where(g => !IsOvergenomen(g.Geboekt)).Select(g => g.Geboekt)];
        _regels = Bewegingen.SelectMany(g => g.Boeking.Regels.Select(r => (r.Post, r.Bedrag))).ToLookup(r => r.Post, r => r.Bedrag, StringComparer.Ordinal);
        var begin = journaal.Take(1).SelectMany(d => d.Begin.Select(s => (s.Post, s.Saldo)))
            .Concat(geboekt.Where(g => g.Geboekt.Boeking.Bron == Boekbron.Beginbalans || (g.Deel == 0 && g.Geboekt.Boeking.Bron == Boekbron.Opening))
                .SelectMany(g => g.Geboekt.Boeking.Regels.Select(r => (r.Post, Saldo: r.Bedrag)))).ToList();
        _posten = Bekend(bron.Financien, begin.Select(b => b.Post).Concat(_regels.Select(r => r.Key)));
        foreach (var (post, saldo) in begin.Where(b => Boekposten.IsBalans(_posten[b.Post].Soort)))
        {
            _begin[post] = Begin(post) + saldo;
        }

        _eerderResultaat = RekenRules.Som(begin.Where(b => !Boekposten.IsBalans(_posten[b.Post].Soort)).Select(b => b.Saldo));
        Alle = [.. bron.Financien.Posten, .. _posten.Values.Where(p => bron.Financien.Post(p.Code) is null)];
    }

    public ImmutableArray<Geboekt> Bewegingen { get; }

    /// <summary>In the order of the report.</summary>
    public ImmutableArray<Boekpost> Alle { get; }

    public IEnumerable<Boekpost> Posten(Boeksoort soort) => Alle.Where(p => p.Soort == soort);

    public string Naam(string post) => _posten.TryGetValue(post, out var bekend) ? bekend.Naam : post;

    public Geld Begin(string post) => _begin.GetValueOrDefault(post, Geld.Nul);

    public IEnumerable<Geld> Regels(string post) => _regels[post];

    /// <summary>Debit above nil.</summary>
    public Geld Beweging(string post) => RekenRules.Som(_regels[post]);

    public Geld Eind(string post) => Begin(post) + Beweging(post);

    /// <summary>As people read it: baten and what went to a reserve above nil, lasten above nil. Closing a year is no baten.</summary>
    public Geld Realisatie(Boekpost post) => post.Soort == Boeksoort.Lasten ? Resultaat(post.Code) : -Resultaat(post.Code);

    public Geld Totaal(Boeksoort soort) => RekenRules.Som(Posten(soort).Select(Realisatie));

    /// <summary>All balance accounts that aren't nil; the result of the schooljaar so far stands in eigen vermogen, so that they add up to nil.</summary>
    public ImmutableArray<Postsaldo> Eindbalans()
    {
        var resultaat = _eerderResultaat + RekenRules.Som(Alle.Where(p => !Boekposten.IsBalans(p.Soort)).Select(p => Beweging(p.Code)));
        return
        [
            .. Alle.Where(p => Boekposten.IsBalans(p.Soort))
                .Select(p => new Postsaldo(p.Code, Eind(p.Code) + (p.Code == Boekposten.EigenVermogen ? resultaat : Geld.Nul))).Where(s => s.Saldo != Geld.Nul),
        ];
    }

    private Geld Resultaat(string post) => RekenRules.Som(Bewegingen.Where(g => g.Boeking.Bron != Boekbron.Afsluiting)
        .SelectMany(g => g.Boeking.Regels).Where(r => r.Post == post).Select(r => r.Bedrag));

    private static bool IsOvergenomen(Geboekt geboekt) => geboekt.Boeking.Bron is Boekbron.Opening or Boekbron.Beginbalans;

    /// <summary>An account that the settings don't name any more keeps its code as name.</summary>
    private static Dictionary<string, Boekpost> Bekend(FinancienView financien, IEnumerable<string> gebruikt)
    {
        var posten = Boekposten.Vast.Concat(financien.Posten).GroupBy(p => p.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        foreach (var code in gebruikt.Where(c => !posten.ContainsKey(c)).Distinct(StringComparer.Ordinal).ToList())
        {
            posten[code] = new Boekpost(code, code, BegrotingRules.IsReserve(code) ? Boeksoort.Vermogen : Boeksoort.Lasten, "Overig", DateOnly.MinValue, null);
        }

        return posten;
    }
}
