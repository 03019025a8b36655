using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OrleansSchool.Tests.Intranet;

/// <summary>Keeps every log line of the server under test, all levels, as text.</summary>
public sealed class Logvanger : ILoggerProvider
{
    private const int RegelsMax = 100_000;

    private readonly ConcurrentQueue<string> _regels = new();

    public IReadOnlyCollection<string> Regels => _regels;

    public ILogger CreateLogger(string categoryName) => new Schrijver(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Schrijver(Logvanger vanger, string categorie) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (vanger._regels.Count < RegelsMax)
            {
                vanger._regels.Enqueue($"{logLevel} {categorie}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
