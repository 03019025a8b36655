using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Leerlingen;

/// <summary>All rows of a school, sorted the Dutch way.</summary>
[Toestand("register")]
internal sealed record RegisterState
{
    [JsonPropertyName("v")]
    public long Versie { get; init; }

    [JsonPropertyName("r")]
    public ImmutableArray<Registerrij> Rijen { get; init; } = [];

    /// <summary>Leerlingen who are about to be written, and whose row isn't here yet.</summary>
    [JsonPropertyName("w")]
    public ImmutableArray<string> Aangekondigd { get; init; } = [];

    /// <summary>The last import by which children left.</summary>
    [JsonPropertyName("l"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Inleesverwijzing? Inlezing { get; init; }
}

/// <summary>
/// A row as stored: short names and nothing for what is absent, since the whole register is one row of the store.
/// </summary>
/// <param name="Nummer">Highest number received from this leerling's outbox.</param>
/// <param name="Merkje">With its end date the one mark that a row of before there were several has.</param>
internal sealed record Registerrij(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("n")] long Nummer,
    [property: JsonPropertyName("r")] string Roepnaam,
    [property: JsonPropertyName("v"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Voorvoegsel,
    [property: JsonPropertyName("a")] string Achternaam,
    [property: JsonPropertyName("d"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Geboortedatum,
    [property: JsonPropertyName("g"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GroepId,
    [property: JsonPropertyName("j"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Jaargroep,
    [property: JsonPropertyName("x"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool VanSchool,
    [property: JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Bronsleutel,
    [property: JsonPropertyName("e"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EckId,
    [property: JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BsnLaatste4,
    [property: JsonPropertyName("o"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Registeraanmelding? Aanmelding,
    [property: JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Merkje,
    [property: JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? MerkjeTotEnMet,
    [property: JsonPropertyName("k"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Registermerk[]? Merkjes,
    [property: JsonPropertyName("z"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Gezin,
    [property: JsonPropertyName("y"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Reglement = null,
    [property: JsonPropertyName("u"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? VertrektPer = null)
{
    public static Registerrij Van(LeerlingRij rij, long nummer) => new(
        rij.Id, nummer, rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam, rij.Persoon.Geboortedatum, rij.Persoon.GroepId,
        rij.Persoon.Jaargroep, !rij.Actief, rij.Bronsleutel, rij.EckId, rij.BsnLaatste4, Registeraanmelding.Van(rij.Aanmelding), null, null,
        rij.Merkjes.IsEmpty ? null : [.. rij.Merkjes.Select(m => new Registermerk(m.Merkje, m.Van, m.TotEnMet))], rij.Gezin.IsEmpty ? null : [.. rij.Gezin],
        rij.Reglement, rij.VertrektPer);

    public LeerlingRij Rij() => new(
        Id, new Persoonsgegevens(Roepnaam, Voorvoegsel, Achternaam, Geboortedatum, GroepId, Jaargroep), !VanSchool, Bronsleutel, EckId, BsnLaatste4,
        Aanmelding?.Aanmelding(), [.. EersteMerk(), .. (Merkjes ?? []).Select(m => new Lunchmerk(m.Merkje, m.Van, m.TotEnMet))], [.. Gezin ?? []], Reglement, VertrektPer);

    private IEnumerable<Lunchmerk> EersteMerk() => Merkje is not null && MerkjeTotEnMet is { } tot ? [new Lunchmerk(Merkje, null, tot)] : [];
}

internal sealed record Registermerk(
    [property: JsonPropertyName("m")] string Merkje,
    [property: JsonPropertyName("v"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Van,
    [property: JsonPropertyName("t")] DateOnly TotEnMet);

internal sealed record Registeraanmelding(
    [property: JsonPropertyName("v")] DateOnly Vanaf,
    [property: JsonPropertyName("s")] AanmeldingSoort Soort,
    [property: JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Weekdagen Weekdagen)
{
    public static Registeraanmelding? Van(Aanmelding? aanmelding) =>
        aanmelding is null ? null : new(aanmelding.Vanaf, aanmelding.Soort, aanmelding.Weekdagen);

    public Aanmelding Aanmelding() => new(Vanaf, Soort, Weekdagen, default, "", null);
}
