using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("personen")]
internal sealed record PersonenState
{
    public long Versie { get; init; }

    public ImmutableArray<PersoonRij> Rijen { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}

/// <summary>One personal link as stored: only the hash of its token is its key.</summary>
[Toestand("link")]
internal sealed record LinkState
{
    public LinkView? Link { get; init; }

    /// <summary>The form that used it up; that form gets the same answer again.</summary>
    public string? GebruiktDoor { get; init; }

    public bool Ingetrokken { get; init; }

    /// <summary>When the row goes.</summary>
    public DateTimeOffset? WegOp { get; init; }
}
