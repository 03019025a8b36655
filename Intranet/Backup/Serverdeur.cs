using System.Net.Sockets;
using System.Text.Json;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// Lets commands on this machine, of the same user, talk to the running server: the store has one owner (DESIGN §1). A socket for its
/// owner only in the folder of its owner only; this server holds the lock of the store, so a socket that is already there is left over.
/// </summary>
internal sealed partial class Serverdeur(Datamap map, Opdracht opdracht, IServiceProvider diensten, ILogger<Serverdeur> logger) : IHostedService, IAsyncDisposable
{
    private const int TegelijkMax = 4;
    private const int VraagBytesMax = 64 * 1024;

    private static readonly TimeSpan VraagMax = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _plek = new(TegelijkMax, TegelijkMax);
    private Socket? _deur;
    private Task _luister = Task.CompletedTask;

    private string Pad => Path.Combine(map.Pad, Deurplaats.Naam);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            File.Delete(Pad);
            _deur = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            Deurplaats.Met(map.Pad, adres =>
            {
                _deur.Bind(adres);
                return true;
            });
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Pad, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            _deur.Listen(TegelijkMax);
            _luister = Luister(_deur);
        }
        catch (Exception fout) when (fout is SocketException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            Dicht(logger, fout.GetType().Name); // the intranet works without
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        _deur?.Dispose();
        await _luister;
        for (var nr = 0; nr < TegelijkMax; nr++)
        {
            await _plek.WaitAsync(cancellationToken); // what still runs was told to stop
        }

        File.Delete(Pad);
    }

    public ValueTask DisposeAsync()
    {
        _deur?.Dispose();
        _stop.Dispose();
        _plek.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Luister(Socket deur)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _plek.WaitAsync(_stop.Token);
                var bezoek = await Neem(deur);
                _ = Behandel(bezoek);
            }
            catch (Exception fout) when (fout is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The server stops, or who knocked was gone again.
            }
        }
    }

    private async Task<Socket> Neem(Socket deur)
    {
        try
        {
            return await deur.AcceptAsync(_stop.Token);
        }
        catch
        {
            _plek.Release();
            throw;
        }
    }

    private async Task Behandel(Socket bezoek)
    {
        try
        {
            await using var stroom = new NetworkStream(bezoek, ownsSocket: true);
            var vraag = await Lees(stroom);
            using var antwoord = new Deurschrijver(stroom);
            await antwoord.Klaar(await Voer(vraag, antwoord));
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException or JsonException or SocketException or ObjectDisposedException)
        {
            Afgebroken(logger, fout.GetType().Name);
        }
        finally
        {
            _plek.Release();
        }
    }

    private async Task<Deurvraag> Lees(NetworkStream stroom)
    {
        using var grens = new CancellationTokenSource(VraagMax, TimeProvider.System);
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(grens.Token, _stop.Token);
        var bytes = new byte[VraagBytesMax];
        var gelezen = 0;
        while (Array.IndexOf(bytes, (byte)'\n', 0, gelezen) < 0)
        {
            var erbij = gelezen < bytes.Length ? await stroom.ReadAsync(bytes.AsMemory(gelezen), beide.Token) : 0;
            gelezen += erbij > 0 ? erbij : throw new IOException("No whole question came.");
        }

        return JsonSerializer.Deserialize(bytes.AsSpan(0, Array.IndexOf(bytes, (byte)'\n')), DeurJson.Default.Deurvraag) ?? throw new JsonException();
    }

    private async Task<int> Voer(Deurvraag vraag, Deurschrijver antwoord)
    {
        var gevraagd = vraag.Met(opdracht);
        try
        {
            return vraag.Opdracht switch
            {
                OpdrachtSoort.Backup => await BackupOpdracht.Maak(gevraagd, diensten, BackupMaker.Rust, antwoord.Uit, antwoord.Fout, _stop.Token),
                OpdrachtSoort.ImportEdexml => await ImportEdexml.Voer(gevraagd, new LopendeGrains(diensten.GetRequiredService<IGrainFactory>()), antwoord.Uit, antwoord.Fout),
                _ => Opdrachten.Onbegrepen,
            };
        }
        catch (StartFout weigering)
        {
            await antwoord.Fout.WriteLineAsync(weigering.Message);
            return Opdrachten.Geweigerd;
        }
        catch (Exception fout) when (fout is not (OperationCanceledException or ObjectDisposedException or IOException { InnerException: SocketException }))
        {
            var storing = Storing.Nieuw();
            Mislukt(logger, storing.Nummer, StoringHandler.Soorten(fout), fout.StackTrace ?? "");
            await antwoord.Fout.WriteLineAsync(Volfout.Zin(fout) ?? $"Er ging iets mis (nummer {storing.Nummer}). Zoek dat nummer in het logboek van de server.");
            return Opdrachten.Geweigerd;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Commands can't reach this server: {Fout}")]
    private static partial void Dicht(ILogger logger, string fout);

    [LoggerMessage(2, LogLevel.Information, "A command went away: {Fout}")]
    private static partial void Afgebroken(ILogger logger, string fout);

    [LoggerMessage(3, LogLevel.Error, "Fault {Nummer} in a command: {Soorten}\n{Stapel}")]
    private static partial void Mislukt(ILogger logger, string nummer, string soorten, string stapel);
}
