using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>Texts, frozen editions and who got them of the report of one schooljaar (TSO-2l). Facts aren't stored: they are asked of the areas.</summary>
[Toestand("jaarverslag")]
internal sealed record JaarverslagState
{
    /// <summary>Goes up with each text and each edition.</summary>
    public long Versie { get; init; }

    /// <summary>Of the chapters that somebody wrote or left out.</summary>
    public ImmutableArray<Hoofdstuktekst> Teksten { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Editiebestanden> Edities { get; init; } = [];

    public ImmutableArray<Verslagverzending> Verzonden { get; init; } = [];

    /// <summary>Files that were begun and of which no edition came: they go with the next one, or with the night.</summary>
    public ImmutableArray<string> Losse { get; init; } = [];

    /// <summary>How many children had which fixed days, as it was last seen in the schooljaar: afterwards the groepen are those of the next one.</summary>
    public Vastebeurten? Peiling { get; init; }

    /// <summary>What was told to whom, so that only changes are.</summary>
    public ImmutableArray<Verslagtaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Verslagpost> Uitbak { get; init; } = new();
}

/// <param name="Versie">Of the report when this was written.</param>
internal sealed record Hoofdstuktekst(Hoofdstuk Hoofdstuk, string Tekst, bool Weggelaten, long Versie, DateTimeOffset Op, string DoorNaam);

/// <summary>An edition with where its bytes are: each file in rows of its own, and its digest to see that they never changed.</summary>
/// <param name="Merk">Of the operation that made it: asked again, it is the answer.</param>
internal sealed record Editiebestanden(Verslageditie Editie, int PdfDelen, string PdfHash, int XlsxDelen, string XlsxHash, string Merk);

/// <param name="PerWeekdag">Five, Monday first.</param>
internal sealed record Vastebeurten(DateOnly Op, ImmutableArray<int> PerWeekdag)
{
    [JsonIgnore]
    public int PerWeek => PerWeekdag.Sum();
}

internal sealed record Verslagtaak(string AccountId, string Tekst);

/// <summary>What waits for a receiver.</summary>
/// <param name="Id">Of the task that is taken back.</param>
internal sealed record Verslagpost(Verslagpostsoort Soort, string? Id = null, Aandachtsbericht? Taak = null, Postopdracht? Mail = null);

internal enum Verslagpostsoort
{
    Taak = 1,
    TaakWeg,
    Mail,
}
