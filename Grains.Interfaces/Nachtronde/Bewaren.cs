using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>What was erased in a month: numbers only (SEC-5).</summary>
/// <param name="Maand">Its first day.</param>
[GenerateSerializer, Immutable, Alias("wismaand")]
public sealed record Wismaand([property: Id(0)] DateOnly Maand, [property: Id(1)] ImmutableArray<Wistelling> Gewist)
{
    public int Totaal => Gewist.Sum(g => g.Aantal);
}

/// <summary>What of a kind of state goes next (SEC-5).</summary>
/// <param name="EersteOp">Night in which it goes; null when that follows from nothing that is known beforehand.</param>
/// <param name="Jaar">The schooljaar of which it goes then; null when it isn't about one.</param>
/// <param name="Wachtend">Who left or has no role any more, and is kept until then.</param>
[GenerateSerializer, Immutable, Alias("bewaarregel")]
public sealed record Bewaarregel(
    [property: Id(0)] string Soort, [property: Id(1)] DateOnly? EersteOp, [property: Id(2)] Schooljaar? Jaar, [property: Id(3)] int Wachtend);

/// <summary>For who manages the school: what is kept, what goes next, and what went. No names.</summary>
/// <param name="Regels">One a kind of state.</param>
/// <param name="Maanden">Newest first, at most <see cref="NachtrondeGrenzen.WismaandenMax"/>; a month in which nothing went isn't there.</param>
/// <param name="GeteldVanaf">First day of the month since which is counted; null before the first round.</param>
/// <param name="Laatste">The last night; null before the first.</param>
[GenerateSerializer, Immutable, Alias("bewaren-view")]
public sealed record BewarenView(
    [property: Id(0)] ImmutableArray<Bewaarregel> Regels, [property: Id(1)] ImmutableArray<Wismaand> Maanden, [property: Id(2)] DateOnly? GeteldVanaf,
    [property: Id(3)] Nachtverslag? Laatste, [property: Id(4)] DateTimeOffset Volgende);
