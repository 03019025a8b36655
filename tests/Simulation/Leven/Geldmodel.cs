using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What bank and treasurer know of the money, outside the intranet (TSO-10).</summary>
internal sealed class Geldmodel
{
    public bool IsIngericht { get; set; }

    /// <summary>The schooljaar that has a tariff with instemming.</summary>
    public int Tariefjaar { get; set; }

    /// <summary>Rounds that were done, by schooljaar and kind.</summary>
    public HashSet<(int Jaar, Rondesoort Soort)> Rondes { get; } = [];

    /// <summary>At the bank, until its day.</summary>
    public IncassorunView? Run { get; set; }

    /// <summary>What the bank will put on its next statement, from this day.</summary>
    public List<(DateOnly Vanaf, Afschriftregel Regel)> Onderweg { get; } = [];

    /// <summary>Closing balance of the last statement.</summary>
    public Geld Banksaldo { get; set; }

    public int Afschriften { get; set; }

    /// <summary>The day of each statement that was read.</summary>
    public List<DateOnly> Afschriftdagen { get; } = [];

    public Geld Kassaldo { get; set; }

    /// <summary>Cents that were collected of a claim and not reversed.</summary>
    public SortedDictionary<(string BetalerId, string VorderingId), long> Geind { get; } = [];
}
