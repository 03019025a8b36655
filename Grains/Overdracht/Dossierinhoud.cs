using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>All that is stored under the dossier's own key, beside the files (OSO-L1).</summary>
/// <param name="Voorgevuld">As the leerling's card gave it the last time: what differs was typed here.</param>
/// <param name="GeheimeStraten">Of secret addresses on the card: they may stand in no text, and the content itself has none.</param>
/// <param name="Notities">Reasons and explanations of lines of the log, oldest first.</param>
internal sealed record Dossierinhoud(
    Dossiergegevens Gegevens, Dossiergegevens Voorgevuld, ImmutableArray<Inzagewoord> Woorden, ImmutableArray<Notitie> Notities, Uitgesteld? Uitgesteld,
    ImmutableArray<string> GeheimeStraten)
{
    public const int NotitiesMax = 100;

    /// <summary>Attachments that were taken away, for thirty days (UX-1). Content of before this was kept has none.</summary>
    public Prullenbak<Bijlage> Weg { get; init => field = value ?? new(); } = new();

    /// <summary>What was said of a content, by the hash of it.</summary>
    public Inzagewoord? Woord(string hash, string verzorgerId) => Woorden.FirstOrDefault(w => w.Hash == hash && w.VerzorgerId == verzorgerId);

    public Dossierinhoud Met(Inzagewoord woord) => this with
    {
        Woorden = [.. Woorden.Where(w => w.Hash != woord.Hash || w.VerzorgerId != woord.VerzorgerId), woord],
    };

    public Dossierinhoud MetNotitie(Notitie? notitie) =>
        notitie is null ? this : this with { Notities = [.. Notities.Add(notitie).TakeLast(NotitiesMax)] };
}

/// <summary>The words of a verzorger, the school and the schoolleider on one content.</summary>
internal sealed record Inzagewoord(string Hash, string VerzorgerId, string? Reden, string? Reactie, string? Motivatie);

/// <summary>The words that belong to a line of the log with the same moment and kind.</summary>
internal sealed record Notitie(DateTimeOffset Op, string Soort, string Tekst);

/// <summary>What came in while it was frozen or ready: taken over in the next version.</summary>
internal sealed record Uitgesteld(Doorstroomtoets? Doorstroomtoets, ImmutableArray<Toetsresultaat> Toetsen, string? Pgn);

/// <summary>A frozen version, whole.</summary>
internal sealed record Versieinhoud(Dossiergegevens Gegevens, string Sjabloon, string GroepNaam, string LeerkrachtNaam);

/// <summary>How content is written before it is closed; its order is also that of the hash.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dossierinhoud))]
[JsonSerializable(typeof(Versieinhoud))]
[JsonSerializable(typeof(Dossierdeel))]
internal sealed partial class KluisJson : JsonSerializerContext;
