using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overblijven;

[Toestand("overblijfgroep")]
public sealed record OverblijfgroepState
{
    public ImmutableDictionary<string, Groepslid> Leden { get; init; } = ImmutableDictionary<string, Groepslid>.Empty;

    public Ontvangboek Ontvangen { get; init; } = new();
}

/// <summary>Marks in order; the number of a mark is its place, from 1.</summary>
[Toestand("overblijfdag")]
public sealed record OverblijfdagState
{
    public ImmutableArray<MarkeringRij> Markeringen { get; init; } = [];

    /// <summary>News for the searches of this day (LIVE-3); null until a child wasn't found, so that an ordinary day writes nothing more.</summary>
    public Uitbak<Zoekbericht>? Uitbak { get; init; }
}

/// <summary>For the search of one child: the mark that counts now, null when none does any more.</summary>
/// <param name="Op">Unix milliseconds.</param>
public sealed record Zoekbericht(Markeersoort? Wordt, string Door, long Op);

/// <summary>A mark as stored: short names, since the whole day is written at each mark.</summary>
/// <param name="Op">Unix milliseconds.</param>
/// <param name="Standaard">Set for all expected at once.</param>
public sealed record MarkeringRij(
    [property: JsonPropertyName("l")] string LeerlingId, [property: JsonPropertyName("s")] Markeersoort Soort, [property: JsonPropertyName("t")] long Op,
    [property: JsonPropertyName("a")] string AccountId, [property: JsonPropertyName("d")] string Door, [property: JsonPropertyName("o")] string Operatie,
    [property: JsonPropertyName("h")] int? HersteltNr, [property: JsonPropertyName("r")] string? Reden, [property: JsonPropertyName("f")] AfmeldReden? AfmeldReden,
    [property: JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Tablet = null,
    [property: JsonPropertyName("n"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NakomerRij? Nakomer = null,
    [property: JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Standaard = null);

/// <summary>How a mark came in later (LIVE-4); moments in Unix milliseconds.</summary>
public sealed record NakomerRij(
    [property: JsonPropertyName("v")] long Volgnr, [property: JsonPropertyName("k")] long KlokOp, [property: JsonPropertyName("o")] long OntvangenOp,
    [property: JsonPropertyName("z")] int Basis);

[Toestand("middag")]
public sealed record MiddagState
{
    public ImmutableDictionary<string, HelperInvoer> Helpers { get; init; } = ImmutableDictionary<string, HelperInvoer>.Empty;

    /// <summary>The last accepted operations (<see cref="OperatieRules"/>): a late repeat of an older one changes nothing.</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>Who came, went, moved: in order, never changed; the number of a tick is its place, from 1 (TSO-4l).</summary>
    public ImmutableArray<HelperTik> Tikken { get; init; } = [];

    /// <summary>The rain plan as last switched; null when it never was (SCH-1).</summary>
    public Regenstand? Regen { get; init; }

    /// <summary>Accidents that took somebody away, until that person is back (TSO-12c).</summary>
    public ImmutableArray<Ongevalstoezicht> Ongevallen { get; init; } = [];

    /// <summary>Who came in at an accident and isn't ticked (TSO-12c).</summary>
    public ImmutableArray<Ongevalshulp> Hulp { get; init; } = [];

    /// <summary>Turns of which nobody came in time (TSO-4l).</summary>
    public ImmutableArray<GemisteDienst> Gemist { get; init; } = [];

    /// <summary>Until when it was seen who should be there: who gets a turn after that is on their way, and not missing.</summary>
    public TimeOnly? GekekenTot { get; init; }

    /// <summary>Alarms of this moment that somebody was told of (TSO-3a).</summary>
    public ImmutableArray<VerteldAlarm> Verteld { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    /// <summary>Alarms on their way; null until the first, so that an ordinary day writes nothing more.</summary>
    public Uitbak<Alarmpost>? Uitbak { get; init; }
}

/// <summary>An alarm with what it said and who heard it.</summary>
public sealed record VerteldAlarm(string Id, string Zin, ImmutableArray<string> Accounts);

/// <summary>For the aandacht of one person; without a sentence it is over.</summary>
/// <param name="Sinds">Unix milliseconds.</param>
public sealed record Alarmpost(string Id, string? Zin, long Sinds);

/// <summary>The number of helpers at a place as last entered; <paramref name="Keer"/> counts the entries.</summary>
/// <param name="InRegen">Whether the rain plan held; null for a number of before this was kept.</param>
public sealed record HelperInvoer(int Aantal, DateTimeOffset Op, string AccountId, string Door, long Keer, bool? InRegen = null);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OverblijfgroepState))]
[JsonSerializable(typeof(OverblijfdagState))]
[JsonSerializable(typeof(MiddagState))]
[JsonSerializable(typeof(GroepsmiddagState))]
[JsonSerializable(typeof(DaglijstenState))]
internal sealed partial class OverblijvenJson : JsonSerializerContext;
