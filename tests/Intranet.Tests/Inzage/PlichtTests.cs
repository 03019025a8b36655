using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>No page with data of children, and no change of who may see them, without a word about the access log (SEC-3).</summary>
[Requirement("SEC-3")]
public sealed class PlichtTests
{
    [Fact]
    public async Task Elk_eindpunt_met_kindgegevens_zegt_wat_het_toegangslog_ervan_noteert()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true));
        var laden = web.Services.GetRequiredService<PageLoader>();
        var (gezien, fouten) = (0, new List<string>());
        foreach (var endpoint in web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var bijSchool = endpoint.RoutePattern.Parameters.Any(p => p.Name == "school");
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } pagina)
            {
                var model = await laden.LoadAsync(pagina, endpoint.Metadata);
                foreach (var handler in model.HandlerMethods.Where(h => h.HttpMethod is "Get" or "Post" && Geldt(bijSchool, h.HttpMethod, model.ModelTypeInfo!, h.MethodInfo)))
                {
                    gezien++;
                    fouten.AddRange(Fout(handler.MethodInfo, model.ModelTypeInfo!, $"{handler.MethodInfo.Name} van {model.ModelTypeInfo!.FullName}"));
                }
            }
            else if (bijSchool && endpoint.Metadata.GetMetadata<GeenInzageAttribute>() is null)
            {
                fouten.Add($"{endpoint.RoutePattern.RawText} is geen pagina: geef het WithMetadata(new GeenInzageAttribute(\"waarom niet\")), of maak er een handler van een pagina van.");
            }
        }

        Assert.True(gezien >= 20, $"maar {gezien} gevonden");
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    private static bool Geldt(bool bijSchool, string methode, TypeInfo model, MethodInfo handler) => new[]
    {
        model.GetCustomAttribute<BeleidAttribute>(), handler.GetCustomAttribute<BeleidAttribute>(),
    }.OfType<BeleidAttribute>().Any(b => Inzageplicht.Geldt(bijSchool, methode.ToUpperInvariant(), b.Rechten));

    private static IEnumerable<string> Fout(MethodInfo handler, TypeInfo model, string waar)
    {
        var (wel, niet) = (handler.IsDefined(typeof(InzageAttribute)), handler.IsDefined(typeof(GeenInzageAttribute)));
        var (paginaWel, paginaNiet) = (model.IsDefined(typeof(InzageAttribute)), model.IsDefined(typeof(GeenInzageAttribute)));
        if (!wel && !niet && !paginaWel && !paginaNiet)
        {
            yield return $"{waar}: zet [Inzage(Inzagesoort.…, \"wat de schoolleider leest\")] op de pagina of de handler, of [GeenInzage(\"waarom niet\")] (zie Intranet/Inzage/InzageAttribute.cs).";
        }

        if ((wel && niet) || (paginaWel && paginaNiet))
        {
            yield return $"{waar}: [Inzage] en [GeenInzage] staan er allebei; kies er een.";
        }

        var woorden = handler.GetCustomAttribute<InzageAttribute>()?.Wat ?? model.GetCustomAttribute<InzageAttribute>()?.Wat;
        if (woorden is { Length: 0 or > 40 })
        {
            yield return $"{waar}: '{woorden}' is leeg of langer dan 40 tekens.";
        }
    }
}
