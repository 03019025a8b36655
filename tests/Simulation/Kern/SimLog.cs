using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation.Kern;

/// <summary>Reads every line that the application logs: what no injected fault explains is a violation, also when somebody swallowed it.</summary>
internal sealed class SimLog(Wereld wereld) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => new Regel(this, categoryName);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
    }

    public void Dispose()
    {
    }

    /// <summary>What a fault that was injected looks like to who calls.</summary>
    public static bool IsNagebootst(Exception fout) => fout switch
    {
        VerzegelingException => false,
        AggregateException { InnerException: { } binnen } => IsNagebootst(binnen),
        Nagebootst or InconsistentStateException or TimeoutException or SiloUnavailableException or OperationCanceledException or Procesweg => true,
        _ => fout.InnerException is { } oorzaak && IsNagebootst(oorzaak),
    };

    private void Lees(string waar, LogLevel niveau, string tekst, Exception? fout)
    {
        wereld.Tel($"log-{niveau}".ToLowerInvariant());
        var verklaard = wereld.Opties.Storingen && (fout is null ? niveau == LogLevel.Warning || Verwacht(tekst) : IsNagebootst(fout));
        if (!verklaard)
        {
            wereld.Schending("unexpected-log", $"{niveau} of {waar}: {tekst} {fout?.ToString() ?? ""}");
        }
    }

    /// <summary>An outbox that tried twenty times, or a mail whose conversation broke: said without the exception, which may hold data.</summary>
    private static bool Verwacht(string tekst) =>
        tekst.EndsWith(nameof(Nagebootst), StringComparison.Ordinal) || tekst.EndsWith(nameof(TimeoutException), StringComparison.Ordinal)
        || tekst.EndsWith(nameof(InconsistentStateException), StringComparison.Ordinal);

    private sealed class Regel(SimLog log, string waar) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.Lees(waar, logLevel, formatter(state, exception), exception);
            }
        }
    }
}

/// <summary>The process that was asked is gone; nobody knows what became of the question.</summary>
internal sealed class Procesweg() : Exception("The process went away.");
