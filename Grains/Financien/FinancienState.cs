using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>What holds for the money of a school, as stored: no data of persons.</summary>
[Toestand("financien")]
internal sealed record FinancienState
{
    public long Versie { get; init; }

    public Bankgegevens? Bank { get; init; }

    public FinancienInstellingen? Instellingen { get; init; }

    /// <summary>First day of the schooljaar of the set-up, or that of the opening balances.</summary>
    public DateOnly? BegonnenPer { get; init; }

    /// <summary>Own posts and reserves, in the order in which they came.</summary>
    public ImmutableArray<Boekpost> Eigen { get; init; } = [];

    /// <summary>Fixed posts that got another name.</summary>
    public ImmutableArray<Postnaam> Namen { get; init; } = [];

    /// <summary>In the order in which they were activated: of two on one day the last holds.</summary>
    public ImmutableArray<Tarief> Tarieven { get; init; } = [];

    public ImmutableArray<Vergoedingsregeling> Vergoedingen { get; init; } = [];

    /// <summary>Entered by the school; a year that is here holds instead of the known one.</summary>
    public ImmutableArray<Vrijwilligersmaximum> Maxima { get; init; } = [];

    public ImmutableArray<GemiddeldePersoneelslast> Gpl { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}

internal sealed record Postnaam(string Code, string Naam);
