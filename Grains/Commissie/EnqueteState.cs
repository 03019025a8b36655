using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>
/// A survey of one target group in one schooljaar (TSO-2b): counts and, apart from them, digests of who answered. Nothing here leads from one
/// to the other: no order of coming in, no time, no row a person.
/// </summary>
[Toestand("enquete")]
internal sealed record EnqueteState
{
    public DateTimeOffset? GeopendOp { get; init; }

    public DateTimeOffset? GeslotenOp { get; init; }

    public DateOnly Van { get; init; }

    public DateOnly TotEnMet { get; init; }

    public ImmutableArray<string> Vragen { get; init; } = [];

    /// <summary>Of the digests of this survey alone, base64; empty once it is closed.</summary>
    public string Sleutel { get; init; } = "";

    public int Gevraagd { get; init; }

    /// <summary>Of people; those of children are counted by groep.</summary>
    public int Antwoorden { get; init; }

    /// <summary>Of each question how often 1 to 5 was given by people.</summary>
    public ImmutableArray<ImmutableArray<int>> Tellingen { get; init; } = [];

    /// <summary>Digests of who answered, sorted; empty once it is closed.</summary>
    public ImmutableArray<string> Deelnemers { get; init; } = [];

    /// <summary>Sorted by their text.</summary>
    public ImmutableArray<string> Opmerkingen { get; init; } = [];

    /// <summary>Hands by groep.</summary>
    public ImmutableDictionary<string, Groepstelling> Groepen { get; init; } = ImmutableDictionary<string, Groepstelling>.Empty;

    /// <summary>Leerlingen whose verzorgers must still be mailed.</summary>
    public ImmutableArray<string> Uitnodigen { get; init; } = [];

    /// <summary>Digests of who was mailed, sorted: a parent of two children gets one mail. Empty once it is closed.</summary>
    public ImmutableArray<string> Uitgenodigd { get; init; } = [];

    /// <summary>Who has a task of it in their aandacht: account and id of the task.</summary>
    public ImmutableArray<Enquetetaak> Taken { get; init; } = [];

    /// <summary>The last accepted operations (<see cref="OperatieRules"/>), of who manages and who counts.</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Enquetepost> Uitbak { get; init; } = new();
}

/// <summary>What the leerkracht counted: per question how many hands for 1 to 5.</summary>
internal sealed record Groepstelling(ImmutableArray<ImmutableArray<int>> Tellingen, string DoorNaam, DateTimeOffset Op);

/// <param name="Id">Of the task in the aandacht.</param>
internal sealed record Enquetetaak(string AccountId, string Id);

/// <summary>A task, a task that is over (only its id), or the outcome for the kwaliteit: one of the three.</summary>
internal sealed record Enquetepost(Aandachtsbericht? Taak = null, string? Weg = null, Enqueteuitslag? Uitslag = null);
