using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Werving;

/// <summary>For what somebody is a candidate (TSO-4f, TSO-4i); the order is stored.</summary>
public enum Kandidaatsoort
{
    Overblijfkracht = 1,
    VasteInval,

    /// <summary>By the sollicitatiecode.</summary>
    GediplomeerdInDienst,

    /// <summary>Hired: the sollicitatiecode doesn't hold.</summary>
    GediplomeerdIngehuurd,
}

/// <summary>The order is stored.</summary>
public enum Kandidaatuitslag
{
    Open = 0,
    Aangenomen,
    Afgewezen,

    /// <summary>By the candidate.</summary>
    Teruggetrokken,
}

/// <summary>Steps of the sollicitatiecode for a gediplomeerde who is employed (TSO-4i), in their order; it is stored.</summary>
public enum Sollicitatiestap
{
    Vacature = 1,
    Bevestiging,
    Selectie,
    Gesprek,
    Referenties,
    Antwoord,
}

[GenerateSerializer, Immutable, Alias("gezette-stap")]
public sealed record GezetteStap(
    [property: Id(0)] Sollicitatiestap Stap, [property: Id(1)] DateOnly Op, [property: Id(2)] string Toelichting, [property: Id(3)] string DoorNaam);

[GenerateSerializer, Immutable, Alias("kandidaatgesprek")]
public sealed record Kandidaatgesprek([property: Id(0)] DateOnly Op, [property: Id(1)] string MetWie, [property: Id(2)] string Verslag, [property: Id(3)] string DoorNaam);

/// <summary>What a form says of a candidate.</summary>
/// <param name="Bron">How they came: the newsletter, a parent, a vacancy.</param>
/// <param name="Bureau">For a hired one.</param>
[GenerateSerializer, Immutable, Alias("kandidaat-invoer")]
public sealed record KandidaatInvoer(
    [property: Id(0)] string Naam, [property: Id(1)] string Telefoon, [property: Id(2)] string? Email, [property: Id(3)] Kandidaatsoort Soort,
    [property: Id(4)] string Bron, [property: Id(5)] string? Bureau, [property: Id(6)] DateOnly Op, [property: Id(7)] string? Opmerking);

/// <summary>Somebody who wants to become an overblijfkracht (TSO-4f).</summary>
/// <param name="Besluit">Of the commissie; null while there is none.</param>
[GenerateSerializer, Immutable, Alias("overblijfkandidaat")]
public sealed record Kandidaat(
    [property: Id(0)] string Id, [property: Id(1)] KandidaatInvoer Gegevens, [property: Id(2)] Kandidaatgesprek? Gesprek,
    [property: Id(3)] ImmutableArray<GezetteStap> Stappen, [property: Id(4)] Besluit? Besluit, [property: Id(5)] Kandidaatuitslag Uitslag,
    [property: Id(6)] DateOnly? UitslagOp)
{
    public bool IsOpen => Uitslag == Kandidaatuitslag.Open;
}

/// <param name="Kandidaten">Open ones first, then the newest decision first.</param>
[GenerateSerializer, Immutable, Alias("kandidaten-view")]
public sealed record KandidatenView([property: Id(0)] ImmutableArray<Kandidaat> Kandidaten, [property: Id(1)] bool MagWijzigen);

/// <summary>
/// Candidates of a school: where they come from, the talk, the decision of the commissie, and the sollicitatiecode for a gediplomeerde
/// (TSO-4f, TSO-4i). Key <c>kandidaten/99XX00</c>. Four weeks after the outcome a candidate is erased: who was taken on has a card by then.
/// </summary>
[Alias("kandidaten")]
public interface IKandidatenGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<KandidatenView>> Bekijk(Wie wie);

    /// <param name="id">Null for a new one: then it follows from the form, so that a double click adds once.</param>
    [Alias("bewaar")]
    Task<Uitkomst<Kandidaat>> Bewaar(string? id, KandidaatInvoer invoer, OperatieId operatie, Wie wie);

    [Alias("noteer-gesprek")]
    Task<Uitkomst> NoteerGesprek(string id, DateOnly op, string metWie, string verslag, OperatieId operatie, Wie wie);

    [Alias("noteer-stap")]
    Task<Uitkomst> NoteerStap(string id, Sollicitatiestap stap, DateOnly op, string toelichting, OperatieId operatie, Wie wie);

    /// <summary>Carried: taken on; otherwise turned down.</summary>
    [Alias("besluit")]
    Task<Uitkomst> Besluit(string id, BesluitInvoer besluit, OperatieId operatie, Wie wie);

    [Alias("trek-terug")]
    Task<Uitkomst> TrekTerug(string id, OperatieId operatie, Wie wie);

    /// <summary>Candidates who withdrew, until they are erased; empty for who may not put them back (UX-1).</summary>
    [Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Is a candidate after all. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class WervingGrenzen
{
    public const int KandidatenMax = 100;
    public const int TekstMax = 600;
    public const int KortMax = 100;

    /// <summary>Data of who applied is erased four weeks after the outcome.</summary>
    public const int BewaarDagen = 28;

    /// <summary>Somebody who hears nothing for a year isn't a candidate any more.</summary>
    public const int OpenMaanden = 12;
}
