using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Gedrag;

/// <summary>What article 9 needs of one child (TSO-9).</summary>
[Toestand("gedrag")]
internal sealed record GedragState
{
    /// <summary>Counts changes, not the emptying of the outbox; 0 when there is nothing.</summary>
    public long Versie { get; init; }

    /// <summary>In order of date and number.</summary>
    public ImmutableArray<Overtreding> Overtredingen { get; init; } = [];

    /// <summary>Newest first; so are the others.</summary>
    public ImmutableArray<Waarschuwing> Waarschuwingen { get; init; } = [];

    public ImmutableArray<Schorsing> Schorsingen { get; init; } = [];

    public ImmutableArray<Feit> Feiten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Gedragpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => Versie > 0;

    /// <summary>Nothing is left to keep.</summary>
    [JsonIgnore]
    public bool IsLeeg => Overtredingen.IsEmpty && Waarschuwingen.IsEmpty && Schorsingen.IsEmpty;

    public Schorsing? Zaak(string id) => Schorsingen.FirstOrDefault(s => s.Id == id);

    public GedragState Met(Schorsing zaak) => this with { Schorsingen = [.. Schorsingen.Select(s => s.Id == zaak.Id ? zaak : s)] };

    public GedragState MetFeit(Gedraghandeling hier, string soort, string tekst) =>
        this with { Feiten = [.. Feiten.Insert(0, new Feit(hier.Op, soort, tekst, hier.Wie.Naam)).Take(GedragGrenzen.FeitenMax)] };
}

/// <summary>Which news waits for a receiver.</summary>
/// <param name="Bericht">For the aandacht of a person; null for the others, whose contents are taken from the state when it is sent.</param>
internal sealed record Gedragpost(Gedragnieuws Soort, Aandachtsbericht? Bericht = null);

internal enum Gedragnieuws
{
    /// <summary>To the overview: the row as it is now.</summary>
    Rij = 1,

    /// <summary>To the leerling: on which days it is suspended.</summary>
    Schorsingen,

    /// <summary>To somebody who must hear of it.</summary>
    Aandacht,

    /// <summary>To the file of a letter: erase it.</summary>
    BriefWeg,
}

/// <summary>Who acts, when, at which school.</summary>
/// <param name="IsLunchGeweest">Whether today's lunch began: a schorsing that starts or ends now does so from tomorrow on.</param>
internal sealed record Gedraghandeling(Wie Wie, SchoolView School, DateTimeOffset Op, DateOnly Vandaag, bool IsLunchGeweest)
{
    public string? GroepId { get; init; }
}

/// <summary>Rows of a school, with short names since it is one row of the store.</summary>
[Toestand("gedragoverzicht")]
internal sealed record GedragoverzichtState
{
    [JsonPropertyName("r")]
    public ImmutableArray<Overzichtrij> Rijen { get; init; } = [];
}

/// <param name="Nummer">Highest number received from this child's outbox; 0 for one that was only announced.</param>
internal sealed record Overzichtrij(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("n")] long Nummer,
    [property: JsonPropertyName("o"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Overtredingen,
    [property: JsonPropertyName("l"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Laatste,
    [property: JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Waarschuwingen,
    [property: JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SchorsingId,
    [property: JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Gedragstap Stap,
    [property: JsonPropertyName("v"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Van,
    [property: JsonPropertyName("e"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? TotEnMet)
{
    public static Overzichtrij Uit(GedragRij r, long nummer) =>
        new(r.LeerlingId, nummer, r.Overtredingen, r.Laatste, r.Waarschuwingen, r.SchorsingId, r.Stap, r.Van, r.TotEnMet);

    public GedragRij Rij() => new(Id, Overtredingen, Laatste, Waarschuwingen, SchorsingId, Stap, Van, TotEnMet);
}

[JsonSerializable(typeof(GedragState))]
[JsonSerializable(typeof(GedragoverzichtState))]
internal sealed partial class GedragJson : JsonSerializerContext;
