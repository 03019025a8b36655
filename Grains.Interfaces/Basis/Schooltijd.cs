namespace OrleansSchool.Basis;

/// <summary>
/// Local time of Dutch schools. The only place that knows Europe/Amsterdam; everything stored is an instant or a date.
/// </summary>
public sealed class Schooltijd(TimeProvider klok)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public DateTimeOffset Nu => klok.GetUtcNow();

    public DateTimeOffset NuLokaal => Lokaal(klok.GetUtcNow());

    public DateOnly Vandaag => DateOnly.FromDateTime(NuLokaal.DateTime);

    public TimeOnly Tijd => TimeOnly.FromDateTime(NuLokaal.DateTime);

    public static DateTimeOffset Lokaal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam);

    /// <summary>
    /// The instant of a local date and time. In the missing hour of spring it moves on by that hour; of the doubled hour
    /// of autumn it takes the first.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly datum, TimeOnly tijd)
    {
        var lokaal = datum.ToDateTime(tijd);
        if (Amsterdam.IsInvalidTime(lokaal))
        {
            lokaal = lokaal.AddHours(1);
        }

        var verschil = Amsterdam.IsAmbiguousTime(lokaal)
            ? Amsterdam.GetAmbiguousTimeOffsets(lokaal).Max()
            : Amsterdam.GetUtcOffset(lokaal);
        return new DateTimeOffset(lokaal, verschil);
    }
}
