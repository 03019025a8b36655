using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overblijven;

/// <summary>The daglijst that waits today (PDF-1). What it holds of children goes in the night; that it was made stays until the next one.</summary>
[Toestand("daglijsten")]
internal sealed record DaglijstenState
{
    /// <summary>Day of the list that waits; null when none does.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>When that list was made.</summary>
    public DateTimeOffset? Op { get; init; }

    /// <summary>Rows of the file, in order; none without a PDF.</summary>
    public ImmutableArray<string> Rijen { get; init; } = [];

    /// <summary>Rows that were named before they were written: a fault between leaves what the next look erases.</summary>
    public ImmutableArray<string> Losse { get; init; } = [];

    public string? Waarom { get; init; }

    public int Pogingen { get; init; }

    /// <summary>Leerling → what its line came down to, so that changes can be counted.</summary>
    public ImmutableDictionary<string, string> Kinderen { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Accounts that heard of the list of <see cref="Dag"/>.</summary>
    public ImmutableArray<string> Verteld { get; init; } = [];

    /// <summary>Rows that were erased since the last night round asked.</summary>
    public int Gewist { get; init; }

    public Uitbak<Daglijstpost> Uitbak { get; init; } = new();
}

/// <summary>For the aandacht of one person; the text is made when it is sent.</summary>
internal sealed record Daglijstpost(DateOnly Dag, Daglijstnieuws Wat);

internal enum Daglijstnieuws
{
    Klaar = 1,
    ZonderPdf,

    /// <summary>The day is over.</summary>
    Weg,
}

/// <summary>Prints the daglijst of all groepen of a day; the host does this. A process without one makes no lists.</summary>
public interface IDaglijstdrukker
{
    /// <summary>Whether it makes lists for this school at all.</summary>
    bool Doet(SchoolSleutel school) => true;

    /// <returns>The file, or none and a Dutch sentence that says what to do; never throws for what a browser does.</returns>
    Task<(ImmutableArray<byte> Pdf, string? Waarom)> Druk(SchoolSleutel school, DateOnly datum, CancellationToken stop);
}
