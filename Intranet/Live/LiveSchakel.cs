using System.Collections.Concurrent;
using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>Between grains and browsers: subscribes once per school, knocks every few seconds, and bounds how many streams there are.</summary>
internal sealed partial class LiveSchakel(IGrainFactory grains, TimeProvider klok, ILogger<LiveSchakel> logger) : BackgroundService
{
    public const int PerSessieMax = 6;
    public const int TotaalMax = 4_000;

    /// <summary>A browser that hears nothing for three of these says so (LIVE-2: within 10 s).</summary>
    public static readonly TimeSpan Klopt = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Vernieuwt = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<SchoolSleutel, LiveSchool> _scholen = new();
    private readonly Dictionary<string, int> _perSessie = new(StringComparer.Ordinal);
    private readonly Lock _slot = new();
    private int _totaal;

    public int Aantal => Volatile.Read(ref _totaal);

    /// <summary>A place for one more stream of this session; false when there are too many.</summary>
    public bool Neem(string sessieId)
    {
        lock (_slot)
        {
            var aantal = _perSessie.GetValueOrDefault(sessieId);
            if (aantal >= PerSessieMax || _totaal >= TotaalMax)
            {
                return false;
            }

            _perSessie[sessieId] = aantal + 1;
            _totaal++;
            return true;
        }
    }

    public void GeefTerug(string sessieId)
    {
        lock (_slot)
        {
            _totaal--;
            if (--_perSessie[sessieId] == 0)
            {
                _perSessie.Remove(sessieId);
            }
        }
    }

    /// <summary>From now on the stream hears of its topics.</summary>
    public async Task Volg(SchoolSleutel school, LiveStroom stroom)
    {
        var live = _scholen.GetOrAdd(school, _ => new LiveSchool());
        live.Voeg(stroom);
        if (live.Verwijzing is null)
        {
            await Abonneer(school, live);
        }
    }

    public void Laat(SchoolSleutel school, LiveStroom stroom)
    {
        if (_scholen.TryGetValue(school, out var live))
        {
            live.Verwijder(stroom);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Klopt, klok);
        var vernieuwd = klok.GetUtcNow();
        while (await tik.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var stroom in _scholen.Values.SelectMany(s => s.Stromen))
            {
                stroom.Klop();
            }

            if (klok.GetUtcNow() - vernieuwd >= Vernieuwt)
            {
                vernieuwd = klok.GetUtcNow();
                await VernieuwAlle();
            }
        }
    }

    private async Task VernieuwAlle()
    {
        foreach (var (school, live) in _scholen)
        {
            try
            {
                await (live.Stromen.IsEmpty ? ZegOp(school, live) : Abonneer(school, live));
            }
            catch (Exception fout)
            {
                Mislukt(logger, fout.GetType().Name);
            }
        }
    }

    private async Task Abonneer(SchoolSleutel school, LiveSchool live)
    {
        live.Verwijzing ??= grains.CreateObjectReference<ILiveObserver>(live);
        await grains.Live(school).Abonneer(live.Verwijzing);
    }

    private async Task ZegOp(SchoolSleutel school, LiveSchool live)
    {
        if (live.Verwijzing is { } verwijzing)
        {
            live.Verwijzing = null;
            await grains.Live(school).ZegOp(verwijzing);
            grains.DeleteObjectReference<ILiveObserver>(verwijzing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The subscription to live signals can't be renewed yet: {Fout}")]
    private static partial void Mislukt(ILogger logger, string fout);
}
