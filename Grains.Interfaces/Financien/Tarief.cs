using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>How structureel overblijven is priced; the order is stored.</summary>
public enum Tariefvorm
{
    /// <summary>So much for each overblijfdag of the child.</summary>
    PerBeurt = 1,

    /// <summary>So much a schooljaar by the number of weekdays; parts of it by days.</summary>
    PerJaar,
}

/// <summary>Gezinskorting for one child of a family; the order of children is oldest first, those of the same day by id.</summary>
/// <param name="Kind">2 is the second child; the last row holds for all after it.</param>
/// <param name="Procent">0 to 100; of what the child costs, rounded half up to a cent per child and term.</param>
[GenerateSerializer, Immutable, Alias("gezinskorting")]
public sealed record Gezinskorting([property: Id(0)] int Kind, [property: Id(1)] int Procent);

/// <summary>
/// A tariff as the commissie proposes it and as it holds after instemming (TSO-10f): for days from <see cref="Vanaf"/>, at the latest until the end
/// of its schooljaar. The price of a day is that of the tariff that holds on that day.
/// </summary>
/// <param name="Structureel">Cents a day (PerBeurt).</param>
/// <param name="StructureelZonder">The same for who gave no mandate; equal to the first when the school makes no difference.</param>
/// <param name="Incidenteel">Cents for a day that was told beforehand, or a walk-in.</param>
/// <param name="PerJaar">Cents a schooljaar for 1 … 5 weekdays (PerJaar), five numbers; empty with PerBeurt.</param>
/// <param name="BesluitId">By which it holds.</param>
[GenerateSerializer, Immutable, Alias("tarief")]
public sealed record Tarief(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] DateOnly Vanaf, [property: Id(2)] DateOnly TotEnMet, [property: Id(3)] Tariefvorm Vorm,
    [property: Id(4)] Geld Structureel, [property: Id(5)] Geld StructureelZonder, [property: Id(6)] Geld Incidenteel, [property: Id(7)] ImmutableArray<Geld> PerJaar,
    [property: Id(8)] ImmutableArray<Gezinskorting> Kortingen, [property: Id(9)] string BesluitId);

/// <summary>For whom a vergoeding is; the order is stored.</summary>
public enum Vergoedingsoort
{
    Vast = 1,
    Inval,
    Gediplomeerd,
    Coordinator,
}

/// <summary>What one kind of helper gets (TSO-10c, TSO-10e).</summary>
/// <param name="PerBeurt">Cents a turn; nil when it is by the hour.</param>
/// <param name="PerUur">Cents an hour of presence, by the minute, rounded half up per turn; nil when it is by the turn.</param>
/// <param name="MinutenPerBeurt">Minutes that a turn counts as for the hour maximum when it is paid by the turn; 0 takes the presence.</param>
[GenerateSerializer, Immutable, Alias("vergoedingstarief")]
public sealed record Vergoedingstarief(
    [property: Id(0)] Vergoedingsoort Soort, [property: Id(1)] Geld PerBeurt, [property: Id(2)] Geld PerUur, [property: Id(3)] int MinutenPerBeurt);

/// <summary>Vergoedingen of a schooljaar, after instemming of the oudergeleding (TSO-10e).</summary>
[GenerateSerializer, Immutable, Alias("vergoedingsregeling")]
public sealed record Vergoedingsregeling(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] DateOnly Vanaf, [property: Id(2)] DateOnly TotEnMet,
    [property: Id(3)] ImmutableArray<Vergoedingstarief> Tarieven, [property: Id(4)] string BesluitId);

/// <summary>
/// Tax-free maxima of a calendar year, dated and editable (TSO-10c). All three hold at once. A year without a row blocks paying, never guesses.
/// </summary>
/// <param name="PerUur">From <paramref name="LeeftijdVol"/> years on.</param>
/// <param name="PerUurJong">Below that age.</param>
/// <param name="Bron">Where the school found it.</param>
[GenerateSerializer, Immutable, Alias("vrijwilligersmaximum")]
public sealed record Vrijwilligersmaximum(
    [property: Id(0)] int Jaar, [property: Id(1)] Geld PerUur, [property: Id(2)] Geld PerUurJong, [property: Id(3)] int LeeftijdVol,
    [property: Id(4)] Geld PerMaand, [property: Id(5)] Geld PerJaar, [property: Id(6)] string Bron);

/// <summary>Maxima that are known when a school begins; 2026 isn't among them and must be entered.</summary>
public static class Vrijwilligersmaxima
{
    public static ImmutableArray<Vrijwilligersmaximum> Bekend { get; } =
    [
        new(2023, new Geld(500), new Geld(275), 21, new Geld(19_000), new Geld(190_000), "Belastingdienst"),
        new(2024, new Geld(550), new Geld(325), 21, new Geld(21_000), new Geld(210_000), "Belastingdienst"),
        new(2025, new Geld(560), new Geld(330), 21, new Geld(21_000), new Geld(210_000), "Belastingdienst"),
    ];
}
