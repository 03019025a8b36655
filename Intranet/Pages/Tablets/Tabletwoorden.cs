using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablets;

/// <summary>How a tablet stands, in the school's words.</summary>
internal static class Tabletwoorden
{
    public static string Stand(TabletRij tablet) => tablet switch
    {
        { IngetrokkenOp: { } op } => $"Ingetrokken op {Dag(op)}",
        { KoppelbaarTot: { } tot } => $"Wacht op koppelen tot {Datums.Tijd(tot)}",
        { GekoppeldOp: { } op } => $"Gekoppeld op {Dag(op)} door {tablet.DoorNaam}",
        _ => "Niet gekoppeld",
    };

    /// <summary>What a device that isn't trusted any more still had; null when nothing is known (LIVE-4).</summary>
    public static string? NietVerstuurd(TabletRij tablet) => tablet is { NietVerstuurd: > 0 and var n, NietVerstuurdSinds: { } sinds }
        ? $"{(n == 1 ? "1 tik" : $"{n} tikken")} van {Datums.Kort(sinds)} of later niet aangenomen. Kijk de borden na."
        : null;

    public static string Moment(DateTimeOffset? op, DateOnly vandaag) =>
        op is not { } moment ? "nog niet"
        : DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime) == vandaag ? $"vandaag rond {Datums.Tijd(moment)}"
        : Dag(moment);

    private static string Dag(DateTimeOffset op) => Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));
}
