using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>One mark as stored: append-only, numbered per groep and day.</summary>
/// <param name="HersteltNr">The mark that this one undoes; null for an ordinary one.</param>
/// <param name="Reden">Required for another day than today (LIVE-6).</param>
/// <param name="Tablet">Id of the shared tablet on which this person marked; null with an own session (LIVE-5).</param>
/// <param name="Nakomer">How it came in later; null for a mark that was made with a connection (LIVE-4).</param>
/// <param name="Standaard">Set for all expected at once: a mark of a person for one child goes before it (LIVE-4).</param>
[GenerateSerializer, Immutable, Alias("markering")]
public sealed record Markering(
    [property: Id(0)] int Nr, [property: Id(1)] string LeerlingId, [property: Id(2)] Markeersoort Soort, [property: Id(3)] DateTimeOffset Op,
    [property: Id(4)] string AccountId, [property: Id(5)] string DoorNaam, [property: Id(6)] OperatieId Operatie,
    [property: Id(7)] int? HersteltNr, [property: Id(8)] string? Reden, [property: Id(9)] AfmeldReden? AfmeldReden,
    [property: Id(10)] string? Tablet = null, [property: Id(11)] Nakomer? Nakomer = null, [property: Id(12)] bool Standaard = false);

/// <summary>Marks of one groep on one day, as durable now.</summary>
/// <param name="Stand">The mark that counts per leerling.</param>
/// <param name="Tegenspraken">Per leerling of whom tablets say different things: all that stand against each other, until somebody chooses (LIVE-4).</param>
[GenerateSerializer, Immutable, Alias("dagstand")]
public sealed record Dagstand(
    [property: Id(0)] ImmutableDictionary<string, Markering> Stand, [property: Id(1)] int AantalMarkeringen, [property: Id(2)] Markering? Laatste,
    [property: Id(3)] ImmutableDictionary<string, ImmutableArray<Markering>> Tegenspraken);

/// <summary>One child on the board.</summary>
/// <param name="Door">Who marked last; null when nobody did.</param>
/// <param name="MarkeringNr">Number of that mark, to undo it.</param>
/// <param name="StaatTot">Last day of a schorsing.</param>
/// <param name="Tegenspraak">What tablets say against each other; empty when they agree (LIVE-4).</param>
/// <param name="NagekomenOp">When the mark that counts came in, when that was later than it was made (LIVE-4).</param>
[GenerateSerializer, Immutable, Alias("tegel")]
public sealed record Tegel(
    [property: Id(0)] string LeerlingId, [property: Id(1)] string Roepnaam, [property: Id(2)] string Achternaam, [property: Id(3)] Tegelstaat Staat,
    [property: Id(4)] Verwachting Verwachting, [property: Id(5)] DateTimeOffset? Op, [property: Id(6)] string? Door, [property: Id(7)] int? MarkeringNr,
    [property: Id(8)] string? Merkje, [property: Id(9)] AfmeldReden? AfmeldReden, [property: Id(10)] string GroepId, [property: Id(11)] DateOnly? StaatTot,
    [property: Id(12)] string? Toelichting, [property: Id(13)] ImmutableArray<Markering> Tegenspraak, [property: Id(14)] DateTimeOffset? NagekomenOp)
{
    /// <summary>Here, to come or to be found, by its own state or by what a tablet says against it: until somebody chose the child is counted and called (LIVE-4, TSO-12f).</summary>
    public bool IsMisschienHier => IsHierOfKomt(Staat) || IsOnzeker(Staat, Tegenspraak);

    /// <summary>Away by its state, and one of the tablets says it isn't: then the safe side is that the child is here.</summary>
    public static bool IsOnzeker(Tegelstaat staat, ImmutableArray<Markering> tegenspraak) =>
        !tegenspraak.IsDefaultOrEmpty && !IsHierOfKomt(staat)
        && tegenspraak.Any(m => m.Soort is Markeersoort.Aanwezig or Markeersoort.NietGevonden or Markeersoort.Verwacht);

    private static bool IsHierOfKomt(Tegelstaat staat) => staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht or Tegelstaat.Verwacht or Tegelstaat.NietGevonden;
}

/// <summary>Counts per state; <see cref="OpHetPlein"/> is what the norm is about.</summary>
/// <param name="Onzeker">Counted as away above, while a tablet says that they are here: helpers must be there for them until somebody chose (LIVE-4).</param>
[GenerateSerializer, Immutable, Alias("tellers")]
public sealed record Tellers(
    [property: Id(0)] int Verwacht, [property: Id(1)] int Aanwezig, [property: Id(2)] int Onverwacht, [property: Id(3)] int NietGevonden,
    [property: Id(4)] int Afgemeld, [property: Id(5)] int VroegOpgehaald, [property: Id(6)] int Geschorst, [property: Id(7)] int Uitgesloten,
    [property: Id(8)] int Onzeker = 0)
{
    /// <summary>Present now: expected and unexpected ones (LIVE-1: both count in the ratio).</summary>
    public int OpHetPlein => Aanwezig + Onverwacht;

    /// <summary>Present, still to come, or perhaps here: what helpers must be there for.</summary>
    public int Maximaal => OpHetPlein + Verwacht + NietGevonden + Onzeker;
}

