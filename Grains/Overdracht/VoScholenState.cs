using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>VO schools of a school, and who of them may into the portal. No child data.</summary>
[Toestand("voscholen")]
internal sealed record VoScholenState
{
    /// <summary>Counts changes of the list and of agreements.</summary>
    public long Versie { get; init; }

    public ImmutableArray<VoSchool> Scholen { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Toegangstand> Toegangen { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>VO schools that were taken off the list, for thirty days (UX-1).</summary>
    public Prullenbak<VoSchool> Prullenbak { get; init; } = new();
}

/// <param name="GevraagdDoorId">Account of who asked: may not be the one who confirms (OSO-S4).</param>
internal sealed record Toegangstand(
    string Id, string VoSchoolId, string Naam, string Email, string GevraagdDoorId, string GevraagdDoor, DateTimeOffset GevraagdOp, string? BevestigdDoor,
    DateTimeOffset? BevestigdOp, string? AccountId, DateTimeOffset? IngetrokkenOp);
