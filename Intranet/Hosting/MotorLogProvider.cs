using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Console;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Lets the engine tell what failed, not at which child: the key of a grain becomes a short digest, an exception its kinds and
/// stack, since its message may quote a key or a name (SEC-6). Holds for either engine; other categories pass unchanged.
/// </summary>
internal sealed class MotorLogProvider(ILoggerProvider onder) : ILoggerProvider
{
    private const string Categorie = "Orleans.";

    /// <summary>Orleans writes of a failing store under the name of the store's class, with the key of the grain.</summary>
    private static readonly string Opslag = typeof(VerzegeldeOpslag).Namespace + ".";

    private const int KenmerkBytes = 4;

    /// <summary>Linear in the text and without a time limit: a line of the log must never fail what it tells of, however busy the machine is.</summary>
    private static readonly Regex Sleutel = new(
        @"\b(?<soort>[a-z]+)/(?:[a-z]+/[^\s.,:;()'""]+|[0-9][^\s.,:;()'""]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith(Categorie, StringComparison.Ordinal) || categoryName.StartsWith(Opslag, StringComparison.Ordinal)
            ? new Zeef(onder.CreateLogger(categoryName)) : onder.CreateLogger(categoryName);

    public void Dispose() => onder.Dispose();

    /// <summary>
    /// <c>leerling/leerling/99XX00/1042</c> becomes <c>leerling#5f3a91c0</c>: the same child is the same word in every line. Orleans' own
    /// store also writes the key alone, <c>leerling/99XX00/1042</c>.
    /// </summary>
    private static string ZonderSleutels(string tekst) => Sleutel.Replace(tekst, gevonden =>
        $"{gevonden.Groups["soort"].Value}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gevonden.Value)).AsSpan(0, KenmerkBytes))}");

    private sealed class Zeef(ILogger onder) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => onder.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var tekst = ZonderSleutels(formatter(state, null));
            onder.Log(
                logLevel, eventId, exception is null ? tekst : $"{tekst}: {StoringHandler.Soorten(exception)}\n{exception.StackTrace}", null, static (t, _) => t);
        }
    }
}

/// <summary>The console as every command uses it.</summary>
internal static class ConsoleLogExtensions
{
    public static void AddStilleConsole(this ILoggingBuilder logging, Action<ConsoleLoggerOptions> stel)
    {
        logging.AddConsole(stel).ClearProviders(); // its formatters stay; the provider comes back behind ours
        logging.Services.AddSingleton<ConsoleLoggerProvider>();
        logging.Services.AddSingleton<ILoggerProvider>(diensten => new MotorLogProvider(diensten.GetRequiredService<ConsoleLoggerProvider>()));
    }
}
