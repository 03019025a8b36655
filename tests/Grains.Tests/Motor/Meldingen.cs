using Microsoft.Extensions.Logging;

namespace OrleansSchool.Tests.Contract;

/// <summary>Keeps what the engine logs at warning or above, so that a test can ask for it.</summary>
public sealed class Meldingen : ILoggerProvider, ILogger
{
    private readonly List<string> _regels = [];

    public IReadOnlyList<string> Regels
    {
        get
        {
            lock (_regels)
            {
                return [.. _regels];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (_regels)
            {
                _regels.Add($"{formatter(state, exception)} {exception?.Message}");
            }
        }
    }

    public void Dispose()
    {
    }
}
