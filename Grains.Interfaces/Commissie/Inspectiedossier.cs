using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Commissie;

/// <summary>
/// What the inspectie asks for, together (TSO-0b, TSO-1): mandate and kaders, agreements with their evidence, besluiten with outcomes and disputes, insurance and
/// VOG. No names of children or helpers: a text in which one is found is left out.
/// </summary>
/// <param name="Ontbreekt">Policy that isn't settled.</param>
/// <param name="Besluiten">For this schooljaar and the next one, oldest first; without what the commissie didn't vote on yet.</param>
/// <param name="Verzekeringen">That hold today or later.</param>
[GenerateSerializer, Immutable, Alias("inspectiedossier")]
public sealed record Inspectiedossier(
    [property: Id(0)] string School, [property: Id(1)] Schooljaar Jaar, [property: Id(2)] DateOnly Op, [property: Id(3)] ImmutableArray<Inspectiebeleid> Beleid,
    [property: Id(4)] ImmutableArray<Stuksoort> Ontbreekt, [property: Id(5)] ImmutableArray<Inspectieafspraak> Afspraken,
    [property: Id(6)] ImmutableArray<Inspectiebesluit> Besluiten, [property: Id(7)] ImmutableArray<Inspectiepolis> Verzekeringen,
    [property: Id(8)] ImmutableArray<Dekkingspunt> Dekking, [property: Id(9)] Vogtelling Vog);

/// <summary>The version of a piece of policy that holds.</summary>
[GenerateSerializer, Immutable, Alias("inspectiebeleid")]
public sealed record Inspectiebeleid(
    [property: Id(0)] Stuksoort Soort, [property: Id(1)] int Versie, [property: Id(2)] string Tekst, [property: Id(3)] string VastgesteldDoor,
    [property: Id(4)] DateOnly VastgesteldOp, [property: Id(5)] DateOnly GeldtVanaf);

/// <summary>An agreement of MR and bestuur, how it is kept and by what that shows.</summary>
[GenerateSerializer, Immutable, Alias("inspectieafspraak")]
public sealed record Inspectieafspraak(
    [property: Id(0)] string Id, [property: Id(1)] string Onderwerp, [property: Id(2)] string Tekst, [property: Id(3)] DateOnly GemaaktOp, [property: Id(4)] string Bestuur,
    [property: Id(5)] string Mr, [property: Id(6)] DateOnly? GeldtTot, [property: Id(7)] DateOnly? NagekomenOp, [property: Id(8)] string? Nagekomen,
    [property: Id(9)] ImmutableArray<Bewijsstuk> Stukken);

/// <param name="GeschilRoute">Of a refused instemming that was recorded as a dispute; null without one.</param>
[GenerateSerializer, Immutable, Alias("inspectiebesluit")]
public sealed record Inspectiebesluit(
    [property: Id(0)] string Id, [property: Id(1)] string Nummer, [property: Id(2)] string Titel, [property: Id(3)] Besluitsoort Soort, [property: Id(4)] DateOnly Vanaf,
    [property: Id(5)] Besluitstand Stand, [property: Id(6)] DateOnly? CommissieOp, [property: Id(7)] ImmutableArray<Inspectiestap> Stappen,
    [property: Id(8)] string? GeschilRoute, [property: Id(9)] DateOnly? GeschilOp);

/// <summary>Advice, instemming or samenspraak of somebody else than the commissie.</summary>
[GenerateSerializer, Immutable, Alias("inspectiestap")]
public sealed record Inspectiestap(
    [property: Id(0)] Besluitstap Stap, [property: Id(1)] Stapuitkomst? Uitkomst, [property: Id(2)] DateOnly? Op, [property: Id(3)] string? Tekst,
    [property: Id(4)] string? Antwoord, [property: Id(5)] bool HeeftDocument);

[GenerateSerializer, Immutable, Alias("inspectiepolis")]
public sealed record Inspectiepolis(
    [property: Id(0)] string Verzekeraar, [property: Id(1)] string Polisnummer, [property: Id(2)] Gedekt Gedekt, [property: Id(3)] int? Aantal, [property: Id(4)] DateOnly Van,
    [property: Id(5)] DateOnly TotEnMet);

/// <summary>Helpers of today and their VOG, in numbers only (TSO-4h).</summary>
/// <param name="Jaren">After how many years this school finds one too old.</param>
[GenerateSerializer, Immutable, Alias("vogtelling")]
public sealed record Vogtelling(
    [property: Id(0)] int Helpers, [property: Id(1)] int Geldig, [property: Id(2)] int TeOud, [property: Id(3)] int Geen, [property: Id(4)] int Jaren);

/// <summary>Limits of the register of agreements; with these it stays under 256 KB.</summary>
public static class MrAfspraakGrenzen
{
    public const int AfsprakenMax = 120;
    public const int StukkenMax = 20;
    public const int OnderwerpMax = 120;
    public const int TekstMax = 3_000;
    public const int NagekomenMax = 1_000;
    public const int NaamMax = 100;
    public const int RedenMax = 150;
    public const int FeitenMax = 12;
    public const int FeitTekstMax = 200;

    /// <summary>Characters of all agreements together, with a sum for each row around its texts.</summary>
    public const int OmvangMax = 150_000;

    /// <summary>How long ago an agreement may have been made, and how long it may hold.</summary>
    public const int JarenMax = 30;
}
