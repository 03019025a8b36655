using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace OrleansSchool.Live;

/// <summary>Keeps nothing: hosts subscribe again within minutes, and a browser that missed a signal refetches when it reconnects.</summary>
internal sealed class LiveGrain : Grain, ILiveGrain
{
    private const int OnderwerpenMax = 100;

    private readonly ObserverManager<ILiveObserver> _hosts;
    private readonly TimeProvider _klok;
    private readonly long _sinds;
    private long _versie;

    public LiveGrain(TimeProvider klok, ILogger<LiveGrain> logger)
    {
        _klok = klok;
        _sinds = klok.GetUtcNow().ToUnixTimeMilliseconds();
        _hosts = new(TimeSpan.FromMinutes(ILiveGrain.VerlooptNaMinuten), logger) { GetDateTime = () => klok.GetUtcNow().UtcDateTime };
    }

    public Task<long> Abonneer(ILiveObserver observer)
    {
        _hosts.Subscribe(observer, observer);
        return Task.FromResult(_sinds);
    }

    public Task ZegOp(ILiveObserver observer)
    {
        _hosts.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task<long> Nu()
    {
        _versie = Math.Max(_versie, _klok.GetUtcNow().ToUnixTimeMilliseconds());
        return Task.FromResult(_versie);
    }

    public async Task Meld(ImmutableArray<string> onderwerpen)
    {
        // From the clock, so that versions also rise over a restart, when the counter is gone.
        _versie = Math.Max(_versie + 1, _klok.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var onderwerp in onderwerpen.Take(OnderwerpenMax))
        {
            var signaal = new LiveSignaal(onderwerp, _versie);
            await _hosts.Notify(host => host.Ontvang(signaal));
        }
    }
}
