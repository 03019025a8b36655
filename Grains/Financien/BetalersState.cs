using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>Who pays for which child of a school: people, children, numbers; no amounts (TSO-6, PAR-1).</summary>
[Toestand("betalers")]
internal sealed record BetalersState
{
    public long Versie { get; init; }

    public ImmutableArray<Betalerpersoon> Personen { get; init; } = [];

    public ImmutableArray<Kindbetaling> Kinderen { get; init; } = [];

    /// <summary>Pairs that a person said are two people, smallest id first.</summary>
    public ImmutableArray<BetalerPaar> GeenPaar { get; init; } = [];

    public int LaatsteNummer { get; init; }

    /// <summary>Last number of a claim in each year.</summary>
    public ImmutableDictionary<int, int> Nummers { get; init; } = ImmutableDictionary<int, int>.Empty;

    /// <summary>The last ones given out, for who asks again; newest last.</summary>
    public ImmutableArray<Nummeruitgifte> Uitgiften { get; init; } = [];

    /// <summary>Mandates of an earlier administration, with their payer; own ones hold the payer's number.</summary>
    public ImmutableDictionary<string, string> Kenmerken { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Betalergegevens> Uitbak { get; init; } = new();

    /// <summary>Who pays a part and may have no contact with the child: a bill says where it stays, so nothing goes by mail.</summary>
    public ImmutableArray<Betaalverbod> Verboden { get; init; } = [];
}

internal sealed record Betaalverbod(string LeerlingId, string VerzorgerId);

/// <param name="Telefoon">A digest, only to see who is the same.</param>
/// <param name="NaarId">The payer that this one turned out to be; null otherwise.</param>
internal sealed record Betalerpersoon(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("n")] int Nummer,
    [property: JsonPropertyName("a")] string Naam,
    [property: JsonPropertyName("e"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Email,
    [property: JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Telefoon,
    [property: JsonPropertyName("z"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NaarId = null);

/// <param name="Kaartdelen">Parts as the card said when they were taken over or chosen: the choice of the office holds until the card says something else.</param>
/// <param name="Incidenteel">It only comes now and then.</param>
/// <param name="Aangemeld">It uses the overblijven.</param>
internal sealed record Kindbetaling(
    [property: JsonPropertyName("l")] string LeerlingId,
    [property: JsonPropertyName("d")] ImmutableArray<Kinddeel> Delen,
    [property: JsonPropertyName("k")] string Kaartdelen,
    [property: JsonPropertyName("c"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Incidenteel,
    [property: JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Aangemeld);

internal sealed record Kinddeel(
    [property: JsonPropertyName("v")] string VerzorgerId,
    [property: JsonPropertyName("b")] string BetalerId,
    [property: JsonPropertyName("p"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Procent,
    [property: JsonPropertyName("d"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Weekdagen Dagen,
    [property: JsonPropertyName("a"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Aangenomen);

internal sealed record Nummeruitgifte(string Sleutel, int Jaar, int Eerste, int Aantal);

/// <summary>Rows of at most <see cref="IBetalerslijstGrain.PerLijst"/> payers.</summary>
[Toestand("betalerslijst")]
internal sealed record BetalerslijstState
{
    public ImmutableArray<BetalerRij> Rijen { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}
