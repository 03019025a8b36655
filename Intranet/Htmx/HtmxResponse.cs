using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace OrleansSchool.Intranet.Htmx;

/// <summary>Instructions to htmx in the answer: <c>Response.Htmx(h => h.WithTrigger("blad-dicht").PushUrl(url))</c>.</summary>
public sealed class HtmxResponseHeaders
{
    private readonly IHeaderDictionary koppen;
    private readonly JsonObject gebeurtenissen = [];

    internal HtmxResponseHeaders(IHeaderDictionary koppen) => this.koppen = koppen;

    /// <summary>Fires an event on the element that asked; it bubbles. Names and details are ASCII: they travel in a header.</summary>
    public HtmxResponseHeaders WithTrigger(string naam, object? detail = null)
    {
        gebeurtenissen[naam] = detail is null ? JsonValue.Create(true) : JsonSerializer.SerializeToNode(detail);
        koppen[HtmxHeaders.Trigger] = gebeurtenissen.ToJsonString();
        return this;
    }

    public HtmxResponseHeaders PushUrl(string url) => Zet(HtmxHeaders.PushUrl, url);

    public HtmxResponseHeaders ReplaceUrl(string url) => Zet(HtmxHeaders.ReplaceUrl, url);

    /// <summary>The browser leaves the page for another, with a full load.</summary>
    public HtmxResponseHeaders Redirect(string url) => Zet(HtmxHeaders.Redirect, url);

    public HtmxResponseHeaders Refresh() => Zet(HtmxHeaders.Refresh, "true");

    public HtmxResponseHeaders Retarget(string selector) => Zet(HtmxHeaders.Retarget, selector);

    public HtmxResponseHeaders Reswap(string wijze) => Zet(HtmxHeaders.Reswap, wijze);

    public HtmxResponseHeaders Reselect(string selector) => Zet(HtmxHeaders.Reselect, selector);

    private HtmxResponseHeaders Zet(string kop, string waarde)
    {
        koppen[kop] = waarde;
        return this;
    }
}

public static class HtmxResponseExtensions
{
    public static void Htmx(this HttpResponse response, Action<HtmxResponseHeaders> stel)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(stel);
        stel(new HtmxResponseHeaders(response.Headers));
    }

    /// <summary>
    /// One address serves a page and its fragment, so a cache has to keep them apart. Goes before everything that writes a body.
    /// </summary>
    public static IApplicationBuilder UseHtmxVary(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use((context, volgende) =>
        {
            context.Response.OnStarting(static staat =>
            {
                var response = (HttpResponse)staat;
                if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
                    response.Headers.Append(HeaderNames.Vary, HtmxHeaders.Request);
                return Task.CompletedTask;
            }, context.Response);
            return volgende(context);
        });
    }
}
