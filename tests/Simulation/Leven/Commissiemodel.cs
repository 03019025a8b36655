using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What the commissie was told that was done (TSO-2, TSO-5): the intranet may not know less, and not more.</summary>
internal sealed class Commissiemodel
{
    public bool HeeftLeden { get; set; }

    /// <summary>The schooljaar that has its voorzitter and its meetings.</summary>
    public int Jaar { get; set; }

    /// <summary>Meetings that were planned, of this schooljaar and the one before.</summary>
    public SortedDictionary<string, Vergadermodel> Vergaderingen { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<(int Jaar, Doelgroep Doelgroep), Enquetemodel> Enquetes { get; } = [];

    /// <summary>Titles of improvement points, by schooljaar.</summary>
    public SortedDictionary<int, List<string>> Verbeterpunten { get; } = [];

    /// <summary>How many complaints were written down, by schooljaar.</summary>
    public SortedDictionary<int, int> Klachten { get; } = [];

    /// <summary>Besluiten with which the parents of the MR agreed; of no other one a tariff holds.</summary>
    public HashSet<string> Ingestemd { get; } = new(StringComparer.Ordinal);

    /// <summary>The schooljaar in which somebody tried to go round the MR.</summary>
    public int Proefjaar { get; set; }

    /// <summary>What is of longer ago isn't looked at any more.</summary>
    public void Vergeet(Schooljaar jaar)
    {
        foreach (var id in Vergaderingen.Where(v => v.Value.Jaar.Begin < jaar.Begin - 1).Select(v => v.Key).ToList())
        {
            Vergaderingen.Remove(id);
        }

        foreach (var sleutel in Enquetes.Keys.Where(s => s.Jaar < jaar.Begin).ToList())
        {
            Enquetes.Remove(sleutel);
        }

        Verbeterpunten.Remove(jaar.Begin - 2);
        Klachten.Remove(jaar.Begin - 2);
    }
}

/// <summary>One meeting: what was acknowledged of it.</summary>
internal sealed class Vergadermodel(Vergadersoort soort, Schooljaar jaar, DateOnly op)
{
    public Vergadersoort Soort { get; } = soort;

    public Schooljaar Jaar { get; } = jaar;

    public DateOnly Op { get; } = op;

    /// <summary>Titles of items that were brought in; whether they still stand apart as too late, null when a night lay between asking and answer.</summary>
    public SortedDictionary<string, bool?> Punten { get; } = new(StringComparer.Ordinal);

    public List<string> Acties { get; } = [];

    /// <summary>The report of each item, as it was typed.</summary>
    public SortedDictionary<string, string> Verslagen { get; } = new(StringComparer.Ordinal);

    public bool IsAgendaVerstuurd { get; set; }

    /// <summary>The furthest that was acknowledged.</summary>
    public Vergaderstap Stap { get; set; } = Vergaderstap.Gepland;
}

/// <summary>One survey: who answered, and the counts of it.</summary>
internal sealed class Enquetemodel(DateOnly totEnMet)
{
    private const int Scores = 5;

    private readonly int[,] _aantallen = new int[EnqueteGrenzen.Vragen, Scores];

    public DateOnly TotEnMet { get; } = totEnMet;

    public HashSet<string> Deelnemers { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each score was given to a question, from 1.</summary>
    public IEnumerable<int> Van(int vraag) => Enumerable.Range(0, Scores).Select(score => _aantallen[vraag, score]);

    public void Tel(IReadOnlyList<int> scores)
    {
        for (var vraag = 0; vraag < scores.Count; vraag++)
        {
            if (scores[vraag] > 0)
            {
                _aantallen[vraag, scores[vraag] - 1]++;
            }
        }
    }
}
