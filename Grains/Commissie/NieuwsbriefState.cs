using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>The pieces of a schooljaar for the newsletter (TSO-11c).</summary>
[Toestand("nieuwsbrief")]
internal sealed record NieuwsbriefState
{
    public long Versie { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Nieuwsbericht> Berichten { get; init; } = [];

    /// <summary>Null while it is as in the schooljaar before.</summary>
    public int? WekenTussen { get; init; }

    /// <summary>Tasks that were told and not taken back.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}
