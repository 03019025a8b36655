using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using OrleansSchool.Intranet.Htmx;

namespace OrleansSchool.Intranet.Security;

/// <summary>What a refused request gets: sign in first, 404 for a school that isn't theirs, 403 for the rest.</summary>
internal sealed class BeleidResultaat(TabletKoekje koekje) : IAuthorizationMiddlewareResultHandler
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

    private void Weiger(HttpContext context, Toelating toelating)
    {
        if (toelating is Toelating.Inloggen or Toelating.VersePin && IsPaginavraag(context.Request))
        {
            context.Response.Redirect(Adres(context, toelating));
            return;
        }

        context.Response.StatusCode = Status(toelating);
    }

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

    /// <summary>Where to show who one is: a shared tablet asks for a PIN (LIVE-5).</summary>
    private string Adres(HttpContext context, Toelating toelating)
    {
        var pagina = toelating == Toelating.VersePin ? "/tablet/pin" : koekje.Lees(context) is null ? "/inloggen" : "/tablet";
        var terug = context.Request.Path + context.Request.QueryString.ToString();
        return terug is "/" ? pagina : $"{pagina}?terug={Uri.EscapeDataString(terug)}";
    }
}
