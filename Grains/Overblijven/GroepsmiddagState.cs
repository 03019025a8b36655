using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overblijven;

/// <summary>The lunch of one groep on one date, as its teacher ticked it (TSO-7).</summary>
[Toestand("groepsmiddag")]
internal sealed record GroepsmiddagState
{
    public Getikt? NaarBuiten { get; init; }

    public Getikt? Opgehaald { get; init; }

    public Getikt? Opgeruimd { get; init; }

    /// <summary>Who has the lunch when the teacher is away.</summary>
    public Lunchvervanger? Vervanger { get; init; }

    /// <summary>As corrected by hand; null while the ticks say it (TSO-10g).</summary>
    public Gewerkt? Gewerkt { get; init; }

    /// <summary>The last accepted operations (<see cref="OperatieRules"/>).</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Lunchnieuws> Uitbak { get; init; } = new();
}

internal sealed record Lunchvervanger(string AccountId, string Naam, string DoorNaam, DateTimeOffset Op);

internal sealed record Gewerkt(int Minuten, string DoorNaam, DateTimeOffset Op);

/// <summary>What somebody must hear of who takes the lunch over.</summary>
internal enum Lunchnieuws
{
    JeNeemtOver = 1,

    /// <summary>Not any more.</summary>
    Vervalt,
}
