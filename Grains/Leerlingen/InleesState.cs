using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

    /// <summary>First day without school of who leaves by this import.</summary>
    public DateOnly? WegPer { get; init; }

    /// <summary>Who left and wasn't put back: ids only, at most as many as there were steps, for <see cref="IInleesGrain.TerugDagen"/> days (UX-1).</summary>
    public ImmutableArray<Inleesvertrek> Weg { get; init; } = [];

    /// <summary>Somebody asked to put back who left.</summary>
    public bool IsTerugGevraagd { get; init; }

    public int Terug { get; init; }

    /// <summary>Who stayed away, since the departure was changed by hand.</summary>
    public int NietTerug { get; init; }

    /// <summary>There is something to do that was asked for.</summary>
    [JsonIgnore]
    public bool IsOnderweg => Status == InleesStatus.Bezig || IsTerugBezig;

    [JsonIgnore]
    public bool IsTerugBezig => IsTerugGevraagd && !Weg.IsEmpty;

    /// <summary>Until then something of the run is kept: the counts two days, the ids of who left as long as they can be put back (SEC-5).</summary>
    [JsonIgnore]
    public DateTimeOffset BewaardTot => Weg.IsEmpty ? Op.AddHours(2 * IInleesGrain.BewaarUren) : Op.AddDays(IInleesGrain.TerugDagen);

    /// <summary>Compared with the clock at every call; the reminder only cleans up.</summary>
    public InleesStatus StatusOp(DateTimeOffset nu) =>
        Status is InleesStatus.Voorbeeld or InleesStatus.Bezig && nu >= Op.AddHours(IInleesGrain.BewaarUren) ? InleesStatus.Verlopen : Status;
}

/// <summary>One leerling to take over or to let go.</summary>
/// <param name="LeerlingId">Given and stored before the leerling is made, so that a repeat makes no second one.</param>
/// <param name="GroepId">Null leaves the child where it is.</param>
/// <param name="VanSchoolPer">Set for who leaves.</param>
/// <param name="Eerder">Of who leaves: the departure that was planned before this import; null when there was none.</param>
internal sealed record Inleesstap(string LeerlingId, bool IsNieuw, Leerlinggegevens Na, string? GroepId, DateOnly? VanSchoolPer, int Regel, DateOnly? Eerder = null);

/// <summary>A departure by this import, and the one that was planned before it.</summary>
internal sealed record Inleesvertrek(string LeerlingId, DateOnly Per, DateOnly? Eerder = null);
