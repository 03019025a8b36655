using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <summary>The open page, the head of the chain and where the full pages are.</summary>
[Toestand("toegangslog")]
internal sealed record ToegangslogState
{
    /// <summary>The page that lines are added to; null before the first line.</summary>
    public Toegangslogblad? Open { get; init; }

    /// <summary>Days with full pages, oldest first.</summary>
    public ImmutableArray<Logdag> Dagen { get; init; } = [];

    /// <summary>The last line number of each sender, the latest sender last.</summary>
    public ImmutableArray<Afzender> Ontvangen { get; init; } = [];
}

/// <summary>The full pages of one day.</summary>
/// <param name="Bladen">Numbered from 1.</param>
/// <param name="EersteNr">Number of the first line of the day.</param>
/// <param name="Vorige">Hash of the line before it.</param>
internal sealed record Logdag(DateOnly Datum, int Bladen, long EersteNr, long Regels, string Vorige);

/// <summary>A full page: written once.</summary>
[Toestand("toegangslogblad")]
internal sealed record ToegangslogbladState
{
    public Toegangslogblad? Blad { get; init; }
}
