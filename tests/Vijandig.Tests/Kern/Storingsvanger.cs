using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>Keeps what the server under test logs as a fault of its own, however long it runs; nothing else.</summary>
internal sealed class Storingsvanger : ILoggerProvider
{
    private const string Eigen = "OrleansSchool";

    private readonly ConcurrentQueue<string> _regels = new();

    public int Aantal => _regels.Count;

    public IEnumerable<string> Vanaf(int nummer) => _regels.Skip(nummer);

    public ILogger CreateLogger(string categoryName) => new Schrijver(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Schrijver(Storingsvanger vanger, string categorie) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        /// <summary>The framework calls a forged cookie an error; ours are faults.</summary>
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error && categorie.StartsWith(Eigen, StringComparison.Ordinal);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                vanger._regels.Enqueue($"{categorie}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
