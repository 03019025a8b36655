using System.Collections.Immutable;
using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>
/// Lines of one school on their way to its log: at most a second, or sooner when many wait or when someone waits for them. Nothing is
/// dropped: when the log can't be written, pages with data of children wait, and then say so (SEC-3).
/// </summary>
internal sealed partial class Inzagerij(SchoolSleutel school, IGrainFactory grains, TimeProvider klok, ILogger logger)
{
    public const int WachtendMax = 1_000;

    /// <summary>So many don't wait for the second to pass.</summary>
    public const int Vol = InzageGrenzen.RegelsPerBlad;

    public static readonly TimeSpan Elke = TimeSpan.FromSeconds(1);

    /// <summary>How long the log may be out of order before pages refuse.</summary>
    public static readonly TimeSpan UitvalMax = TimeSpan.FromSeconds(30);

    private const int StopPogingen = 3;

    private readonly Lock _slot = new();
    private readonly string _bron = "web-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly List<Inzageregel> _wachtend = [];
    private readonly List<(long Tot, TaskCompletionSource<bool> Klaar)> _wachters = [];
    private TaskCompletionSource _sein = Nieuw();
    private TaskCompletionSource _ronde = Nieuw();
    private Task _pomp = Task.CompletedTask;
    private DateTimeOffset? _misluktSinds;
    private bool _pompt;
    private bool _stopt;
    private long _geschreven;

    /// <summary>Lines that aren't durable yet.</summary>
    public int Wachtend
    {
        get
        {
            lock (_slot)
            {
                return _wachtend.Count;
            }
        }
    }

    /// <summary>Whether a page may be shown: its line will find a place. When the log is only slow, this waits for it.</summary>
    public async ValueTask<bool> HeeftRuimte()
    {
        Task ronde;
        lock (_slot)
        {
            if (_misluktSinds is { } sinds && klok.GetUtcNow() - sinds >= UitvalMax)
            {
                return false;
            }

            if (_wachtend.Count < WachtendMax || _misluktSinds is not null)
            {
                return _wachtend.Count < WachtendMax;
            }

            ronde = _ronde.Task;
        }

        await ronde;
        return Wachtend < WachtendMax;
    }

    /// <summary>Durable within a second.</summary>
    public void Noteer(ImmutableArray<Inzageregel> regels)
    {
        lock (_slot)
        {
            Voeg(regels);
        }
    }

    /// <summary>Durable when this says true; with false they wait for the log to come back.</summary>
    public Task<bool> NoteerDuurzaam(ImmutableArray<Inzageregel> regels)
    {
        if (regels.IsEmpty)
        {
            return Task.FromResult(true);
        }

        lock (_slot)
        {
            Voeg(regels);
            var klaar = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _wachters.Add((_geschreven + _wachtend.Count, klaar));
            _sein.TrySetResult();
            return klaar.Task;
        }
    }

    /// <summary>Writes what waits and ends.</summary>
    public Task Stop()
    {
        lock (_slot)
        {
            _stopt = true;
            _sein.TrySetResult();
            return _pomp;
        }
    }

    private static TaskCompletionSource Nieuw() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Voeg(ImmutableArray<Inzageregel> regels)
    {
        _wachtend.AddRange(regels);
        if (_wachtend.Count >= Vol)
        {
            _sein.TrySetResult();
        }

        if (!_pompt && _wachtend.Count > 0)
        {
            _pompt = true;
            using (ExecutionContext.SuppressFlow())
            {
                _pomp = Task.Run(Pomp);
            }
        }
    }

    private async Task Pomp()
    {
        var mislukt = 0;
        while (true)
        {
            await Wacht(mislukt);
            ImmutableArray<Inzageregel> deel;
            Afzender van;
            lock (_slot)
            {
                if (_wachtend.Count == 0 || (_stopt && mislukt >= StopPogingen))
                {
                    _pompt = false;
                    MeldVerlies();
                    return;
                }

                deel = [.. _wachtend.Take(InzageGrenzen.RegelsPerBlad)];
                van = new Afzender(_bron, _geschreven + 1);
            }

            try
            {
                await grains.Toegangslog(school).NoteerVan(van, deel);
                mislukt = 0;
                Gelukt(deel.Length);
            }
            catch (Exception fout)
            {
                Mislukt(fout, ++mislukt);
            }
        }
    }

    /// <summary>The second of the batch; after a fault the second before the next try, which only a stop cuts short.</summary>
    private async Task Wacht(int mislukt)
    {
        Task sein;
        lock (_slot)
        {
            if (_stopt || (mislukt == 0 && (_wachters.Count > 0 || _wachtend.Count >= Vol)))
            {
                return;
            }

            _sein = Nieuw();
            sein = _sein.Task;
        }

        using var afgelast = new CancellationTokenSource();
        var tijd = Task.Delay(Elke, klok, afgelast.Token);
        while (await Task.WhenAny(tijd, sein) == sein && mislukt > 0)
        {
            lock (_slot)
            {
                if (_stopt)
                {
                    break;
                }

                _sein = Nieuw();
                sein = _sein.Task;
            }
        }

        await afgelast.CancelAsync();
    }

    private void Gelukt(int aantal)
    {
        lock (_slot)
        {
            _wachtend.RemoveRange(0, aantal);
            _geschreven += aantal;
            _misluktSinds = null;
            foreach (var (_, klaar) in _wachters.Where(w => w.Tot <= _geschreven))
            {
                klaar.TrySetResult(true);
            }

            _wachters.RemoveAll(w => w.Tot <= _geschreven);
            EindRonde();
        }
    }

    private void Mislukt(Exception fout, int keer)
    {
        lock (_slot)
        {
            _misluktSinds ??= klok.GetUtcNow();
            foreach (var (_, klaar) in _wachters)
            {
                klaar.TrySetResult(false);
            }

            _wachters.Clear();
            EindRonde();
            NietGeschreven(logger, _wachtend.Count, keer, fout.GetType().Name);
        }
    }

    private void EindRonde()
    {
        _ronde.TrySetResult();
        _ronde = Nieuw();
    }

    private void MeldVerlies()
    {
        if (_wachtend.Count > 0)
        {
            Verloren(logger, _wachtend.Count);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The access log could not be written: {Aantal} lines wait, try {Keer}: {Fout}")]
    private static partial void NietGeschreven(ILogger logger, int aantal, int keer, string fout);

    [LoggerMessage(2, LogLevel.Critical, "Stopped while {Aantal} lines of the access log could not be written")]
    private static partial void Verloren(ILogger logger, int aantal);
}
