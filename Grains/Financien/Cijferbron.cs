using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Financien;

/// <summary>All that figures are made of, read once (TSO-10i).</summary>
/// <param name="Journaal">One part a schooljaar, oldest first.</param>
internal sealed record Cijferbron(
    Cijferperiode Periode, DateTimeOffset Nu, DateOnly Vandaag, FinancienView Financien, ImmutableArray<Journaaldeel> Journaal, Begrotingfeiten Begroting)
{
    public ImmutableArray<BetalerRij> Betalers { get; init; } = [];

    /// <summary>Names of children by id.</summary>
    public IReadOnlyDictionary<string, string> Kinderen { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Groep of a child now, by id.</summary>
    public IReadOnlyDictionary<string, string> Groepvan { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<IncassorunView> Runs { get; init; } = [];

    public ImmutableArray<Maandvergoedingen> Vergoedingen { get; init; } = [];

    public ImmutableArray<Groepcijfers> Groepen { get; init; } = [];

    public ImmutableArray<Kasdag> Kas { get; init; } = [];

    /// <summary>Accounts are shown whole: who asks takes care of mandates or payments.</summary>
    public bool MetIban { get; init; }
}

/// <summary>What was budgeted, and what stands with it.</summary>
/// <param name="Regels">By post, for this period; <paramref name="Volgend"/> of the schooljaar after it, null for a calendar year.</param>
internal sealed record Begrotingfeiten(
    IReadOnlyDictionary<string, Begrotingsregel> Regels, IReadOnlyDictionary<string, Geld>? Volgend, bool IsActief, ImmutableArray<Reservedoel> Reserves, Kascommissieblad Kascommissie,
    ImmutableArray<Verschilregel> Verklaringen);

internal sealed record Maandvergoedingen(DateOnly Maand, ImmutableArray<Vergoedingsregel> Regels);

/// <summary>Days of one groep.</summary>
/// <param name="Id">Of the groep; <paramref name="Naam"/> as screens write it.</param>
internal sealed record Groepcijfers(string Id, string Naam, ImmutableArray<DagAantal> Dagen);
