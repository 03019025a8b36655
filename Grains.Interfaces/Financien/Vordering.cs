using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a claim is for; the order is stored.</summary>
public enum Vorderingsoort
{
    /// <summary>Days of one term of one child (TSO-6b).</summary>
    Termijn = 1,

    /// <summary>A whole schooljaar at once, without mandate (TSO-10k).</summary>
    Ineens,

    /// <summary>From a later start, or from a change that costs more (TSO-6d, TSO-10k).</summary>
    Instroom,

    /// <summary>One incidental day or walk-in (TSO-6c, LIVE-1).</summary>
    Dag,

    /// <summary>Costs of the reminder (TSO-10m).</summary>
    Herinneringskosten,

    /// <summary>What was open when the school began with the intranet.</summary>
    Beginstand,

    /// <summary>Money that went back to a payer, or that the bank took back, for which there was neither credit nor a payment to reopen.</summary>
    Teruggeboekt,
}

/// <summary>Who pays how; the order is stored.</summary>
public enum Betaalplan
{
    /// <summary>September and February by collection (TSO-6b).</summary>
    Incasso = 1,

    /// <summary>At once in September, without mandate (TSO-10k).</summary>
    Ineens,

    /// <summary>Own terms that were agreed: <see cref="Regeling"/>.</summary>
    Regeling,

    /// <summary>Only incidental: cash on the day (TSO-6c).</summary>
    Contant,
}

/// <summary>
/// A claim on one payer. Its amounts change only by the payer's own methods; <c>Bedrag + Mutaties − Voldaan = Open</c> is asserted at each write.
/// </summary>
/// <param name="Id">Natural key within the payer: <c>termijn/2026-2027/1/kind</c>, <c>dag/2026-11-12/kind</c>, <c>kosten/aanmaning</c>, <c>instroom/2026-2027/kind/nr</c>, <c>beginstand/nr</c>. Never twice.</param>
/// <param name="Nummer">What people see and the remittance names as kenmerk: <c>2026-0187</c>, unique in the school; given by <see cref="IBetalersGrain.GeefNummers"/>.</param>
/// <param name="LeerlingId">Null when it isn't about one child.</param>
/// <param name="Post">Account of the baten.</param>
/// <param name="Dagen">Days that it is about; of <see cref="VooruitDagen"/> of them after 31 December.</param>
/// <param name="Bedrag">As claimed; above zero.</param>
/// <param name="Mutaties">Sum of later changes of the same claim; may be negative.</param>
/// <param name="Voldaan">Sum of payments and settlements minus stornos.</param>
/// <param name="Vervalt">Last day on which it is in time.</param>
/// <param name="RunId">Collection that has reserved it; null when none: a claim is in at most one run that isn't finished.</param>
/// <param name="Oninbaar">Written off, part of <see cref="Voldaan"/>.</param>
[GenerateSerializer, Immutable, Alias("vordering")]
public sealed record Vordering(
    [property: Id(0)] string Id, [property: Id(1)] string Nummer, [property: Id(2)] Vorderingsoort Soort, [property: Id(3)] Schooljaar Jaar,
    [property: Id(4)] string? LeerlingId, [property: Id(5)] string Post, [property: Id(6)] int Dagen, [property: Id(7)] int VooruitDagen,
    [property: Id(8)] Geld Bedrag, [property: Id(9)] Geld Mutaties, [property: Id(10)] Geld Voldaan, [property: Id(11)] DateOnly Op,
    [property: Id(12)] DateOnly Vervalt, [property: Id(13)] string? RunId, [property: Id(14)] Geld Oninbaar)
{
    public Geld Open => Bedrag + Mutaties - Voldaan;

    public bool IsTeLaat(DateOnly vandaag) => Open > Geld.Nul && Vervalt < vandaag && RunId is null;

    /// <summary>
    /// Money that a credit may have come from and that isn't here: what a run is about to collect, and of a claim that was lowered after its collection was reversed what
    /// must be paid for the credit first.
    /// </summary>
    public Geld NogTeInnen() => RunId is null ? Positief(-Voldaan) : Positief(Open);

    private static Geld Positief(Geld bedrag) => bedrag > Geld.Nul ? bedrag : Geld.Nul;
}

/// <summary>How a payment came; the order is stored.</summary>
public enum Betaalwijze
{
    Overboeking = 1,
    Contant,
    Incasso,

    /// <summary>With a credit of the same payer.</summary>
    Verrekend,
    Oninbaar,

