using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Simulation.Kern;

/// <summary>The observer of the web process: what it heard, per topic the newest version. Some signals never arrive.</summary>
internal sealed class SimLive(Wereld wereld)
{
    private readonly Dictionary<string, long> _versies = new(StringComparer.Ordinal);
    private Host? _host;
    private ILiveObserver? _verwijzing;
    private SimSilo? _silo;

    /// <summary>A signal was lost: until the next reconnection a screen may be behind.</summary>
    public bool Verloren { get; set; }

    public long Versie(string onderwerp) => _versies.GetValueOrDefault(onderwerp);

    public void Volg(SimSilo silo)
    {
        _silo = silo;
        _host = new Host(this);
        _verwijzing = silo.Grains.CreateObjectReference<ILiveObserver>(_host);
        Verloren = true; // a stream that was cut off begins anew, and what was missed is fetched again
    }

    /// <summary>As the web process does every two minutes.</summary>
    public async Task Abonneer(SchoolSleutel school, SimSilo silo)
    {
        if (ReferenceEquals(silo, _silo) && _verwijzing is { } verwijzing)
        {
            await silo.Grains.Live(school).Abonneer(verwijzing);
        }
    }

    private void Hoor(Host host, LiveSignaal signaal)
    {
        if (!ReferenceEquals(host, _host))
        {
            return;
        }

        if (wereld.Storingen.Treft(Storing.SignaalKwijt, 0.003))
        {
            Verloren = true;
            return;
        }

        if (signaal.Versie < Versie(signaal.Onderwerp))
        {
            Tel();
        }

        _versies[signaal.Onderwerp] = Math.Max(Versie(signaal.Onderwerp), signaal.Versie);
    }

    /// <summary>After a jump of the clock backwards the first signals of a new process may be lower; a screen keeps the highest.</summary>
    private void Tel() => wereld.Tel("signal-lower");

    private sealed class Host(SimLive live) : ILiveObserver
    {
        public Task Ontvang(LiveSignaal signaal)
        {
            live.Hoor(this, signaal);
            return Task.CompletedTask;
        }
    }
}
