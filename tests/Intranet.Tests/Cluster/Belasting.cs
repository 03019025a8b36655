#if ORLEANS
using System.Net;

namespace OrleansSchool.Tests.Intranet.Cluster;

/// <summary>Marks one child after another, at whichever instance answers; what isn't acknowledged is sent again with the same operation, as a browser does.</summary>
internal sealed class Belasting(Clusterbezoeker wie, List<Instantie> instanties) : IDisposable
{
    public static readonly string[] Groepen = ["g5", "g6", "g7"];

    private static readonly TimeSpan Slag = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan GeduldMax = TimeSpan.FromMinutes(2);

    private readonly Lock _slot = new();
    private readonly List<(string Groep, string Leerling)> _kinderen = [];
    private List<Instantie> _open = [.. instanties];
    private readonly CancellationTokenSource _klaar = new();
    private Task _werk = Task.CompletedTask;
    private int _nummer;

    public List<Instantie> Instanties => instanties;

    public int Bevestigd { get; private set; }

    public int Opnieuw { get; private set; }

    /// <summary>How long one mark at most had to be sent again.</summary>
    public TimeSpan LangsteStilte { get; private set; }

    /// <summary>The last acknowledged state of each child.</summary>
    public Dictionary<(string Groep, string Leerling), string> Laatst { get; } = [];

    /// <summary>As a proxy does before an instance is stopped: nothing new goes there.</summary>
    public void Zonder(Instantie weg)
    {
        lock (_slot)
        {
            _open = [.. _open.Where(i => i != weg)];
        }
    }

    public void Met(int plek, Instantie erbij)
    {
        lock (_slot)
        {
            instanties[plek] = erbij;
            _open = [.. _open, erbij];
        }
    }

    public void Dispose()
    {
        instanties.ForEach(i => i.Dispose());
        _klaar.Dispose();
    }

    /// <summary>Looks up who can be marked, while all is well, and begins to mark.</summary>
    public async Task Begin()
    {
        foreach (var groep in Groepen)
        {
            _kinderen.AddRange((await wie.Bord(instanties[0], groep)).Where(k => k.Value == "verwacht").Select(k => (groep, k.Key)));
        }

        _werk = Draai();
    }

    /// <summary>Ends when so many more are acknowledged, or with the fault of who marks.</summary>
    public async Task Wacht(int aantal)
    {
        var doel = Bevestigd + aantal;
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        while (Bevestigd < doel)
        {
            await (_werk.IsCompleted ? _werk : slag.WaitForNextTickAsync().AsTask());
        }
    }

    /// <summary>No more after the one that is on its way.</summary>
    public async Task Einde()
    {
        await _klaar.CancelAsync();
        await _werk;
    }

    private async Task Draai()
    {
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        for (var beurt = 0; !_klaar.IsCancellationRequested; beurt++)
        {
            var staat = beurt / _kinderen.Count % 2 == 0 ? "aanwezig" : "verwacht";
            await Merk(_kinderen[beurt % _kinderen.Count], staat);
            await slag.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task Merk((string Groep, string Leerling) kind, string staat)
    {
        var operatie = $"rollend-{_nummer++}";
        var begin = TimeProvider.System.GetTimestamp();
        HttpStatusCode? antwoord;
        using var slag = new PeriodicTimer(Slag, TimeProvider.System);
        for (var poging = 0; ; poging++)
        {
            try
            {
                antwoord = await wie.Merk(Kies(poging), kind.Groep, kind.Leerling, staat, operatie);
                if (antwoord is HttpStatusCode.Redirect)
                {
                    Bevestigd++;
                    Laatst[kind] = staat;
                    return;
                }
            }
            catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
            {
                antwoord = null; // gone just now, or too slow
            }

            Opnieuw++;
            LangsteStilte = TimeSpan.FromTicks(Math.Max(LangsteStilte.Ticks, TimeProvider.System.GetElapsedTime(begin).Ticks));
            Assert.True(
                TimeProvider.System.GetElapsedTime(begin) < GeduldMax,
                $"De markering {operatie} ({staat}) kwam niet aan: {antwoord}.\n{string.Join("\n\n", instanties.Select(i => i.Logboek))}");
            await slag.WaitForNextTickAsync();
        }
    }

    private Instantie Kies(int poging)
    {
        lock (_slot)
        {
            return _open[(_nummer + poging) % _open.Count];
        }
    }
}
#endif
