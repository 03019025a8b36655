using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a booking comes from; the order is stored.</summary>
public enum Boekbron
{
    /// <summary>A claim on a payer, or a change of it.</summary>
    Vordering = 1,

    /// <summary>A payment by a payer: bank, cash, collection, or settled with a credit.</summary>
    Betaling,
    Storno,

    /// <summary>A credit that is paid out.</summary>
    Uitbetaling,
    Kas,
    Bank,
    Vergoeding,
    Inzet,

    /// <summary>Entered by a person: a bill, a correction, a reserve.</summary>
    Memoriaal,
    Beginbalans,

    /// <summary>From the schooljaar before.</summary>
    Opening,

    /// <summary>What is about days after 31 December, on 1 January.</summary>
    Vrijval,
    Afsluiting,
}

/// <summary>One side of a booking.</summary>
/// <param name="Bedrag">Above zero is debit, below zero credit; never zero.</param>
/// <param name="BetalerId">Obliged with <see cref="Boekposten.Debiteuren"/> and <see cref="Boekposten.Tegoeden"/>, so that the sub-ledger can be added up; otherwise null.</param>
[GenerateSerializer, Immutable, Alias("boekregel")]
public sealed record Boekregel([property: Id(0)] string Post, [property: Id(1)] Geld Bedrag, [property: Id(2)] string? BetalerId = null);

/// <summary>
/// A booking as it is offered to the journal: never changed afterwards; a correction is another booking that names it (TSO-10i). The lines add
/// up to nil, or it is a fault of the caller (<see cref="ArgumentException"/>).
/// </summary>
/// <param name="OperatieId">
/// Unique in the school, made from what it is about and never random: <c>vordering/{betaler}/{vordering}/{nr}</c>, <c>betaling/{betaler}/{bron}</c>,
/// <c>bank/{afschrift}/{nr}</c>, <c>kas/{datum}/{nr}</c> … The same id again changes nothing; the same id with other contents is a fault.
/// </param>
/// <param name="Datum">Day of the event: bank's booking date, day of the cash, day of the claim. Decides schooljaar and calendar year.</param>
/// <param name="Omschrijving">Never a child's name; ids are resolved by the page.</param>
/// <param name="Stuk">Number that people see: <c>2026-0187</c>, <c>K 12-11/3</c>, statement and line; null without one.</param>
/// <param name="Corrigeert">Operation id of the booking that this one corrects; null otherwise.</param>
/// <param name="Door">Account and name of who did it; <c>systeem</c> for what follows from dates.</param>
[GenerateSerializer, Immutable, Alias("boeking")]
public sealed record Boeking(
    [property: Id(0)] string OperatieId, [property: Id(1)] DateOnly Datum, [property: Id(2)] Boekbron Bron, [property: Id(3)] string Omschrijving,
    [property: Id(4)] ImmutableArray<Boekregel> Regels, [property: Id(5)] string? Stuk, [property: Id(6)] string? Corrigeert,
    [property: Id(7)] string Door, [property: Id(8)] DateTimeOffset Op);

/// <summary>A booking in the journal.</summary>
/// <param name="Nr">From 1 within the schooljaar, without holes.</param>
/// <param name="OorspronkelijkeDatum">When its own date lay in a schooljaar that is closed: that date, while <see cref="Boeking.Datum"/> is the first open day. Null otherwise.</param>
/// <param name="Hash">SHA-256 over the hash before it and this booking, lower case hexadecimal: the journal is a chain as the access log is.</param>
[GenerateSerializer, Immutable, Alias("geboekt")]
public sealed record Geboekt(
    [property: Id(0)] int Nr, [property: Id(1)] Boeking Boeking, [property: Id(2)] DateOnly? OorspronkelijkeDatum, [property: Id(3)] string Hash);

/// <summary>Balance of one account: debit above zero.</summary>
[GenerateSerializer, Immutable, Alias("postsaldo")]
public sealed record Postsaldo([property: Id(0)] string Post, [property: Id(1)] Geld Saldo);
