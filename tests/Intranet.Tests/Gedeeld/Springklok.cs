using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet;

/// <summary>
/// A clock for tests in a real browser: it runs like the machine's, and jumps when the test says so. All that falls due in between goes
/// off, so that a break of an hour takes a second.
/// </summary>
public sealed class Springklok : IAsyncDisposable
{
    private readonly TestKlok _klok = new(IntranetFabriek.Begin);
    private readonly PeriodicTimer _slag = new(TimeSpan.FromMilliseconds(50), TimeProvider.System);
    private readonly Task _loop;

    public Springklok() => _loop = Loop();

    /// <summary>A server with this clock and an empty store.</summary>
    public FabriekOpties Opties => new(Leeg: true, Kestrel: true) { PasAan = Pas };

    /// <summary>Local time of the school on the day of the tests.</summary>
    public void Naar(int uur, int minuut) => _klok.Naar(Schooltijd.Moment(DateOnly.FromDateTime(IntranetFabriek.Begin.DateTime), new TimeOnly(uur, minuut)));

    /// <summary>Another day.</summary>
    public void Naar(DateOnly dag, int uur) => _klok.Naar(Schooltijd.Moment(dag, new TimeOnly(uur, 0)));

    public async ValueTask DisposeAsync()
    {
        _slag.Dispose();
        await _loop;
    }

    private void Pas(WebApplicationBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_klok));
        builder.Services.Configure<SiloMessagingOptions>(opties => opties.ResponseTimeout = TimeSpan.FromDays(40)); // a jump ends no call that is on its way
    }

    private async Task Loop()
    {
        var vorige = Stopwatch.GetTimestamp();
        while (await _slag.WaitForNextTickAsync())
        {
            var over = Stopwatch.GetElapsedTime(vorige);
            vorige = Stopwatch.GetTimestamp();
            _klok.Vooruit(over);
        }
    }
}