/// <summary>What a board may do for who asks; each no with its reason (STYLE: coarse calls).</summary>
[GenerateSerializer, Immutable, Alias("bord-mag")]
public sealed record BordMag(
    [property: Id(0)] bool Markeren, [property: Id(1)] bool VraagtReden, [property: Id(2)] string? WaaromNiet, [property: Id(3)] bool Helpers);

/// <summary>The board of one groep on one day: tiles in fixed order of roepnaam (design principle 3).</summary>
/// <param name="NietVerwacht">The other children of the groep, for "kind erbij".</param>
/// <param name="GeenOverblijven">Why there is none that day; null when there is.</param>
[GenerateSerializer, Immutable, Alias("groep-bord")]
public sealed record GroepBord(
    [property: Id(0)] Groep Groep, [property: Id(1)] DateOnly Datum, [property: Id(2)] ImmutableArray<Tegel> Tegels,
    [property: Id(3)] ImmutableArray<Tegel> NietVerwacht, [property: Id(4)] Tellers Tellers, [property: Id(5)] BordMag Mag,
    [property: Id(6)] string? GeenOverblijven, [property: Id(7)] Markering? Laatste);

public enum BezettingOordeel
{
    NietInGebruik = 0,
    Voldoet,

    /// <summary>Meets the rule with nobody to spare.</summary>
    Krap,
    TeWeinig,
    NietIngevuld,
}

/// <summary>Where the number of helpers at a place comes from.</summary>
public enum Telling
{
    Onbekend = 0,
    MetDeHand,

    /// <summary>Turns of the rooster, before the break begins.</summary>
    Gepland,

    /// <summary>Helpers who were ticked present.</summary>
    OpNaam,
}

/// <summary>The rule of duty for one place, explained in a sentence (TSO-4c, TSO-4j).</summary>
/// <param name="Uitleg">Both norms: "62 kinderen: richtlijn 1 op 25 is 3 helpers."</param>
/// <param name="Onderweg">Before the break: so many of who is missing have a turn and may still come; 0 once it began.</param>
[GenerateSerializer, Immutable, Alias("bezetting")]
public sealed record Bezetting(
    [property: Id(0)] BezettingOordeel Oordeel, [property: Id(1)] int Kinderen, [property: Id(2)] int? Helpers, [property: Id(3)] int Nodig,
    [property: Id(4)] int KinderenPerHelper, [property: Id(5)] string Zin, [property: Id(6)] Telling Telling = Telling.MetDeHand,
    [property: Id(7)] string Uitleg = "", [property: Id(8)] int Onderweg = 0);

/// <summary>One place in the overview of a middag.</summary>
[GenerateSerializer, Immutable, Alias("plek-stand")]
public sealed record PlekStand(
    [property: Id(0)] string? PlekId, [property: Id(1)] string Naam, [property: Id(2)] ImmutableArray<GroepStand> Groepen, [property: Id(3)] Tellers Tellers,
    [property: Id(4)] Bezetting Bezetting, [property: Id(5)] long HelpersVersie);

/// <summary>One groep in the overview: totals only.</summary>
[GenerateSerializer, Immutable, Alias("groep-stand")]
public sealed record GroepStand(
    [property: Id(0)] string GroepId, [property: Id(1)] string Naam, [property: Id(2)] Tellers Tellers, [property: Id(3)] string? GeenOverblijven,
    [property: Id(4)] int Tegenspraken);

/// <summary>A middag at a glance.</summary>
/// <param name="Toezicht">Alarms; null for who may see totals only.</param>
/// <param name="Alarmtal">For them: how many alarms run, those of a place left out since its numbers say that.</param>
[GenerateSerializer, Immutable, Alias("middag-view")]
public sealed record MiddagView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] ImmutableArray<PlekStand> Plekken, [property: Id(2)] Tellers Tellers,
    [property: Id(3)] string? GeenOverblijven, [property: Id(4)] ToezichtKop? Toezicht = null, [property: Id(5)] int Alarmtal = 0);

/// <summary>The board of a whole speelplaats: several groepen together.</summary>
[GenerateSerializer, Immutable, Alias("plek-bord")]
public sealed record PlekBord(
    [property: Id(0)] PlekStand Plek, [property: Id(1)] DateOnly Datum, [property: Id(2)] ImmutableArray<GroepBord> Groepen,
    [property: Id(3)] ToezichtKop? Toezicht = null);
