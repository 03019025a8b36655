using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Timers;

namespace Orleans.Embedded;

/// <summary>
/// Ticks reminders: those of the next hour lie in a heap, the rest in the table. A tick is an ordinary call that wakes the grain.
/// The n-th tick is at StartAt + n periods; ticks missed while the process was down are skipped, as in Orleans.
/// </summary>
internal sealed class ReminderService : IReminderRegistry, IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private readonly Silo _silo;
    private readonly IReminderIndex? _table;
    private readonly TimeSpan _minimum;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<LocalReminder, DateTime> _heap = new();
    private readonly Dictionary<(GrainId, string), LocalReminder> _known = [];
    private DateTime _loadedAt;
    private DateTime _loadAgain = DateTime.MaxValue;
    private bool _running;

    public ReminderService(Silo silo, IServiceProvider services, IOptions<ReminderOptions> options)
    {
        _silo = silo;
        _table = services.GetService<IReminderTable>() as IReminderIndex;
        _minimum = options.Value.MinimumReminderPeriod;
        _timer = silo.Clock.CreateTimer(static self => ((ReminderService)self!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTime Now => _silo.Clock.GetUtcNow().UtcDateTime;

    private IReminderIndex Table =>
        _table ?? throw new OrleansConfigurationException("There is no reminder table; use UseSqliteReminders or register an IReminderTable that is an IReminderIndex.");

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < _minimum)
        {
            throw new ArgumentException($"Reminder '{reminderName}' has period {period}; the least is {_minimum}.", nameof(period));
        }

        var entry = new ReminderEntry { GrainId = callingGrainId, ReminderName = reminderName, StartAt = Now + dueTime, Period = period };
        entry.ETag = await Table.UpsertRow(entry);
        lock (_gate)
        {
            Forget(callingGrainId, reminderName);
            Plan(new LocalReminder(entry, entry.StartAt));
            Arm();
        }

        return new Reminder(entry);
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        var entry = ((Reminder)reminder).Entry;
        if (!await Table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag!))
        {
            throw new ReminderException($"Reminder '{entry.ReminderName}' of {entry.GrainId} was changed or removed meanwhile.");
        }

        lock (_gate)
        {
            Forget(entry.GrainId, entry.ReminderName);
        }
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        await Table.ReadRow(callingGrainId, reminderName) is { } entry ? new Reminder(entry) : null;

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) =>
        [.. (await Table.ReadRows(callingGrainId)).Reminders.Select(entry => new Reminder(entry))];

    public void Dispose() => _timer.Dispose();

    internal async Task Start(CancellationToken token)
    {
        if (_table is null)
        {
            return;
        }

        await _table.StartAsync(token);
        lock (_gate)
        {
            _running = true;
            _loadedAt = Now;
            Load();
            Arm();
        }
    }

    internal void Stop()
    {
        lock (_gate)
        {
            _running = false;
        }
    }

    private static DateTime NextTick(ReminderEntry entry, DateTime now) => entry.StartAt > now
        ? entry.StartAt
        : entry.StartAt + (entry.Period * (((now - entry.StartAt).Ticks / entry.Period.Ticks) + 1));

    private void Tick()
    {
        var due = new List<LocalReminder>();
        var now = Now;
        lock (_gate)
        {
            if (!_running)
            {
                return;
            }

            if (now >= _loadAgain)
            {
                TryLoad();
            }

            while (_heap.TryPeek(out var first, out var when) && when <= now)
            {
                _heap.Dequeue();
                if (!first.Dropped)
                {
                    due.Add(first);
                }
            }

            Arm();
        }

        due.ForEach(reminder => Fire(reminder, now));
    }

    private void TryLoad()
    {
        try
        {
            Load();
        }
        catch (Exception error)
        {
            _silo.Log.LogError(error, "The reminders could not be read; trying again in a minute");
            _loadAgain = Now + TimeSpan.FromMinutes(1);
        }
    }

    private void Load()
    {
        var (now, since) = (Now, _loadedAt);
        _loadAgain = DateTime.MaxValue;
        foreach (var (entry, stored) in _table!.ReadDue(now + Ahead))
        {
            if (!_known.ContainsKey((entry.GrainId, entry.ReminderName)))
            {
                // What became due while we ran late still ticks; what was due before that was missed.
                Plan(new LocalReminder(entry, stored >= since ? stored : NextTick(entry, now)));
            }
        }

        _loadedAt = now;
        // A missed one whose next tick is further ahead lies in the past for the table: Plan knows when it has to be read.
        if (_table.FirstAfter(now + Ahead) is { } first && first - Early < _loadAgain)
        {
            _loadAgain = first - Early;
        }
    }

    private void Plan(LocalReminder reminder)
    {
        var key = (reminder.Entry.GrainId, reminder.Entry.ReminderName);
        if (reminder.Next <= Now + Ahead)
        {
            _known[key] = reminder;
            _heap.Enqueue(reminder, reminder.Next);
            return;
        }

        _known.Remove(key);
        var load = reminder.Next - Early;
        _loadAgain = load < _loadAgain ? load : _loadAgain;
    }

    private void Forget(GrainId grainId, string name)
    {
        if (_known.Remove((grainId, name), out var reminder))
        {
            reminder.Dropped = true;
        }
    }

    private void Arm()
    {
        var next = _heap.TryPeek(out _, out var when) && when < _loadAgain ? when : _loadAgain;
        if (next != DateTime.MaxValue)
        {
            var wait = next - Now;
            _timer.Change(wait > LongestTimer ? LongestTimer : wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
        }
    }

    // Both continuations run where their task ends, so that nothing goes by the thread pool (a simulation has none).
    private void Fire(LocalReminder reminder, DateTime now)
    {
        var entry = reminder.Entry;
        Task call;
        try
        {
            call = _silo.GetGrain<IRemindable>(entry.GrainId).ReceiveReminder(entry.ReminderName, new TickStatus(entry.StartAt, entry.Period, now));
        }
        catch (Exception error)
        {
            call = Task.FromException(error);
        }

        _ = call.ContinueWith(done => Done(reminder, done), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Done(LocalReminder reminder, Task call)
    {
        if (call.IsFaulted)
        {
            _silo.Log.LogError(call.Exception.InnerException, "Reminder {Name} of {Grain} failed; its next tick comes on schedule", reminder.Entry.ReminderName, reminder.Entry.GrainId);
        }

        lock (_gate)
        {
            if (reminder.Dropped || !_running)
            {
                return;
            }

            reminder.Next = NextTick(reminder.Entry, Now);
            Plan(reminder);
            Arm();
        }

        _ = _table!.SaveNext(reminder.Entry, reminder.Next).ContinueWith(
            failed => _silo.Log.LogWarning(failed.Exception, "The next tick of a reminder could not be stored"),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private sealed class LocalReminder(ReminderEntry entry, DateTime next)
    {
        internal ReminderEntry Entry => entry;

        internal DateTime Next { get; set; } = next;

        /// <summary>Replaced or unregistered: its place in the heap is passed over.</summary>
        internal bool Dropped { get; set; }
    }

    private sealed class Reminder(ReminderEntry entry) : IGrainReminder
    {
        internal ReminderEntry Entry => entry;

        public string ReminderName => entry.ReminderName;
    }
}
