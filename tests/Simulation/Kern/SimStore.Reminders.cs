using Orleans.Embedded;
using Orleans.Runtime;

namespace OrleansSchool.Simulation.Kern;

/// <summary>The reminders on the same disk, in the same commits.</summary>
internal sealed partial class SimStore
{
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(Disk.Herinneringen.GetValueOrDefault((grainId.ToString(), reminderName)) is { } rij ? Entry(rij) : null);

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(Disk.Herinneringen.Values.Where(r => r.Grain == grainId).Select(Entry)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => throw new NotSupportedException("Only a cluster reads by range.");

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var write = new Herinneringwrite(disk =>
        {
            var sleutel = (entry.GrainId.ToString(), entry.ReminderName);
            var versie = (disk.Herinneringen.GetValueOrDefault(sleutel)?.Versie ?? 0) + 1;
            disk.Herinneringen[sleutel] = new(entry.GrainId, entry.ReminderName, entry.StartAt, entry.Period, entry.StartAt, versie);
            _wereld.Spoor.Neem(entry.ReminderName, sleutel.Item1, versie);
            return versie;
        });
        await Schrijf(write);
        return Tekst(write.Antwoord);
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var write = new Herinneringwrite(disk =>
            disk.Herinneringen.GetValueOrDefault((grainId.ToString(), reminderName))?.Versie == Getal(eTag) && disk.Herinneringen.Remove((grainId.ToString(), reminderName)) ? 1 : 0);
        await Schrijf(write);
        return write.Antwoord == 1;
    }

    public Task TestOnlyClearTable() => throw new NotSupportedException("Nobody clears the reminders.");

    public IReadOnlyList<(ReminderEntry Entry, DateTime Next)> ReadDue(DateTime until) =>
        [.. Disk.Herinneringen.Values.Where(r => r.Volgende <= until).OrderBy(r => r.Volgende).Select(r => (Entry(r), r.Volgende))];

    public DateTime? FirstAfter(DateTime moment)
    {
        DateTime? eerste = null;
        foreach (var rij in Disk.Herinneringen.Values)
        {
            eerste = rij.Volgende > moment && (eerste is null || rij.Volgende < eerste) ? rij.Volgende : eerste;
        }

        return eerste;
    }

    public Task SaveNext(ReminderEntry entry, DateTime next) => Schrijf(new Herinneringwrite(disk =>
    {
        var sleutel = (entry.GrainId.ToString(), entry.ReminderName);
        if (disk.Herinneringen.GetValueOrDefault(sleutel) is { } rij && rij.Versie == Getal(entry.ETag!))
        {
            disk.Herinneringen[sleutel] = rij with { Volgende = next };
        }

        return 0;
    }));

    private static ReminderEntry Entry(SimHerinnering rij) =>
        new() { GrainId = rij.Grain, ReminderName = rij.Naam, StartAt = rij.Begin, Period = rij.Periode, ETag = Tekst(rij.Versie) };

    private sealed class Herinneringwrite(Func<SimDisk, long> doe) : SimWrite
    {
        public long Antwoord { get; private set; }

        public override Exception? Fout => null;

        public override void Voer(SimDisk disk) => Antwoord = doe(disk);
    }
}
