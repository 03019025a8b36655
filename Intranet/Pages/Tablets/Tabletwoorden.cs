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

    public static string Moment(DateTimeOffset? op, DateOnly vandaag) =>
        op is not { } moment ? "nog niet"
        : DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime) == vandaag ? $"vandaag rond {Datums.Tijd(moment)}"
        : Dag(moment);

    private static string Dag(DateTimeOffset op) => Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));
}
