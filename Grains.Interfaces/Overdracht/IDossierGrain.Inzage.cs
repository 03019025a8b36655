using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>Inzage per verzorger (OSO-K4, OSO-K5).</summary>
public partial interface IDossierGrain
{
    /// <summary>The content of which the report is to be printed before freezing, with its hash; only when nothing holds it (OSO-K1).</summary>
    [AlwaysInterleave, Alias("voorbeeld")]
    Task<Uitkomst<Uitgave>> Voorbeeld(Wie wie);

    /// <summary>
    /// Freezes the content: a new version with hash and report. <c>dossier-gewijzigd</c> when the content isn't what
    /// <paramref name="gegevensHash"/> says; <c>dossier-onvolledig</c> with what misses. Inzage starts anew when the content differs from
    /// the version before, otherwise what the verzorgers said still holds.
    /// </summary>
    /// <param name="rapport">The beknopt OKR as PDF, printed of exactly this content.</param>
    [Alias("leg-ter-inzage")]
    Task<Uitkomst> LegTerInzage(string gegevensHash, ImmutableArray<byte> rapport, OperatieId operatie, Wie wie);

    /// <summary>Back to voorlopig for a correction: the inzage of the frozen version is void once the content changes (OSO-K4).</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string reden, OperatieId operatie, Wie wie);

