using System.Collections.Concurrent;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Live;

/// <summary>Between grains and browsers: subscribes once per school, knocks every few seconds, and bounds how many streams there are.</summary>
internal sealed partial class LiveSchakel(IGrainFactory grains, TimeProvider klok, ILogger<LiveSchakel> logger) : BackgroundService
{
    public const int PerSessieMax = 6;
    public const int TotaalMax = 4_000;

    /// <summary>A browser that hears nothing for three of these says so (LIVE-2: within 10 s).</summary>
    public static readonly TimeSpan Klopt = TimeSpan.FromSeconds(3);

    /// <summary>With several instances the one that sends the signals may be gone: then within this and its absence we ask another.</summary>
    private static readonly TimeSpan Vernieuwt = MotorExtensions.OpslagInDatamap ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(5);

    /// <summary>Longer a page doesn't wait to know its version.</summary>
    private static readonly TimeSpan VanafMax = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SchoolSleutel, LiveSchool> _scholen = new();
    private readonly Dictionary<string, int> _perSessie = new(StringComparer.Ordinal);
    private readonly Lock _slot = new();
    private int _totaal;

    /// <summary>Open streams of this process.</summary>
    public int Stromen => Volatile.Read(ref _totaal);

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

    /// <summary>The version that a page carries which is read after this: of all that changes later its stream hears, and of nothing else.</summary>
    /// <returns>Null when the signals of the school don't answer: the page comes all the same, and asks again once it listens.</returns>
    public async Task<long?> Vanaf(SchoolSleutel school)
    {
        try
        {
            return await Bij(school).Vanaf().WaitAsync(VanafMax, klok);
        }
        catch (Exception fout)
        {
            Mislukt(logger, fout.GetType().Name);
            return null;
        }
    }

    /// <summary>From now on the stream hears of its topics.</summary>
    public Task Volg(SchoolSleutel school, LiveStroom stroom) => Bij(school).Voeg(stroom);

    public void Laat(SchoolSleutel school, LiveStroom stroom)
    {
        if (_scholen.TryGetValue(school, out var live))
        {
            live.Verwijder(stroom);
        }
    }

    public override void Dispose()
    {
        foreach (var live in _scholen.Values)
        {
            live.Dispose();
        }

        base.Dispose();
    }

    private LiveSchool Bij(SchoolSleutel school) => _scholen.GetOrAdd(school, s => new LiveSchool(s, grains, klok));

    /// <summary>Two loops, so that a grain that answers late doesn't hold up the heartbeat.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Kloppen(stoppingToken), Vernieuwen(stoppingToken));

    private async Task Kloppen(CancellationToken einde)
    {
        using var tik = new PeriodicTimer(Klopt, klok);
        while (await tik.WaitForNextTickAsync(einde))
        {
            foreach (var stroom in _scholen.Values.SelectMany(s => s.Stromen))
            {
                stroom.Klop();
            }
        }
    }

    private async Task Vernieuwen(CancellationToken einde)
    {
        using var tik = new PeriodicTimer(Vernieuwt, klok);
        while (await tik.WaitForNextTickAsync(einde))
        {
            await VernieuwAlle();
        }
    }

    private async Task VernieuwAlle()
    {
        foreach (var live in _scholen.Values)
        {
            try
            {
                await live.Vernieuw();
            }
            catch (Exception fout)
            {
                Mislukt(logger, fout.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The subscription to live signals can't be renewed yet: {Fout}")]
    private static partial void Mislukt(ILogger logger, string fout);
}
