using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>One thing that can be asked of the server: a page's handler, or an endpoint without page.</summary>
/// <param name="Beleid">Its own policies, all of which must let a person in; empty when it has none.</param>
/// <param name="Parameters">Of the route.</param>
/// <param name="Velden">Parameters of the handler that come from query or form.</param>
public sealed record Eindpunt(
    string Route, string Methode, string? Handler, IReadOnlyList<BeleidAttribute> Beleid, IReadOnlyList<string> Parameters, IReadOnlyList<string> Velden)
{
    public bool IsPagina { get; init; }

    public bool IsAnoniem => Beleid.Count > 0 && Beleid.All(b => b.Niveau == OrleansSchool.Intranet.Security.Beleid.Anoniem);

    public override string ToString() => $"{Methode} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";
}

/// <summary>All endpoints of the running server, from its own routing table: a page that is added later is in it by itself (SEC-2).</summary>
internal static class Eindpunten
{
    public static async Task<IReadOnlyList<Eindpunt>> Van(IServiceProvider diensten)
    {
        var laden = diensten.GetRequiredService<PageLoader>();
        var gevonden = new List<Eindpunt>();
        foreach (var endpoint in diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                continue; // files of the build: all public, tested on their own
            }

            gevonden.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } pagina
                ? VanPagina(endpoint, await laden.LoadAsync(pagina, endpoint.Metadata))
                : VanEndpoint(endpoint));
        }

        return gevonden;
    }

    private static IEnumerable<Eindpunt> VanPagina(RouteEndpoint endpoint, CompiledPageActionDescriptor pagina)
    {
        var eigen = pagina.ModelTypeInfo!.GetCustomAttribute<BeleidAttribute>();
        foreach (var handler in pagina.HandlerMethods)
        {
            var beleid = new[] { eigen, handler.MethodInfo.GetCustomAttribute<BeleidAttribute>() }.OfType<BeleidAttribute>().ToList();
            var velden = handler.Parameters.Select(p => p.Name).Except(Parameters(endpoint), StringComparer.OrdinalIgnoreCase).ToList();
            yield return new Eindpunt(Route(endpoint), handler.HttpMethod.ToUpperInvariant(), handler.Name, beleid, Parameters(endpoint), velden) { IsPagina = true };
        }
    }

    private static IEnumerable<Eindpunt> VanEndpoint(RouteEndpoint endpoint)
    {
        BeleidAttribute[] beleid = endpoint.Metadata.GetMetadata<BeleidAttribute>() is { } eigen ? [eigen] : [];
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(methode => new Eindpunt(Route(endpoint), methode, Handler: null, beleid, Parameters(endpoint), []));
    }

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static IReadOnlyList<string> Parameters(RouteEndpoint endpoint) => [.. endpoint.RoutePattern.Parameters.Select(p => p.Name)];
}
