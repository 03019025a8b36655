using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Begin;

/// <summary>What a new school does, in this order (SET-1); the order is stored.</summary>
public enum Beginstap
{
    /// <summary>Kalender, days of overblijven, address.</summary>
    School = 1,

    Leerlingen,

    Verzorgers,

    /// <summary>Times and places of each groep.</summary>
    DagenEnPleinen,

    WieBlijftOver,

    /// <summary>Tarief with the instemming of the MR, and the choices that the reglement asks.</summary>
    TariefEnKeuzes,

    HelpersEnTablets,

    EersteLunch,
}

public enum Beginstand
{
    Straks = 0,
    Nu,
    Klaar,
    Overgeslagen,
}

/// <summary>What can't be read from the school itself: when it began, which steps it left for later, and that it is done.</summary>
/// <param name="Overgeslagen">In order, each once.</param>
/// <param name="EersteDag">From which this intranet counts: the first day of which the lunch is marked here. Null until somebody said so.</param>
/// <param name="MiddenInHetJaar">An earlier administration counted the first part of the schooljaar.</param>
[GenerateSerializer, Immutable, Alias("begin-view")]
public sealed record BeginView(
    [property: Id(0)] DateTimeOffset? BegonnenOp, [property: Id(1)] ImmutableArray<Beginstap> Overgeslagen, [property: Id(2)] DateOnly? EersteDag,
    [property: Id(3)] bool MiddenInHetJaar, [property: Id(4)] DateTimeOffset? KlaarOp, [property: Id(5)] long Versie);

/// <summary>
/// How far a school is with setting up (SET-1). Holds only what no other grain knows: what is done is read from the school, never ticked. Key <c>begin/99XX00</c>.
/// </summary>
[Alias("begin")]
public interface IBeginGrain : IGrainWithStringKey
{
    /// <summary>By who may set up the school (<see cref="Recht.SchoolInrichten"/>).</summary>
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<BeginView>> Bekijk(Wie wie);

    /// <summary>Begins, or changes from which day counts; refused once it is done.</summary>
    /// <param name="eersteDag">In this schooljaar or the next.</param>
    [Alias("begin")]
    Task<Uitkomst> Begin(DateOnly eersteDag, bool middenInHetJaar, OperatieId operatie, Wie wie);

    /// <summary>Leaves a step for later, or takes it up again.</summary>
    /// <param name="over">False: it is done after all.</param>
    [Alias("sla-over")]
    Task<Uitkomst> SlaOver(Beginstap stap, bool over, OperatieId operatie, Wie wie);

    /// <summary>Done: the assistant goes from the menu. Again changes nothing.</summary>
    [Alias("rond-af")]
    Task<Uitkomst> RondAf(OperatieId operatie, Wie wie);
}
