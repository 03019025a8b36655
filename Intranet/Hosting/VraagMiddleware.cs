using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Refuses what is too large or came without https, before anything reads it.</summary>
internal static class VraagMiddleware
{
    /// <summary>Refuses a body that says it is too large before anything reads it, so that the answer is 413 and not a failed form.</summary>
    public static void UseVraaggrens(this WebApplication app) => app.Use((context, volgende) =>
    {
        var grens = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? WebExtensions.VraagBytesMax;
        if (context.Request.ContentLength > grens && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return volgende(context);
    });

    /// <summary>Only GET, HEAD and POST mean something here; a page would answer any other method as if it were GET.</summary>
    public static void UseMethoden(this WebApplication app) => app.Use((context, volgende) =>
    {
        var methode = context.Request.Method;
        if (HttpMethods.IsGet(methode) || HttpMethods.IsHead(methode) || HttpMethods.IsPost(methode))
        {
            return volgende(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return context.Response.WriteAsync("Dit adres doet dat niet.");
    });

    /// <summary>
    /// A form is UTF-8: every page says so, and no browser sends another. The framework throws at some of the others instead of refusing, also while it draws
    /// the page of a refusal: so this answers by itself (SEC-6).
    /// </summary>
    public static void UseTekenset(this WebApplication app) => app.Use((context, volgende) =>
    {
        if (!context.Request.HasFormContentType || IsUtf8(context.Request.ContentType))
        {
            return volgende(context);
        }

        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return context.Response.WriteAsync("Verstuur dit formulier in UTF-8.");
    });

    internal static bool IsUtf8(string? soort) => !MediaTypeHeaderValue.TryParse(soort, out var gelezen) || HeaderUtilities.RemoveQuotes(gelezen.Charset) is not { Length: > 0 } tekenset
        || tekenset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// With a public https address a request that came over plain http is refused, unless it is this machine asking for health: a
    /// proxy that forgets X-Forwarded-Proto, or someone who goes round it (OPS-3).
    /// </summary>
    public static void UseAlleenHttps(this WebApplication app, Opdracht opdracht)
    {
        if (!StartRules.AlleenHttps(opdracht))
        {
            return;
        }

        app.Use((context, volgende) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            {
                return volgende(context);
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync("Open het intranet met https://.");
        });
    }
}
