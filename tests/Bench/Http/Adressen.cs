using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Bench.Http;

/// <summary>The pages of the server, from its own routing table: a page that is added later is in it by itself. Says of which of them an address is.</summary>
internal sealed partial class Adressen
{
    private readonly IReadOnlyList<(string Route, TemplateMatcher Past)> _routes;

    private Adressen(IEnumerable<string> routes) => _routes =
        [.. routes.Order(StringComparer.Ordinal).Select(r => (r, new TemplateMatcher(TemplateParser.Parse(r.TrimStart('/')), new RouteValueDictionary())))];

    public IEnumerable<string> Routes => _routes.Select(r => r.Route);

    public static async Task<Adressen> Van(Serveropties opties)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).ToList();
        await app.StopAsync();
        return new Adressen(routes);
    }

    /// <summary>Route and handler of an address; null when it is of no page. Of two that fit the one with the fewest parameters.</summary>
    public string? Bij(string adres)
    {
        var (pad, vraag) = adres.Split('?', 2) is [var p, var v] ? (p, v) : (adres, "");
        var route = _routes.Where(r => r.Past.TryMatch(pad, new RouteValueDictionary())).OrderBy(r => r.Route.Count(c => c == '{')).Select(r => r.Route).FirstOrDefault();
        return route is null ? null : Handler().Match(vraag) is { Success: true } h ? $"{route}?{h.Groups["naam"].Value}" : route;
    }

    /// <summary>Addresses of all pages that name nothing but what is given here.</summary>
    public IEnumerable<string> Met(IReadOnlyDictionary<string, string> waarden) => _routes.Select(r => r.Route)
        .Where(r => Plek().Matches(r).All(m => waarden.ContainsKey(m.Groups["naam"].Value)))
        .Select(r => Plek().Replace(r, m => waarden[m.Groups["naam"].Value]));

    /// <summary>What can be opened from a page: links, and fragments that the script asks for.</summary>
    public static IEnumerable<string> In(string html) =>
        Verwijzing().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["adres"].Value).Split('#')[0]).Where(a => a.Length > 1).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"(?:^|&)(?<naam>handler=[A-Za-z]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Handler();

    [GeneratedRegex(@"\{\**(?<naam>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Plek();

    [GeneratedRegex(@"\s(href|hx-get)=""(?<adres>/[^""]*)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Verwijzing();
}