    /// <summary>A verzorger was asked to come and look: each attempt with its date and way (OSO-K4).</summary>
    [Alias("noteer-poging")]
    Task<Uitkomst> NoteerPoging(string verzorgerId, Inzagewijze wijze, DateOnly datum, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>Saw the frozen version, and what they say of it. Nee needs a reason, in their words (OSO-K4).</summary>
    /// <param name="reactie">Of the school, on a Nee; may come later with the same call.</param>
    [Alias("noteer-inzage")]
    Task<Uitkomst> NoteerInzage(
        string verzorgerId, Inzagewijze wijze, DateOnly gezienOp, Akkoord akkoord, string? reden, string? reactie, OperatieId operatie, Wie wie);

    /// <summary>By the schoolleider, after three dated attempts on different days: goes on as Onbekend (OSO-K4).</summary>
    [Alias("motiveer-niet-bereikt")]
    Task<Uitkomst> MotiveerNietBereikt(string verzorgerId, string motivatie, OperatieId operatie, Wie wie);

    /// <summary>What will be sent, exactly (OSO-K5): the frozen version, or one of before.</summary>
    /// <param name="versieNr">Null for the newest.</param>
    [AlwaysInterleave, Alias("inzien")]
    Task<Uitkomst<Uitgave>> Inzien(int? versieNr, Wie wie);

    /// <summary>The report as it was printed at freezing.</summary>
    [AlwaysInterleave, Alias("rapport")]
    Task<Uitkomst<Dossierbestand>> Rapport(int? versieNr, Wie wie);

    /// <summary>What changed between two versions, in sentences without the reader needing both (OSO-S6).</summary>
    [AlwaysInterleave, Alias("verschillen")]
    Task<Uitkomst<Zinnenlijst>> Verschillen(int van, int naar, Wie wie);

    /// <summary>A link for one verzorger to the frozen version; ends the one before. Works with a code told apart from it (OSO-K4).</summary>
    /// <param name="linkHash">SHA-256 of the token, lower case hexadecimal.</param>
    /// <param name="codeHash">Salted hash of the code.</param>
    [Alias("zet-inzagelink")]
    Task<Uitkomst> ZetInzagelink(string verzorgerId, string linkHash, string codeHash, DateTimeOffset tot, OperatieId operatie, Wie wie);

    /// <summary>Name of school and verzorger for the page that asks the code; null when the link doesn't work (any more). No name of the child.</summary>
    [Alias("inzagelink")]
    Task<Inzagelink?> Inzagelink(string linkHash);

    /// <summary>After five wrong codes the link is closed.</summary>
    [Alias("open-inzagelink")]
    Task<Uitkomst<Uitgave>> OpenInzagelink(string linkHash, string codeHash);

    [Alias("inzagelink-rapport")]
    Task<Uitkomst<Dossierbestand>> InzagelinkRapport(string linkHash, string codeHash);

    /// <summary>By the verzorger: saw it, and agrees or not (OSO-K4).</summary>
    [Alias("inzagelink-oordeel")]
    Task<Uitkomst> InzagelinkOordeel(string linkHash, string codeHash, Akkoord akkoord, string? reden, OperatieId operatie);

    /// <summary>An attachment of the frozen version: it goes along only after the verzorgers saw it (OSO-K3).</summary>
    [Alias("inzagelink-bijlage")]
    Task<Uitkomst<Dossierbestand>> InzagelinkBijlage(string linkHash, string codeHash, string bijlageId);

    /// <summary>Its mail was refused, so that nobody has it: it ends, and the one that it ended works again. Again: changes nothing.</summary>
    [Alias("trek-inzagelink-in")]
    Task<Uitkomst> TrekInzagelinkIn(string linkHash, Wie wie);

    /// <summary>Hash of the link that this one ended, just now: its mail needn't go out any more. Null when there was none, or nobody knows.</summary>
    [Alias("vervangen-inzagelink")]
    Task<string?> VervangenInzagelink(string linkHash, Wie wie);
}

/// <summary>Sentences that cross a boundary.</summary>
[GenerateSerializer, Immutable, Alias("overdracht-zinnen")]
public sealed record Zinnenlijst([property: Id(0)] ImmutableArray<string> Zinnen);

/// <summary>A version as it goes out.</summary>
/// <param name="Nr">From 1; 0 for content that isn't frozen.</param>
/// <param name="Hash">SHA-256 over content and attachments (not the report), lower case hexadecimal.</param>
/// <param name="RapportHash">Of the PDF; null while there is none.</param>
/// <param name="Inzage">As it goes into the file; null while not every verzorger was handled.</param>
/// <param name="Sjabloon">Of the OKR.</param>
[GenerateSerializer, Immutable, Alias("dossier-uitgave")]
public sealed record Uitgave(
    [property: Id(0)] int Nr, [property: Id(1)] string Hash, [property: Id(2)] string? RapportHash, [property: Id(3)] DateTimeOffset Op,
    [property: Id(4)] Dossiergegevens Gegevens, [property: Id(5)] Inzageblok? Inzage, [property: Id(6)] string Sjabloon, [property: Id(7)] ImmutableArray<Inzagestand> Verzorgers,
    [property: Id(8)] string GroepNaam, [property: Id(9)] string LeerkrachtNaam, [property: Id(10)] bool Voorlopig);

/// <summary>Inzage of all verzorgers folded to the one block of the file.</summary>
/// <param name="Datum">The latest.</param>
/// <param name="Reden">Joined, each with "ouder 1", "ouder 2"; null unless Nee.</param>
[GenerateSerializer, Immutable, Alias("inzageblok")]
public sealed record Inzageblok([property: Id(0)] DateOnly Datum, [property: Id(1)] Akkoord Akkoord, [property: Id(2)] string? Reden);

/// <summary>How far the inzage of one verzorger is.</summary>
/// <param name="Pogingen">Oldest first.</param>
/// <param name="GezienOp">Of the present version; null when they didn't see it.</param>
/// <param name="Hash">Of what they saw.</param>
/// <param name="Motivatie">Of the schoolleider, when not reached.</param>
/// <param name="Waarom">Why no link is possible; null when it is.</param>
[GenerateSerializer, Immutable, Alias("inzagestand")]
public sealed record Inzagestand(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] string Naam, [property: Id(2)] bool HeeftGezag, [property: Id(3)] ImmutableArray<Inzagepoging> Pogingen,
    [property: Id(4)] DateOnly? GezienOp, [property: Id(5)] Inzagewijze? Wijze, [property: Id(6)] Akkoord? Akkoord, [property: Id(7)] string? Reden,
    [property: Id(8)] string? Reactie, [property: Id(9)] string? Motivatie, [property: Id(10)] string? Hash, [property: Id(11)] string? VastgelegdDoor,
    [property: Id(12)] DateTimeOffset? LinkTot, [property: Id(13)] string? Waarom, [property: Id(14)] DateOnly? VastgelegdOp = null)
{
    /// <summary>Saw it and said something, or stands motivated as not reached.</summary>
    public bool IsKlaar => Akkoord is not null;
}

[GenerateSerializer, Immutable, Alias("inzagepoging")]
public sealed record Inzagepoging(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] Inzagewijze Wijze, [property: Id(2)] string? Toelichting, [property: Id(3)] string DoorNaam);

/// <summary>Before the code is given.</summary>
[GenerateSerializer, Immutable, Alias("inzagelink-view")]
public sealed record Inzagelink(
    [property: Id(0)] string SchoolNaam, [property: Id(1)] string VerzorgerNaam, [property: Id(2)] DateTimeOffset Tot, [property: Id(3)] int PogingenOver);
