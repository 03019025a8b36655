using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Simulation.Leven;

/// <summary>
/// Two tablets without a connection for a while (LIVE-4): each keeps a queue, brings it in afterwards, in pieces, some twice, some on a later
/// day. No line may be lost or doubled, and what they say against each other must stand there.
/// </summary>
internal sealed partial class Schoolleven
{
    private const int ModelDagen = 7;

    private readonly List<Wachtrij> _wachtrijen = [];
    private long _volgnr;

    private sealed record Wachtrij(Groep Groep, DateOnly Dag, IReadOnlyList<NagekomenMark> Marks);

    private async Task ZonderNetwerk(Groep groep, DateOnly dag, Persoon een, Persoon twee)
    {
        if (await Bord(groep, dag, een) is not { Tegels.IsEmpty: false } bord)
        {
            return;
        }

        var (noord, zuid) = (Tikken(bord, een, "tablet-noord", TimeSpan.FromMinutes(7)), Tikken(bord, twee, "tablet-zuid", TimeSpan.Zero));
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20)));
        if (_toeval.Kans(0.2))
        {
            _wachtrijen.Add(new Wachtrij(groep, dag, zuid));
            zuid = [];
        }

        await Task.WhenAll(Breng(groep, dag, noord), Breng(groep, dag, zuid));
        await ZietTegenspraak(groep, dag, noord, zuid);
    }

    /// <summary>What was kept on an earlier day; later than fourteen days it is refused, with a reason.</summary>
    private async Task Nabrengen(DateOnly dag)
    {
        foreach (var rij in _wachtrijen.Where(r => r.Dag < dag).ToList())
        {
            _wachtrijen.Remove(rij);
            await Breng(rij.Groep, rij.Dag, rij.Marks);
        }
    }

    private List<NagekomenMark> Tikken(GroepBord bord, Persoon wie, string tablet, TimeSpan klok)
    {
        var acteur = wie.Wie(School) with { Tablet = tablet };
        Markeersoort[] soorten = [Markeersoort.Aanwezig, Markeersoort.Aanwezig, Markeersoort.NietGevonden, Markeersoort.Afgemeld, Markeersoort.VroegOpgehaald];
        return [.. Enumerable.Range(0, _toeval.Tussen(1, 12)).Select(i => new NagekomenMark(
            ++_volgnr, _toeval.Kies(bord.Tegels).LeerlingId, _toeval.Kies(soorten), Operatie(), _wereld.Schooltijd.Nu.AddSeconds(i) + klok,
            _wereld.Schooltijd.Nu, bord.Laatste?.Nr ?? 0, Standaard: _toeval.Kans(0.2), null, null, acteur))];
    }

    /// <summary>In pieces, in order; a piece of which the answer was lost comes again.</summary>
    private async Task Breng(Groep groep, DateOnly dag, IReadOnlyList<NagekomenMark> marks)
    {
        foreach (var deel in marks.Chunk(_toeval.Tussen(1, 8)))
        {
            for (var keer = _toeval.Kans(0.2) ? 2 : 1; keer > 0; keer--)
            {
                var antwoorden = await _klant.Vraag(g => Dag(g, groep, dag).OntvangNagekomen([.. deel]));
                if (keer == 1)
                {
                    await Controleer(groep, dag, deel, antwoorden);
                }
            }
        }
    }

    private async Task Controleer(Groep groep, DateOnly dag, NagekomenMark[] deel, IReadOnlyList<RijAntwoord> antwoorden)
    {
        var journaal = await _klant.Vraag(g => Dag(g, groep, dag).Markeringen());
        var isTeLaat = dag < Vandaag.AddDays(-OverblijfGrenzen.NagekomenDagen);
        foreach (var mark in deel)
        {
            var antwoord = antwoorden.SingleOrDefault(a => a.Volgnr == mark.Volgnr);
            var daar = journaal.Where(m => m.Tablet == mark.Wie.Tablet && m.Nakomer?.Volgnr == mark.Volgnr).ToList();
            var hoort = antwoord is { Weigering: null } ? 1 : 0;
            _wereld.Tel(hoort == 1 ? "offline-marks" : "offline-refused");
            var mag = antwoord?.Weigering?.Code is null or "andere-groep" or "te-laat-nagekomen" && (hoort == 1 || isTeLaat || dag < Vandaag);
            if (antwoord is null || !mag || isTeLaat == (hoort == 1) || daar.Count != hoort)
            {
                _wereld.Schending("queue-line", string.Create(
                    CultureInfo.InvariantCulture, $"line {mark.Volgnr} of {mark.Wie.Tablet} for {groep.Id} on {dag:yyyy-MM-dd}: {antwoord?.Weigering?.Code ?? "kept"}, stands {daar.Count} times"));
            }

            if (daar.Count == 1 && (dag >= Vandaag.AddDays(-ModelDagen) || Model.Dagen.ContainsKey((dag, groep.Id))))
            {
                Onthoud(groep, dag, new Gemarkeerd([.. daar], []));
            }
        }
    }

    /// <summary>Nobody else marked since: the last word of both tablets about one child, when it differs, stands against each other.</summary>
    private async Task ZietTegenspraak(Groep groep, DateOnly dag, IReadOnlyList<NagekomenMark> noord, IReadOnlyList<NagekomenMark> zuid)
    {
        var stand = await _klant.Vraag(g => Dag(g, groep, dag).Bekijk());
        foreach (var (van, ander) in noord.GroupBy(m => m.LeerlingId, StringComparer.Ordinal).Select(g => g.Last())
            .Join(zuid.GroupBy(m => m.LeerlingId, StringComparer.Ordinal).Select(g => g.Last()), m => m.LeerlingId, m => m.LeerlingId, (a, b) => (a, b)))
        {
            if (!van.Standaard && !ander.Standaard && van.Soort != ander.Soort && !stand.Tegenspraken.ContainsKey(van.LeerlingId))
            {
                _wereld.Schending("contradiction-dropped", $"{van.LeerlingId} of {groep.Id} on {dag:yyyy-MM-dd}: {van.Soort} and {ander.Soort}");
            }
        }
    }
}
