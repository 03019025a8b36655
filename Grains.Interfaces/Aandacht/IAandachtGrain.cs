using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Aandacht;

/// <summary>What somebody must hear of; the order is stored.</summary>
public enum Aandachtsoort
{
    /// <summary>Something happened to a child of the own groep (TSO-8g).</summary>
    Voorval = 1,
    Ongeval,
    NietGevonden,

    /// <summary>A turn that nobody took (TSO-4m).</summary>
    Inval,
    Ruil,

    /// <summary>Huisregels, ontruimingsplan, reglement: to read and confirm (TSO-12f, TSO-14c).</summary>
    Lezen,
    Gedrag,
    Vraag,
    Taak,

    /// <summary>The rule of duty is broken now (TSO-4c, TSO-4j, TSO-4l).</summary>
    Toezicht,
}

/// <summary>One thing to hear of. The text names no child: the page behind it does, with its own rights (TSO-8h).</summary>
/// <param name="Id">Of what it is about, such as <c>voorval/2026-11-23/7</c>: told again it stays one.</param>
/// <param name="Pad">Address within the intranet.</param>
/// <param name="Dringend">Shown on every open screen of this person at once.</param>
/// <param name="GelezenOp">Read receipt; null while it wasn't read.</param>
[GenerateSerializer, Immutable, Alias("aandachtspunt-van")]
public sealed record Aandachtsbericht(
    [property: Id(0)] string Id, [property: Id(1)] Aandachtsoort Soort, [property: Id(2)] string Tekst, [property: Id(3)] string Pad,
    [property: Id(4)] DateTimeOffset Op, [property: Id(5)] bool Dringend, [property: Id(6)] DateTimeOffset? GelezenOp);

/// <summary>That somebody read what a line of the log told them (TSO-8g): from their aandacht back to the log.</summary>
[GenerateSerializer, Immutable, Alias("leesbewijs")]
public sealed record Leesbewijs(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] int LogNr, [property: Id(2)] string AccountId, [property: Id(3)] string Naam,
    [property: Id(4)] DateTimeOffset Op);

/// <summary>
/// What one person at one school must hear of, newest first, fed by outboxes (TSO-8g). Key <c>aandacht/99XX00/account</c>. Signal
/// <see cref="Live.Onderwerpen.Aandacht"/>. At most <see cref="AandachtGrenzen.BerichtenMax"/>: read ones go first.
/// </summary>
[Alias("aandacht")]
public interface IAandachtGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<Aandachtsbericht>> Alles();

    [Alias("ontvang")]
    Task Ontvang(Afzender van, Aandachtsbericht bericht);

    /// <summary>It is over: nobody needs to hear it any more.</summary>
    [Alias("trek-in")]
    Task TrekIn(Afzender van, string id);

    /// <summary>Read receipt: by this person only, kept with its moment.</summary>
    [Alias("lees")]
    Task<Uitkomst> Lees(string id, Wie wie);

    /// <summary>From an account that goes, on request (AVG art. 17) or at the end of its term, without rights: nobody visits this list any more.</summary>
    /// <returns>Whether there was anything.</returns>
    [Alias("vergeet")]
    Task<bool> Vergeet();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class AandachtGrenzen
{
    public const int BerichtenMax = 100;
    public const int TekstMax = 160;
}
