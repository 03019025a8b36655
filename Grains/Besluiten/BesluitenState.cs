using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Besluiten;

/// <summary>The besluiten about one schooljaar with their route (TSO-2c).</summary>
[Toestand("besluiten")]
internal sealed record BesluitenState
{
    /// <summary>Oldest first.</summary>
    public ImmutableArray<Besluitvoorstel> Besluiten { get; init; } = [];

    public int LaatsteNr { get; init; }

    /// <summary>Who did what, oldest first; at most <see cref="BesluitenRules.FeitenMax"/>.</summary>
    public ImmutableArray<Besluitfeit> Feiten { get; init; } = [];

    /// <summary>What was told to whom of what waits, so that only changes are.</summary>
    public ImmutableArray<Besluittaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Besluitpost> Uitbak { get; init; } = new();
}

internal sealed record Besluitfeit(string BesluitId, Feit Feit);

internal sealed record Besluittaak(string AccountId, string Tekst);

/// <summary>What waits for a receiver.</summary>
/// <param name="Id">Of the besluit, which is sent as it is at that moment.</param>
internal sealed record Besluitpost(Besluitpostsoort Soort, string? Id = null, Aandachtsbericht? Taak = null, Postopdracht? Mail = null);

internal enum Besluitpostsoort
{
    /// <summary>To what it changes: tarief and vergoeding, or the begroting.</summary>
    Besluit = 1,
    Taak,
    TaakWeg,

    /// <summary>To who must advise or agree.</summary>
    Mail,

    /// <summary>To a document of an outcome that was withdrawn.</summary>
    BestandWeg,
}
