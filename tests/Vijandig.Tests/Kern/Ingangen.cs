using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>A handler of a page, as the program itself knows it.</summary>
/// <param name="Bestanden">Fields that take a file.</param>
/// <param name="Velden">All other fields, by what they are bound to.</param>
/// <param name="BytesMax">Largest body that its page takes.</param>
internal sealed record Ingang(string Route, string? Handler, Type Model, IReadOnlyList<string> Bestanden, IReadOnlyList<Bindveld> Velden, long BytesMax)
{
    public override string ToString() => $"{Route}{(Handler is null ? "" : $"?handler={Handler}")}";
}

/// <param name="IsTekst">Takes any text; otherwise a number, date, choice or tick.</param>
/// <param name="IsRij">Takes the same name more than once, or with a number behind it.</param>
internal sealed record Bindveld(string Naam, bool IsTekst, bool IsRij = false);

/// <summary>Every entrance that takes a post, from the running program: one that is added later is thrown at without a change here.</summary>
internal static class Ingangen
{
    private const int DiepteMax = 3;

    /// <param name="methode">POST, or GET for what an address may carry.</param>
    public static async Task<IReadOnlyList<Ingang>> Van(IServiceProvider diensten, string methode = "POST")
    {
        var laden = diensten.GetRequiredService<PageLoader>();
        var gevonden = new List<Ingang>();
        foreach (var endpoint in diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } pagina)
            {
                gevonden.AddRange(VanPagina(endpoint, await laden.LoadAsync(pagina, endpoint.Metadata), methode));
            }
        }

        return gevonden;
    }

    private static IEnumerable<Ingang> VanPagina(RouteEndpoint endpoint, CompiledPageActionDescriptor pagina, string methode)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var uitRoute = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var model = pagina.ModelTypeInfo!;
        var max = (model.GetCustomAttribute<RequestSizeLimitAttribute>() as Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata)?.MaxRequestBodySize ?? WebExtensions.VraagBytesMax;
        foreach (var handler in pagina.HandlerMethods.Where(h => string.Equals(h.HttpMethod, methode, StringComparison.OrdinalIgnoreCase)))
        {
            var velden = handler.Parameters.Where(p => !uitRoute.Contains(p.Name)).SelectMany(p => Velden(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType, 0))
                .Concat(pagina.BoundProperties.Where(p => !uitRoute.Contains(p.Name)).SelectMany(p => Velden(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType, 0))).ToList();
            yield return new Ingang(
                route, handler.Name, model.AsType(), [.. velden.Where(v => v.Soort == typeof(IFormFile)).Select(v => v.Naam)],
                [.. velden.Where(v => v.Soort != typeof(IFormFile)).Select(v => new Bindveld(v.Naam, v.Soort == typeof(string), v.IsRij || v.Naam.Contains('[', StringComparison.Ordinal)))], max);
        }
    }

    /// <summary>A record of a form by its properties, a list by its first two places.</summary>
    private static IEnumerable<(string Naam, Type Soort, bool IsRij)> Velden(string naam, Type soort, int diepte)
    {
        var kaal = Nullable.GetUnderlyingType(soort) ?? soort;
        if (kaal == typeof(CancellationToken) || diepte > DiepteMax)
        {
            return [];
        }

        if (IsEnkel(kaal))
        {
            return [(naam, kaal, false)];
        }

        return Element(kaal) is { } element
            ? IsEnkel(element) ? [(naam, element, true)] : Velden($"{naam}[0]", element, diepte + 1).Concat(Velden($"{naam}[1]", element, diepte + 1))
            : kaal.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.SetMethod!.IsPublic && p.GetIndexParameters().Length == 0)
                .SelectMany(p => Velden($"{naam}.{p.Name}", p.PropertyType, diepte + 1));
    }

    private static bool IsEnkel(Type soort) =>
        soort.IsPrimitive || soort.IsEnum || soort == typeof(string) || soort == typeof(decimal) || soort == typeof(IFormFile)
        || soort == typeof(DateOnly) || soort == typeof(TimeOnly) || soort == typeof(DateTime) || soort == typeof(DateTimeOffset) || soort == typeof(Guid);

    private static Type? Element(Type soort) =>
        soort.IsArray ? soort.GetElementType()
        : soort.GetInterfaces().Append(soort).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
