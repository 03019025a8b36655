using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Nagekomen;

/// <summary>One child of whom tablets say different things, with the board where somebody chooses (LIVE-4).</summary>
public sealed record Tegenspraakrij(string Kind, string Groep, string Adres, ImmutableArray<Uitspraak> Uitspraken);

/// <summary>What one of them says.</summary>
/// <param name="Waar">Tablet, or that there was a connection.</param>
/// <param name="Nagekomen">When it came in, if that was later.</param>
public sealed record Uitspraak(string Staat, string Tijd, string Door, string? Waar, string? Nagekomen)
{
    public static Uitspraak Van(Markering mark, IReadOnlyDictionary<string, string> tablets) => new(
        mark.Soort.Naam(), Basis.Datums.Tijd(mark.Op), mark.DoorNaam,
        mark.Tablet is { } id ? tablets.GetValueOrDefault(id, "die er niet meer is") : null,
        mark.Nakomer is { } laat ? Basis.Datums.Tijd(laat.OntvangenOp) : null);
}

/// <summary>A day with what came in later.</summary>
/// <param name="Aantal">Marks that tablets brought in afterwards.</param>
public sealed record Nagekomendag(DateOnly Datum, int Aantal, ImmutableArray<Tegenspraakrij> Tegenspraken);
