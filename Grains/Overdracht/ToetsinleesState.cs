using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>One file of toets results as stored: for a day, without any number of a child (OSO-S7).</summary>
[Toestand("toetsinlezen")]
internal sealed record ToetsinleesState
{
    public string Bestandsnaam { get; init; } = "";

    public string DoorNaam { get; init; } = "";

    public DateTimeOffset Op { get; init; }

    public Schooljaar Schooljaar { get; init; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Toetsinleesregel> Regels { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    [JsonIgnore]
    public bool Bestaat => !Regels.IsEmpty;

    /// <summary>Compared with the clock at every call; the reminder only cleans up.</summary>
    public bool IsOud(DateTimeOffset nu) => nu >= ToetsRules.WegOp(Op, Schooljaar);
}
