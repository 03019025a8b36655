using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Financien;

/// <summary>The payers of one child as they must be: percentages together 100, or weekdays that don't overlap with the rest by percentage.</summary>
[GenerateSerializer, Immutable, Alias("betaalverdeling")]
public sealed record Betaalverdeling([property: Id(0)] string LeerlingId, [property: Id(1)] ImmutableArray<Verdeeldeel> Delen);

/// <param name="BetalerId">Null in a form for a verzorger who isn't a payer yet.</param>
[GenerateSerializer, Immutable, Alias("verdeeldeel")]
public sealed record Verdeeldeel(
    [property: Id(0)] string VerzorgerId, [property: Id(1)] string Naam, [property: Id(2)] string? BetalerId, [property: Id(3)] int Procent, [property: Id(4)] Weekdagen Dagen,
    [property: Id(5)] bool Aangenomen)
{
    /// <summary>May have no contact with the child: no mail goes there, bill and reminder are on paper.</summary>
    [Id(6)]
    public bool Contactverbod { get; init; }
}

/// <summary>How a child is paid for, to choose again: behind its payers each other verzorger of the card, with a part of nothing.</summary>
[GenerateSerializer, Immutable, Alias("verdeelkeuze")]
public sealed record Verdeelkeuze([property: Id(0)] Betaalverdeling Verdeling, [property: Id(1)] long Versie);

/// <summary>All payers, sorted by name.</summary>
/// <param name="ZonderBetaler">Children that are aangemeld and have no verzorger who could pay.</param>
/// <param name="Dubbel">Pairs of payers that look like the same person: for a person to join or leave.</param>
[GenerateSerializer, Immutable, Alias("betalers-view")]
public sealed record BetalersView(
    [property: Id(0)] ImmutableArray<BetalerRij> Rijen, [property: Id(1)] ImmutableArray<string> ZonderBetaler, [property: Id(2)] ImmutableArray<BetalerPaar> Dubbel,
    [property: Id(3)] Geld Open, [property: Id(4)] Geld TeLaat, [property: Id(5)] Geld Tegoed, [property: Id(6)] long Versie);

[GenerateSerializer, Immutable, Alias("betaler-paar")]
public sealed record BetalerPaar([property: Id(0)] string EenId, [property: Id(1)] string AnderId);

[GenerateSerializer, Immutable, Alias("nummerreeks")]
public sealed record Nummerreeks([property: Id(0)] ImmutableArray<string> Nummers);

/// <summary>
/// Owns who pays for which child of a school, and the list of debtors. Key <c>betalers/99XX00</c>, state <c>betalers</c> (people, children,
/// numbers, no amounts: those stand in <see cref="IBetalerslijstGrain"/>, which the reads here join). Siblings have one payer: a verzorger of another child with
/// the same name (Namen.Zoekvorm) and the same mail or phone is the same payer; the same name alone is a pair for a person to judge.
/// </summary>
[Alias("betalers")]
public interface IBetalersGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<BetalersView>> Bekijk(Wie wie);

    /// <summary>Without rights, for runs, statements and the automaton.</summary>
    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<BetalerRij>> Alles();

    /// <summary>How one child is paid for; empty parts when nobody can pay. Without rights, for afrekening and pages that checked them.</summary>
    [AlwaysInterleave, Alias("verdeling")]
    Task<Betaalverdeling> Verdeling(string leerlingId);

    /// <summary>For the form in which the office chooses who pays. Unknown when the child isn't, or isn't one of this school.</summary>
    [AlwaysInterleave, Alias("keuze")]
    Task<Uitkomst<Verdeelkeuze>> Keuze(string leerlingId, Wie wie);

    /// <summary>Null when this verzorger doesn't pay for the child.</summary>
    [AlwaysInterleave, Alias("van-verzorger")]
    Task<string?> VanVerzorger(string leerlingId, string verzorgerId);

    /// <summary>
    /// Takes over what the cards of these children say now: verzorgers, Betaaldeel, mail. Weekdays stay as they were chosen here. By the night round for all, by
    /// termijnronde and afrekening before they count. Again: changes nothing. New payers are told by the outbox (<see cref="IBetalerGrain.OntvangGegevens"/>).
    /// </summary>
    [Alias("werk-bij")]
    Task WerkBij(ImmutableArray<string> leerlingIds);

    /// <summary>Weekdays and parts of one child, chosen by the office; holds for what is claimed from now on. Refused when the parts aren't 100 together (<c>verdeling-geen-honderd</c>).</summary>
    [Alias("zet-verdeling")]
    Task<Uitkomst> ZetVerdeling(Betaalverdeling verdeling, long versie, Wie wie);

    /// <summary>These two are one person: children of the second go to the first; its open claims stay with it until paid. Or they aren't, and aren't shown as a pair any more.</summary>
    [Alias("voeg-samen")]
    Task<Uitkomst> VoegSamen(string blijftId, string gaatId, bool zelfde, OperatieId operatie, Wie wie);

    /// <summary>Numbers for claims, <c>2026-0187</c>: rising in the year of the date, without reuse. The same key and count again: the same numbers.</summary>
    /// <param name="sleutel">Of who asks: <c>{betalerId}/{volgnr}</c>.</param>
    [AlwaysInterleave, Alias("geef-nummers")]
    Task<Nummerreeks> GeefNummers(string sleutel, int aantal, DateOnly datum);

    /// <summary>Refused when another payer has it (<c>kenmerk-al-gebruikt</c>); again for the same payer: fine.</summary>
    [AlwaysInterleave, Alias("reserveer-kenmerk")]
    Task<Uitkomst> ReserveerKenmerk(string kenmerk, string betalerId);

    /// <summary>Asks every payer for its row again.</summary>
    [Alias("vraag-rijen")]
    Task VraagRijen();

    /// <summary>From a payer that is erased; it took its row from the list before. One that came late goes too.</summary>
    [AlwaysInterleave, Alias("vergeet")]
    Task Vergeet(string betalerId);

    /// <summary>Whether the register has this payer, as it is durable.</summary>
    [AlwaysInterleave, Alias("kent")]
    Task<bool> Kent(string betalerId);

    /// <summary>All payers, and those of whom only a row is left.</summary>
    [AlwaysInterleave, Alias("nachtdoelen")]
    Task<ImmutableArray<string>> Nachtdoelen();

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>
/// Rows of at most <see cref="PerLijst"/> payers with their amounts, fed by their outboxes; rebuildable. Key <c>betalerslijst/99XX00/n</c>, n = (number of the payer − 1) /
/// <see cref="PerLijst"/>; state <c>betalerslijst</c>. Only <see cref="IBetalersGrain"/> reads it.
/// </summary>
[Alias("betalerslijst")]
public interface IBetalerslijstGrain : IGrainWithStringKey
{
    public const int PerLijst = 200;

    [AlwaysInterleave, Alias("alles")]
    Task<ImmutableArray<BetalerRij>> Alles();

    /// <summary>From a payer: its row as it is now. Signals <see cref="Live.Onderwerpen.Geld"/>.</summary>
    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, BetalerRij rij);

    [Alias("vergeet")]
    Task Vergeet(string betalerId);
}
