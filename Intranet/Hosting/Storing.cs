using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The number that a person can name and that stands in the log (STYLE: screen outcomes).</summary>
internal sealed record Storing(string Nummer)
{
    /// <summary>Without characters that look alike.</summary>
    private const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Storing Nieuw() => new(RandomNumberGenerator.GetString(Tekens, 4));
}

/// <summary>Logs a fault once, with its number and route pattern; the page then shows the number.</summary>
internal sealed partial class StoringHandler(ILogger<StoringHandler> logger) : IExceptionHandler
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
            Fout(logger, exception, storing.Nummer, route);
        }

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(1, LogLevel.Error, "Fault {Nummer} at {Route}")]
    private static partial void Fout(ILogger logger, Exception fout, string nummer, string route);

    [LoggerMessage(2, LogLevel.Information, "Broken request {Nummer} at {Route}: {Soort}")]
    private static partial void Afgebroken(ILogger logger, string nummer, string route, string soort);
}
