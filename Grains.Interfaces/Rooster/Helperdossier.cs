using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;

namespace OrleansSchool.Rooster;

/// <summary>How somebody is tied to the school (TSO-4d, TSO-4h); the order is stored.</summary>
public enum Dienstvorm
{
    /// <summary>With a vrijwilligersovereenkomst and an untaxed vergoeding.</summary>
    Vrijwilliger = 0,
    InDienst,
    Ingehuurd,
}

/// <summary>How an overeenkomst was signed; the order is stored.</summary>
public enum Tekenwijze
{
    OpPapier = 1,
    InIntranet,
}

/// <summary>A signature: under the overeenkomst, and that the reglement is known (TSO-4d, TSO-4e). Never changed.</summary>
/// <param name="Op">Day of signing.</param>
/// <param name="Moment">When it was signed in the intranet; null for paper.</param>
/// <param name="Naam">As it was written under it.</param>
/// <param name="TekstNr">Version of the overeenkomst; null for who is employed or hired, and for paper of before the intranet.</param>
/// <param name="TekstHash">SHA-256 of that text.</param>
/// <param name="ScanIds">Parts of the scan of the paper; empty without one.</param>
/// <param name="ScanSoort">Content type of the scan.</param>
[GenerateSerializer, Immutable, Alias("overeenkomst")]
public sealed record Overeenkomst(
    [property: Id(0)] string Id, [property: Id(1)] Dienstvorm Vorm, [property: Id(2)] Tekenwijze Wijze, [property: Id(3)] DateOnly Op,
    [property: Id(4)] DateTimeOffset? Moment, [property: Id(5)] string Naam, [property: Id(6)] int? TekstNr, [property: Id(7)] string? TekstHash,
    [property: Id(8)] int? ReglementNr, [property: Id(9)] string? ReglementHash, [property: Id(10)] ImmutableArray<string> ScanIds,
    [property: Id(11)] string? ScanSoort, [property: Id(12)] DateTimeOffset VastgelegdOp, [property: Id(13)] string DoorNaam);

/// <summary>Who ended it, when it was said, and why sooner than a month (TSO-4g).</summary>
[GenerateSerializer, Immutable, Alias("beeindiging")]
public sealed record Beeindiging(
    [property: Id(0)] DateOnly GemeldOp, [property: Id(1)] DateOnly LaatsteDag, [property: Id(2)] bool DoorHelper, [property: Id(3)] bool Zwaarwegend,
    [property: Id(4)] string? Reden, [property: Id(5)] DateTimeOffset VastgelegdOp, [property: Id(6)] string DoorNaam);

/// <summary>What a form says of it.</summary>
[GenerateSerializer, Immutable, Alias("beeindiging-invoer")]
public sealed record BeeindigingInvoer(
    [property: Id(0)] DateOnly GemeldOp, [property: Id(1)] DateOnly LaatsteDag, [property: Id(2)] bool DoorHelper, [property: Id(3)] bool Zwaarwegend,
    [property: Id(4)] string? Reden);

/// <summary>A paper overeenkomst as a form says it.</summary>
/// <param name="Scan">Empty without one: then the paper is in the school's own folder.</param>
[GenerateSerializer, Immutable, Alias("papier-invoer")]
public sealed record PapierInvoer([property: Id(0)] DateOnly Op, [property: Id(1)] string Naam, [property: Id(2)] ImmutableArray<byte> Scan);

/// <summary>What somebody signs in the intranet: exactly what they saw.</summary>
[GenerateSerializer, Immutable, Alias("handtekening-invoer")]
public sealed record HandtekeningInvoer(
    [property: Id(0)] string Naam, [property: Id(1)] int? TekstNr, [property: Id(2)] int? ReglementNr, [property: Id(3)] bool KentReglement);

/// <summary>The papers of one overblijfkracht.</summary>
/// <param name="Tekst">The overeenkomst that holds today; null while the school wrote none, or for who isn't a volunteer.</param>
/// <param name="MoetTekenen">Nothing is signed yet for the way in which this helper is tied to the school.</param>
/// <param name="MagTekenen">Who asks is this helper, with an own session.</param>
[GenerateSerializer, Immutable, Alias("helperdossier-view")]
public sealed record HelperdossierView(
    [property: Id(0)] string Id, [property: Id(1)] OverblijfkrachtGegevens Gegevens, [property: Id(2)] ImmutableArray<Overeenkomst> Overeenkomsten,
    [property: Id(3)] Beeindiging? Beeindiging, [property: Id(4)] RegelingVersie? Tekst, [property: Id(5)] RegelingVersie? Reglement,
    [property: Id(6)] bool MoetTekenen, [property: Id(7)] bool MagTekenen, [property: Id(8)] bool MagVastleggen);

public static class DossierGrenzen
{
    public const int OvereenkomstenMax = 12;
    public const int RedenMax = 300;
    public const int ScanDelenMax = 8;
    public const int ScanBytesMax = ScanDelenMax * IBestandGrain.BytesMax;

    /// <summary>Guideline for ending (TSO-4g).</summary>
    public const int OpzegMaanden = 1;

    /// <summary>A VOG is at most so old on the first day (TSO-4h).</summary>
    public const int VogBijStartMaanden = 2;
}
