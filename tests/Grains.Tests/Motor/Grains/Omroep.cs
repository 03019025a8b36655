using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Utilities;

namespace OrleansSchool.Tests.Contract;

public interface IHoorder : IGrainObserver
{
    void Hoor(string bericht);

    Task<int> Tel(string bericht);
}

public interface IOmroepGrain : IGrainWithStringKey
{
    Task Abonneer(IHoorder hoorder);

    Task Zeg(string bericht);

    Task<int> LaatTellen(string bericht);

    Task<int> Aantal();
}

public sealed class OmroepGrain : Grain, IOmroepGrain
{
    private readonly ObserverManager<IHoorder> _hoorders;

    public OmroepGrain(TimeProvider klok, ILogger<OmroepGrain> log) =>
        _hoorders = new ObserverManager<IHoorder>(TimeSpan.FromMinutes(5), log) { GetDateTime = () => klok.GetUtcNow().UtcDateTime };

    public Task Abonneer(IHoorder hoorder)
    {
        _hoorders.Subscribe(hoorder, hoorder);
        return Task.CompletedTask;
    }

    public Task Zeg(string bericht)
    {
        _hoorders.Notify(hoorder => hoorder.Hoor(bericht));
        return Task.CompletedTask;
    }

    public async Task<int> LaatTellen(string bericht)
    {
        var som = 0;
        await _hoorders.Notify(async hoorder => som += await hoorder.Tel(bericht));
        return som;
    }

    public Task<int> Aantal() => Task.FromResult(_hoorders.Count);
}
