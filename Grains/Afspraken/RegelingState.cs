using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Afspraken;

/// <summary>One regeling of a school: its versions without their text, and who did what with it (TSO-14).</summary>
[Toestand("regeling")]
internal sealed record RegelingState
{
    public long Versie { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<RegelingVersie> Versies { get; init; } = [];

    /// <summary>The highest number that a rule ever had.</summary>
    public int LaatsteRegel { get; init; }

    /// <summary>In order of arrival.</summary>
    public ImmutableArray<Leesbevestiging> Gelezen { get; init; } = [];

    /// <summary>In order of arrival.</summary>
    public ImmutableArray<Besproken> Besproken { get; init; } = [];

    public int WekenTussen { get; init; } = RegelingGrenzen.WekenStandaard;

    /// <summary>In order of date.</summary>
    public ImmutableArray<Oefening> Oefeningen { get; init; } = [];

    /// <summary>Accounts that were asked to read the newest version.</summary>
    public ImmutableArray<string> Gevraagd { get; init; } = [];

    /// <summary>Reminders that were sent, each once.</summary>
    public ImmutableArray<string> Herinnerd { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Regelingpost> Uitbak { get; init; } = new();

    public RegelingVersie? Geldend(DateOnly vandaag) => Versies.LastOrDefault(v => v.GeldtVanaf <= vandaag);
}

/// <summary>A message to the aandacht of a person.</summary>
/// <param name="Bericht">Null: the message with this id is over.</param>
internal sealed record Regelingpost(string Id, Aandachtsbericht? Bericht);

/// <summary>The text of one version.</summary>
[Toestand("regelingtekst")]
internal sealed record RegelingtekstState
{
    public ImmutableArray<Regel> Regels { get; init; } = [];
}

[JsonSerializable(typeof(RegelingState))]
[JsonSerializable(typeof(RegelingtekstState))]
internal sealed partial class AfsprakenJson : JsonSerializerContext;
