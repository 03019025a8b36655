using System.Collections.Immutable;

namespace OrleansSchool.Nachtronde;

/// <summary>The parts of a round, in order; the order is stored.</summary>
public enum Rondedeel
{
    /// <summary>All leerlingen: what the date changed, what waits in the outbox, who is past their term.</summary>
    Leerlingen = 1,
    Mensen,
    Overblijfkrachten,

    /// <summary>Marks of schooljaren past their term, then the middagen, then who was expected.</summary>
    Dagen,
    Middagen,
    Groepen,
    Toegangslog,
    Post,
    Uitbakken,

    /// <summary>The store lets go of the bytes.</summary>
    Opslag,

    /// <summary>Accidents and searches: what waits in their outboxes and in those of the day before, and what is past its term. Before <see cref="Uitbakken"/>.</summary>
    Ongevallen,

    /// <summary>Gedrag of children: schorsingen that are over, what is past its term (TSO-9). Comes after the leerlingen.</summary>
    Gedrag,

    /// <summary>Huisregels, reglement, ontruimingsplan: who must still read or discuss (TSO-14).</summary>
    Regelingen,

    /// <summary>Dossiers of groep 8, then the overdracht of their schooljaar: what runs out, and what must be gone (OSO-L1). Before <see cref="Uitbakken"/>.</summary>
    Overdracht,

    /// <summary>Payers, days, runs, statements, journals (TSO-10). After <see cref="Overblijfkrachten"/>, before <see cref="Dagen"/>: what is erased there was billed first.</summary>
    Financien,

    /// <summary>Commissie, meetings, quality, year report and what goes out (TSO-2). Before <see cref="Uitbakken"/>.</summary>
    Commissie,
}

/// <summary>What didn't work in a part of a round, without names: how often, and the kind of the last fault.</summary>
[GenerateSerializer, Immutable, Alias("rondefout")]
public sealed record Rondefout([property: Id(0)] Rondedeel Deel, [property: Id(1)] int Aantal, [property: Id(2)] string Fout);

/// <summary>Report of one night (SEC-5): numbers only.</summary>
/// <param name="Nacht">The date of its morning.</param>
/// <param name="Bezocht">Owners that were asked.</param>
/// <param name="IsHeel">False when it was broken off, and the next one took over.</param>
/// <param name="RestJaren">Schooljaren past their term that are left for the next nights: one a night.</param>
[GenerateSerializer, Immutable, Alias("nachtverslag")]
public sealed record Nachtverslag(
    [property: Id(0)] DateOnly Nacht, [property: Id(1)] DateTimeOffset Begonnen, [property: Id(2)] DateTimeOffset Klaar, [property: Id(3)] int Bezocht,
    [property: Id(4)] ImmutableArray<Wistelling> Gewist, [property: Id(5)] ImmutableArray<Rondefout> NietGelukt, [property: Id(6)] int RestJaren,
    [property: Id(7)] bool IsHeel)
{
    public int AantalGewist => Gewist.Sum(g => g.Aantal);
}

/// <summary>How far the round is.</summary>
/// <param name="Laatste">The last report; null before the first.</param>
[GenerateSerializer, Immutable, Alias("rondestand")]
public sealed record Rondestand([property: Id(0)] bool IsKlaar, [property: Id(1)] Nachtverslag? Laatste);

/// <summary>For who manages the school: last nights, newest first, what is open, and when it goes on.</summary>
[GenerateSerializer, Immutable, Alias("nachtronde-view")]
public sealed record NachtrondeView(
    [property: Id(0)] ImmutableArray<Nachtverslag> Verslagen, [property: Id(1)] ImmutableArray<Uitbaktaak> Taken, [property: Id(2)] bool IsBezig,
    [property: Id(3)] DateTimeOffset Volgende);
