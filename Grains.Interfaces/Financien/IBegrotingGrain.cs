using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>One post of the begroting: number × price, or an amount.</summary>
[GenerateSerializer, Immutable, Alias("begrotingsregel")]
public sealed record Begrotingsregel(
    [property: Id(0)] string Post, [property: Id(1)] int? Aantal, [property: Id(2)] Geld? Stukprijs, [property: Id(3)] Geld Bedrag, [property: Id(4)] string? Toelichting);

/// <summary>A reserve with its goal.</summary>
[GenerateSerializer, Immutable, Alias("reserve-doel")]
public sealed record Reservedoel([property: Id(0)] string Post, [property: Id(1)] Geld? Doel, [property: Id(2)] Geld? Maximum);

/// <summary>A version of the begroting; frozen once a besluit was made of it.</summary>
[GenerateSerializer, Immutable, Alias("begroting-versie")]
public sealed record Begrotingversie(
    [property: Id(0)] int Nr, [property: Id(1)] ImmutableArray<Begrotingsregel> Regels, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] string DoorNaam, [property: Id(4)] string? BesluitId,
    [property: Id(5)] bool Actief);

/// <param name="Actief">The version with instemming; null: it isn't there, and the page says so.</param>
/// <param name="Concept">That is being made; null when the last one was laid before them.</param>
[GenerateSerializer, Immutable, Alias("begroting-view")]
public sealed record BegrotingView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] long Versie, [property: Id(2)] Begrotingversie? Actief, [property: Id(3)] Begrotingversie? Concept, [property: Id(4)] ImmutableArray<Begrotingversie> Versies,
    [property: Id(5)] ImmutableArray<Reservedoel> Reserves, [property: Id(6)] Kascommissieblad Kascommissie, [property: Id(7)] ImmutableArray<Verschilregel> Verschillen, [property: Id(8)] bool MagWijzigen,
    [property: Id(9)] bool MagTekenen, [property: Id(10)] DateTimeOffset? GeslotenOp);

/// <summary>
/// Begroting, kascommissie and figures of one schooljaar (TSO-10i, TSO-10j, XLS-1, XLS-3). Key <c>begroting/99XX00/2026-2027</c>, state <c>begroting</c>.
/// </summary>
[Alias("begroting")]
public interface IBegrotingGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<BegrotingView>> Bekijk(Wie wie);

    /// <summary>The concept; makes a next version when the last one was laid before them. With no lines: those of the schooljaar before.</summary>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(ImmutableArray<Begrotingsregel> regels, long versie, Wie wie);

    [Alias("zet-reserves")]
    Task<Uitkomst> ZetReserves(ImmutableArray<Reservedoel> reserves, long versie, Wie wie);

    /// <summary>From the besluiten: laid before them (frozen), activated, or withdrawn.</summary>
    [Alias("ontvang-besluit")]
    Task OntvangBesluit(Afzender van, Besluitvoorstel besluit);

    [Alias("verklaar")]
    Task<Uitkomst> Verklaar(ImmutableArray<Verschilregel> verschillen, long versie, Wie wie);

    /// <summary>By members of the kascommissie: samples, names, agreed or not. Two names of people who have no right to book.</summary>
    [Alias("teken-kascommissie")]
    Task<Uitkomst> TekenKascommissie(Kascommissieblad blad, long versie, OperatieId operatie, Wie wie);

    /// <summary>Closes the schooljaar at the journal, after the kascommissie agreed with all of it: signed when it was over, and nothing booked on a day after that.</summary>
    [Alias("sluit-jaar")]
    Task<Uitkomst> SluitJaar(OperatieId operatie, Wie wie);

    /// <summary>
    /// The figures; ask the grain of the schooljaar, for a calendar year that of the schooljaar that begins in it (both journals are read). Edition intern:
    /// <see cref="Recht.GeldZien"/> or <see cref="Recht.GeldControleren"/>; verantwoording: <see cref="Recht.GeldVerantwoordingZien"/>. Writes nothing; bounded fan-out of 16.
    /// </summary>
    [AlwaysInterleave, Alias("cijfers")]
    Task<Uitkomst<Jaarcijfers>> Cijfers(Cijferperiode periode, Editie editie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();

    /// <summary>
    /// Posts of this schooljaar that ask for an explanation, as sheet 10 has them; from the balances that the head of the journal keeps, without a page or another grain. Edition intern.
    /// </summary>
    [AlwaysInterleave, Alias("verschillen")]
    Task<Uitkomst<Begrotingsverschillen>> Verschillen(Wie wie);
}

[GenerateSerializer, Immutable, Alias("begrotingsverschillen")]
public sealed record Begrotingsverschillen([property: Id(0)] ImmutableArray<Verschilregel> Regels)
{
    /// <summary>Baten and lasten of the schooljaar so far beside what was budgeted, in that order; both are there, also when nothing was budgeted (UX-2).</summary>
    [Id(1)]
    public ImmutableArray<Begrotingstotaal> Totalen { get; init; } = [];
}

/// <summary>All posts of a kind together; both amounts as people read them, above zero.</summary>
[GenerateSerializer, Immutable, Alias("begrotingstotaal")]
public sealed record Begrotingstotaal([property: Id(0)] Boeksoort Soort, [property: Id(1)] Geld Begroot, [property: Id(2)] Geld Realisatie);
