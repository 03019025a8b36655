using OrleansSchool.Basis;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// How people and their browsers ask: what isn't answered is asked again with the same operation id, also when the process was killed
/// in between, until there is an answer.
/// </summary>
/// <param name="binnen">Asks the process before anybody is let in.</param>
internal sealed class Klant(Wereld wereld, SimRandom toeval, bool binnen = false)
{
    private const int PogingenMax = 60;

    /// <summary>A command or question that may be repeated as it is.</summary>
    public async Task<T> Vraag<T>(Func<IGrainFactory, Task<T>> vraag)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await Een(vraag);
            }
            catch (Exception fout) when (poging < PogingenMax && wereld.Opties.Storingen && SimLog.IsNagebootst(fout))
            {
                wereld.Tel("retries");
                await wereld.Wacht(toeval.Duur(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(poging < 5 ? 8 : 60)));
            }
        }
    }

    public async Task Doe(Func<IGrainFactory, Task> vraag) => await Vraag(async grains =>
    {
        await vraag(grains);
        return true;
    });

    /// <summary>A command: done, or refused for a reason that can be.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Doe(string wat, Func<IGrainFactory, Task<Uitkomst>> opdracht, params string[] mag) =>
        Beoordeel(wat, (await Vraag(opdracht)).Weigering, mag);

    public async Task<T?> Doe<T>(string wat, Func<IGrainFactory, Task<Uitkomst<T>>> opdracht, params string[] mag)
        where T : class
    {
        var uitkomst = await Vraag(opdracht);
        Beoordeel(wat, uitkomst.Weigering, mag);
        return uitkomst.Waarde;
    }

    /// <summary>
    /// A form with a version: refused as stale it is looked at again. When what was wanted stands there, an earlier try had arrived after all.
    /// </summary>
    public async Task<bool> MetVersie<T>(string wat, Func<IGrainFactory, Task<T>> lees, Func<T, bool> staatEr, Func<IGrainFactory, T, Task<Uitkomst>> opdracht, params string[] mag)
    {
        while (true)
        {
            var nu = await Vraag(lees);
            if (staatEr(nu))
            {
                return true;
            }

            var uitkomst = await Vraag(grains => opdracht(grains, nu));
            if (uitkomst.Weigering?.Code != Weigeringen.Verouderd.Code)
            {
                return Beoordeel(wat, uitkomst.Weigering, mag);
            }

            wereld.Tel("stale-form");
        }
    }

    private bool Beoordeel(string wat, Weigering? nee, string[] mag)
    {
        wereld.Spoor.Neem(wat, nee?.Code ?? "", wereld.Klok.Stand);
        if (nee is not null)
        {
            wereld.Tel("refused");
            wereld.Tel($"refused-{nee.Code}");
            if (!mag.Contains(nee.Code, StringComparer.Ordinal))
            {
                wereld.Schending("refused-command", $"{wat}: {nee.Code} {nee.Veld}");
            }
        }

        return nee is null;
    }

    private async Task<T> Een<T>(Func<IGrainFactory, Task<T>> vraag)
    {
        var silo = binnen ? wereld.Silo ?? throw new Procesweg() : await wereld.Proces();
        var antwoord = vraag(silo.Grains);
        if (!antwoord.IsCompleted && await Task.WhenAny(antwoord, silo.Dood) != antwoord)
        {
            throw new Procesweg();
        }

        return await antwoord;
    }
}
