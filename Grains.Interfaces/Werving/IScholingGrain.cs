using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Werving;

/// <summary>The order is stored.</summary>
public enum Bijeenkomstsoort
{
    /// <summary>A course together, for the overblijven (TSO-4n).</summary>
    Cursus = 1,

    /// <summary>Of the overblijfwerkgroep, at least three times a schooljaar (TSO-5b).</summary>
    Werkgroep,
    Anders,
}

[GenerateSerializer, Immutable, Alias("bijeenkomst-invoer")]
public sealed record BijeenkomstInvoer(
    [property: Id(0)] DateOnly Op, [property: Id(1)] Bijeenkomstsoort Soort, [property: Id(2)] string Titel, [property: Id(3)] string? Toelichting);

/// <summary>A course or meeting with who was there; who helps that day and is in neither list missed it.</summary>
[GenerateSerializer, Immutable, Alias("bijeenkomst")]
public sealed record Bijeenkomst(
    [property: Id(0)] string Id, [property: Id(1)] BijeenkomstInvoer Gegevens, [property: Id(2)] ImmutableArray<string> Aanwezig,
    [property: Id(3)] ImmutableArray<string> Afgemeld, [property: Id(4)] DateTimeOffset? GenoteerdOp, [property: Id(5)] string DoorNaam)
{
    public bool IsGenoteerd => GenoteerdOp is not null;
}

/// <summary>One helper with what they came to and missed, of what was written down.</summary>
/// <param name="Gemist">Ids of bijeenkomsten to which this helper didn't come, without saying so.</param>
[GenerateSerializer, Immutable, Alias("deelnemer")]
public sealed record Deelnemer(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] int Aanwezig, [property: Id(3)] int Afgemeld,
    [property: Id(4)] ImmutableArray<string> Gemist);

/// <param name="Bijeenkomsten">Newest first.</param>
/// <param name="Deelnemers">Who helps or helped this schooljaar, by name.</param>
/// <param name="Werkgroepen">Meetings of the werkgroep that were held.</param>
[GenerateSerializer, Immutable, Alias("scholing-view")]
public sealed record ScholingView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] ImmutableArray<Bijeenkomst> Bijeenkomsten, [property: Id(2)] ImmutableArray<Deelnemer> Deelnemers,
    [property: Id(3)] int Werkgroepen, [property: Id(4)] bool MagWijzigen);

/// <summary>Numbers without names, for the jaarverslag (TSO-4n).</summary>
/// <param name="Opkomst">Of those who helped on the days, who came; in percents.</param>
[GenerateSerializer, Immutable, Alias("scholingtelling")]
public sealed record Scholingtelling([property: Id(0)] int Cursussen, [property: Id(1)] int Werkgroepen, [property: Id(2)] int Opkomst, [property: Id(3)] int Gemist);

/// <summary>Courses and meetings of one schooljaar with attendance per helper (TSO-4n, TSO-5b). Key <c>scholing/99XX00/2026-2027</c>.</summary>
[Alias("scholing")]
public interface IScholingGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("bekijk")]
    Task<Uitkomst<ScholingView>> Bekijk(Wie wie);

    /// <summary>For other grains: counts only.</summary>
    [Alias("tel")]
    Task<Scholingtelling> Tel();

    /// <param name="id">Null for a new one.</param>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, BijeenkomstInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Who was there and who said they couldn't; on the day or later. Again replaces it.</summary>
    [Alias("noteer")]
    Task<Uitkomst> Noteer(string id, ImmutableArray<string> aanwezig, ImmutableArray<string> afgemeld, OperatieId operatie, Wie wie);

    /// <summary>One that doesn't happen; refused when attendance was written down.</summary>
    [Alias("vervalt")]
    Task<Uitkomst> Vervalt(string id, OperatieId operatie, Wie wie);

    /// <summary>Bijeenkomsten that were cancelled, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>It happens after all; refused when there are too many by now. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class ScholingGrenzen
{
    public const int BijeenkomstenMax = 24;
    public const int TitelMax = 100;
    public const int ToelichtingMax = 300;
    public const int WerkgroepenMin = 3;
}
