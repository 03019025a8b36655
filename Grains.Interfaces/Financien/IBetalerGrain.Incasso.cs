using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a payer puts into a collection run: one line a payer.</summary>
/// <param name="Delen">Claims with their open amount at this moment; Σ equals <paramref name="Bedrag"/>, above zero.</param>
/// <param name="VorigIban">To report as amendment; null when there is nothing to report.</param>
/// <param name="Eerste">First use of the mandate.</param>
[GenerateSerializer, Immutable, Alias("incassobijdrage")]
public sealed record Incassobijdrage(
    [property: Id(0)] string BetalerId, [property: Id(1)] string Kenmerk, [property: Id(2)] DateOnly GetekendOp, [property: Id(3)] string Iban, [property: Id(4)] string Naam,
    [property: Id(5)] string? VorigIban, [property: Id(6)] bool Eerste, [property: Id(7)] Geld Bedrag, [property: Id(8)] ImmutableArray<Betaaldeel> Delen);

/// <summary>Why a payer isn't in a run.</summary>
/// <param name="Code">geen-machtiging, machtiging-zonder-tekendatum, machtiging-vervallen, machtiging-geblokkeerd, niets-open, andere-run, regeling, derde-betaalt.</param>
[GenerateSerializer, Immutable, Alias("incassovraag")]
public sealed record Incassovraag([property: Id(0)] string BetalerId, [property: Id(1)] string Code, [property: Id(2)] Geld Open);

/// <summary>Answer of a payer to a run; exactly one of both.</summary>
[GenerateSerializer, Immutable, Alias("incassoantwoord")]
public sealed record Incassoantwoord([property: Id(0)] Incassobijdrage? Bijdrage, [property: Id(1)] Incassovraag? Vraag);

/// <summary>A payer in a collection run: the claim is reserved here, so that no two runs can collect it (TSO-6b).</summary>
public partial interface IBetalerGrain
{
    /// <summary>What it would put in, without reserving; claims due at the latest on <paramref name="incassodatum"/>.</summary>
    [AlwaysInterleave, Alias("incassovoorstel")]
    Task<Incassoantwoord> Incassovoorstel(DateOnly incassodatum);

    /// <summary>
    /// At freezing: reserves the claims for this run. Asked again for the same run: exactly the same bijdrage, whatever changed since. Reserved for
    /// another run that isn't finished: <c>andere-run</c>.
    /// </summary>
    [Alias("neem-in-incasso")]
    Task<Incassoantwoord> NeemInIncasso(string runId, DateOnly incassodatum);

    /// <summary>From a run's outbox: it was withdrawn before the bank had it, or this line fell out. Again: nothing.</summary>
    /// <param name="afkeuring">Code by which the bank refused the line, empty when it gave none: by some codes the mandate is blocked, as at a reversal. Null when the bank didn't refuse it.</param>
    [Alias("ontvang-incasso-vrij")]
    Task OntvangIncassoVrij(Afzender van, string runId, string? afkeuring);

    /// <summary>
    /// The line was said to be refused by mistake: its claims are reserved for this run again, and the mandate isn't blocked by that code any more. Again for the same run: the same answer.
    /// </summary>
    /// <returns>False when another run took one of the claims meanwhile: nothing changed.</returns>
    [Alias("neem-weer-in-incasso")]
    Task<bool> NeemWeerInIncasso(string runId, DateOnly incassodatum, Incassobijdrage bijdrage, string? afkeuring);
}

/// <summary>Late payment, on dates (TSO-10m, TSO-10n).</summary>
public partial interface IBetalerGrain
{
    /// <summary>By hand, the same as the night does: refused when a claim was reminded before (<c>al-herinnerd</c>), nothing is late, or a flag forbids.</summary>
    [Alias("herinner")]
    Task<Uitkomst> Herinner(bool opPapier, OperatieId operatie, Wie wie);

    /// <summary>
    /// Schoolleider or commissie, by name, from 28 days after the reminder. <paramref name="sluitUit"/> false records that it doesn't happen, with a reason.
    /// Refused: <c>geen-voorstel</c>; <c>dagen-kiezen</c> when another payer pays a part by percentage and <paramref name="dagen"/> is none.
    /// </summary>
    [Alias("besluit-uitsluiting")]
    Task<Uitkomst> BesluitUitsluiting(string aanmaningId, bool sluitUit, Weekdagen dagen, string reden, long versie, OperatieId operatie, Wie wie);

    /// <summary>The parents were told on that day, by whom; holds from the school day after it at the earliest. Never told to the child: no page for children or tablets says why.</summary>
    [Alias("noteer-ingelicht")]
    Task<Uitkomst> NoteerIngelicht(string aanmaningId, DateOnly op, DateOnly uitgeslotenVanaf, long versie, OperatieId operatie, Wie wie);

    /// <summary>By who may decide, also when nothing was paid.</summary>
    [Alias("hef-op")]
    Task<Uitkomst> HefOp(string aanmaningId, string reden, OperatieId operatie, Wie wie);
}

/// <summary>The verzorger behind a personal link (PAR-1). Each call asks <c>ILeerlingGrain.Ouderbeeld(linkHash)</c> and whether that verzorger is this payer.</summary>
public partial interface IBetalerGrain
{
    /// <summary>Null when the link isn't accepted or is of somebody else.</summary>
    [Alias("ouderrekening")]
    Task<Ouderrekening?> Ouderrekening(string leerlingId, string linkHash);

    /// <summary>Signs what was shown: <paramref name="tekstHash"/> must be that of the text of now (<c>verouderd</c>). The same form again changes nothing.</summary>
    [Alias("ouder-tekent")]
    Task<Uitkomst> OuderTekent(string leerlingId, string linkHash, string iban, string naam, string tekstHash, OperatieId operatie);

    [Alias("ouder-trekt-in")]
    Task<Uitkomst> OuderTrektIn(string leerlingId, string linkHash, OperatieId operatie);
}
