using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>How far a round is; the order is stored.</summary>
public enum Rondestap
{
    Concept = 1,

    /// <summary>Claims are being made, some at a time.</summary>
    Bezig,
    Klaar,
}

/// <summary>What a round of claims is for; the order is stored.</summary>
public enum Rondesoort
{
    September = 1,
    Februari,

    /// <summary>What is left of the schooljaar to settle; before the jaarovergang (SCH-4).</summary>
    Eind,

    /// <summary>Children who came since the last round.</summary>
    Instroom,
}

/// <summary>A round with its preview or its outcome.</summary>
/// <param name="Rijen">Preview per child; empty once it is done (the payers have it then).</param>
/// <param name="Zonder">Children for whom nothing can be claimed, with why.</param>
[GenerateSerializer, Immutable, Alias("termijnronde-view")]
public sealed record TermijnrondeView(
    [property: Id(0)] Schooljaar Jaar, [property: Id(1)] Rondesoort Soort, [property: Id(2)] Rondestap Stap, [property: Id(3)] long Versie,
    [property: Id(4)] ImmutableArray<Termijnuitkomst> Rijen, [property: Id(5)] ImmutableArray<Termijnuitkomst> Zonder, [property: Id(6)] Geld Totaal,
    [property: Id(7)] Geld Incasso, [property: Id(8)] Geld Ineens, [property: Id(9)] int Gedaan, [property: Id(10)] int Totaalaantal, [property: Id(11)] DateOnly Op,
    [property: Id(12)] DateOnly Vervalt, [property: Id(13)] string? WaaromNiet)
{
    /// <summary>Children for whom it didn't work; the others are done, and these are tried again by <see cref="ITermijnrondeGrain.Verder"/>.</summary>
    [Id(14)]
    public ImmutableArray<string> Mislukt { get; init; } = [];
}

/// <summary>
/// Makes the claims of a term as a resumable run over all children (TSO-6b, 10f, 10k). Key <c>termijnronde/99XX00/2026-2027/september</c> (soort in lower case), state
/// <c>termijnronde</c>: step, list of children that are left, totals. A crash: <see cref="Verder"/> or the night goes on; the afrekening claims once.
/// </summary>
[Alias("termijnronde")]
public interface ITermijnrondeGrain : IGrainWithStringKey
{
    /// <summary>The preview of now, or how far it is. Bounded fan-out: at most 32 children at a time.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<TermijnrondeView>> Bekijk(Wie wie);

    /// <summary>
    /// Fixes day and due date and makes the claims. Refused: <c>geen-tarief</c> for a day without tariff that has instemming, <c>geen-instellingen</c>, <c>verouderd</c> when
    /// the total isn't what was shown. Who has a usable mandate pays in two terms, who hasn't at once (10k). Answers when all is done, or goes on by itself.
    /// </summary>
    [Alias("stel-vast")]
    Task<Uitkomst> StelVast(DateOnly op, DateOnly vervalt, Geld getoondTotaal, OperatieId operatie, Wie wie);

    /// <summary>Goes on where it was, or tries again whom it didn't work for; from the night round and from the page.</summary>
    [Alias("verder")]
    Task Verder();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>How far the days were taken over into the bills.</summary>
/// <param name="TotEnMet">Last day that was taken over; null before the first.</param>
/// <param name="Vragen">Children with a day that somebody must judge.</param>
[GenerateSerializer, Immutable, Alias("dagronde-view")]
public sealed record DagrondeView([property: Id(0)] DateOnly? TotEnMet, [property: Id(1)] ImmutableArray<Openvraag> Vragen);

[GenerateSerializer, Immutable, Alias("dagronde-vraag")]
public sealed record Openvraag([property: Id(0)] string LeerlingId, [property: Id(1)] Dagvraag Vraag);

/// <summary>
/// Takes each day of the list over into the bills (TSO-6c, 6e, LIVE-1): incidental days, walk-ins, questions. Key <c>dagronde/99XX00</c>, state <c>dagronde</c>: the last day,
/// how far within it, questions that are open (ids only). Each night the last <see cref="FinancienGrenzen.DagrondeTerug"/> days again, since marks are corrected so long:
/// <see cref="IAfrekeningGrain.NeemDag"/> takes each day once. Does nothing before <see cref="FinancienView.BegonnenPer"/>.
/// </summary>
[Alias("dagronde")]
public interface IDagrondeGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<DagrondeView>> Bekijk(Wie wie);

    /// <summary>Takes over what is due until yesterday, or until today when <paramref name="ookVandaag"/> (the kas is closed).</summary>
    [Alias("verwerk")]
    Task Verwerk(bool ookVandaag);

    /// <summary>From an afrekening's outbox: its questions as they are now.</summary>
    [AlwaysInterleave, Alias("ontvang-vragen")]
    Task OntvangVragen(Afzender van, string leerlingId, ImmutableArray<Dagvraag> vragen);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
