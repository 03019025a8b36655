using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inlezen;

/// <summary>One table as stored; its rows stand in <see cref="TabelbladState"/>.</summary>
[Toestand("tabelinlezen")]
internal sealed record TabelState
{
    public TabelStatus Status { get; init; }

    public Tabelsoort Soort { get; init; }

    public string Bestandsnaam { get; init; } = "";

    public string DoorNaam { get; init; } = "";

    public DateTimeOffset Op { get; init; }

    public ImmutableArray<string> Koppen { get; init; } = [];

    public ImmutableArray<string> Meldingen { get; init; } = [];

    public ImmutableArray<Kolomkeuze> Keuzes { get; init; } = [];

    /// <summary>The columns were known from an earlier file.</summary>
    public bool Onthouden { get; init; }

    /// <summary>How many <see cref="ITabelbladGrain"/> hold rows; 0 once they are erased.</summary>
    public int Bladen { get; init; }

    /// <summary>In order; each is taken off once it is durable at the child or helper.</summary>
    public ImmutableArray<Tabelstap> Stappen { get; init; } = [];

    public int Gedaan { get; init; }

    public Tabeltelling Telling { get; init; } = Tabeltelling.Nul;

    public ImmutableArray<Tabelbevinding> Geweigerd { get; init; } = [];

    [JsonIgnore]
    public bool IsGewist => Bladen == 0;

    /// <summary>Compared with the clock at every call; the reminder only cleans up.</summary>
    public TabelStatus StatusOp(DateTimeOffset nu) => Status is not (TabelStatus.Geen or TabelStatus.Ingelezen) && IsOud(nu) ? TabelStatus.Verlopen : Status;

    public bool IsOud(DateTimeOffset nu) => nu >= Op.AddHours(TabelGrenzen.BewaarUren);
}

/// <summary>Some of the rows of a table.</summary>
[Toestand("tabelblad")]
internal sealed record TabelbladState
{
    [JsonPropertyName("r")]
    public ImmutableArray<Tabelrij> Rijen { get; init; } = [];
}

/// <summary>The columns as chosen last for each set of headers, newest last.</summary>
[Toestand("tabelkoppeling")]
internal sealed record TabelkoppelingState
{
    public ImmutableArray<Tabelkoppeling> Koppelingen { get; init; } = [];
}

/// <param name="Kenmerk">Digest of the kind of table and its headers.</param>
internal sealed record Tabelkoppeling(string Kenmerk, ImmutableArray<Kolomkeuze> Keuzes);

[JsonSourceGenerationOptions(UseStringEnumConverter = false)]
[JsonSerializable(typeof(TabelState))]
[JsonSerializable(typeof(TabelbladState))]
[JsonSerializable(typeof(TabelkoppelingState))]
internal sealed partial class TabellenJson : JsonSerializerContext;
