namespace Orleans.Storage;

/// <summary>The reminder table. Times are UTC ticks; <c>next</c> is a hint that is never later than the true next tick.</summary>
public sealed partial class SqliteStore : IReminderIndex
{
    // The file is opened and closed with the silo.
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(Rows(r => r.Reminder.Bind(grainId.ToString()).Bind(reminderName)).Select(row => row.Entry).FirstOrDefault());

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(Rows(r => r.GrainReminders.Bind(grainId.ToString())).Select(row => row.Entry)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        Task.FromResult(new ReminderTableData(Rows(r => r.AllReminders).Select(row => row.Entry).Where(entry => InRange(entry.GrainId.GetUniformHashCode(), begin, end))));

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var write = new ReminderUpsert(entry);
        await Writer.Write(write);
        return write.Etag;
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var write = new ReminderChange(s => s.RemoveReminder.Bind(grainId.ToString()).Bind(reminderName).Bind(Number(eTag)).Run());
        await Writer.Write(write);
        return write.Changed == 1;
    }

    public Task TestOnlyClearTable() => Writer.Write(new ReminderChange(s => s.ClearReminders.Run()));

    public IReadOnlyList<(ReminderEntry Entry, DateTime Next)> ReadDue(DateTime until) => Rows(r => r.DueReminders.Bind(until.Ticks));

    public DateTime? FirstAfter(DateTime moment) => Read(
        reader => reader.NextReminder.Bind(moment.Ticks).Step() && reader.NextReminder.Long(0) is > 0 and var ticks ? Utc(ticks) : (DateTime?)null,
        reader => reader.NextReminder);

    public Task SaveNext(ReminderEntry entry, DateTime next) => Writer.Write(new ReminderChange(
        s => s.SaveNext.Bind(next.Ticks).Bind(entry.GrainId.ToString()).Bind(entry.ReminderName).Bind(Number(entry.ETag!)).Run()));

    private static bool InRange(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private static long Number(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    private List<(ReminderEntry Entry, DateTime Next)> Rows(Func<SqliteReader, SqliteStatement> bind) => Read(reader => Entries(bind(reader)));

    internal static List<(ReminderEntry Entry, DateTime Next)> Entries(SqliteStatement query)
    {
        try
        {
            var rows = new List<(ReminderEntry, DateTime)>();
            while (query.Step())
            {
                var entry = new ReminderEntry
                {
                    GrainId = GrainId.Parse(query.Text(0)),
                    ReminderName = query.Text(1),
                    StartAt = Utc(query.Long(2)),
                    Period = TimeSpan.FromTicks(query.Long(3)),
                    ETag = Text(query.Long(4)),
                };
                rows.Add((entry, Utc(query.Long(5))));
            }

            return rows;
        }
        finally
        {
            query.Reset();
        }
    }

    private sealed class ReminderUpsert(ReminderEntry entry) : StoreWrite
    {
        internal string? Etag { get; private set; }

        internal override void Execute(WriteStatements statements)
        {
            var upsert = statements.UpsertReminder.Bind(entry.GrainId.ToString()).Bind(entry.ReminderName).Bind(entry.StartAt.Ticks).Bind(entry.Period.Ticks);
            try
            {
                upsert.Step();
                Etag = Text(upsert.Long(0));
            }
            finally
            {
                upsert.Reset();
            }
        }
    }

    private sealed class ReminderChange(Func<WriteStatements, int> change) : StoreWrite
    {
        internal int Changed { get; private set; }

        internal override void Execute(WriteStatements statements) => Changed = change(statements);
    }
}
