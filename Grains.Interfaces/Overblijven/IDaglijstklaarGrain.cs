using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Overblijven;

/// <summary>How far the daglijst of today is (PDF-1).</summary>
public enum Daglijststand
{
    GeenOverblijven = 0,

    /// <summary>It isn't half past eleven yet.</summary>
    Straks,
    WordtGemaakt,
    Klaar,

    /// <summary>Made, but not as a PDF: the workbook and the print page are there.</summary>
    ZonderPdf,

    /// <summary>The lunch is over and there was no list: the process stood still.</summary>
    Gemist,
}

/// <summary>The daglijst of today as it waits.</summary>
/// <param name="Op">When it was made.</param>
/// <param name="Wijzigingen">Children whose line would be another one by now.</param>
/// <param name="Waarom">Why there is no PDF and what to do about it.</param>
[GenerateSerializer, Immutable, Alias("daglijstklaar-view")]
public sealed record DaglijstklaarView(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] Daglijststand Stand, [property: Id(2)] DateTimeOffset? Op, [property: Id(3)] int Wijzigingen,
    [property: Id(4)] string? Waarom);

/// <summary>
/// Has the daglijst of all groepen on paper at half past eleven, before anybody asks for it (PDF-1), and erases it in the night. Key
/// <c>daglijsten/99XX00</c>. For who may make the list of the whole school.
/// </summary>
[Alias("daglijstklaar")]
public interface IDaglijstklaarGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that it is made each school day, and now when it was missed.</summary>
    [Alias("waak")]
    Task Waak();

    [AlwaysInterleave, Alias("bekijk")]
    Task<Uitkomst<DaglijstklaarView>> Bekijk(Wie wie);

    /// <summary>The list as it was made; refused with <c>daglijst-niet-klaar</c>.</summary>
    [AlwaysInterleave, Alias("open")]
    Task<Uitkomst<BestandInhoud>> Open(Wie wie);

    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}
