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
        if (toelating == Toelating.Inloggen && IsPaginavraag(context.Request))
        {
            context.Response.Redirect(Inlogadres(context.Request));
            return;
        }

        context.Response.StatusCode = Status(toelating);
    }

    public static int Status(Toelating toelating) => toelating switch
    {
        Toelating.Toegelaten => StatusCodes.Status200OK,
        Toelating.Inloggen => StatusCodes.Status401Unauthorized,
        Toelating.GeenSchool => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status403Forbidden,
    };

    /// <summary>A fragment, a stream or a post isn't redirected: what someone typed must stay on the screen.</summary>
    private static bool IsPaginavraag(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.IsHtmxNonBoosted()
        && !request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);

    private static string Inlogadres(HttpRequest request)
    {
        var terug = request.Path + request.QueryString.ToString();
        return terug is "/" ? "/inloggen" : "/inloggen?terug=" + Uri.EscapeDataString(terug);
    }
}
