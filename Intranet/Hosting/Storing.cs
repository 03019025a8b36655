using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using OrleansSchool.Intranet.Telemetrie;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The number that a person can name and that stands in the log (STYLE: screen outcomes).</summary>
internal sealed record Storing(string Nummer)
{
    /// <summary>Without characters that look alike.</summary>
    private const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Storing Nieuw() => new(RandomNumberGenerator.GetString(Tekens, 4));
}

/// <summary>
/// Logs a fault once, with its number and route pattern; the page then shows the number. Kinds and stack, never the message: it
/// may quote a name or the key of a child (SEC-6).
/// </summary>
internal sealed partial class StoringHandler(ILogger<StoringHandler> logger, Meetpunten meten) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var storing = Storing.Nieuw();
        httpContext.Features.Set(storing);
        var route = (httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(geen)";
        if (exception is BadHttpRequestException or OperationCanceledException)
        {
            Afgebroken(logger, storing.Nummer, route, exception.GetType().Name);
        }
        else
        {
            meten.Storing(route, exception.GetType().Name);
            Fout(logger, storing.Nummer, route, Soorten(exception), Meetpunten.Spoor, exception.StackTrace ?? "");
        }

        return ValueTask.FromResult(false);
    }

    /// <summary>The kind of a fault and of what caused it; of a refused row also which kind of state and why.</summary>
    internal static string Soorten(Exception fout) =>
        fout.InnerException is { } binnen ? $"{Soort(fout)} < {Soorten(binnen)}" : Soort(fout);

    private static string Soort(Exception fout) =>
        fout is VerzegelingException rij ? $"{nameof(VerzegelingException)} ({rij.Soort}: {rij.Reden})" : fout.GetType().Name;

    [LoggerMessage(1, LogLevel.Error, "Fault {Nummer} at {Route}: {Soorten}, trace {Spoor}\n{Stapel}")]
    private static partial void Fout(ILogger logger, string nummer, string route, string soorten, string spoor, string stapel);

    [LoggerMessage(2, LogLevel.Information, "Broken request {Nummer} at {Route}: {Soort}")]
    private static partial void Afgebroken(ILogger logger, string nummer, string route, string soort);
}
