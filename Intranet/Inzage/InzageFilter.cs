using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>
/// Notes who opened, took along or changed what (SEC-3). Looks are written in batches of at most a second; a change and an export wait
/// until they are durable: a file that can't be noted doesn't go out, and of a change that can't be noted nobody hears that it went well.
/// </summary>
internal sealed class InzageFilter(Inzageschrijver schrijver, Blikgeheugen geheugen, TimeProvider klok) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<ToelatingFeature>()?.Wie is not { } wie)
        {
            await next();
            return;
        }

        var (inzage, rij) = (Inzage(context), schrijver.Van(wie.School));
        if (inzage is not null && !await rij.HeeftRuimte())
        {
            context.Result = NietNu(http);
            return;
        }

        var gedaan = await next();
        if (inzage is not null)
        {
            await NoteerEigen(context, gedaan, inzage, wie);
        }

        if (Getoond(context, gedaan, inzage) is { } pagina)
        {
            var regels = InzageRules.Blikken(pagina, Bezoek(http, handler: null), http.Vondst(), Rechten(Model(context)), wie, klok.GetUtcNow());
            gedaan.Result = await NoteerBlikken(rij, regels, http, vervolg: true) ? gedaan.Result : NietNu(http);
        }
    }

    /// <summary>What was asked for, as the handler or its page names it.</summary>
    private async Task NoteerEigen(PageHandlerExecutingContext context, PageHandlerExecutedContext gedaan, InzageAttribute inzage, Wie wie)
    {
        var http = context.HttpContext;
        var (rij, isPost) = (schrijver.Van(wie.School), HttpMethods.IsPost(http.Request.Method));
        ImmutableArray<Inzageregel> Regels() => InzageRules.Regels(
            inzage, Bezoek(http, context.HandlerMethod!), http.Vondst(), Rechten(context), wie, klok.GetUtcNow());
        if (gedaan.Exception is not null && !gedaan.ExceptionHandled)
        {
            // The grain may have done it before the fault: no change without its line.
            await rij.NoteerDuurzaam(isPost ? [.. Regels().Select(InzageRules.AlsPoging)] : []);
        }
        else if (!IsGelukt(gedaan, inzage, http))
        {
            await BewaarOfWeiger(isPost ? InzageRules.Ondanks(http.Vondst(), Rechten(context), wie, klok.GetUtcNow()) : []);
        }
        else if (isPost || inzage.Soort == Inzagesoort.Uitvoer)
        {
            await BewaarOfWeiger(Regels());
        }
        else
        {
            await NoteerBlikken(rij, Regels(), http, inzage.Vervolg, isAlGewogen: true);
        }

        async Task BewaarOfWeiger(ImmutableArray<Inzageregel> regels)
        {
            if (!await rij.NoteerDuurzaam(regels))
            {
                http.Vondst().NietVastgelegd = isPost;
                gedaan.Result = NietNu(http);
            }
        }
    }

    /// <summary>Only what this session hasn't open; false when there is no room for it, and then it may not be shown.</summary>
    private async Task<bool> NoteerBlikken(Inzagerij rij, ImmutableArray<Inzageregel> regels, HttpContext http, bool vervolg, bool isAlGewogen = false)
    {
        var (sessie, dag) = ($"{http.Sessie()?.SessieId}/{regels.FirstOrDefault()?.AccountId}", http.Vondst().Dag);
        ImmutableArray<Inzageregel> nieuw = [.. regels.Where(r => geheugen.IsNieuw(sessie, r, dag, vervolg))];
        if (!nieuw.IsEmpty && !isAlGewogen && !await rij.HeeftRuimte())
        {
            foreach (var regel in nieuw)
            {
                geheugen.Vergeet(sessie, regel, dag);
            }

            return false;
        }

        rij.Noteer(nieuw);
        return true;
    }

    /// <summary>
    /// The page whose own look this answer is as well: a form, accepted or refused, that comes back with the page or a part of it, and a
    /// handler of its own that draws the whole page around what it shows.
    /// </summary>
    private static InzageAttribute? Getoond(PageHandlerExecutingContext context, PageHandlerExecutedContext gedaan, InzageAttribute? inzage)
    {
        var pagina = Model(context).Kenmerk<InzageAttribute>();
        if (context.HandlerMethod is null || pagina is null || !InzageRules.IsBlik(pagina.Soort) || (gedaan.Exception is not null && !gedaan.ExceptionHandled))
        {
            return null;
        }

        var isGetoond = HttpMethods.IsPost(context.HttpContext.Request.Method)
            ? gedaan.Result is PageResult or PartialViewResult
            : gedaan.Result is PageResult && inzage is not null && inzage.Wat != pagina.Wat && IsGelukt(gedaan, inzage, context.HttpContext);
        return isGetoond ? pagina : null;
    }

    /// <summary>The handler's own word goes before the page's.</summary>
    private static InzageAttribute? Inzage(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is not { } handler || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method)))
        {
            return null;
        }

        if (handler.MethodInfo.Kenmerk<GeenInzageAttribute>() is not null)
        {
            return null;
        }

        var vanPagina = Model(context).Kenmerk<InzageAttribute>();
        return handler.MethodInfo.Kenmerk<InzageAttribute>()
            ?? (vanPagina?.Soort == Inzagesoort.Beheer && HttpMethods.IsGet(http.Request.Method) ? null : vanPagina);
    }

    private static TypeInfo Model(PageHandlerExecutingContext context) => context.ActionDescriptor.ModelTypeInfo!;

    /// <summary>Of the handler, or else of the page.</summary>
    private static IReadOnlyCollection<Recht> Rechten(PageHandlerExecutingContext context) =>
        Rechten(context.HandlerMethod!.MethodInfo) is { Count: > 0 } eigen ? eigen : Rechten(Model(context));

    private static IReadOnlyCollection<Recht> Rechten(MemberInfo lid) => lid.Kenmerk<BeleidAttribute>()?.Rechten ?? [];

    private static Inzagebezoek Bezoek(HttpContext http, HandlerMethodDescriptor? handler)
    {
        var route = http.Request.RouteValues;
        return new Inzagebezoek(
            handler is not null && HttpMethods.IsPost(http.Request.Method), handler?.Name,
            route.GetValueOrDefault("leerling") as string, route.GetValueOrDefault("groep") as string);
    }

    /// <summary>
    /// A look that showed something, a file that goes out, a change that was accepted: not a refusal, not a redirect to elsewhere. A page of
    /// one child that says 422 still shows whose it is.
    /// </summary>
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
            : (status is >= 200 and < 300 && (inzage.Soort != Inzagesoort.Uitvoer || gedaan.Result is FileResult))
                || (status == StatusCodes.Status422UnprocessableEntity && inzage.Soort == Inzagesoort.Leerling && gedaan.Result is (PageResult or PartialViewResult));
    }

    private static StatusCodeResult NietNu(HttpContext http)
    {
        foreach (var kop in http.Response.Headers.Keys.Where(k => k.StartsWith("HX-", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            http.Response.Headers.Remove(kop); // they were of the answer that doesn't go out
        }

        http.Response.Headers.RetryAfter = "30";
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }
}
