using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Rooster;

/// <summary>What the school keeps of an overblijfkracht (TSO-4). Nothing about children.</summary>
/// <param name="Telefoon">E.164, or empty.</param>
/// <param name="Email">Null for who only acts on a shared tablet.</param>
/// <param name="VogOp">Date on the VOG; null while there is none.</param>
/// <param name="BhvTotEnMet">Last day on which the certificate holds; null without one.</param>
/// <param name="VasteInval">Called when somebody is away, without fixed days.</param>
/// <param name="TotEnMet">Last day; null while it isn't known.</param>
/// <param name="Bureau">Who sends a hired one; null otherwise.</param>
/// <param name="TsoOp">Date on the certificate of a course for overblijfkrachten; a gediplomeerde has had more than that.</param>
/// <param name="TsoTotEnMet">Last day on which it holds; null when it doesn't end.</param>
[GenerateSerializer, Immutable, Alias("overblijfkracht-gegevens")]
public sealed record OverblijfkrachtGegevens(
    [property: Id(0)] string Naam, [property: Id(1)] string Telefoon, [property: Id(2)] string? Email, [property: Id(3)] bool Gediplomeerd,
    [property: Id(4)] DateOnly? GediplomeerdOp, [property: Id(5)] DateOnly? VogOp, [property: Id(6)] DateOnly? BhvTotEnMet,
    [property: Id(7)] DateOnly? EhboTotEnMet, [property: Id(8)] bool VasteInval, [property: Id(9)] Weekdagen Dagen, [property: Id(10)] DateOnly Vanaf,
    [property: Id(11)] DateOnly? TotEnMet, [property: Id(12)] string? Opmerking, [property: Id(13)] Dienstvorm Vorm = Dienstvorm.Vrijwilliger,
    [property: Id(14)] string? Bureau = null, [property: Id(15)] DateOnly? TsoOp = null, [property: Id(16)] DateOnly? TsoTotEnMet = null)
{
    public bool IsWeg(DateOnly vandaag) => TotEnMet < vandaag;
}

/// <summary>A row of the list.</summary>
/// <param name="GetekendOp">Day on which this helper signed for the way in which they are tied to the school now; null while they didn't.</param>
[GenerateSerializer, Immutable, Alias("overblijfkracht-rij")]
public sealed record OverblijfkrachtRij(
    [property: Id(0)] string Id, [property: Id(1)] OverblijfkrachtGegevens Gegevens, [property: Id(2)] DateOnly? GetekendOp = null);

/// <summary>The page of one overblijfkracht.</summary>
[GenerateSerializer, Immutable, Alias("overblijfkracht-kaart")]
public sealed record OverblijfkrachtKaart(
    [property: Id(0)] string Id, [property: Id(1)] long Versie, [property: Id(2)] OverblijfkrachtGegevens Gegevens,
    [property: Id(3)] ImmutableArray<Feit> Geschiedenis);

/// <summary>Snapshot of the register, sorted by name.</summary>
/// <param name="VogJaren">After how many years this school finds a VOG too old.</param>
[GenerateSerializer, Immutable, Alias("overblijfkrachten-view")]
public sealed record OverblijfkrachtenView(
    [property: Id(0)] ImmutableArray<OverblijfkrachtRij> Rijen, [property: Id(1)] int VogJaren, [property: Id(2)] long Versie);

/// <summary>Limits of overblijfkrachten.</summary>
public static class RoosterGrenzen
{
    public const int OverblijfkrachtenMax = 500;
    public const int OpmerkingMax = 300;
    public const int BureauMax = 100;
    public const int FeitenMax = 50;
    public const int VogJarenMin = 1;
    public const int VogJarenMax = 5;
    public const int VogJarenStandaard = 3;

    /// <summary>Days before a certificate ends that a school hears of it.</summary>
    public const int VooruitDagen = 60;

    public const int DienstenMax = 150;
    public const int DienstenPerDagMax = 60;
    public const int BehoefteMax = 150;
    public const int PerPlekMax = 20;
    public const int AfwezighedenMax = 20;
    public const int AfwezigDagenMax = 180;
    public const int VastgesteldMax = 4;
    public const int StappenMax = 10;
    public const int ToewijzingenMax = 20;
    public const int GevraagdMax = 40;
    public const int RedenMax = 100;

    /// <summary>How far ahead turns of a day are changed, claimed and shown in a calendar.</summary>
    public const int WekenVooruit = 8;
}
