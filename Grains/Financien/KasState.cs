using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>The kas as stored: days that aren't counted; a counted one stays only until its page is there.</summary>
[Toestand("kas")]
internal sealed record KasState
{
    /// <summary>Balance before the first of <see cref="Dagen"/>.</summary>
    public Geld Begin { get; init; }

    /// <summary>Balance of now: <see cref="Begin"/> and all lines after it.</summary>
    public Geld Saldo { get; init; }

    /// <summary>What was entered by hand when the school began.</summary>
    public Geld Beginsaldo { get; init; }

    public DateOnly? GeteldTotEnMet { get; init; }

    /// <summary>Oldest first; only the first may be counted.</summary>
    public ImmutableArray<Opendag> Dagen { get; init; } = [];

    /// <summary>Days that have a page, oldest first.</summary>
    public ImmutableArray<DateOnly> Bladen { get; init; } = [];

    /// <summary>Lines of the last two weeks, also of counted days: by operation, and which child's day has a receipt.</summary>
    public ImmutableArray<Kasmerk> Gezien { get; init; } = [];

    /// <summary>Counts that were accepted.</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Kaspost> Uitbak { get; init; } = new();
}

/// <param name="Telling">Set in the write that counts it; then it goes to its page.</param>
internal sealed record Opendag(DateOnly Datum, ImmutableArray<Kasregel> Regels, Kastelling? Telling);

/// <summary>Where a line stands that was seen.</summary>
/// <param name="IsTerug">Its money was returned.</param>
internal sealed record Kasmerk(string Operatie, DateOnly Datum, int Nr, string? LeerlingId, DateOnly? OverblijfDag, bool IsTerug);

/// <summary>What waits for who books it; one of the three.</summary>
/// <param name="Wie">The child or the payer; null for the journal.</param>
internal sealed record Kaspost(string? Wie, Contantbetaling? Contant, Ontvangst? Ontvangst, Boeking? Boeking);

/// <summary>A counted day.</summary>
[Toestand("kasblad")]
internal sealed record KasbladState
{
    /// <summary>Null before it was written.</summary>
    public Kasdag? Dag { get; init; }
}
