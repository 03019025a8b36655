using System.Collections.Concurrent;
using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>
/// This process's one observer of a school: hands each signal to the streams of that school and remembers the newest version of
/// each topic, so that a stream that opens after its page was drawn misses nothing, and hears nothing that the page already shows.
/// </summary>
internal sealed class LiveSchool(SchoolSleutel school, IGrainFactory grains, TimeProvider klok) : ILiveObserver, IDisposable
{
    private const int OnderwerpenMax = 2_000;

    private readonly ConcurrentDictionary<string, long> _nieuwste = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _poort = new(1, 1);
    private ImmutableArray<LiveStroom> _stromen = [];
    private ILiveObserver? _verwijzing;
    private long _grainSinds;

    /// <summary>From this version on every signal is known here; a page that was drawn before it asks again.</summary>
    private long _vanaf;

    public ImmutableArray<LiveStroom> Stromen => _stromen;

    /// <summary>Listens from before a page is read, so that its stream has nothing to ask when nothing changed.</summary>
    public async Task<long> Vanaf()
    {
        await Abonneer(alleenAlsNodig: true);
        return await grains.Live(school).Nu();
    }

    /// <summary>From now on the stream hears of its topics; first of what changed before.</summary>
    public async Task Voeg(LiveStroom stroom)
    {
        ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Add(s), stroom);
        await Abonneer(alleenAlsNodig: true);
        foreach (var onderwerp in stroom.Onderwerpen)
        {
            stroom.Neem(onderwerp, Math.Max(_nieuwste.GetValueOrDefault(onderwerp), Volatile.Read(ref _vanaf)));
        }
    }

    public void Verwijder(LiveStroom stroom) => ImmutableInterlocked.Update(ref _stromen, static (was, s) => was.Remove(s), stroom);

    public Task Ontvang(LiveSignaal signaal)
    {
        if (_nieuwste.Count >= OnderwerpenMax)
        {
            _nieuwste.Clear();
            Volatile.Write(ref _vanaf, signaal.Versie);
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
            var sinds = await grains.Live(school).Abonneer(verwijzing);
            var isHerbegonnen = !isNieuw && sinds != _grainSinds;
            if (isNieuw || isHerbegonnen)
            {
                Volatile.Write(ref _vanaf, await grains.Live(school).Nu());
            }

            (_verwijzing, _grainSinds) = (verwijzing, sinds);
            if (isHerbegonnen)
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
        var nu = Math.Max(Volatile.Read(ref _vanaf), klok.GetUtcNow().ToUnixTimeMilliseconds());
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
