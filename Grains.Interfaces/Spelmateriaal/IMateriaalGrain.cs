using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Spelmateriaal;

/// <summary>How a thing is (TSO-13a); the order is stored.</summary>
public enum Materiaalstand
{
    InOrde = 1,

    /// <summary>Something is wrong with it, and children may still use it.</summary>
    Defect,

    /// <summary>Not used until it is made or replaced.</summary>
    BuitenGebruik,

    /// <summary>Not there yet: goes to the begroting.</summary>
    Wens,
}

/// <param name="PlekId">Where it is; null for the whole school.</param>
/// <param name="Centen">What a new one costs; for a wish, or for what must be replaced.</param>
[GenerateSerializer, Immutable, Alias("materiaal-invoer")]
public sealed record MateriaalInvoer(
    [property: Id(0)] string Naam, [property: Id(1)] int Aantal, [property: Id(2)] string? PlekId, [property: Id(3)] Materiaalstand Stand,
    [property: Id(4)] string? Toelichting, [property: Id(5)] long? Centen);

/// <param name="Versie">Goes up with each change: a form that was drawn before it is refused.</param>
[GenerateSerializer, Immutable, Alias("materiaal")]
public sealed record Materiaal(
    [property: Id(0)] string Id, [property: Id(1)] MateriaalInvoer Gegevens, [property: Id(2)] DateTimeOffset GewijzigdOp, [property: Id(3)] string DoorNaam,
    [property: Id(4)] long Versie = 0);

/// <summary>That what was played with outside is put away (TSO-13b).</summary>
/// <param name="Mist">What wasn't there any more; null when all was.</param>
[GenerateSerializer, Immutable, Alias("opgeruimd")]
public sealed record Opgeruimd(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string PlekId, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] string DoorNaam, [property: Id(4)] string? Mist);

/// <param name="Lijst">What is wrong first, then wishes, then by name.</param>
/// <param name="Vandaag">Ticks of today.</param>
/// <param name="Opgeruimd">Earlier ticks, newest first.</param>
/// <param name="PlekkenVandaag">Speelplaatsen on which children play today: each wants a tick. Empty on a day without overblijven.</param>
[GenerateSerializer, Immutable, Alias("materiaal-view")]
public sealed record MateriaalView(
    [property: Id(0)] ImmutableArray<Materiaal> Lijst, [property: Id(1)] ImmutableArray<Opgeruimd> Vandaag, [property: Id(2)] ImmutableArray<Opgeruimd> Opgeruimd,
    [property: Id(3)] ImmutableArray<string> PlekkenVandaag, [property: Id(4)] bool MagBeheren, [property: Id(5)] bool MagMelden)
{
    public IEnumerable<Materiaal> Wensen => Lijst.Where(m => m.Gegevens.Stand == Materiaalstand.Wens);

    /// <summary>Wishes, and what is out of use and has a price.</summary>
    public long BegrotingCenten => Lijst.Where(m => m.Gegevens.Stand is Materiaalstand.Wens or Materiaalstand.BuitenGebruik).Sum(m => (m.Gegevens.Centen ?? 0) * m.Gegevens.Aantal);
}

/// <summary>Spelmateriaal of the overblijven: what there is, what is broken, what is wished for, and that it is put away (TSO-13). Key <c>spelmateriaal/99XX00</c>.</summary>
[Alias("spelmateriaal")]
public interface IMateriaalGrain : IGrainWithStringKey
{
    [Alias("bekijk")]
    Task<Uitkomst<MateriaalView>> Bekijk(Wie wie);

    /// <param name="id">Null for a new one. By who manages it.</param>
    /// <param name="versie">Of the one that was changed, as it was seen; refused when somebody changed it since.</param>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(string? id, MateriaalInvoer invoer, OperatieId operatie, Wie wie, long versie = 0);

    /// <summary>Broken, out of use, or in order again: by whoever sees it.</summary>
    [Alias("meld")]
    Task<Uitkomst> Meld(string id, Materiaalstand stand, string? toelichting, OperatieId operatie, Wie wie);

    /// <summary>It is gone for good.</summary>
    [Alias("voer-af")]
    Task<Uitkomst> VoerAf(string id, OperatieId operatie, Wie wie);

    /// <summary>Put away today at this place; again replaces it.</summary>
    [Alias("vink-opgeruimd")]
    Task<Uitkomst> VinkOpgeruimd(string plekId, string? mist, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

public static class MateriaalGrenzen
{
    public const int LijstMax = 300;
    public const int NaamMax = 80;
    public const int TekstMax = 200;
    public const int AantalMax = 200;
    public const int EuroMax = 50_000;
    public const int VinkenMax = 400;

    /// <summary>Ticks are kept so long; who ticked is nobody's business after that.</summary>
    public const int VinkDagen = 120;
}
