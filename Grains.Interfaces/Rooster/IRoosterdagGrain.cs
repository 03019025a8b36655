using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>The turns of a date.</summary>
/// <param name="GeenOverblijven">Why there is none; null when there is.</param>
/// <param name="Kinderen">Expected that day.</param>
[GenerateSerializer, Immutable, Alias("roosterdag-view")]
public sealed record RoosterdagView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] long Versie, [property: Id(2)] ImmutableArray<Dienst> Diensten,
    [property: Id(3)] ImmutableArray<RoosterOordeel> Oordelen, [property: Id(4)] string? GeenOverblijven, [property: Id(5)] int Kinderen);

/// <summary>What a personal link to stand in shows: the turn, and whether it is still free. No names of children or of who is away.</summary>
/// <param name="IsVoorbij">The turn has begun: nobody is asked any more.</param>
[GenerateSerializer, Immutable, Alias("invalvraag")]
public sealed record Invalvraag(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Plek, [property: Id(2)] Venster Venster, [property: Id(3)] Invalantwoord Antwoord,
    [property: Id(4)] bool IsVrij, [property: Id(5)] string Naam, [property: Id(6)] string School, [property: Id(7)] bool IsVoorbij,
    [property: Id(8)] DateTimeOffset WachtTot);

/// <summary>How somebody stands towards one turn, for "Wie kan?"; the order is stored.</summary>
public enum Kandidaatstand
{
    Kan = 1,
    LieverNiet,
    Gevraagd,
    ZeiNee,
    GeenAntwoord,

    /// <summary>Has a turn elsewhere at that time.</summary>
    Bezet,
    KanNiet,
    Heeft,
}

/// <param name="Zin">"Invalkracht. Gevraagd om 11:13, tot 11:28."</param>
/// <param name="Bericht">Text for sms or WhatsApp with this person's own link; null when there is none to send.</param>
[GenerateSerializer, Immutable, Alias("kandidaat")]
public sealed record Invalkandidaat(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] Kandidaatstand Stand, [property: Id(3)] string Zin,
    [property: Id(4)] string Telefoon, [property: Id(5)] string? Bericht, [property: Id(6)] bool Gediplomeerd, [property: Id(7)] bool VasteInval,
    [property: Id(8)] DateTimeOffset? WachtTot);

/// <summary>One turn with who could do it, in the order in which one would ask.</summary>
[GenerateSerializer, Immutable, Alias("dienstkaart")]
public sealed record Dienstkaart(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] long Versie, [property: Id(2)] Dienst Dienst, [property: Id(3)] string Plek,
    [property: Id(4)] ImmutableArray<Invalkandidaat> Kandidaten, [property: Id(5)] RoosterOordeel? Oordeel, [property: Id(6)] string? HelperNaam,
    [property: Id(7)] bool IsVoorbij);

/// <summary>
/// Owns the turns of one date: what differs from the standard week, who can't come, the search for who stands in, swaps
/// (TSO-4k, TSO-4m). Key <c>roosterdag/99XX00/2026-11-23</c>. Its reminder asks the next one and tells the coordinator in time. Whether
/// a turn lapses (holiday, trip) follows from the calendar at each question; who had it hears of it by the night round.
/// </summary>
[Alias("roosterdag")]
public interface IRoosterdagGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<RoosterdagView>> Bekijk(Wie wie);

    /// <summary>Who should be where, without rights; for the middag (presence, briefing, alarms).</summary>
    [AlwaysInterleave, Alias("diensten")]
    Task<ImmutableArray<Dienst>> Diensten();

    /// <summary>One turn with who could do it; the messages with a link only for who makes the rooster.</summary>
    [AlwaysInterleave, Alias("kaart")]
    Task<Uitkomst<Dienstkaart>> Kaart(string dienstId, Wie wie);

    /// <summary>Gives a turn of this day to a helper, or to nobody; the search for it ends.</summary>
    [Alias("deel-in")]
    Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, OperatieId operatie, Wie wie);

    [Alias("voeg-toe")]
    Task<Uitkomst> VoegToe(string plekId, Venster venster, string? helperId, OperatieId operatie, Wie wie);

    /// <summary>Not needed that day; who had it is told, and the planned turn stays on the day for the vergoeding.</summary>
    [Alias("laat-vervallen")]
    Task<Uitkomst> LaatVervallen(string dienstId, string reden, OperatieId operatie, Wie wie);

    /// <summary>A helper can't come: by the helper, or by the coordinator for them. The search starts at once for today and the days to come. Repeating changes nothing.</summary>
    [Alias("meld-af")]
    Task<Uitkomst> MeldAf(string dienstId, string? reden, OperatieId operatie, Wie wie);

    /// <summary>The coordinator asks somebody out of turn.</summary>
    [Alias("vraag")]
    Task<Uitkomst> Vraag(string dienstId, string helperId, OperatieId operatie, Wie wie);

    /// <summary>
    /// What somebody who was asked answered by phone to the coordinator, or themself on their own page. A no of who has the turn meanwhile is
    /// refused: that page was older than the yes.
    /// </summary>
    [Alias("noteer-antwoord")]
    Task<Uitkomst> NoteerAntwoord(string dienstId, string helperId, bool ja, OperatieId operatie, Wie wie);

    /// <summary>By the personal link: what is asked. Null when that link isn't of this day.</summary>
    [AlwaysInterleave, Alias("invalvraag")]
    Task<Invalvraag?> Invalvraag(string linkHash);

    /// <summary>
    /// By the personal link, once or repeated: the first yes has the turn; a later one is thanked and refused. A no of who has the turn is
    /// refused with <c>staat-al-op-rooster</c>: an older page doesn't take a yes back.
    /// </summary>
    [Alias("antwoord")]
    Task<Uitkomst> Antwoord(string linkHash, bool ja, OperatieId operatie);

    /// <summary>By the personal link, who said yes can't come after all: the search goes on. Repeating changes nothing.</summary>
    [Alias("zeg-af")]
    Task<Uitkomst> ZegAf(string linkHash, OperatieId operatie);

    /// <summary>A helper takes an open turn.</summary>
    [Alias("claim")]
    Task<Uitkomst> Claim(string dienstId, OperatieId operatie, Wie wie);

    /// <summary>A helper offers a turn to another, or to all; for a turn of the other when one is named. <paramref name="trekIn"/> takes the offer back.</summary>
    [Alias("stel-ruil-voor")]
    Task<Uitkomst> StelRuilVoor(string dienstId, string? aanId, string? tegenDienstOp, bool trekIn, OperatieId operatie, Wie wie);

    [Alias("beantwoord-ruil")]
    Task<Uitkomst> BeantwoordRuil(string dienstId, bool ja, OperatieId operatie, Wie wie);

    /// <summary>From the day of the other half of a swap: this turn goes to who gave theirs.</summary>
    [Alias("ontvang-ruil")]
    Task OntvangRuil(Afzender van, string dienstId, string vanId, string naarId);

    /// <summary>From the rooster: this helper is away that day; their turns are searched for.</summary>
    [Alias("ontvang-afwezig")]
    Task OntvangAfwezig(Afzender van, string helperId);

    /// <summary>From the night round: sends what waits, tells who had a turn that lapsed, and erases itself past its term.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
