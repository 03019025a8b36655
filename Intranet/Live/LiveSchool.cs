using System.Collections.Concurrent;
using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>
/// This process's one observer of a school: hands each signal to the streams of that school and remembers the newest version of
/// each topic, so that a stream that opens a moment after its page was drawn misses nothing.
/// </summary>
internal sealed class LiveSchool(SchoolSleutel school, IGrainFactory grains, TimeProvider klok) : ILiveObserver, IDisposable
{
    private const int OnderwerpenMax = 2_000;

    /// <summary>Signals before this process listened are unknown; a page can't be older than this when its stream opens.</summary>
    private static readonly TimeSpan PaginaOudMax = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _nieuwste = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _poort = new(1, 1);
    private ImmutableArray<LiveStroom> _stromen = [];
    private ILiveObserver? _verwijzing;
    private DateTimeOffset _sinds;
    private long _grainSinds;

    public ImmutableArray<LiveStroom> Stromen => _stromen;

    /// <summary>From now on the stream hears of its topics; first of what changed before.</summary>
    public async Task Voeg(LiveStroom stroom)
    {
        ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Add(s), stroom);
        await Abonneer(alleenAlsNodig: true);
        var onbekend = klok.GetUtcNow() - _sinds < PaginaOudMax ? _sinds.ToUnixTimeMilliseconds() : 0;
        foreach (var onderwerp in stroom.Onderwerpen)
        {
            stroom.Neem(onderwerp, _nieuwste.GetValueOrDefault(onderwerp, onbekend));
        }
    }

    public void Verwijder(LiveStroom stroom) => ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Remove(s), stroom);

    public Task Ontvang(LiveSignaal signaal)
    {
        if (_nieuwste.Count >= OnderwerpenMax)
        {
            _nieuwste.Clear();
            _sinds = klok.GetUtcNow();
        }

        _nieuwste[signaal.Onderwerp] = signaal.Versie;
        foreach (var stroom in _stromen)
        {
            stroom.Neem(signaal.Onderwerp, signaal.Versie);
        }

        return Task.CompletedTask;
    }

    /// <summary>Subscribes again before the grain forgets us, or stops listening when nobody is left.</summary>
    public Task Vernieuw() => _stromen.IsEmpty ? ZegOp() : Abonneer(alleenAlsNodig: false);

    public void Dispose() => _poort.Dispose();

    private async Task Abonneer(bool alleenAlsNodig)
    {
        await _poort.WaitAsync();
        try
        {
            // Asked inside the gate: someone may be giving up the subscription of a school that had no streams left.
            if (alleenAlsNodig && _verwijzing is not null)
            {
                return;
            }

            var isNieuw = _verwijzing is null;
            var verwijzing = _verwijzing ?? grains.CreateObjectReference<ILiveObserver>(this);
            var was = _grainSinds;
            _grainSinds = await grains.Live(school).Abonneer(verwijzing);
            _verwijzing = verwijzing;
            _sinds = isNieuw ? klok.GetUtcNow() : _sinds;
            if (!isNieuw && was != _grainSinds)
            {
                VraagAllesOpnieuw();
            }
        }
        finally
        {
            _poort.Release();
        }
    }

    /// <summary>The grain began anew, on another machine or after a fault: what changed between is unknown, so every page on screen is fetched again.</summary>
    private void VraagAllesOpnieuw()
    {
        var nu = klok.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var stroom in _stromen)
        {
            foreach (var onderwerp in stroom.Onderwerpen)
            {
                stroom.Neem(onderwerp, nu);
            }
        }
    }

    private async Task ZegOp()
    {
        await _poort.WaitAsync();
        try
        {
            if (_verwijzing is { } verwijzing && _stromen.IsEmpty)
            {
                _verwijzing = null;
                _nieuwste.Clear();
                await grains.Live(school).ZegOp(verwijzing);
                grains.DeleteObjectReference<ILiveObserver>(verwijzing);
            }
        }
        finally
        {
            _poort.Release();
        }
    }
}
