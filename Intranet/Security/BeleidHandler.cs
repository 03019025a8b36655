using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>The only requirement: it is the fallback policy, so every endpoint meets it and none can forget it (SEC-2).</summary>
internal sealed class BeleidRequirement : IAuthorizationRequirement;

/// <summary>Weighs the endpoint's <see cref="BeleidAttribute"/>, deny by default.</summary>
internal sealed class BeleidHandler(Schooltijd tijd) : AuthorizationHandler<BeleidRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, BeleidRequirement requirement)
    {
        if (context.Resource is HttpContext http && Weeg(http) == Toelating.Toegelaten)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private Toelating Weeg(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null)
        {
            return Toelating.Toegelaten; // nothing there: 404 for everybody
        }

        var plaats = Plaats(http.Request.RouteValues);
        var sessie = http.Sessie();
        var wie = plaats.School is { } school ? sessie?.Bij(school, tijd.Vandaag) : null;
        var beleid = endpoint.Metadata.GetMetadata<BeleidAttribute>() ?? BeleidAttribute.Standaard;
        var uitkomst = ToelatingRules.Beoordeel(beleid, sessie?.Niveau, plaats, wie, sessie?.Tablet?.IsPinVers(tijd.Nu) ?? true);
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            http.Features.Set(new ToelatingFeature(uitkomst, plaats, wie)); // the page that explains a refusal keeps the refusal
        }

        return uitkomst;
    }

    private static Plaats Plaats(RouteValueDictionary route)
    {
        var noemtSchool = route.TryGetValue("school", out var school);
        SchoolSleutel.Probeer(school as string, out var sleutel);
        return new Plaats(noemtSchool, sleutel, route.GetValueOrDefault("groep") as string);
    }
}
