using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Logboek;

/// <summary>The log of one date: lines in order, the number of a line is its place, from 1.</summary>
[Toestand("logboek")]
internal sealed record LogboekState
{
    public ImmutableArray<Logregel> Regels { get; init; } = [];

    /// <summary>Who read up to where, newest last.</summary>
    public ImmutableArray<Loglezer> Lezers { get; init; } = [];

    /// <summary>Who was told at once; that they read it is kept apart (<see cref="LeesbewijzenState"/>).</summary>
    public ImmutableArray<Gemeld> Gemeld { get; init; } = [];

    public Uitbak<Logpost> Uitbak { get; init; } = new();

    public Ontvangboek Ontvangen { get; init; } = new();
}

/// <summary>What kind of news a line is to its receiver; the contents are taken from the line when it is sent.</summary>
internal enum Lognieuws
{
    /// <summary>To somebody's aandacht: something happened to a child of theirs.</summary>
    Voorval = 1,

    /// <summary>To the child's gedrag.</summary>
    Overtreding,

    /// <summary>To the questions of the month.</summary>
    Oudervraag,

    /// <summary>To the gedrag of a child that a correction took out: it counts no more.</summary>
    NietMeer,
}

internal sealed record Logpost(Lognieuws Wat, int Nr);

/// <summary>Who read what the log of a date told them (TSO-8g).</summary>
[Toestand("leesbewijzen")]
internal sealed record LeesbewijzenState
{
    public ImmutableArray<Leesbewijs> Bewijzen { get; init; } = [];
}

/// <summary>Tasks of the break, and who has them on one day (TSO-8a).</summary>
[Toestand("taakverdeling")]
internal sealed record TaakverdelingState
{
    public ImmutableArray<Middagtaak> Taken { get; init; } = [];

    /// <summary>The day that <see cref="Taken"/> was divided for; who has a task then is who had it last time on any later day.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>Who had each task the time before, by its id: name only.</summary>
    public ImmutableDictionary<string, string> VorigeKeer { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Tasks that were taken away, for thirty days, without who had them (UX-1).</summary>
    public Prullenbak<Middagtaak> Prullenbak { get; init; } = new();
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogboekState))]
[JsonSerializable(typeof(LeesbewijzenState))]
[JsonSerializable(typeof(TaakverdelingState))]
internal sealed partial class LogboekJson : JsonSerializerContext;
