using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>What MR and bestuur agreed on the overblijven (TSO-0b).</summary>
[Toestand("mrafspraken")]
internal sealed record MrAfsprakenState
{
    public long Versie { get; init; }

    /// <summary>In the order in which they were recorded.</summary>
    public ImmutableArray<MrAfspraak> Afspraken { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>To a file that was taken away.</summary>
    public Uitbak<MrStukpost> Uitbak { get; init; } = new();

    /// <summary>Files that were taken away; they are there still, for thirty days (UX-1).</summary>
    public Prullenbak<Mrstukprul> Prullenbak { get; init; } = new();
}

/// <summary>A file, and of which agreement it was.</summary>
internal sealed record Mrstukprul(string AfspraakId, string Onderwerp, Bewijsstuk Stuk);

/// <summary>The file with this id goes.</summary>
internal sealed record MrStukpost(string BestandId);
