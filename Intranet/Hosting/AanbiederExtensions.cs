using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Sign-in with Microsoft or Google by the framework's OAuth handler; what is set in the installation decides whether it can be used.</summary>
internal static class AanbiederExtensions
{
    /// <summary>Where providers send the browser back to; the name of the provider comes behind it.</summary>
    public const string TerugPad = "/inloggen/terug";

    public static void AddAanbieders(this IServiceCollection services, bool https)
    {
        services.AddOptions<AanbiederOpties>();
        services.AddSingleton<Aanbieders>();
        services.AddSingleton<IConfigureOptions<OAuthOptions>, AanbiederInrichting>();
        var inlog = new AuthenticationBuilder(services);
        foreach (var naam in Aanbieders.Namen)
        {
            inlog.AddOAuth(naam, Aanbieders.Woord(naam), opties => opties.CorrelationCookie = new CookieBuilder
            {
                Name = "aanbieder.",
                Path = TerugPad,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax, // the provider comes back with a GET
                SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            });
        }
    }

    /// <summary>Before the framework looks at a provider's answer: the settings as they are, also when another server changed them.</summary>
    public static void UseAanbieders(this WebApplication app) => app.Use(async (context, volgende) =>
    {
        if (context.Request.Path.StartsWithSegments("/inloggen", StringComparison.OrdinalIgnoreCase))
        {
            if (IsVooruitblik(context.Request))
            {
                // Not kept and not shown by the browser, which asks again when somebody really goes there.
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("Dit adres is er alleen voor wie nu inlogt.");
                return;
            }

            await context.RequestServices.GetRequiredService<Aanbieders>().Ververs();
        }

        await volgende(context);
    });

    /// <summary>
    /// A program that looks ahead at the address by which a provider sends somebody back: the only address where a GET signs in, so
    /// it answers a person only (SEC-1).
    /// </summary>
    private static bool IsVooruitblik(HttpRequest vraag) =>
        (vraag.Path.StartsWithSegments(TerugPad, StringComparison.OrdinalIgnoreCase) || vraag.Path.StartsWithSegments("/inloggen/extern", StringComparison.OrdinalIgnoreCase))
        && (HttpMethods.IsHead(vraag.Method) || Kop(vraag, "Purpose") || Kop(vraag, "Sec-Purpose") || Kop(vraag, "X-Moz"));

    private static bool Kop(HttpRequest vraag, string naam) =>
        vraag.Headers[naam].ToString() is var waarde
        && (waarde.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || waarde.Contains("prerender", StringComparison.OrdinalIgnoreCase)
            || waarde.Contains("preview", StringComparison.OrdinalIgnoreCase));
}
