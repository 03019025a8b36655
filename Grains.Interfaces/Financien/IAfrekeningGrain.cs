using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>Parts in which a schooljaar is claimed; the order is stored.</summary>
public enum Termijn
{
    /// <summary>From the first day of the schooljaar until the day before the second term.</summary>
    Eerste = 1,
    Tweede,
}

/// <summary>What one day of a child means for the bill; the order is stored.</summary>
public enum Dagoordeel
{
    /// <summary>Not a day of this child.</summary>
    Geen = 0,

    /// <summary>A structural day that is billed, also when the child was away without credit.</summary>
    Vast,

    /// <summary>A structural day that is credited: told in time, ill, trip, schorsing by setting.</summary>
    Tegoed,

    /// <summary>An extra day or walk-in: one incidental price.</summary>
    Los,

    /// <summary>Somebody must say: <see cref="Dagvraag"/>.</summary>
    Vraag,

    /// <summary>A structural day without claim: uitsluiting of the payer.</summary>
    Uitgesloten,
}

/// <summary>A day with what it costs.</summary>
[GenerateSerializer, Immutable, Alias("rekendag")]
public sealed record Rekendag([property: Id(0)] DateOnly Datum, [property: Id(1)] Dagoordeel Oordeel, [property: Id(2)] Geld Prijs, [property: Id(3)] string Waarom);

/// <summary>What a term of a child must cost now.</summary>
/// <param name="Korting">Taken off; gezinskorting.</param>
/// <param name="Totaal">Σ prices − korting.</param>
/// <param name="Vooruit">Days after 31 December among <paramref name="Dagen"/>.</param>
[GenerateSerializer, Immutable, Alias("termijnbedrag")]
public sealed record Termijnbedrag(
    [property: Id(0)] Termijn Termijn, [property: Id(1)] int Dagen, [property: Id(2)] int Vooruit, [property: Id(3)] Geld Bruto, [property: Id(4)] Geld Korting,
    [property: Id(5)] Geld Totaal);

/// <summary>What one payer has of it.</summary>
[GenerateSerializer, Immutable, Alias("betalerbedrag")]
public sealed record Betalerbedrag([property: Id(0)] string BetalerId, [property: Id(1)] string Naam, [property: Id(2)] Geld Bedrag);

/// <summary>A day about which somebody must decide (LIVE-1).</summary>
/// <param name="Aanleiding">onverwacht, niet-geweest (told beforehand, not there), lijst-niet-bijgehouden.</param>
[GenerateSerializer, Immutable, Alias("dagvraag")]
public sealed record Dagvraag([property: Id(0)] DateOnly Datum, [property: Id(1)] string Aanleiding, [property: Id(2)] Geld Bedrag);

/// <summary>A change of the aanmelding with its money (TSO-6d): shown before it is approved.</summary>
/// <param name="Eerst">What the terms cost as they stand.</param>
/// <param name="Dan">After the change.</param>
/// <param name="Verschil">Below zero: restitutie.</param>
/// <param name="Stand">Aangevraagd, Goedgekeurd, Afgewezen.</param>
/// <param name="Verrekenen">Settled with what is open or comes; false asks for paying out.</param>
[GenerateSerializer, Immutable, Alias("wijzigingsvoorstel")]
public sealed record Wijzigingsvoorstel(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Per, [property: Id(2)] AanmeldingSoort Soort, [property: Id(3)] Weekdagen Weekdagen,
    [property: Id(4)] ImmutableArray<Termijnbedrag> Eerst, [property: Id(5)] ImmutableArray<Termijnbedrag> Dan, [property: Id(6)] int DagenVerschil,
    [property: Id(7)] Geld Verschil, [property: Id(8)] ImmutableArray<Betalerbedrag> PerBetaler, [property: Id(9)] bool Verrekenen,
    [property: Id(10)] Wijzigingstand Stand, [property: Id(11)] string DoorNaam, [property: Id(12)] DateTimeOffset Op, [property: Id(13)] string? AkkoordDoor);

public enum Wijzigingstand
{
    Aangevraagd = 1,
    Goedgekeurd,
    Afgewezen,
}

/// <summary>The money of one child in one schooljaar.</summary>
/// <param name="Gesteld">What was claimed for each term; null while it wasn't.</param>
/// <param name="Nu">What it must be by the facts of now.</param>
/// <param name="Nog">Nu − gesteld, of terms that were claimed: goes along with the next term, the end of the year or an approved change.</param>
[GenerateSerializer, Immutable, Alias("afrekening-view")]
public sealed record AfrekeningView(
    [property: Id(0)] string LeerlingId, [property: Id(1)] Schooljaar Jaar, [property: Id(2)] ImmutableArray<Rekendag> Dagen,
    [property: Id(3)] ImmutableArray<Termijnbedrag> Nu, [property: Id(4)] ImmutableArray<Termijnbedrag> Gesteld, [property: Id(5)] Geld Nog,
    [property: Id(6)] ImmutableArray<Dagvraag> Vragen, [property: Id(7)] ImmutableArray<Wijzigingsvoorstel> Wijzigingen, [property: Id(8)] ImmutableArray<Betalerbedrag> PerBetaler,
    [property: Id(9)] bool MagGoedkeuren, [property: Id(10)] bool MagVragen, [property: Id(11)] string? WaaromNiet);

