using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Jaarovergang;

/// <summary>The jaarovergang to one schooljaar as stored: choices while it is a proposal, steps while it runs, totals afterwards (SCH-4).</summary>
[Toestand("jaarovergang")]
internal sealed record JaarovergangState
{
    /// <summary>Counts choices and files, so that nobody applies another proposal than was looked at.</summary>
    public long Versie { get; init; }

    public Overgangstand Stand { get; init; }

    /// <summary>By leerling.</summary>
    public ImmutableDictionary<string, Overgangskeuze> Hand { get; init; } = ImmutableDictionary<string, Overgangskeuze>.Empty;

    /// <summary>By leerling, from the file of the new schooljaar.</summary>
    public ImmutableDictionary<string, Overgangskeuze> Bestand { get; init; } = ImmutableDictionary<string, Overgangskeuze>.Empty;

    public string? Bestandsnaam { get; init; }

    public bool Klaargezet { get; init; }

    /// <summary>Id of this run, that each leerling keeps; another one after undoing.</summary>
    public string Run { get; init; } = "";

    /// <summary>Still to do; taken off once they are durable at the leerling.</summary>
    public ImmutableArray<Overgangsstap> Stappen { get; init; } = [];

    /// <summary>While undoing: the last leerling that was asked, in the order of ids.</summary>
    public string? TerugNa { get; init; }

    public int Gedaan { get; init; }

    public int Totaal { get; init; }

    public ImmutableArray<Overgangstelling> Tellingen { get; init; } = [];

    public ImmutableArray<Overgangsnee> Geweigerd { get; init; } = [];

    public string DoorNaam { get; init; } = "";

    public DateTimeOffset? Op { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>To who coordinates, when what stood ready can't be applied.</summary>
    public Uitbak<Aandachtsbericht> Uitbak { get; init; } = new();
}

[JsonSerializable(typeof(JaarovergangState))]
internal sealed partial class JaarovergangJson : JsonSerializerContext;
