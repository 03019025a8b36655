using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedrag;

/// <summary>A child of whom something is kept: counts and how far it is, never what happened.</summary>
/// <param name="Overtredingen">That count.</param>
/// <param name="SchorsingId">Of the course that is open, or else of the last one.</param>
/// <param name="Van">First and last day of the schorsing that holds, or was decided.</param>
[GenerateSerializer, Immutable, Alias("gedrag-rij")]
public sealed record GedragRij(
    [property: Id(0)] string LeerlingId, [property: Id(1)] int Overtredingen, [property: Id(2)] DateOnly? Laatste, [property: Id(3)] int Waarschuwingen,
    [property: Id(4)] string? SchorsingId, [property: Id(5)] Gedragstap Stap, [property: Id(6)] DateOnly? Van, [property: Id(7)] DateOnly? TotEnMet)
{
    /// <summary>As it stands on a date: a schorsing is over by itself after its last day.</summary>
    public Gedragstap StapOp(DateOnly datum) => Stap == Gedragstap.Aangezegd && TotEnMet < datum ? Gedragstap.Voorbij : Stap;

    public bool IsOpenOp(DateOnly datum) =>
        SchorsingId is not null && StapOp(datum) is not (Gedragstap.Voorbij or Gedragstap.Ingetrokken or Gedragstap.Afgewezen);
}

/// <summary>Which children have something in their gedrag, fed by their outboxes. Key <c>gedragoverzicht/99XX00</c>. Rebuildable.</summary>
[Alias("gedragoverzicht")]
public interface IGedragoverzichtGrain : IGrainWithStringKey
{
    /// <summary>For grains and for pages that filter with the asker's rights.</summary>
    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<GedragRij>> Alles();

    /// <summary>From a child's gedrag before its first write: the night round knows it from then on.</summary>
    [Alias("kondig-aan")]
    Task KondigAan(string leerlingId);

    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, GedragRij rij);

    /// <summary>From a gedrag that is empty or erased.</summary>
    [Alias("vergeet")]
    Task Vergeet(string leerlingId);
}