/// <summary>What a term would be, or became, for one child.</summary>
/// <param name="Zonder">Why nothing can be claimed: geen-tarief, geen-betaler, niet-structureel, al-gesteld; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("termijnuitkomst")]
public sealed record Termijnuitkomst(
    [property: Id(0)] string LeerlingId, [property: Id(1)] Termijnbedrag? Bedrag, [property: Id(2)] Geld Verrekening, [property: Id(3)] ImmutableArray<Betalerbedrag> PerBetaler,
    [property: Id(4)] string? Zonder);

/// <summary>Cash for one day of a child, from the kas.</summary>
[GenerateSerializer, Immutable, Alias("contantbetaling")]
public sealed record Contantbetaling(
    [property: Id(0)] string Bron, [property: Id(1)] DateOnly Dag, [property: Id(2)] DateOnly Op, [property: Id(3)] Geld Bedrag, [property: Id(4)] string Stuk, [property: Id(5)] string Door);

/// <summary>
/// Owns what was claimed for one child in one schooljaar, so that a day is claimed once: computes what it must be from the facts (aanmelding, dagwijzigingen with their
/// reasons, trips, schorsing, marks, tariff on each day) and claims the difference with what was claimed (TSO-6b … 6e, TSO-9, TSO-10f). Key
/// <c>afrekening/99XX00/leerling/2026-2027</c>, state <c>afrekening</c>. Facts are read anew at each call, nothing of them is stored but the days that were decided.
/// Splits over payers by part without losing a cent and tells them through its outbox (<see cref="IBetalerGrain.OntvangVordering"/>), totals with a rising number:
/// a crash between write and outbox is picked up by the Postbode, order and repeats don't matter.
/// </summary>
[Alias("afrekening")]
public interface IAfrekeningGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("bekijk")]
    Task<Uitkomst<AfrekeningView>> Bekijk(Wie wie);

    /// <summary>What the term would be; stores nothing.</summary>
    /// <param name="kortingskind">Which child of its family this is on the first day of the term, from 1; of the termijnronde.</param>
    [Alias("voorstel")]
    Task<Termijnuitkomst> Voorstel(Termijn termijn, bool ineens, int kortingskind);

    /// <summary>
    /// Claims a term, once: asked again gives what was claimed. <paramref name="ineens"/> claims both terms at once (10k). Takes along what was still to be settled of
    /// an earlier term. A term that is over or running when the child begins is claimed as <see cref="Vorderingsoort.Instroom"/> with its own due date.
    /// </summary>
    [Alias("stel")]
    Task<Termijnuitkomst> Stel(Termijn termijn, bool ineens, int kortingskind, DateOnly op, DateOnly vervalt, string rondeId);

    /// <summary>End of the schooljaar, and jaarovergang: claims or credits what is still to be settled (SCH-4). Again: nothing.</summary>
    [Alias("stel-eind")]
    Task<Termijnuitkomst> StelEind(DateOnly op, DateOnly vervalt, string rondeId);

    /// <summary>
    /// From the dagronde: this day as it is on the list now. Claims an incidental day, credits one that wasn't, or asks. The same again changes nothing; another mark
    /// later changes the claim.
    /// </summary>
    [Alias("neem-dag")]
    Task NeemDag(Overblijven.Kinddag dag);

    /// <summary>Claim or nothing, with a reason.</summary>
    [Alias("beantwoord-dag")]
    Task<Uitkomst> BeantwoordDag(DateOnly datum, bool vorderen, string? reden, OperatieId operatie, Wie wie);

    /// <summary>From the kas's outbox: sees to it that the day is claimed, and pays it at its payers in the parts of the claim. What is too much is credit of the first.</summary>
    [Alias("ontvang-contant")]
    Task OntvangContant(Afzender van, Contantbetaling betaling);

    /// <summary>Days and money of a change, before anybody asks for it (TSO-6d); stores nothing.</summary>
    [Alias("voorbeeld")]
    Task<Uitkomst<Wijzigingsvoorstel>> Voorbeeld(DateOnly per, AanmeldingSoort soort, Weekdagen weekdagen, Wie wie);

    /// <summary>The change is asked for: by the office, or passed on from a verzorger's request. Changes no aanmelding yet.</summary>
    [Alias("vraag-wijziging")]
    Task<Uitkomst<Wijzigingsvoorstel>> VraagWijziging(DateOnly per, AanmeldingSoort soort, Weekdagen weekdagen, bool verrekenen, OperatieId operatie, Wie wie);

    /// <summary>
    /// By the coordinator. Order: aanmelding first (<c>ILeerlingGrain.MeldAan</c> with an operation id made of the proposal), then computed anew and the difference told
    /// to the payers. After a crash between both: approving again, or the night, goes on. With other facts than were shown: refused with <c>verouderd</c> and the newer amount.
    /// </summary>
    [Alias("keur-wijziging")]
    Task<Uitkomst> KeurWijziging(string voorstelId, bool akkoord, Geld getoondVerschil, OperatieId operatie, Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
