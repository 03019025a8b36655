using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using OrleansSchool.Intranet.Htmx;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a refused request gets: sign in first, 404 for a school that isn't theirs, 403 for the rest.</summary>
internal sealed class BeleidResultaat : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        Weiger(context, context.Toelating());
        return Task.CompletedTask;
    }

    private static void Weiger(HttpContext context, Toelating toelating)
    {
        if (Elders(context, toelating) is { } adres)
        {
            context.Response.Redirect(adres);
            return;
        }

        context.Response.StatusCode = Status(toelating);
    }

    /// <summary>Where a page that was asked for is to be had after showing who one is; null when it can't be helped so.</summary>
    public static string? Elders(HttpContext context, Toelating toelating) => !IsPaginavraag(context.Request) ? null : toelating switch
    {
        Toelating.Inloggen => Adressen.Met(IsTablet(context) ? "/tablet" : "/inloggen", Hier(context.Request)),
        Toelating.TweedeStap when context.Sessie()?.Tablet is null => Adressen.Met("/tweede-stap", Hier(context.Request)),
        Toelating.VersePin => Adressen.Met("/tablet/pin", Hier(context.Request)),
        _ => null,
    };

    /// <summary>A paired device asks who is there, not for a password (LIVE-5).</summary>
    private static bool IsTablet(HttpContext context) => context.RequestServices.GetRequiredService<TabletKoekje>().Lees(context) is not null;

    public static string Hier(HttpRequest request) => request.Path + request.QueryString.ToString();

    public static int Status(Toelating toelating) => toelating switch
    {
        Toelating.Toegelaten => StatusCodes.Status200OK,
        Toelating.Inloggen or Toelating.VersePin => StatusCodes.Status401Unauthorized,
        Toelating.GeenSchool => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status403Forbidden,
    };

    /// <summary>A fragment, a stream or a post isn't redirected: what someone typed must stay on the screen.</summary>
    private static bool IsPaginavraag(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.IsHtmxNonBoosted()
        && !request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
}
