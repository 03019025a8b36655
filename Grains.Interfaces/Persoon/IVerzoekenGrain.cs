using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Persoon;

/// <summary>What somebody asks about the own data (AVG art. 15 to 21); the order is stored.</summary>
public enum Verzoeksoort
{
    Inzage = 1,

    /// <summary>To take along to another school (art. 20).</summary>
    Kopie,
    Correctie,
    Wissen,
    Bezwaar,
}

/// <summary>Who asked; never by name. The order is stored.</summary>
public enum Verzoekvrager
{
    Zelf = 1,

    /// <summary>A verzorger with gezag, for the child.</summary>
    Verzorger,

    /// <summary>With a letter of who it is about.</summary>
    Gemachtigde,
}

/// <summary>How a request is; the order is stored.</summary>
public enum Verzoekstand
{
    Open = 1,
    Gedaan,

    /// <summary>For a part: the outcome says which, and why.</summary>
    DeelsGedaan,
    Geweigerd,
    Ingetrokken,
}

/// <summary>A request with its term (AVG art. 12 lid 3): a month, once two months more.</summary>
/// <param name="Over">Of whom: numbers only.</param>
/// <param name="Gezien">How was seen who asked: "paspoort", "kwam op school". No names.</param>
/// <param name="Uiterlijk">Last day for an answer.</param>
/// <param name="Verlengd">Why it takes longer; null while it doesn't.</param>
/// <param name="Uitkomst">What was done; null while it is open.</param>
[GenerateSerializer, Immutable, Alias("verzoek")]
public sealed record Verzoek(
    [property: Id(0)] string Id, [property: Id(1)] Verzoeksoort Soort, [property: Id(2)] Persoonsleutel Over, [property: Id(3)] Verzoekvrager Vrager,
    [property: Id(4)] string Gezien, [property: Id(5)] DateOnly Op, [property: Id(6)] DateOnly Uiterlijk, [property: Id(7)] string? Verlengd,
    [property: Id(8)] Verzoekstand Stand, [property: Id(9)] string? Uitkomst, [property: Id(10)] DateOnly? KlaarOp, [property: Id(11)] DateTimeOffset VastgelegdOp,
    [property: Id(12)] string DoorNaam)
{
    [JsonIgnore]
    public bool IsOpen => Stand == Verzoekstand.Open;

    public bool IsTeLaat(DateOnly vandaag) => IsOpen && Uiterlijk < vandaag;
}

/// <summary>What a form says of a request.</summary>
[GenerateSerializer, Immutable, Alias("verzoek-invoer")]
public sealed record VerzoekInvoer(
    [property: Id(0)] Verzoeksoort Soort, [property: Id(1)] Persoonsleutel Over, [property: Id(2)] Verzoekvrager Vrager, [property: Id(3)] string Gezien,
    [property: Id(4)] DateOnly Op);

/// <param name="Verzoeken">Open ones first, what is due soonest on top; then the newest.</param>
[GenerateSerializer, Immutable, Alias("verzoeken-view")]
public sealed record VerzoekenView([property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Verzoek> Verzoeken, [property: Id(2)] long Versie);

/// <summary>
/// Owns the requests of a schooljaar about data of persons, so that the school can show that it answered in time (AVG art. 5 lid 2 and 12). Key
/// <c>verzoeken/99XX00/2026-2027</c>, state <c>verzoeken</c>; the year is that of the day on which it was asked. Each night who may deal with them hears of
/// what must be answered within <see cref="VerzoekGrenzen.HerinnerDagen"/> days.
/// </summary>
[Alias("verzoeken")]
public interface IVerzoekenGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    /// <summary>For <see cref="Recht.PersoonsgegevensUitgeven"/>; so are the others.</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<VerzoekenView>> Bekijk(Wie wie);

    /// <summary>The same form again: the same request. Refused for a day to come or longer ago than three months (<c>verzoek-datum</c>).</summary>
    [Alias("neem-op")]
    Task<Uitkomst> NeemOp(VerzoekInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>
    /// From the questions of verzorgers, which weighed the personal link: an overview was asked for (AVG art. 12 lid 3, PAR-1). A request for the verzorger and one for the
    /// child, each with its own answer. Who may deal with them hears of it at once. Again while they are open: done. Refused when the schooljaar is full
    /// but for the <see cref="PersoonGrenzen.VerzoekenKantoor"/> of the office (<c>verzoeken-vol</c>).
    /// </summary>
    [Alias("neem-op-van-ouder")]
    Task<Uitkomst> NeemOpVanOuder(string leerlingId, string verzorgerId);

    /// <summary>Two months more, once, with the reason that who asked is told within the first month.</summary>
    [Alias("verleng")]
    Task<Uitkomst> Verleng(string id, string reden, OperatieId operatie, Wie wie);

    /// <summary>Refused for one that is closed (<c>verzoek-dicht</c>).</summary>
    [Alias("handel-af")]
    Task<Uitkomst> HandelAf(string id, Verzoekstand stand, string uitkomst, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class VerzoekGrenzen
{
    public const int GezienMax = 100;
    public const int TermijnMaanden = 1;
    public const int VerlengMaanden = 2;
    public const int TerugMaanden = 3;

    /// <summary>How was seen who asked, of a request by the personal link; the number of the verzorger is behind it.</summary>
    public const string MetLink = "met de persoonlijke link van verzorger ";

    /// <summary>So long before the last day it is said; of a request that nobody at school wrote down, at once.</summary>
    public const int HerinnerDagen = 10;
}
