using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>One payment run as stored, with its lines: at most two hundred.</summary>
[Toestand("betaalrun")]
internal sealed record BetaalrunState
{
    public Incassostap? Stap { get; init; }

    public long Versie { get; init; }

    public DateOnly Datum { get; init; }

    /// <summary>What was chosen; while freezing the first <see cref="Gevraagd"/> of them answered.</summary>
    public ImmutableArray<string> Bronnen { get; init; } = [];

    public int Gevraagd { get; init; }

    public Bankgegevens? Bank { get; init; }

    public ImmutableArray<Betaalregel> Regels { get; init; } = [];

    public string? Hash { get; init; }

    public string MakerId { get; init; } = "";

    public string? BevriezerId { get; init; }

    public string? AkkoordDoor { get; init; }

    public DateTimeOffset? BestandOp { get; init; }

    public Statementantwoorden Antwoorden { get; init; } = new();

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Betaalpost> Uitbak { get; init; } = new();

    /// <summary>As it was when freezing began.</summary>
    public string? Schoolnaam { get; init; }

    /// <summary>Why it was withdrawn, or what a person must look at.</summary>
    public string? Taak { get; init; }

    [JsonIgnore]
    public bool Bestaat => Stap is not null;
}

/// <summary>What waits: the row for the list, or how a line stands for who owns it.</summary>
/// <param name="Nr">Line; 0 for the row.</param>
internal sealed record Betaalpost(int Nr, Uitbetaalstand Stand, DateOnly Op);
