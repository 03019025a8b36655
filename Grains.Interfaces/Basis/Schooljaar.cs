using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OrleansSchool.Basis;

/// <summary>A school year, 1 August up to and including 31 July (WPO art. 1; SCH-1).</summary>
/// <param name="Begin">Calendar year in which it starts; 2026 for 2026-2027.</param>
[GenerateSerializer, Immutable, Alias("schooljaar")]
public readonly record struct Schooljaar([property: Id(0)] int Begin) : IComparable<Schooljaar>
{
    [JsonIgnore]
    public DateOnly EersteDag => new(Begin, 8, 1);

    [JsonIgnore]
    public DateOnly LaatsteDag => new(Begin + 1, 7, 31);

    [JsonIgnore]
    public Schooljaar Volgend => new(Begin + 1);

    [JsonIgnore]
    public Schooljaar Vorig => new(Begin - 1);

    public static Schooljaar Van(DateOnly datum) => new(datum.Month >= 8 ? datum.Year : datum.Year - 1);

    public static bool operator <(Schooljaar links, Schooljaar rechts) => links.Begin < rechts.Begin;

    public static bool operator >(Schooljaar links, Schooljaar rechts) => links.Begin > rechts.Begin;

    public static bool operator <=(Schooljaar links, Schooljaar rechts) => links.Begin <= rechts.Begin;

    public static bool operator >=(Schooljaar links, Schooljaar rechts) => links.Begin >= rechts.Begin;

    public bool Bevat(DateOnly datum) => Van(datum) == this;

    public int CompareTo(Schooljaar other) => Begin.CompareTo(other.Begin);

    /// <summary>Reads <c>2026-2027</c>, also with spaces or a slash; the second year must follow the first.</summary>
    public static bool Probeer(string? tekst, [NotNullWhen(true)] out Schooljaar? jaar)
    {
        jaar = null;
        var delen = (tekst ?? "").Split(['-', '/', '\u2013'], StringSplitOptions.TrimEntries);
        if (delen.Length != 2
            || !int.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var begin)
            || !int.TryParse(delen[1], NumberStyles.None, CultureInfo.InvariantCulture, out var eind)
            || begin is < 2000 or > 2200 || eind != begin + 1)
        {
            return false;
        }

        jaar = new Schooljaar(begin);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Begin}-{Begin + 1}");
}
