using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OrleansSchool.Tests.Intranet.Telemetrie;

/// <summary>Takes metrics and traces as a collector does, and keeps the bytes: the texts in protobuf stand there as they are.</summary>
internal sealed class Proefcollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Pad, string Tekst)> _ontvangen = new();
    private readonly WebApplication _app;

    private Proefcollector(WebApplication app) => _app = app;

    public string Adres => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<Proefcollector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Proefcollector(builder.Build());
        collector._app.MapPost("/{*pad}", collector.Ontvang);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came at an address.</summary>
    public string Van(string pad) => string.Concat(_ontvangen.Where(o => o.Pad == pad).Select(o => o.Tekst));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Ontvang(HttpRequest vraag)
    {
        using var bytes = new MemoryStream();
        await vraag.Body.CopyToAsync(bytes);
        _ontvangen.Enqueue((vraag.Path, Encoding.UTF8.GetString(bytes.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
