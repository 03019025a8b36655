using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using OrleansSchool.Intranet.Telemetrie;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Structured logs without names, tokens or ids of children: a request is logged by its route pattern, never its path (SEC-6, OPS-2).</summary>
internal static partial class LogboekExtensions
{
    private static readonly TimeSpan Lang = TimeSpan.FromSeconds(2);

    public static void AddLogboek(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddStilleConsole(opties => opties.FormatterName =
            Console.IsOutputRedirected ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple);
        builder.Services.Configure<JsonConsoleFormatterOptions>(opties => opties.UseUtcTimestamp = true); // no scopes: the platform puts the path in one
        builder.Services.Configure<SimpleConsoleFormatterOptions>(opties =>
        {
            opties.SingleLine = true;
            opties.TimestampFormat = "HH:mm:ss ";
        });
    }

    /// <summary>A line per request when asked for; always for what failed or took long.</summary>
    public static void UseVraaglog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OrleansSchool.Vraag");
        app.Use(async (context, volgende) =>
        {
            var begin = Stopwatch.GetTimestamp();
            await volgende(context);
            var duur = Stopwatch.GetElapsedTime(begin);
            var niveau = context.Response.StatusCode >= 500 || (duur > Lang && !IsStroom(context)) ? LogLevel.Warning : LogLevel.Information;
            if (logger.IsEnabled(niveau))
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(geen)";
                Vraag(logger, niveau, TelemetrieExtensions.Methode(context.Request.Method), route, context.Response.StatusCode, (long)duur.TotalMilliseconds, Meetpunten.Spoor);
            }
        });
    }

    private static bool IsStroom(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true;

    [LoggerMessage(EventId = 1, Message = "{Methode} {Route} {Status} in {Ms} ms, trace {Spoor}")]
    private static partial void Vraag(ILogger logger, LogLevel niveau, string methode, string route, int status, long ms, string spoor);
}
