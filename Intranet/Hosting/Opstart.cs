using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>What a start does besides serving: prepares the demo before the first request, offers the first-start link after (SEC-1).</summary>
internal sealed class Opstart(
    Opdracht opdracht, EersteStart eersteStart, DemoStart demo, IGrainFactory grains, IServer server, Startgeluid geluid, TextWriter melding) : IHostedLifecycleService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (opdracht.Demo)
        {
            await demo.Bereid();
        }
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var adres = (StartRules.PubliekeUrl(opdracht)?.ToString() ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost")
            .TrimEnd('/');
        if (!opdracht.Demo && !(await grains.Installatie().Bekijk()).IsDemo && await eersteStart.NieuwToken() is { } token)
        {
            await melding.WriteLineAsync($"Er is nog geen account. Open binnen 30 minuten deze eenmalige link:\n  {adres}/eerste-start/{token}");
        }

        geluid.Gestart();
        await melding.WriteLineAsync($"OrleansSchool luistert op {adres}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
