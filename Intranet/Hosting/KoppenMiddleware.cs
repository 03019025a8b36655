using Microsoft.AspNetCore.StaticAssets;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Headers on every answer, also on errors and files (SEC-6).</summary>
internal static class KoppenMiddleware
{
    public const string Csp =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    private const string Toestemmingen =
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=(), interest-cohort=()";

    private static readonly string Hsts = $"max-age={(int)TimeSpan.FromDays(365).TotalSeconds}";

    public static void UseKoppen(this WebApplication app) => app.Use((context, volgende) =>
    {
        context.Response.OnStarting(static staat => Zet((HttpContext)staat), context);
        return volgende(context);
    });

    private static Task Zet(HttpContext context)
    {
        var koppen = context.Response.Headers;
        koppen.ContentSecurityPolicy = Csp;
        koppen.XContentTypeOptions = "nosniff";
        koppen["Referrer-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = Toestemmingen;
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            koppen.StrictTransportSecurity = Hsts;
        }

        // Pages are for one person and change by the minute; only files with a fingerprint may be kept.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            koppen.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
