using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Rooster;

/// <summary>From when to when a place is in use: local times of a lunch day. Groepen at one place with the same times share one (SCH-1).</summary>
[GenerateSerializer, Immutable, Alias("venster")]
public sealed record Venster([property: Id(0)] TimeOnly Van, [property: Id(1)] TimeOnly Tot)
{
    public bool Overlapt(Venster ander) => Van < ander.Tot && ander.Van < Tot;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Van:HH:mm}-{Tot:HH:mm}");
}

/// <summary>How many helpers a place needs on a weekday in a window, as the commissie fixed it (TSO-2e).</summary>
[GenerateSerializer, Immutable, Alias("behoefte")]
public sealed record Behoefte([property: Id(0)] DayOfWeek Dag, [property: Id(1)] string PlekId, [property: Id(2)] Venster Venster, [property: Id(3)] int Aantal);

/// <summary>What the intranet proposes for a <see cref="Behoefte"/>, and why (TSO-2e).</summary>
/// <param name="Kinderen">Expected on that weekday at that place in that window, from the aanmeldingen.</param>
/// <param name="Zin">"62 kinderen: 1 per 25 is 3 helpers."</param>
[GenerateSerializer, Immutable, Alias("behoefte-voorstel")]
public sealed record BehoefteVoorstel(
    [property: Id(0)] Behoefte Behoefte, [property: Id(1)] int Kinderen, [property: Id(2)] int NaarRichtlijn, [property: Id(3)] int NaarSchoolnorm,
    [property: Id(4)] string Zin);

/// <summary>A turn of the standard week: the same each week of the schooljaar.</summary>
/// <param name="Id">Own id, never used again.</param>
/// <param name="HelperId">Account of the overblijfkracht; null while nobody has it.</param>
[GenerateSerializer, Immutable, Alias("standaarddienst")]
public sealed record Standaarddienst(
    [property: Id(0)] string Id, [property: Id(1)] DayOfWeek Dag, [property: Id(2)] string PlekId, [property: Id(3)] Venster Venster,
    [property: Id(4)] string? HelperId);

/// <summary>How a turn of one day stands; the order is stored.</summary>
public enum Dienststand
{
    /// <summary>Nobody has it; a helper may claim it.</summary>
    Open = 1,
    Gepland,

    /// <summary>Who had it can't come and nobody was found yet.</summary>
    Zoeken,

    /// <summary>Not needed that day: no overblijven, a trip. The planned turn is credited (SCH-1).</summary>
    Vervallen,
}

/// <summary>A turn on a date.</summary>
/// <param name="Id">Of the standaarddienst it came from, or its own.</param>
/// <param name="VanHelperId">Who had it before somebody else took it over; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("dienst")]
public sealed record Dienst(
    [property: Id(0)] string Id, [property: Id(1)] string PlekId, [property: Id(2)] Venster Venster, [property: Id(3)] string? HelperId,
    [property: Id(4)] Dienststand Stand, [property: Id(5)] string? VanHelperId, [property: Id(6)] string? Reden, [property: Id(7)] Zoektocht? Zoektocht,
    [property: Id(8)] Ruilvoorstel? Ruil)
{
    /// <summary>Reason of a turn whose helper wasn't there in time: somebody else is searched, and nobody called off (TSO-4l).</summary>
    public const string NietGekomen = "Niet gekomen";

    /// <summary>Whether this helper called off, or didn't come: then a search began. Who was replaced on the rooster didn't (TSO-4k).</summary>
    public bool IsAfgemeldDoor(string helperId) =>
        VanHelperId == helperId && HelperId != helperId && (Zoektocht is not null || Stand == Dienststand.Zoeken);
}

/// <summary>The answer of somebody who was asked; the order is stored.</summary>
public enum Invalantwoord
{
    Geen = 0,
    Ja,
    Nee,

    /// <summary>Did not answer in time; may still say yes while the turn is free.</summary>
    TeLaat,
}

/// <summary>One who was asked to stand in.</summary>
/// <param name="LinkHash">Of the personal link that this person got; the token itself is stored nowhere.</param>
/// <param name="MailId">Of the mail in the postbus; null for who has no address and is asked by phone.</param>
[GenerateSerializer, Immutable, Alias("gevraagde")]
public sealed record Gevraagde(
    [property: Id(0)] string HelperId, [property: Id(1)] string Naam, [property: Id(2)] DateTimeOffset GevraagdOp, [property: Id(3)] DateTimeOffset WachtTot,
    [property: Id(4)] Invalantwoord Antwoord, [property: Id(5)] DateTimeOffset? AntwoordOp, [property: Id(6)] string LinkHash, [property: Id(7)] string? MailId);

/// <summary>
/// The search for somebody who stands in (TSO-4k, TSO-4m): vaste invalkrachten in order, one after the other, first yes wins; when the
/// list or the time is over the coordinator hears it.
/// </summary>
/// <param name="Wachtrij">Who will be asked after these, in order.</param>
/// <param name="Geescaleerd">When the coordinator was told that nobody was found.</param>
[GenerateSerializer, Immutable, Alias("zoektocht")]
public sealed record Zoektocht(
    [property: Id(0)] DateTimeOffset Begonnen, [property: Id(1)] ImmutableArray<Gevraagde> Gevraagd, [property: Id(2)] ImmutableArray<string> Wachtrij,
    [property: Id(3)] DateTimeOffset? Geescaleerd, [property: Id(4)] string? GevondenId);

/// <summary>A helper offers a turn to another, or to anybody; the coordinator sees it, the other accepts (TSO-4k).</summary>
/// <param name="AanId">Null offers it to all.</param>
/// <param name="TegenDienstOp">Turn of the other that comes back for it, as <c>2026-11-26/s12</c>; null when nothing does.</param>
[GenerateSerializer, Immutable, Alias("ruilvoorstel")]
public sealed record Ruilvoorstel(
    [property: Id(0)] string VanId, [property: Id(1)] string? AanId, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] string? TegenDienstOp);

/// <summary>How the turns of a place in a window meet the rule, in a sentence: "Plein Noord: 1 van 2" (TSO-4c, TSO-4j).</summary>
/// <param name="Gepland">Helpers at the tightest moment of the window, or gediplomeerden for <see cref="HeleSchool"/>.</param>
/// <param name="Gediplomeerd">One of them is.</param>
/// <param name="Kinderen">At that moment.</param>
/// <param name="Uitleg">Both norms in a sentence.</param>
[GenerateSerializer, Immutable, Alias("rooster-oordeel")]
public sealed record RoosterOordeel(
    [property: Id(0)] string PlekId, [property: Id(1)] Venster Venster, [property: Id(2)] int Gepland, [property: Id(3)] int Nodig,
    [property: Id(4)] bool Gediplomeerd, [property: Id(5)] string Zin, [property: Id(6)] bool IsGoed, [property: Id(7)] int Kinderen,
    [property: Id(8)] int NaarRichtlijn, [property: Id(9)] int NaarSchoolnorm, [property: Id(10)] string Uitleg)
{
    /// <summary>Place of the judgement about the gediplomeerde, which is of the school as a whole.</summary>
    public const string HeleSchool = "";
}

/// <summary>The decision that fixed the numbers of a schooljaar, with them (TSO-2e).</summary>
[GenerateSerializer, Immutable, Alias("vastgestelde-behoefte")]
public sealed record VastgesteldeBehoefte([property: Id(0)] ImmutableArray<Behoefte> Behoefte, [property: Id(1)] Besluit Besluit);
