using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>As what somebody is in the overblijfcommissie (TSO-2a); the order is stored.</summary>
public enum Commissiefunctie
{
    Coordinator = 1,

    /// <summary>The gediplomeerde overblijfkracht, who sees to the quality too (TSO-4b).</summary>
    Gediplomeerde,

    /// <summary>A member of the ouderraad.</summary>
    Ouderraad,

    /// <summary>The schoolleider, or who was named in their place (TSO-1d).</summary>
    Schoolleiding,
}

/// <summary>A member with a term; never removed, only ended.</summary>
/// <param name="AccountId">Null for who has no account: mail goes to <paramref name="Email"/>.</param>
/// <param name="TotEnMet">Last day; null while it wasn't agreed.</param>
[GenerateSerializer, Immutable, Alias("commissielid")]
public sealed record Commissielid(
    [property: Id(0)] string Id, [property: Id(1)] string? AccountId, [property: Id(2)] string Naam, [property: Id(3)] string? Email,
    [property: Id(4)] Commissiefunctie Functie, [property: Id(5)] DateOnly Van, [property: Id(6)] DateOnly? TotEnMet)
{
    public bool IsOp(DateOnly dag) => Van <= dag && !(TotEnMet < dag);
}

[GenerateSerializer, Immutable, Alias("commissielid-invoer")]
public sealed record CommissielidInvoer(
    [property: Id(0)] string? AccountId, [property: Id(1)] string Naam, [property: Id(2)] string? Email, [property: Id(3)] Commissiefunctie Functie,
    [property: Id(4)] DateOnly Van, [property: Id(5)] DateOnly? TotEnMet);

/// <summary>Chosen out of the members, each schooljaar again (TSO-2d).</summary>
[GenerateSerializer, Immutable, Alias("voorzitterkeuze")]
public sealed record Voorzitterkeuze([property: Id(0)] Schooljaar Jaar, [property: Id(1)] string LidId, [property: Id(2)] Besluit Besluit);

/// <summary>What is wrong with the composition: an empty function, a term that ends, a chair of last year.</summary>
/// <param name="Code">functie-leeg, termijn-loopt-af, voorzitter-niet-gekozen, voorzitter-weg.</param>
[GenerateSerializer, Immutable, Alias("commissiepunt")]
public sealed record Commissiepunt([property: Id(0)] string Code, [property: Id(1)] string Zin, [property: Id(2)] bool Dringend);

/// <param name="Leden">All, those of now first. Accounts and addresses only for who may change them.</param>
/// <param name="Voorzitter">Of this schooljaar; null while nobody was chosen, or who was is no member any more.</param>
[GenerateSerializer, Immutable, Alias("commissie-view")]
public sealed record CommissieView(
    [property: Id(0)] ImmutableArray<Commissielid> Leden, [property: Id(1)] Commissielid? Voorzitter, [property: Id(2)] ImmutableArray<Voorzitterkeuze> Keuzes,
    [property: Id(3)] ImmutableArray<Commissiepunt> Punten, [property: Id(4)] long Versie, [property: Id(5)] bool MagBeheren)
{
    /// <summary>Who changed what, newest first; only for who may change it.</summary>
    [Id(6)]
    public ImmutableArray<Feit> Geschiedenis { get; init; } = [];
}

/// <summary>
/// Owns who is in the overblijfcommissie and who leads it (TSO-2a, TSO-2d). Key <c>commissie/99XX00</c>, state <c>commissie</c>. Tells
/// schoolleider and coordinator of an empty function, of a term that ends within <see cref="CommissieGrenzen.WaarschuwDagen"/> without anybody to follow and,
/// from August, of a chair who wasn't chosen for this schooljaar.
/// </summary>
[Alias("commissie")]
public interface ICommissieGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [AlwaysInterleave, Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<CommissieView>> Bekijk(Wie wie);

    /// <summary>Members and chair on a day, for other grains: meetings, year report. Without rights.</summary>
    [AlwaysInterleave, Alias("op")]
    Task<Commissiestand> Op(DateOnly dag);

    /// <param name="id">Null for a new member; the same operation again: the same member.</param>
    /// <returns>
    /// Refused when the same person has that function in that time already (<c>commissie-al-lid</c>), when nobody can reach them
    /// (<c>commissie-geen-adres</c>), or when a term ends before it begins (<c>commissie-termijn</c>).
    /// </returns>
    [Alias("bewaar-lid")]
    Task<Uitkomst> BewaarLid(string? id, CommissielidInvoer invoer, long versie, OperatieId operatie, Wie wie);

    /// <summary>
    /// Refused when the member isn't one on the day of the besluit (<c>commissie-geen-lid</c>), when the vote wasn't carried (<c>commissie-niet-gekozen</c>), or when it is
    /// about another schooljaar than that of the besluit or the one after it (<c>commissie-jaar</c>).
    /// </summary>
    [Alias("kies-voorzitter")]
    Task<Uitkomst> KiesVoorzitter(Schooljaar jaar, string lidId, BesluitInvoer besluit, long versie, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Who the commissie is on a day.</summary>
[GenerateSerializer, Immutable, Alias("commissiestand")]
public sealed record Commissiestand([property: Id(0)] ImmutableArray<Commissielid> Leden, [property: Id(1)] Commissielid? Voorzitter);

public static class CommissieGrenzen
{
    public const int LedenMax = 60;
    public const int NaamMax = 100;
    public const int KeuzesMax = 40;
    public const int WaarschuwDagen = 60;

    /// <summary>Longest term that is recorded, in years.</summary>
    public const int TermijnJarenMax = 10;

    /// <summary>Facts of who changed what that are kept.</summary>
    public const int FeitenMax = 150;
}
