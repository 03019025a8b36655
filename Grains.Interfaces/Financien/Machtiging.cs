using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>How a mandate was signed; the order is stored.</summary>
public enum Machtigingwijze
{
    OpPapier = 1,

    /// <summary>By the personal link: name, moment, text version and hash are kept (PAR-1).</summary>
    PerLink,

    /// <summary>From the school's earlier administration by Excel (SCH-3).</summary>
    Overgenomen,
}

/// <summary>How a mandate stands; follows from its dates, except withdrawal. The order is stored.</summary>
public enum Machtigingstand
{
    /// <summary>No date of signing: can't be used.</summary>
    Onvolledig = 1,
    Actief,
    Ingetrokken,

    /// <summary>36 months not used.</summary>
    Vervallen,

    /// <summary>The bank said no for good: MD01, MD07, AC04 …; a new one is needed.</summary>
    Geblokkeerd,
}

/// <summary>An account that the mandate had, with the day from which; the last one counts.</summary>
[GenerateSerializer, Immutable, Alias("machtigingrekening")]
public sealed record Machtigingrekening([property: Id(0)] DateOnly Vanaf, [property: Id(1)] string Iban, [property: Id(2)] string Naam);

/// <summary>A SEPA CORE mandate, with its history (TSO-6b).</summary>
/// <param name="Kenmerk">At most 35 of the SEPA set, unique per incassant, never used again: <c>{brin6}-{betalernr}-{volgnr}</c>, or as it was in the earlier administration.</param>
/// <param name="GetekendOp">Null: can't be collected by (<c>machtiging-zonder-tekendatum</c>).</param>
/// <param name="TekstHash">SHA-256 of the text that was signed by link; null for paper.</param>
/// <param name="ScanId">File of the paper; null without one.</param>
/// <param name="LaatstGebruikt">Collection date of the last settled collection.</param>
/// <param name="EersteGebruikt">Of the first; null makes the next one FRST when the school wants it.</param>
/// <param name="TeMelden">The account before, which the next collection must report as amendment; null when the bank knows.</param>
[GenerateSerializer, Immutable, Alias("machtiging")]
public sealed record Machtiging(
    [property: Id(0)] string Kenmerk, [property: Id(1)] Machtigingwijze Wijze, [property: Id(2)] DateOnly? GetekendOp, [property: Id(3)] string GetekendDoor,
    [property: Id(4)] ImmutableArray<Machtigingrekening> Rekeningen, [property: Id(5)] string? TekstHash, [property: Id(6)] string? ScanId,
    [property: Id(7)] DateOnly? EersteGebruikt, [property: Id(8)] DateOnly? LaatstGebruikt, [property: Id(9)] string? TeMelden,
    [property: Id(10)] DateOnly? IngetrokkenPer, [property: Id(11)] string? BlokkadeReden)
{
    public string Iban => Rekeningen[^1].Iban;

    public Machtigingstand Op(DateOnly datum) =>
        IngetrokkenPer <= datum ? Machtigingstand.Ingetrokken
        : BlokkadeReden is not null ? Machtigingstand.Geblokkeerd
        : GetekendOp is not { } getekend ? Machtigingstand.Onvolledig
        : (LaatstGebruikt ?? getekend).AddMonths(FinancienGrenzen.MachtigingMaanden) <= datum ? Machtigingstand.Vervallen
        : Machtigingstand.Actief;
}

/// <summary>What a form, a file or a link says of a mandate.</summary>
/// <param name="Kenmerk">Null: the intranet makes one.</param>
/// <param name="Scan">Empty without one.</param>
[GenerateSerializer, Immutable, Alias("machtiging-invoer")]
public sealed record MachtigingInvoer(
    [property: Id(0)] string Iban, [property: Id(1)] string Naam, [property: Id(2)] DateOnly? GetekendOp, [property: Id(3)] Machtigingwijze Wijze,
    [property: Id(4)] string? Kenmerk, [property: Id(5)] DateOnly? LaatstGebruikt, [property: Id(6)] ImmutableArray<byte> Scan);
