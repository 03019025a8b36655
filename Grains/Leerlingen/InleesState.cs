using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Leerlingen;

/// <summary>One import as stored: the file while it is a preview, the steps still to do while it is applied, then totals only.</summary>
[Toestand("inlezen")]
internal sealed record InleesState
{
    public InleesStatus Status { get; init; }

    public string Bestandsnaam { get; init; } = "";

    public string DoorNaam { get; init; } = "";

    public DateTimeOffset Op { get; init; }

    public IngelezenBestand? Bestand { get; init; }

    /// <summary>In order; each is taken off once it is durable at the leerling.</summary>
    public ImmutableArray<Inleesstap> Stappen { get; init; } = [];

    public int Gedaan { get; init; }

    public Inleessamenvatting? Totalen { get; init; }

    /// <summary>What a leerling refused while applying, without names.</summary>
    public ImmutableArray<Bevinding> Geweigerd { get; init; } = [];

    /// <summary>Compared with the clock at every call; the reminder only cleans up.</summary>
    public InleesStatus StatusOp(DateTimeOffset nu) =>
        Status is InleesStatus.Voorbeeld or InleesStatus.Bezig && nu >= Op.AddHours(IInleesGrain.BewaarUren) ? InleesStatus.Verlopen : Status;
}

/// <summary>One leerling to take over or to let go.</summary>
/// <param name="LeerlingId">Given and stored before the leerling is made, so that a repeat makes no second one.</param>
/// <param name="GroepId">Null leaves the child where it is.</param>
/// <param name="VanSchoolPer">Set for who leaves.</param>
internal sealed record Inleesstap(string LeerlingId, bool IsNieuw, Leerlinggegevens Na, string? GroepId, DateOnly? VanSchoolPer, int Regel);
