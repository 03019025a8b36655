using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>One round of claims as stored: what is left while it runs, totals afterwards (TSO-6b). Who got what stands with the payers.</summary>
[Toestand("termijnronde")]
internal sealed record TermijnrondeState
{
    public Rondestap Stap { get; init; } = Rondestap.Concept;

    public long Versie { get; init; }

    /// <summary>Id of this run, by which each afrekening answers once; another one when the round is done again.</summary>
    public string Run { get; init; } = "";

    /// <summary>Still to do; taken off once they are durable at the afrekening.</summary>
    public ImmutableArray<Rondekind> Nog { get; init; } = [];

    public DateOnly Op { get; init; }

    public DateOnly Vervalt { get; init; }

    public Geld Totaal { get; init; }

    public Geld Incasso { get; init; }

    public Geld Ineens { get; init; }

    public int Gedaan { get; init; }

    public int Aantal { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>Steps of this run that didn't work; together with <see cref="Nog"/> each is in one of both.</summary>
    public ImmutableArray<Rondekind> Mislukt { get; init; } = [];
}

/// <param name="Termijn">Null settles the end of the schooljaar.</param>
internal sealed record Rondekind(string LeerlingId, Termijn? Termijn, int Kortingskind);
