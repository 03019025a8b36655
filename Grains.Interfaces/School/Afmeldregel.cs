using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.School;

/// <summary>What an absence means for the bill (TSO-6e); the order is stored.</summary>
public enum AfmeldGevolg
{
    /// <summary>The day is billed all the same.</summary>
    Betalen = 1,

    /// <summary>Not billed; a paid day is credited.</summary>
    Tegoed,
}

/// <summary>What one reason means, told before the cut-off and after it.</summary>
[GenerateSerializer, Immutable, Alias("redenregel")]
public sealed record Redenregel(
    [property: Id(0)] AfmeldReden Reden, [property: Id(1)] AfmeldGevolg OpTijd, [property: Id(2)] AfmeldGevolg TeLaat);

/// <summary>Cut-off and table of reasons of a school, from a day on (TSO-6e).</summary>
/// <param name="Tot">Local time on the day itself: before it is in time.</param>
/// <param name="Redenen">Each reason once.</param>
[GenerateSerializer, Immutable, Alias("afmeldregel")]
public sealed record Afmeldregel(
    [property: Id(0)] DateOnly Vanaf, [property: Id(1)] TimeOnly Tot, [property: Id(2)] ImmutableArray<Redenregel> Redenen);

/// <summary>Which rule holds on a day, and what it says of an absence (TSO-6e). The day itself decides, so what is over never changes.</summary>
public static class Afmeldregels
{
    public const int RegelsMax = 20;

    public static readonly TimeOnly VroegsteTot = new(6, 0);
    public static readonly TimeOnly LaatsteTot = new(12, 0);

    /// <summary>Until a school says otherwise: half past nine; illness and leave are never billed, the rest only when told too late.</summary>
    public static Afmeldregel Standaard { get; } = new(DateOnly.MinValue, new TimeOnly(9, 30),
    [
        new(AfmeldReden.Ziek, AfmeldGevolg.Tegoed, AfmeldGevolg.Tegoed),
        new(AfmeldReden.Tandarts, AfmeldGevolg.Tegoed, AfmeldGevolg.Betalen),
        new(AfmeldReden.Speelafspraak, AfmeldGevolg.Tegoed, AfmeldGevolg.Betalen),
        new(AfmeldReden.Verlof, AfmeldGevolg.Tegoed, AfmeldGevolg.Tegoed),
        new(AfmeldReden.Anders, AfmeldGevolg.Tegoed, AfmeldGevolg.Betalen),
    ]);

    public static Afmeldregel Op(SchoolView school, DateOnly datum)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Afmeldregels.LastOrDefault(r => r.Vanaf <= datum) ?? Standaard;
    }

    /// <summary>The first instant that is too late for a day, also on a day when the clock goes forward or back.</summary>
    public static DateTimeOffset Uiterlijk(SchoolView school, DateOnly datum) => Schooltijd.Moment(datum, Op(school, datum).Tot);

    public static bool IsOpTijd(SchoolView school, DateOnly datum, DateTimeOffset op) => op < Uiterlijk(school, datum);

    /// <summary>Bill or credit. A reason that the table of that day doesn't know is billed.</summary>
    public static AfmeldGevolg Gevolg(SchoolView school, DateOnly datum, AfmeldReden reden, DateTimeOffset op)
    {
        var regel = Op(school, datum).Redenen.FirstOrDefault(r => r.Reden == reden);
        return regel is null ? AfmeldGevolg.Betalen : IsOpTijd(school, datum, op) ? regel.OpTijd : regel.TeLaat;
    }
}
