using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// Says in Dutch, in the log and at <c>/health/ready</c>, that the store can't write and that it can again (OPS-2). Each night it has the whole
/// file checked: at the start that would take too long (docs/besluiten/0010).
/// </summary>
internal sealed partial class Opslagwacht(
    IServiceProvider diensten, Datamap map, Schooltijd tijd, TimeProvider klok, ILogger<Opslagwacht> log) : BackgroundService
{
    /// <summary>With less than this free the disk is called nearly full.</summary>
    public const long RuimteMin = 256L << 20;

    /// <summary>A disk that is only just full takes small writes and refuses large ones; that is told once in this time.</summary>
    private static readonly TimeSpan Stil = TimeSpan.FromMinutes(1);

    private static readonly TimeOnly Nacht = new(3, 40);

    private readonly Lock _slot = new();
    private volatile string? _bevinding;
    private string? _verteld;
    private long _op;
    private bool _zwijgt;

    /// <summary>Why nothing can be written now, or what is damaged; null when all is well.</summary>
    public string? Storing => MotorExtensions.Opslagstoring(diensten) is { } fout ? Opslagfout.Lopend(fout) : _bevinding;

    /// <summary>How much room there is, when that is little.</summary>
    public string? Krap
    {
        get
        {
            try
            {
                var vrij = new DriveInfo(map.Pad).AvailableFreeSpace;
                return vrij < RuimteMin ? $"de schijf is bijna vol: nog {vrij >> 20} MB" : null;
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null; // a disk that doesn't tell is no reason to say that it is full
            }
        }
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        MotorExtensions.VolgOpslag(diensten, Meld);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Checks the whole file in a snapshot, while everybody works on.</summary>
    public async Task Controleer()
    {
        try
        {
            var fout = await Task.Run(() => MotorExtensions.ControleerOpslag(diensten));
            _bevinding = fout is null ? null : Opslagfout.Gevonden;
            if (fout is not null)
            {
                LogGevonden(log, Opslagfout.Gevonden, fout);
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            LogNietGecontroleerd(log, StoringHandler.Soorten(fout));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var straks = Schooltijd.Moment(tijd.Vandaag.AddDays(tijd.Tijd < Nacht ? 0 : 1), Nacht);
            await Task.Delay(straks - tijd.Nu, klok, stoppingToken);
            await Controleer();
        }
    }

    private void Meld(Exception? fout)
    {
        var zin = fout is null ? null : Opslagfout.Lopend(fout);
        lock (_slot)
        {
            _zwijgt = zin is null ? _zwijgt : zin == _verteld && klok.GetElapsedTime(_op) < Stil;
            if (_zwijgt)
            {
                return;
            }

            (_verteld, _op) = zin is null ? (_verteld, _op) : (zin, klok.GetTimestamp());
        }

        if (zin is null)
        {
            LogHersteld(log);
        }
        else
        {
            LogStoring(log, zin);
        }
    }

    [LoggerMessage(1, LogLevel.Critical, "{Zin}")]
    private static partial void LogStoring(ILogger log, string zin);

    [LoggerMessage(2, LogLevel.Warning, "De opslag schrijft weer.")]
    private static partial void LogHersteld(ILogger log);

    [LoggerMessage(3, LogLevel.Critical, "{Zin} ({Bevinding})")]
    private static partial void LogGevonden(ILogger log, string zin, string bevinding);

    [LoggerMessage(4, LogLevel.Error, "De nachtelijke controle van het gegevensbestand is niet gelukt: {Soorten}")]
    private static partial void LogNietGecontroleerd(ILogger log, string soorten);
}
