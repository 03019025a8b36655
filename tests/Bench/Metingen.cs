using System.Collections.Frozen;

namespace OrleansSchool.Bench;

/// <summary>Every measurement by its name of DESIGN §8; a name may print several lines.</summary>
internal static class Metingen
{
    /// <summary>Runs one measurement.</summary>
    /// <param name="ronden">How often it is repeated; a goal counts when the worst round reaches it.</param>
    public delegate IAsyncEnumerable<Uitslag> Meting(int ronden);

    public static FrozenDictionary<string, Meting> Alle { get; } = new Dictionary<string, Meting>(StringComparer.Ordinal)
    {
        ["engine-call"] = Motor.EngineCall.Meet,
        ["engine-write"] = Motor.EngineWrite.Meet,
        ["reminders"] = Motor.Reminders.Meet,
        ["backup"] = Backup.BackupMeting.Meet,
        ["marks-durable"] = Http.MarksDurable.Meet,
        ["live-fanout"] = Live.LiveFanout.Meet,
        ["cold-start"] = Opstarten.ColdStart.Meet,
        ["simulate-year"] = Simulatie.SimulateYear.Meet,
        ["memory"] = Geheugen.Memory.Meet,
        ["growth"] = Http.Growth.Meet,
        ["import"] = Http.Import.Meet,
        ["nation"] = Http.Nation.Meet,
        ["page-day"] = Http.PageDay.Meet,
        ["walk"] = Http.Walk.Meet,
        ["year-report"] = Rapporten.YearReport.Meet,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
