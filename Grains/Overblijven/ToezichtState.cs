using System.Text.Json.Serialization;

namespace OrleansSchool.Overblijven;

/// <summary>What a tick says of a helper; the order is stored.</summary>
public enum Tiksoort
{
    /// <summary>Is there, or goes to another place.</summary>
    Er = 1,
    Weg,

    /// <summary>With a child that had an accident (TSO-12c).</summary>
    MetOngeval,
    Terug,

    /// <summary>From when to when, written by the coordinator: what was ticked before of this helper doesn't count any more.</summary>
    Correctie,
}

/// <summary>A tick as stored: short names, since the whole day is written at each.</summary>
/// <param name="Naam">As it was that day, with whether there was a diploma: ground of vergoeding and of questions afterwards.</param>
/// <param name="InRegen">The rain plan held: the place is one for inside.</param>
/// <param name="Op">Unix milliseconds at which it holds.</param>
/// <param name="Tot">Of a correction: until when; null while still there.</param>
/// <param name="Getikt">When it was written.</param>
/// <param name="HersteltNr">The tick that this one undoes.</param>
public sealed record HelperTik(
    [property: JsonPropertyName("h")] string HelperId, [property: JsonPropertyName("n")] string Naam, [property: JsonPropertyName("g")] bool Gediplomeerd,
    [property: JsonPropertyName("s")] Tiksoort Soort, [property: JsonPropertyName("p")] string? PlekId, [property: JsonPropertyName("i")] bool InRegen,
    [property: JsonPropertyName("t")] long Op, [property: JsonPropertyName("u")] long? Tot, [property: JsonPropertyName("v")] long Getikt,
    [property: JsonPropertyName("a")] string AccountId, [property: JsonPropertyName("d")] string Door, [property: JsonPropertyName("o")] string Operatie,
    [property: JsonPropertyName("c")] string? OngevalId, [property: JsonPropertyName("r")] string? Reden, [property: JsonPropertyName("x")] int? HersteltNr);

/// <summary>Who switched the rain plan last.</summary>
public sealed record Regenstand(bool Aan, DateTimeOffset Op, string AccountId, string Door);

/// <summary>An accident that took somebody away.</summary>
/// <param name="HelperId">Somebody who was never ticked that day, at a school that counts: then one fewer counts.</param>
/// <param name="ToezichtVoor">How many supervised before it, this one included.</param>
public sealed record Ongevalstoezicht(string OngevalId, string HelperId, int ToezichtVoor, DateTimeOffset Sinds);

/// <summary>Somebody who came in for one who is with a child, without a tick of their own.</summary>
public sealed record Ongevalshulp(string OngevalId, DateTimeOffset Sinds);

/// <summary>A turn of which the helper wasn't there five minutes before.</summary>
/// <param name="ZoekGestart">The day of the rooster knows, so that somebody else is searched.</param>
/// <param name="Teruggegeven">Came after all, and the day of the rooster knows that as well.</param>
public sealed record GemisteDienst(
    string DienstId, string HelperId, string PlekId, TimeOnly Van, TimeOnly Tot, DateTimeOffset Sinds, bool ZoekGestart, bool Teruggegeven);
