using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>
/// Notes who opened, took along or changed what (SEC-3). Looks are written in batches of at most a second; a change and an export wait
/// until they are durable, and a file that can't be noted doesn't go out.
/// </summary>
internal sealed class InzageFilter(Inzageschrijver schrijver, Blikgeheugen geheugen, TimeProvider klok) : IAsyncPageFilter
{
    private const int DagLengteMax = 10;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Inzage(context) is not { } inzage || http.Features.Get<ToelatingFeature>()?.Wie is not { } wie)
        {
            await next();
            return;
        }

        var rij = schrijver.Van(wie.School);
        if (!await rij.HeeftRuimte())
        {
            context.Result = NietNu(http);
            return;
        }

        var gedaan = await next();
        if (IsGelukt(gedaan, inzage, http))
        {
            var regels = InzageRules.Regels(inzage, Bezoek(http, context.HandlerMethod!), http.Vondst(), Rechten(context), wie, klok.GetUtcNow());
            if (!await Noteer(rij, inzage, regels, http) && gedaan.Result is FileResult)
            {
                gedaan.Result = NietNu(http);
            }
        }
    }

    private async Task<bool> Noteer(Inzagerij rij, InzageAttribute inzage, ImmutableArray<Inzageregel> regels, HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) || inzage.Soort == Inzagesoort.Uitvoer)
        {
            return await rij.NoteerDuurzaam(regels);
        }

        var sessie = $"{http.Sessie()?.SessieId}/{regels.FirstOrDefault()?.AccountId}";
        var dag = http.Request.Query["datum"].ToString() is { Length: > 0 and <= DagLengteMax } datum ? datum : null;
        rij.Noteer([.. regels.Where(r => geheugen.IsNieuw(sessie, r, dag, inzage.Vervolg))]);
        return true;
    }

    /// <summary>The handler's own word goes before the page's.</summary>
    private static InzageAttribute? Inzage(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is not { } handler || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method)))
        {
            return null;
        }

        if (handler.MethodInfo.IsDefined(typeof(GeenInzageAttribute)))
        {
            return null;
        }

        var vanPagina = Model(context).GetCustomAttribute<InzageAttribute>();
        return handler.MethodInfo.GetCustomAttribute<InzageAttribute>()
            ?? (vanPagina?.Soort == Inzagesoort.Beheer && HttpMethods.IsGet(http.Request.Method) ? null : vanPagina);
    }

    private static TypeInfo Model(PageHandlerExecutingContext context) => context.ActionDescriptor.ModelTypeInfo!;

    /// <summary>Of the handler, or else of the page.</summary>
    private static IReadOnlyCollection<Recht> Rechten(PageHandlerExecutingContext context) =>
        context.HandlerMethod!.MethodInfo.GetCustomAttribute<BeleidAttribute>() is { Rechten.Count: > 0 } eigen
            ? eigen.Rechten
            : Model(context).GetCustomAttribute<BeleidAttribute>()?.Rechten ?? [];

    private static Inzagebezoek Bezoek(HttpContext http, HandlerMethodDescriptor handler)
    {
        var (route, vraag) = (http.Request.RouteValues, http.Request.Query);
        return new Inzagebezoek(
            HttpMethods.IsPost(http.Request.Method), handler.Name,
            route.GetValueOrDefault("leerling") as string ?? Eerste(vraag["leerling"]) ?? Eerste(vraag["kind"]) ?? UitVorm(http.Request),
            route.GetValueOrDefault("groep") as string ?? Eerste(vraag["groep"]));
    }

    /// <summary>A form of a list names its child in a field.</summary>
    private static string? UitVorm(HttpRequest vraag) => vraag.HasFormContentType && HttpMethods.IsPost(vraag.Method)
        ? vraag.Form.FirstOrDefault(v => v.Key.Equals("leerling", StringComparison.OrdinalIgnoreCase) || v.Key.EndsWith(".Leerling", StringComparison.Ordinal)).Value.FirstOrDefault()
        : null;

    private static string? Eerste(Microsoft.Extensions.Primitives.StringValues waarden) => waarden.Count > 0 ? waarden[0] : null;

    /// <summary>A look that showed something, a file that goes out, a change that was accepted: not a refusal, not a redirect to elsewhere.</summary>
    private static bool IsGelukt(PageHandlerExecutedContext gedaan, InzageAttribute inzage, HttpContext http)
    {
        if (gedaan.Canceled || (gedaan.Exception is not null && !gedaan.ExceptionHandled))
        {
            return false;
        }

        var status = gedaan.Result switch
        {
            StatusCodeResult kaal => kaal.StatusCode,
            ObjectResult inhoud => inhoud.StatusCode ?? StatusCodes.Status200OK,
            RedirectResult or RedirectToPageResult or LocalRedirectResult => StatusCodes.Status302Found,
            _ => http.Response.StatusCode,
        };
        return HttpMethods.IsPost(http.Request.Method)
            ? status < StatusCodes.Status400BadRequest
            : status is >= 200 and < 300 && (inzage.Soort != Inzagesoort.Uitvoer || gedaan.Result is FileResult);
    }

    private static StatusCodeResult NietNu(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "30";
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }
}
