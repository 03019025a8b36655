using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <summary>
/// The open page, the head of the chain and where the full pages are. Days of months that are over stand in rows of their own and months
/// past their term go (SEC-5), so that this row stays small and never ends.
/// </summary>
[Toestand("toegangslog")]
internal sealed record ToegangslogState
{
    /// <summary>The page that lines are added to; null before the first line.</summary>
    public Toegangslogblad? Open { get; init; }

    /// <summary>Lines of the whole log, and the hash of the last: what is gone at the end shows.</summary>
    public long Regels { get; init; }

    public string? Hoofd { get; init; }

    /// <summary>Days with full pages that aren't put away in a month, oldest first.</summary>
    public ImmutableArray<Logdag> Dagen { get; init; } = [];

    /// <summary>Months whose days are put away, oldest first.</summary>
    public ImmutableArray<Logmaand> Maanden { get; init; } = [];

    /// <summary>Months past their term that are still to be cleared.</summary>
    public ImmutableArray<DateOnly> TeWissen { get; init; } = [];

    /// <summary>The last line number of each sender, the latest sender last.</summary>
    public ImmutableArray<Afzender> Ontvangen { get; init; } = [];
}

/// <summary>What the head knows of a month that is put away.</summary>
/// <param name="Maand">Its first day.</param>
internal sealed record Logmaand(DateOnly Maand, long EersteNr, long Regels, string Vorige);

/// <summary>The days of a month, written once.</summary>
[Toestand("toegangslogmaand")]
internal sealed record ToegangslogmaandState
{
    public ImmutableArray<Logdag> Dagen { get; init; } = [];

    public bool Gewist { get; init; }
}

/// <summary>A full page: written once.</summary>
[Toestand("toegangslogblad")]
internal sealed record ToegangslogbladState
{
    public Toegangslogblad? Blad { get; init; }

    public bool Gewist { get; init; }
}
