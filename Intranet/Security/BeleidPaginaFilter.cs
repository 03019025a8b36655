using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>Weighs the <see cref="BeleidAttribute"/> of the chosen handler method, on top of the page's own; without a handler there is nothing to do.</summary>
internal sealed class BeleidPaginaFilter(Schooltijd tijd) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null)
        {
            // Razor would draw the page without having loaded it.
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return Task.CompletedTask;
        }

        var beleid = context.HandlerMethod.MethodInfo.Kenmerk<BeleidAttribute>();
        if (beleid is null || context.HttpContext.Features.Get<ToelatingFeature>() is not { } toelating)
        {
            return next();
        }

        var sessie = context.HttpContext.Sessie();
        var uitkomst = ToelatingRules.Beoordeel(beleid, sessie?.Niveau, toelating.Plaats, toelating.Wie, sessie?.Tablet?.IsPinVers(tijd.Nu) ?? true);
        if (uitkomst == Toelating.Toegelaten)
        {
            return next();
        }

        context.HttpContext.Features.Set(toelating with { Uitkomst = uitkomst });
        context.Result = BeleidResultaat.Elders(context.HttpContext, uitkomst) is { } adres
            ? new LocalRedirectResult(adres) : new StatusCodeResult(BeleidResultaat.Status(uitkomst));
        return Task.CompletedTask;
    }
}
