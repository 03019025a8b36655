using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inzage;

/// <summary>Limits of the access log.</summary>
public static class InzageGrenzen
{
    /// <summary>Lines on one page.</summary>
    public const int RegelsPerBlad = 250;

    /// <summary>Most lines that one question gives: they fit on one sheet.</summary>
    public const int RegelsMax = 19_000;

    /// <summary>Most pages that one question reads: a busy year of a large school.</summary>
    public const int BladenMax = 2_000;

    public const int PeriodeDagenMax = 366;
    public const int PersonenMax = 1_000;
    public const int NaamMax = 120;
    public const int WatMax = 60;
    public const int IdMax = 40;
    public const int AlsMax = 120;

    /// <summary>Senders whose last number is remembered.</summary>
    public const int InzendersMax = 50;
}

/// <summary>A line as it stands in the chain.</summary>
/// <param name="Hash">SHA-256 of the hash before it and its own bytes, lower case hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("logregel")]
public sealed record Logregel([property: Id(0)] Inzageregel Regel, [property: Id(1)] string Hash);

/// <summary>A line with its number in the log, from 1.</summary>
[GenerateSerializer, Immutable, Alias("genummerde-regel")]
public sealed record GenummerdeRegel([property: Id(0)] long Nr, [property: Id(1)] Inzageregel Regel);

/// <summary>What is looked for; null is all.</summary>
/// <param name="Overslaan">Lines to leave out at the new end, for paging.</param>
[GenerateSerializer, Immutable, Alias("inzagevraag")]
public sealed record Inzagevraag(
    [property: Id(0)] DateOnly Van, [property: Id(1)] DateOnly TotEnMet, [property: Id(2)] int Overslaan, [property: Id(3)] int Aantal)
{
    [Id(4)]
    public string? AccountId { get; init; }

    [Id(5)]
    public string? LeerlingId { get; init; }

    /// <summary>Of the child that is asked for: lists on which it stood count too.</summary>
    [Id(6)]
    public Groepsloop? Groepsloop { get; init; }

    [Id(7)]
    public string? GroepId { get; init; }

    [Id(8)]
    public Inzagesoort? Soort { get; init; }
}

/// <summary>One person in what was found.</summary>
/// <param name="Gericht">Lines that name the child that was asked for; the rest are lists on which it stood.</param>
[GenerateSerializer, Immutable, Alias("persoon-inzage")]
public sealed record PersoonInzage(
    [property: Id(0)] string AccountId, [property: Id(1)] string Naam, [property: Id(2)] string? Als, [property: Id(3)] int Aantal,
    [property: Id(4)] int Gericht, [property: Id(5)] DateTimeOffset Laatst);

/// <summary>What was found.</summary>
/// <param name="Gevonden">All lines that fit; <paramref name="Regels"/> holds the asked part of them.</param>
/// <param name="Personen">Last seen first.</param>
[GenerateSerializer, Immutable, Alias("toegangslog-view")]
public sealed record ToegangslogView(
    [property: Id(0)] ImmutableArray<GenummerdeRegel> Regels, [property: Id(1)] int Gevonden, [property: Id(2)] ImmutableArray<PersoonInzage> Personen);

/// <summary>What a walk along the chain found.</summary>
/// <param name="EersteFout">Number of the first line that isn't as written; null when all are.</param>
/// <param name="Hoofd">Hash of the last line of the whole log: who keeps it elsewhere can tell later that nothing before it changed.</param>
[GenerateSerializer, Immutable, Alias("ketenuitslag")]
public sealed record Ketenuitslag(
    [property: Id(0)] long Regels, [property: Id(1)] long? EersteFout, [property: Id(2)] DateOnly? FoutOp, [property: Id(3)] string Hoofd)
{
    public bool Ongeschonden => EersteFout is null;
}
