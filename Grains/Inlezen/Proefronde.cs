using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>What would happen with each row, what is wrong, and which rows go together (SCH-3).</summary>
/// <param name="Stappen">Only what changes something; in the order of the file.</param>
internal sealed record Proefronde(ImmutableArray<Rijuitslag> Rijen, ImmutableArray<Tabelbevinding> Bevindingen, ImmutableArray<Tabelstap> Stappen)
{
    /// <summary>Only of a table with amounts.</summary>
    public Tabelsommen? Sommen { get; init; }

    public Tabeltelling Telling()
    {
        var oordelen = Rijen.CountBy(r => r.Oordeel).ToDictionary();
        var fout = Rijen.Where(r => r.Oordeel == Rijoordeel.Fout).Select(r => r.Rij).ToHashSet();
        var gewaarschuwd = Bevindingen.Where(b => b.Ernst == Tabelernst.Waarschuwing && !fout.Contains(b.Rij)).Select(b => b.Rij).Distinct().Count();
        return new Tabeltelling(
            Rijen.Length, oordelen.GetValueOrDefault(Rijoordeel.Nieuw), oordelen.GetValueOrDefault(Rijoordeel.Gewijzigd), oordelen.GetValueOrDefault(Rijoordeel.Gelijk),
            oordelen.GetValueOrDefault(Rijoordeel.Fout), gewaarschuwd, oordelen.GetValueOrDefault(Rijoordeel.NietIngevuld));
    }

    public ImmutableArray<Codetelling> Soorten() =>
        [.. Bevindingen.GroupBy(b => (b.Code, b.Ernst)).Select(g => new Codetelling(g.Key.Code, g.Key.Ernst, g.Count()))
            .OrderByDescending(c => c.Ernst).ThenByDescending(c => c.Aantal).ThenBy(c => c.Code, StringComparer.Ordinal)];
}

/// <summary>One child or helper to bring up to date with these rows.</summary>
/// <param name="Id">The child, or the account of the helper: given before it is made, so that a repeat makes no second one.</param>
/// <param name="Pogingen">How often it failed by a fault of ours; a refusal is no fault.</param>
internal sealed record Tabelstap(string Id, ImmutableArray<int> Rijen, int Pogingen = 0);

/// <summary>What came of a step; neither a refusal nor a fault is done.</summary>
internal readonly record struct Stapuitslag(Tabelstap Stap, Weigering? Weigering, bool IsMislukt);
