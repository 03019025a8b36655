using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Toegang;

/// <summary>Decisions about roles that are on their way; what they decided is the accounts' to keep.</summary>
[Toestand("mensen")]
internal sealed record MensenState
{
    public long Versie { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Mensenpost> Uitbak { get; init; } = new();

    /// <summary>Who was ended here, with the roles of then, for thirty days (UX-1).</summary>
    public Prullenbak<Persoonprul> Prullenbak { get; init; } = new();
}

/// <summary>One of both: a decision for an account, or a mail.</summary>
internal sealed record Mensenpost(Rolbesluit? Besluit, Postopdracht? Mail);
