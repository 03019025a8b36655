using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.School;

namespace OrleansSchool.Bench.Crash;

/// <summary>
/// Rounds on one data folder: start, load from several people, die at some moment, check a copy of what is left. What was sent and not answered
/// is sent again to the next server.
/// </summary>
internal sealed class Crashronden(Serveropties opties, SchoolSleutel school, Toeval toeval)
{
    private const int AllesElke = 20;

    /// <summary>The last two groepen belong to the office, the others to the boards: two groepen a person.</summary>
    private static readonly string[] Groepen = [.. DemoPlan.Groepen.Select(g => g.Id)];

    private readonly List<Merkwerker> _merkers = [];
    private readonly List<Kantoorwerker> _kantoor = [];
    private Sessie _coordinator = null!;
    private Sessie _administratie = null!;
    private Nakijken _nakijken = null!;

    public Boek Boek { get; } = new();

    public int Gedood { get; private set; }

    public int BijStart { get; private set; }

    public int BijStop { get; private set; }

    /// <summary>Commands that were sent when the server died, and sent again.</summary>
    public int Onbeslist { get; private set; }

    public int Anders => _merkers.Sum(m => m.Anders);

    public int Geweigerd => _merkers.Sum(m => m.Geweigerd) + _kantoor.Sum(k => k.Geweigerd);

    public async Task<Bevinding> Voer(int ronden, TextWriter verslag)
    {
        await RichtIn();
        var totaal = new Bevinding();
        var begin = Stopwatch.GetTimestamp();
        for (var ronde = 1; ronde <= ronden; ronde++)
        {
            await Sterf();
            totaal += await Controleer(alles: ronde % AllesElke == 0);
            if (ronde % AllesElke == 0 || totaal.Fout > 0)
            {
                await verslag.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"round {ronde}: acknowledged={Boek.Aantal} wrong={totaal.Fout} after {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s"));
            }
        }

        return totaal + await Einde();
    }

    /// <summary>An ordinary first start with an ordinary stop; the people sign in once and keep their cookies over every crash.</summary>
    private async Task RichtIn()
    {
        await using (var server = await Server.Start(opties))
        {
            using var verbinding = new Verbinding(server.Poort);
            _coordinator = await Sessie.LogInBijDemo(verbinding, "demo-coordinator");
            _administratie = await Sessie.LogInBijDemo(verbinding, "demo-administratie");
            await _coordinator.Open(verbinding, Bord.Pad(school.Waarde, Groepen[0]));
            server.VraagStop();
            await server.Weg();
        }

        await using var kopie = await Opslagkopie.Open(opties.Map);
        var stand = (await kopie.Grains.School(school).Bekijk())!;
        var vandaag = kopie.Tijd.Vandaag;
        var dagen = Lunchdagen(stand, vandaag);
        for (var i = 0; i < Groepen.Length - 2; i += 2)
        {
            _merkers.Add(new Merkwerker(i, school.Waarde, [Groepen[i], Groepen[i + 1]], dagen, Boek, toeval.Afgeleid(i)));
        }

        var rijen = (await kopie.Grains.Register(school).Alles()).Rijen;
        foreach (var groep in Groepen[^2..])
        {
            var leerlingen = rijen.Where(r => r.GroepId == groep).Select(r => r.Id).ToList();
            _kantoor.Add(new Kantoorwerker(_kantoor.Count, school.Waarde, leerlingen, vandaag, Boek, toeval.Afgeleid(100 + _kantoor.Count)));
        }

        _nakijken = new Nakijken(school, Boek);
    }

    private static List<DateOnly> Lunchdagen(SchoolView stand, DateOnly vandaag)
    {
        var eerste = Schooljaar.Van(vandaag).EersteDag;
        return [.. Enumerable.Range(0, vandaag.DayNumber - eerste.DayNumber).Select(d => vandaag.AddDays(-d)).Where(d => stand.HeeftOverblijven(d))];
    }

    /// <summary>One life of a server: sometimes it dies before it listens, sometimes while it stops, mostly at work.</summary>
    private async Task Sterf()
    {
        if (toeval.Tot(6) == 0)
        {
            await using var kort = Server.Begin(opties);
            await Task.Delay(toeval.Milliseconden(0, 1_200), TimeProvider.System);
            await kort.Dood();
            (BijStart, Gedood) = (BijStart + 1, Gedood + 1);
        }

        await using var server = await Server.Start(opties);
        using var stop = new CancellationTokenSource();
        var werk = Werk(server.Poort, stop.Token);
        await WachtOpWerk();
        await Task.Delay(toeval.Milliseconden(0, 900), TimeProvider.System);
        if (toeval.Tot(4) == 0)
        {
            BijStop++;
            server.VraagStop();
            await Task.Delay(toeval.Milliseconden(0, 400), TimeProvider.System);
        }

        await server.Dood();
        Gedood++;
        await stop.CancelAsync();
        await werk;
        Onbeslist += Boek.Onbeslist.Count;
    }

    /// <summary>Mostly until something was acknowledged by this server; now and then not, to hit its very first requests.</summary>
    private async Task WachtOpWerk()
    {
        var was = Boek.Aantal;
        var tot = toeval.Tot(8) == 0 ? 0 : 500;
        for (var i = 0; i < tot && Boek.Aantal == was; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    private Task Werk(int poort, CancellationToken stop)
    {
        _coordinator.Bij(poort);
        _administratie.Bij(poort);
        return Task.WhenAll(
        [
            .. _merkers.Select(m => Task.Run(() => m.Werk(poort, _coordinator, stop), CancellationToken.None)),
            .. _kantoor.Select(k => Task.Run(() => k.Werk(poort, _administratie, stop), CancellationToken.None)),
        ]);
    }

    private async Task<Bevinding> Controleer(bool alles)
    {
        await using var kopie = await Opslagkopie.Open(opties.Map);
        var dagen = Boek.Bevestigd.Values.Concat(Boek.Onbeslist.Values).Select(m => (m.Groep, m.Datum)).Distinct();
        var leerlingen = Boek.Cellen.Keys.Select(c => c.Leerling).Distinct(StringComparer.Ordinal);
        var bevinding = await _nakijken.Dagen(kopie.Grains, dagen) + await _nakijken.Leerlingen(kopie, leerlingen);
        var stuk = kopie.Keuring == "ok" ? 0 : 1;
        return bevinding with { Stuk = stuk + (alles ? (await kopie.OpenAlles()).Geweigerd : 0) };
    }

    /// <summary>A last server answers what hung, wakes who was changed and stops in order: then nothing waits in any outbox.</summary>
    private async Task<Bevinding> Einde()
    {
        var leerlingen = Boek.Cellen.Keys.Select(c => c.Leerling).Distinct(StringComparer.Ordinal).ToList();
        await using (var server = await Server.Start(opties))
        {
            using var verbinding = new Verbinding(server.Poort);
            foreach (var merker in _merkers)
            {
                await merker.Herhaal(verbinding, _coordinator.Bij(server.Poort));
            }

            foreach (var leerling in leerlingen)
            {
                await _administratie.Bij(server.Poort).Open(verbinding, $"/s/{school}/leerlingen/{leerling}");
            }

            server.VraagStop();
            await server.Weg();
        }

        await using var kopie = await Opslagkopie.Open(opties.Map);
        var bevinding = new Bevinding { Scheef = await _nakijken.Wachtend(kopie, leerlingen), Stuk = Boek.Onbeslist.Count };
        return bevinding + await Controleer(alles: true);
    }
}
