using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>A clock that runs like the machine's, for a real browser, and that a test can let jump: timers in between go off, each at its own time.</summary>
internal sealed class Springklok : IAsyncDisposable
{
    private static readonly TimeSpan Slag = TimeSpan.FromMilliseconds(50);

    private readonly Lock _slot = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public Springklok(DateTimeOffset begin)
    {
        Klok = new TestKlok(begin);
        _loop = Task.Run(Loop);
    }

    public TestKlok Klok { get; }

    /// <summary>An intranet of its own on this clock. By it a call may seem to take minutes.</summary>
    public Huis NieuwHuis() => new()
    {
        PasAan = (WebApplicationBuilder builder) =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Klok));
            builder.Services.Configure<SiloMessagingOptions>(opties => opties.ResponseTimeout = TimeSpan.FromDays(1));
        },
    };

    public void Spring(TimeSpan tijd)
    {
        lock (_slot)
        {
            Klok.Vooruit(tijd);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task Loop()
    {
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        try
        {
            while (await slag.WaitForNextTickAsync(_stop.Token))
            {
                Spring(Slag);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
