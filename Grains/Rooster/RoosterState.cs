using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Rooster;

/// <summary>The standard week of a schooljaar as stored (TSO-2e, TSO-3b).</summary>
[Toestand("rooster")]
internal sealed record RoosterState
{
    public long Versie { get; init; }

    public ImmutableArray<Roosterregel> Regels { get; init; } = [];

    /// <summary>Decisions on the numbers, the one that holds last.</summary>
    public ImmutableArray<VastgesteldeBehoefte> Vastgesteld { get; init; } = [];

    public ImmutableDictionary<string, Beschikbaarheid> Beschikbaar { get; init; } = ImmutableDictionary<string, Beschikbaarheid>.Empty;

    public ImmutableArray<string> Invalvolgorde { get; init; } = [];

    /// <summary>What can be undone, the last one last.</summary>
    public ImmutableArray<Roosterstap> Stappen { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>The number of the last turn that was made.</summary>
    public int Volgnummer { get; init; }

    /// <summary>To days: this helper is away then.</summary>
    public Uitbak<string> Uitbak { get; init; } = new();

    [JsonIgnore]
    public ImmutableArray<Behoefte> Behoefte => Vastgesteld.IsEmpty ? [] : Vastgesteld[^1].Behoefte;
}

/// <summary>A turn of the standard week with who had it from when: what was stays as it was.</summary>
internal sealed record Roosterregel(
    string Id, DayOfWeek Dag, string PlekId, Venster Venster, DateOnly Vanaf, DateOnly? TotEnMet, ImmutableArray<Toewijzing> Toewijzingen)
{
    public bool GeldtOp(DateOnly datum) => Vanaf <= datum && (TotEnMet is null || datum <= TotEnMet);

    /// <summary>Who has it on a date; null for nobody.</summary>
    public string? HelperOp(DateOnly datum) => Toewijzingen.LastOrDefault(t => t.Vanaf <= datum)?.HelperId;

    public Standaarddienst Op(DateOnly datum) => new(Id, Dag, PlekId, Venster, HelperOp(datum));
}

internal sealed record Toewijzing(DateOnly Vanaf, string? HelperId);

/// <summary>One operation, with what it changed as it was before.</summary>
internal sealed record Roosterstap(string Operatie, string Wat, ImmutableArray<Roosterregel> Was, ImmutableArray<string> Nieuw);

/// <summary>What differs on one date from the standard week (TSO-4k, TSO-4m).</summary>
[Toestand("roosterdag")]
internal sealed record RoosterdagState
{
    public long Versie { get; init; }

    public ImmutableArray<Dienst> Diensten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public int Volgnummer { get; init; }

    /// <summary>Turns that lapsed by the calendar and of which who had them was told, as <c>dienst/helper</c>.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Roosterpost> Uitbak { get; init; } = new();
}

/// <summary>What waits for a receiver.</summary>
/// <param name="Soort">Which of the news it is; the rest follows from it.</param>
/// <param name="HelperId">Whom it is about, or who is asked.</param>
/// <param name="Tekst">Of a task for somebody: names no child.</param>
internal sealed record Roosterpost(Roosterpostsoort Soort, string DienstId, string HelperId, string Tekst, bool Dringend, string? NaarId);

/// <summary>The order is stored.</summary>
internal enum Roosterpostsoort
{
    /// <summary>Mail with a personal link; its text and link are made when it is sent, so that no token is stored.</summary>
    Invalvraag = 1,

    /// <summary>To somebody's list of what to hear of.</summary>
    Aandacht,

    /// <summary>That is over.</summary>
    Intrekken,

    /// <summary>To another day: the other half of a swap.</summary>
    Ruil,
}
