using Orleans.Timers;

namespace Orleans.Runtime
{
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    /// <summary>When a reminder ticks; all in UTC.</summary>
    public readonly record struct TickStatus(DateTime FirstTickTime, TimeSpan Period, DateTime CurrentTickTime);

    public sealed class ReminderException(string message) : OrleansException(message);
}

namespace Orleans.Timers
{
    public interface IReminderRegistry
    {
        Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period);

        Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder);

        Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName);

        Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId);
    }
}

namespace Orleans
{
    public interface IRemindable : IGrain
    {
        /// <summary>A tick. It may come twice after a restart and is skipped while the process is down.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    public static class GrainReminderExtensions
    {
        /// <summary>Makes or replaces the reminder of that name; durable when the task ends.</summary>
        /// <exception cref="ArgumentException">The period is under <c>ReminderOptions.MinimumReminderPeriod</c>, or a time is negative or infinite.</exception>
        /// <exception cref="InvalidOperationException">The grain isn't <see cref="IRemindable"/>.</exception>
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
            return grain is IRemindable
                ? Registry(grain).RegisterOrUpdateReminder(grain.GrainContext.GrainId, reminderName, dueTime, period)
                : throw new InvalidOperationException($"Grain {grain.GrainContext.GrainId} is not '{nameof(IRemindable)}'.");
        }

        public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
            Registry(grain).UnregisterReminder(grain.GrainContext.GrainId, reminder);

        public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
            Registry(grain).GetReminder(grain.GrainContext.GrainId, reminderName);

        public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => Registry(grain).GetReminders(grain.GrainContext.GrainId);

        private static IReminderRegistry Registry(IGrainBase grain) => grain.GrainContext.ActivationServices.GetRequiredService<IReminderRegistry>();
    }

    public sealed class ReminderEntry
    {
        public GrainId GrainId { get; set; }

        public string ReminderName { get; set; } = "";

        /// <summary>The first tick, UTC.</summary>
        public DateTime StartAt { get; set; }

        public TimeSpan Period { get; set; }

        public string? ETag { get; set; }
    }

    public sealed class ReminderTableData(IEnumerable<ReminderEntry> list)
    {
        public IList<ReminderEntry> Reminders { get; } = [.. list];
    }

    /// <summary>Where reminders are kept, as in Orleans.</summary>
    public interface IReminderTable
    {
        Task StartAsync(CancellationToken cancellationToken = default);

        Task StopAsync(CancellationToken cancellationToken = default);

        Task<ReminderTableData> ReadRows(GrainId grainId);

        /// <summary>The rows whose grain hashes into (begin, end]; the whole ring when they are equal.</summary>
        Task<ReminderTableData> ReadRows(uint begin, uint end);

        Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

        /// <returns>The new ETag.</returns>
        Task<string?> UpsertRow(ReminderEntry entry);

        /// <returns>False when there is no such row with that ETag.</returns>
        Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

        Task TestOnlyClearTable();
    }
}