    /// <summary>Paid by another: stadspas, gemeente, bewindvoerder.</summary>
    Derde,
}

/// <summary>Part of a payment on one claim.</summary>
[GenerateSerializer, Immutable, Alias("betaaldeel")]
public sealed record Betaaldeel([property: Id(0)] string VorderingId, [property: Id(1)] Geld Bedrag);

/// <summary>
/// A payment, or its reversal (below zero). <c>Bedrag = Σ Delen + Tegoed</c>, asserted.
/// </summary>
/// <param name="Bron">What makes it one: <c>afschrift/{id}/{nr}</c>, <c>kas/{datum}/{nr}</c>, <c>incasso/{run}/{nr}</c>, <c>storno/{run}/{nr}/{volg}</c>, <c>verrekend/{nr}</c>. The same again changes nothing.</param>
/// <param name="Tegoed">What no claim took.</param>
/// <param name="Tegenpost"><see cref="Boekposten.Bank"/>, Kas, IncassoOnderweg, Tegoeden or Oninbaar.</param>
/// <param name="Reden">Code of a storno, such as AM04; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("betaling")]
public sealed record Betaling(
    [property: Id(0)] string Bron, [property: Id(1)] Betaalwijze Wijze, [property: Id(2)] DateOnly Op, [property: Id(3)] Geld Bedrag,
    [property: Id(4)] ImmutableArray<Betaaldeel> Delen, [property: Id(5)] Geld Tegoed, [property: Id(6)] string Tegenpost, [property: Id(7)] string? Stuk,
    [property: Id(8)] string? Reden);

/// <summary>What is told to a payer: money that came in.</summary>
/// <param name="Doelen">Claims that it is for, in order; empty: oldest due first, reminder costs last.</param>
[GenerateSerializer, Immutable, Alias("betaalopdracht")]
public sealed record Ontvangst(
    [property: Id(0)] string Bron, [property: Id(1)] Betaalwijze Wijze, [property: Id(2)] DateOnly Op, [property: Id(3)] Geld Bedrag, [property: Id(4)] string Tegenpost,
    [property: Id(5)] ImmutableArray<Betaaldeel> Doelen, [property: Id(6)] string? Stuk, [property: Id(7)] string Door);

/// <summary>A change that an afrekening tells a payer: a claim, more, or less (a credit when it was paid).</summary>
/// <param name="VorderingId">Natural key; a claim with it that is there already gets the difference as mutatie.</param>
/// <param name="Totaal">What the claim must be after it: not a difference, so that a repeat or another order can't count twice.</param>
/// <param name="Volgnr">Rises per claim; an older one than was seen changes nothing.</param>
/// <param name="Restitutie">The lowering goes to <see cref="Boekposten.Restituties"/> instead of back to the baten: after the day on which it was due.</param>
[GenerateSerializer, Immutable, Alias("vorderingopdracht")]
public sealed record Vorderingopdracht(
    [property: Id(0)] string VorderingId, [property: Id(1)] Vorderingsoort Soort, [property: Id(2)] Schooljaar Jaar, [property: Id(3)] string? LeerlingId,
    [property: Id(4)] string Post, [property: Id(5)] int Dagen, [property: Id(6)] int VooruitDagen, [property: Id(7)] Geld Totaal, [property: Id(8)] int Volgnr,
    [property: Id(9)] DateOnly Op, [property: Id(10)] DateOnly Vervalt, [property: Id(11)] bool Restitutie, [property: Id(12)] string Waarom);

/// <summary>A credit that is to be paid out (TSO-6d).</summary>
/// <param name="Stand">Gevraagd, Goedgekeurd, InBetaalrun, Betaald, Teruggekomen, Ingetrokken.</param>
[GenerateSerializer, Immutable, Alias("uitbetaling")]
public sealed record Uitbetaling(
    [property: Id(0)] string Id, [property: Id(1)] Geld Bedrag, [property: Id(2)] string Iban, [property: Id(3)] string Naam, [property: Id(4)] Uitbetaalstand Stand,
    [property: Id(5)] string GevraagdDoorId, [property: Id(6)] DateTimeOffset GevraagdOp, [property: Id(7)] string? AkkoordDoor, [property: Id(8)] DateTimeOffset? AkkoordOp,
    [property: Id(9)] string? RunId, [property: Id(10)] DateOnly? BetaaldOp);

public enum Uitbetaalstand
{
    Gevraagd = 1,
    Goedgekeurd,
    InBetaalrun,
    Betaald,
    Teruggekomen,
    Ingetrokken,
}
