using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrleansSchool.Intranet.Security;

/// <summary>A page behind a personal link, for <see cref="LinktempoAttribute"/>.</summary>
internal interface ILinkpagina
{
    /// <summary>The link of this request doesn't work (any more).</summary>
    bool IsVoorbij { get; }
}

/// <summary>
/// Links that don't work, per address (SEC-6). The tokens can't be guessed; but each try wakes a grain and reads the store, and nobody
/// may have that done without end. A school behind one address stays far below it, and a link that works costs nothing.
/// </summary>
internal sealed class Linktempo(TimeProvider klok)
{
    public const int MisPerAdresMax = 30;

    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(5);

    private readonly Tempo _mis = new(klok, MisPerAdresMax, Venster);

    public bool MagNog(string adres) => _mis.IsNogVrij(adres);

    public void TelMis(string adres) => _mis.Mag(adres);
}

/// <summary>Counts the links that didn't work, and answers 429 when there were too many. Around the handler: a refused one reads nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LinktempoAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var (tempo, adres) = (http.RequestServices.GetRequiredService<Linktempo>(), http.Netadres());
        if (!tempo.MagNog(adres))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        await next();
        if (http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status422UnprocessableEntity
            && context.HandlerInstance is ILinkpagina { IsVoorbij: true } && Links.IsVorm(context.RouteData.Values["token"] as string))
        {
            tempo.TelMis(adres);
        }
    }
}
