using System.Collections.Immutable;

namespace OrleansSchool.Inzage;

/// <summary>A page of the access log.</summary>
/// <param name="EersteNr">Number of its first line.</param>
/// <param name="Vorige">Hash of the line before the first.</param>
[GenerateSerializer, Immutable, Alias("toegangslogblad-inhoud")]
public sealed record Toegangslogblad(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] long EersteNr, [property: Id(2)] string Vorige, [property: Id(3)] ImmutableArray<Logregel> Regels);

/// <summary>The lines of a page that fit a question, newest first.</summary>
[GenerateSerializer, Immutable, Alias("bladuitkomst")]
public sealed record Bladuitkomst([property: Id(0)] ImmutableArray<GenummerdeRegel> Regels);

/// <summary>A full page of the access log, written once. Key <c>toegangslogblad/99XX00/2026-11-21/3</c>; only the log asks it.</summary>
[Alias("toegangslogblad")]
public interface IToegangslogbladGrain : IGrainWithStringKey
{
    /// <summary>Again with the same contents is fine.</summary>
    /// <exception cref="InvalidOperationException">It was written with other contents.</exception>
    [Alias("leg-vast")]
    Task LegVast(Toegangslogblad blad);

    /// <summary>Null when it isn't there.</summary>
    [Alias("bekijk")]
    Task<Toegangslogblad?> Bekijk();

    [Alias("zoek")]
    Task<Bladuitkomst> Zoek(Inzagevraag vraag);

    /// <summary>Clears it for good when its term is over (SEC-5): nothing is ever written in its place.</summary>
    /// <exception cref="InvalidOperationException">It has to be kept still.</exception>
    [Alias("wis")]
    Task Wis();
}
