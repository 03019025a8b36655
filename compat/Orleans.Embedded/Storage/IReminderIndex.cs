namespace Orleans.Embedded;

/// <summary>A reminder table that knows when each reminder ticks next, so that only the next hour need be in memory.</summary>
public interface IReminderIndex : IReminderTable
{
    /// <summary>Reminders whose stored next tick is at or before <paramref name="until"/>, with that tick.</summary>
    IReadOnlyList<(ReminderEntry Entry, DateTime Next)> ReadDue(DateTime until);

    /// <summary>The first stored next tick after <paramref name="moment"/>.</summary>
    DateTime? FirstAfter(DateTime moment);

    /// <summary>Stores the next tick of a reminder. It may be lost: a tick in the past is worked out anew at start.</summary>
    Task SaveNext(ReminderEntry entry, DateTime next);
}
