using System.Globalization;
using Orleans.Embedded;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation.Kern;

/// <summary>Everything outside the process: disk, clock, mail server, what people know; and the one process that runs now.</summary>
internal sealed class Wereld
{
    public const int SchendingenMax = 20;

    private readonly SortedDictionary<string, long> _tellers = new(StringComparer.Ordinal);
    private readonly SimRandom _toeval;
    private TaskCompletionSource<SimSilo> _start = new();
    private DateTimeOffset _gezien;
    private bool _open;

    public Wereld(Opties opties, int run)
    {
        Opties = opties;
        Run = run;
        _toeval = new SimRandom(Spoor.Hash(string.Create(CultureInfo.InvariantCulture, $"{opties.Zaad}/{run}")));
        Klok = new SimClock(new DateTimeOffset(2026, 8, 1, 4, 0, 0, TimeSpan.Zero));
        Pomp = new SimPump(Klok, _toeval.Tak("pomp"));
        Tijd = new SimTime(Klok);
        Schooltijd = new Schooltijd(Tijd);
        Sleutels = Sleutelbos.VanTekst($"1 {new string((char)('a' + (opties.Zaad % 6)), Sleutelbos.SleutelBytes * 2)}", "simulatie");
        Zegel = new Verzegelaar(Sleutels);
        Storingen = new Storingen(this, _toeval.Tak("storingen"));
        Tweede = new TweedeActivatie(Disk, Zegel, BijRij);
        Ids = _toeval.Tak("ids");
        Mail = new SimMail(this, _toeval.Tak("mail"));
        Live = new SimLive(this);
        Log = new SimLog(this);
        Storingen.Begin();
    }

    public Opties Opties { get; }

    public int Run { get; }

    public SimClock Klok { get; }

    public SimPump Pomp { get; }

    /// <summary>The clock of people: it outlives the process.</summary>
    public SimTime Tijd { get; }

    public Schooltijd Schooltijd { get; }

    public SimDisk Disk { get; } = new();

    public Sleutelbos Sleutels { get; }

    public Verzegelaar Zegel { get; }

    public Storingen Storingen { get; }

    public TweedeActivatie Tweede { get; }

    public SimRandom Ids { get; }

    public SimMail Mail { get; }

    public SimLive Live { get; }

    public SimLog Log { get; }

    public Spoor Spoor { get; } = new();

    public Leesgeheugen Gelezen { get; } = new();

    public SimSilo? Silo { get; private set; }

    public List<string> Schendingen { get; } = [];

    public IReadOnlyDictionary<string, long> Tellers => _tellers;

    /// <summary>The largest row of each kind that was ever written.</summary>
    public SortedDictionary<string, Rijmaat> Grootste { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that were written since somebody asked, with the day of the last time.</summary>
    public Dictionary<Rijsleutel, DateOnly> Geschreven { get; } = [];

    public long Marks { get; set; }

    /// <summary>Runs after a restart, before anybody is let in.</summary>
    public Func<Task>? NaHerstart { get; set; }

    /// <summary>Sees a row as it was written just now, before anything else happens.</summary>
    public Action<Rijsleutel>? NaSchrijven { get; set; }

    public SimRandom Toeval(string naam) => _toeval.Tak(naam);

    public void Tel(string soort, long aantal = 1) => _tellers[soort] = _tellers.GetValueOrDefault(soort) + aantal;

    public void Schending(string naam, string zin)
    {
        Tel("schending");
        if (Schendingen.Count < SchendingenMax)
        {
            Schendingen.Add($"violation {naam} at {Schooltijd.NuLokaal:yyyy-MM-dd HH:mm:ss}: {zin}\n  repeat: {Opties.Herhaal(Run)}");
        }
    }

    public void BijRij(Rijsleutel sleutel, long versie, int bytes)
    {
        Spoor.Neem(sleutel.Toestand, sleutel.Grain, versie);
        if (sleutel.Toestand != Grootboek.Soort)
        {
            Geschreven[sleutel] = Schooltijd.Vandaag;
            NaSchrijven?.Invoke(sleutel);
        }

        if (bytes > Grootste.GetValueOrDefault(sleutel.Toestand).Bytes)
        {
            Grootste[sleutel.Toestand] = new Rijmaat(bytes, sleutel.Grain);
            if (bytes > Verzegelaar.RijBytesMax)
            {
                Schending("row-size", $"{sleutel.Grain} is {bytes} bytes");
            }
        }
    }

    /// <summary>The process that runs, or the one that will.</summary>
    public Task<SimSilo> Proces() => _open ? Task.FromResult(Silo!) : _start.Task;

    public async Task Start()
    {
        var silo = await SimSilo.Start(this);
        Silo = silo;
        if (NaHerstart is { } kijk && !silo.IsDood)
        {
            await kijk();
        }

        if (!silo.IsDood)
        {
            _open = true;
            _start.TrySetResult(silo);
            _ = silo.Waak();
        }
    }

    /// <summary>SIGKILL or a power cut: nothing runs on, what wasn't durable is gone; it is started again a while later.</summary>
    public void Valt(string reden)
    {
        if (Silo is not { } silo)
        {
            return;
        }

        Sluit();
        silo.Valt(Storingen.Toeval);
        Spoor.Neem("valt", reden, Klok.Stand);
        _ = NaVal();
    }

    /// <summary>An orderly stop, as at an update.</summary>
    public async Task Stop()
    {
        if (Silo is { } silo)
        {
            Sluit();
            Tel(Storing.Stop);
            await silo.Stop();
        }
    }

    public void Verzamel(GrainId grain) => Silo?.Verzamel(grain);

    /// <summary>At least a millisecond: what is shorter would be no wait at all.</summary>
    public Task Wacht(TimeSpan duur) => Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(duur.TotalMilliseconds))), Tijd);

    /// <summary>Until the clock on the wall says so; when it jumps people notice.</summary>
    public async Task Tot(DateTimeOffset moment)
    {
        while (moment - Klok.Nu is { Ticks: > 0 } wacht)
        {
            await Wacht(wacht < TimeSpan.FromMinutes(30) ? wacht : TimeSpan.FromMinutes(30));
        }

        TelZomertijd();
    }

    private void Sluit()
    {
        (Silo, _open) = (null, false);
        _start = _start.Task.IsCompleted ? new() : _start;
    }

    private async Task NaVal()
    {
        await Wacht(Storingen.Toeval.Duur(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(90)));
        if (Disk.Herstel())
        {
            Tel("torn-tail-dropped");
        }

        await Start();
    }

    private void TelZomertijd()
    {
        var nu = Schooltijd.NuLokaal;
        if (_gezien != default && _gezien.Offset != nu.Offset && Opties.Storingen)
        {
            Tel(Storing.Zomertijd);
        }

        _gezien = nu;
    }
}
