using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Overblijven;

/// <summary>A moment that somebody ticked, with who.</summary>
[GenerateSerializer, Immutable, Alias("getikt")]
public sealed record Getikt([property: Id(0)] DateTimeOffset Op, [property: Id(1)] string AccountId, [property: Id(2)] string DoorNaam);

/// <summary>The lunch of one groep as its teacher sees it (TSO-7).</summary>
/// <param name="NaarBuiten">Handed over to the helpers.</param>
/// <param name="Opgehaald">Taken over again.</param>
/// <param name="Vervanger">Who has the lunch when the teacher is away.</param>
/// <param name="GewerkteMinuten">Time that counts for the inzet groepsleerkrachten (TSO-10g).</param>
[GenerateSerializer, Immutable, Alias("groepsmiddag-view")]
public sealed record GroepsmiddagView(
    [property: Id(0)] string GroepId, [property: Id(1)] DateOnly Datum, [property: Id(2)] Getikt? NaarBuiten, [property: Id(3)] Getikt? Opgehaald,
    [property: Id(4)] Getikt? Opgeruimd, [property: Id(5)] string? Vervanger, [property: Id(6)] string? VervangerId, [property: Id(7)] int? GewerkteMinuten,
    [property: Id(8)] bool Mag);

/// <summary>Owns the handovers of one groep on one date (TSO-7a … TSO-7e). Key <c>groepsmiddag/99XX00/groep/2026-11-23</c>.</summary>
[Alias("groepsmiddag")]
public interface IGroepsmiddagGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<GroepsmiddagView>> Bekijk(Wie wie);

    /// <param name="wat">naar-buiten, opgehaald, opgeruimd.</param>
    [Alias("tik")]
    Task<Uitkomst> Tik(string wat, bool aan, OperatieId operatie, Wie wie);

    [Alias("zet-vervanger")]
    Task<Uitkomst> ZetVervanger(string? accountId, OperatieId operatie, Wie wie);

    [Alias("zet-minuten")]
    Task<Uitkomst> ZetMinuten(int minuten, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
