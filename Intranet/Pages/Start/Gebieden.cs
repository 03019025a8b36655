using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>
/// Asks several areas for one page. One that fails, or doesn't answer in time, is left out and named, so that nobody takes its silence for "nothing to do"; the others
/// stand there (UX-2).
/// </summary>
internal sealed partial class Gebieden(TimeProvider klok, ILogger<Gebieden> logger)
{
    /// <summary>Longer than this nobody waits for one area; a cold start of all of them together takes less.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<string> _gemist = new();

    /// <summary>Areas without an answer so far, in words for people.</summary>
    public ImmutableArray<string> Gemist => [.. _gemist.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static Gebieden Van(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestServices.GetRequiredService<ILogger<Gebieden>>());

    /// <param name="gebied">What is said of it when it gives no answer: "besluiten", "geld".</param>
    /// <param name="zonder">In its place then.</param>
    public async Task<T> Vraag<T>(string gebied, Func<Task<T>> vraag, T zonder)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        try
        {
            return await vraag().WaitAsync(Geduld, klok);
        }
        catch (Exception fout)
        {
            GeenAntwoord(logger, gebied, fout.GetBaseException().GetType().Name);
            _gemist.Enqueue(gebied);
            return zonder;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An area of a page gave no answer ({Gebied}): {Fout}")]
    private static partial void GeenAntwoord(ILogger logger, string gebied, string fout);
}
