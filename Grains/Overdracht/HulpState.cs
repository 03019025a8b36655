using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>Help of a school (OSO-H); what was delivered until somebody changed it.</summary>
[Toestand("hulp")]
internal sealed record HulpState
{
    /// <summary>The school has a list of its own; false shows what is delivered, also when a new version brings other texts.</summary>
    public bool Eigen { get; init; }

    public ImmutableArray<Hulponderwerp> Onderwerpen { get; init; } = [];

    public long Versie { get; init; }

    /// <summary>Topics that were taken away, for thirty days (UX-1); no night looks after them, since nobody is in them.</summary>
    public Prullenbak<Hulponderwerp> Prullenbak { get; init; } = new();
}
