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
            await context.RequestServices.GetRequiredService<Aanbieders>().Ververs();
        }

        await volgende(context);
    });
}
