using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What the commissie was told that stands or went out (TSO-0, TSO-2l, TSO-11c): year reports, schoolgids, newsletter, agreements of MR and bestuur.</summary>
internal sealed class Openbaarmodel
{
    /// <summary>By the schooljaar that the report is of.</summary>
    public SortedDictionary<int, Verslagmodel> Verslagen { get; } = [];

    /// <summary>By the schooljaar that the schoolgids is for.</summary>
    public SortedDictionary<int, Gidsmodel> Gidsen { get; } = [];

    /// <summary>Titles of pieces and whether they were published, by schooljaar.</summary>
    public SortedDictionary<int, SortedDictionary<string, bool>> Nieuws { get; } = [];

    /// <summary>By what they are about; those whose term is over too, so that it is seen when one comes back.</summary>
    public SortedDictionary<string, Afspraakmodel> Afspraken { get; } = new(StringComparer.Ordinal);

    /// <summary>What is of longer ago isn't looked at any more.</summary>
    public void Vergeet(Schooljaar jaar)
    {
        Verslagen.Remove(jaar.Begin - 2);
        Gidsen.Remove(jaar.Begin - 2);
        Nieuws.Remove(jaar.Begin - 2);
    }
}

/// <summary>The year report of one schooljaar.</summary>
internal sealed class Verslagmodel
{
    /// <summary>As they were written last.</summary>
    public SortedDictionary<Hoofdstuk, string> Teksten { get; } = [];

    /// <summary>Frozen, oldest first.</summary>
    public List<Editiemodel> Edities { get; } = [];

    public HashSet<(int Editie, Geleding Aan)> Verzonden { get; } = [];
}

/// <param name="Pdf">Digest of the bytes that were frozen.</param>
/// <param name="Xlsx">The same of the workbook.</param>
internal sealed record Editiemodel(int Nr, string Pdf, string Xlsx);

/// <param name="Afgerond">Somebody was told that it stands in the schoolgids.</param>
internal sealed record Gidsmodel(string Eigen, bool Afgerond);

/// <summary>One agreement of MR and bestuur.</summary>
internal sealed class Afspraakmodel(DateOnly? geldtTot)
{
    /// <summary>From the end of the schooljaar in which it ended.</summary>
    private const int BewaarJaren = 7;

    public DateOnly? GeldtTot { get; } = geldtTot;

    public string? Nagekomen { get; set; }

    /// <summary>Digests of the evidence by its name.</summary>
    public SortedDictionary<string, string> Stukken { get; } = new(StringComparer.Ordinal);

    /// <summary>First day on which it goes; null while it has no end.</summary>
    public DateOnly? WegVanaf => GeldtTot is { } tot ? Schooljaar.Van(tot).Volgend.EersteDag.AddYears(BewaarJaren) : null;
}
