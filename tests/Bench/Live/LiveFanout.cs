using System.Diagnostics;
using System.Globalization;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Http;
using OrleansSchool.Bench.Land;

namespace OrleansSchool.Bench.Live;

/// <summary>
/// <c>live-fanout</c>: 100 browsers with own sessions at one board, 8 marks a second on it; from the acknowledgement of a mark until the last of them
/// heard the signal, and until the last has the new fragment. And what 1,000 streams cost that only listen.
/// </summary>
internal static class LiveFanout
{
    private const int Kijkers = 100;
    private const int PerSeconde = 8;
    private const int Stil = 1_000;
    private const int Aanloop = 24;
    private const double FragmentGrensMs = 150;
    private const double SignaalGrensMs = 30;
    private const double StilGrensMb = 100;
    private const string Groep = "g1";

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        using var map = new Werkmap();
        var scholen = await Landvulling.Vul(map.Opties, new Vulplan(Scholen: Stil / Kijkers, Groepen: 8, KinderenPerGroep: 24, SessiesPerSchool: Kijkers + 1));
        var (fragment, signaal, stil) = (new List<double>(), new List<double>(), new List<double>());
        var noot = "";
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            using var kopie = map.Kopie();
            await using var server = await Server.Start(kopie.Opties);
            var uitkomst = await Merk(server, scholen[0], Instelling.Duur("LIVE_SECONDS", 60));
            fragment.Add(uitkomst.Fragment.P99);
            signaal.Add(uitkomst.Signaal.P99);
            stil.Add(await Luister(server, scholen));
            noot = string.Create(CultureInfo.InvariantCulture,
                $"last round: fragment {uitkomst.Fragment}; signal {uitkomst.Signaal}; {uitkomst.Fragmenten:0} fragments/s of {uitkomst.Cpu:0.00} ms server cpu");
        }

        yield return Uitslag.Grens("live-fanout", "ms from acknowledgement to last fragment, p99", fragment, FragmentGrensMs, noot: noot);
        yield return Uitslag.Grens("live-fanout-signal", "ms from acknowledgement to last signal, p99", signaal, SignaalGrensMs);
        yield return Uitslag.Grens("live-fanout-idle", "MB for 1,000 idle streams", stil, StilGrensMb);
    }

    private sealed record Uitkomst(Verdeling Fragment, Verdeling Signaal, double Fragmenten, double Cpu);

    private static async Task<Uitkomst> Merk(Server server, Vulschool school, TimeSpan duur)
    {
        var kijkers = school.Koekjes.Take(Kijkers).Select(k => new Toeschouwer(server.Poort, Sessie.Van(server.Poort, k), school.Sleutel, Groep)).ToList();
        foreach (var kijker in kijkers)
        {
            await kijker.Open();
        }

        using var einde = new CancellationTokenSource();
        var merken = new List<Volgmerk>(Aanloop + (int)(duur.TotalSeconds * PerSeconde));
        var lijst = new Groeilijst(merken);
        var bezig = kijkers.SelectMany(k => (Task[])[Task.Run(() => k.Luister(einde.Token)), Task.Run(() => k.Ververs(lijst, einde.Token))]).ToList();
        var (cpu, fragmenten, begin) = (Procesmeter.Seconden(server.Pid), kijkers.Sum(k => k.Fragmenten), Stopwatch.GetTimestamp());
        await Markeer(server, school, lijst, Aanloop + (int)(duur.TotalSeconds * PerSeconde));
        var tijd = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var gehaald = kijkers.Sum(k => k.Fragmenten) - fragmenten;
        await WachtTotGezien(kijkers, lijst.Count);
        var kosten = (Procesmeter.Seconden(server.Pid) - cpu) * 1000 / Math.Max(1, gehaald);
        await einde.CancelAsync();
        await Task.WhenAll(bezig);
        var uitkomst = new Uitkomst(Fragmenttijden(kijkers, merken), Signaaltijden(kijkers, merken), gehaald / tijd, kosten);
        kijkers.ForEach(k => k.Dispose());
        return uitkomst;
    }

    /// <summary>One helper who marks at a fixed pace, each time a change that shows.</summary>
    private static async Task Markeer(Server server, Vulschool school, Groeilijst merken, int aantal)
    {
        using var verbinding = new Verbinding(server.Poort);
        var sessie = Sessie.Van(server.Poort, school.Koekjes[Kijkers]);
        var ronde = new Merkronde(verbinding, sessie, await Bord.Open(verbinding, sessie, school.Sleutel, Groep), "live0");
        var begin = Stopwatch.GetTimestamp();
        for (var nr = 0; nr < aantal; nr++)
        {
            if (TimeSpan.FromSeconds((double)nr / PerSeconde) - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } over)
            {
                await Task.Delay(over, TimeProvider.System);
            }

            var (vraag, tegel, staat) = ronde.MaakMetStaat();
            var merk = new Volgmerk(tegel.Leerling, staat) { Verstuurd = Stopwatch.GetTimestamp() };
            merken.Voeg(merk);
            if (await verbinding.Stuur(vraag) is not 200 and var status)
            {
                throw new InvalidOperationException($"mark {nr}: {status}");
            }

            merk.Bevestigd = Stopwatch.GetTimestamp();
        }
    }

    private static async Task WachtTotGezien(List<Toeschouwer> kijkers, int aantal)
    {
        var tot = Stopwatch.GetTimestamp() + (20 * Stopwatch.Frequency);
        while (kijkers.Exists(k => k.Gezien.Count < aantal) && Stopwatch.GetTimestamp() < tot)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>A mark that somebody never saw counts as a minute.</summary>
    private static Verdeling Fragmenttijden(List<Toeschouwer> kijkers, List<Volgmerk> merken)
    {
        var verdeling = new Verdeling();
        for (var nr = Aanloop; nr < merken.Count; nr++)
        {
            var allen = kijkers.TrueForAll(k => k.Gezien.Count > nr);
            verdeling.Neem(allen ? Na(merken[nr].Bevestigd, kijkers.Max(k => k.Gezien[nr])) : TimeSpan.FromMinutes(1));
        }

        return verdeling;
    }

    /// <summary>
    /// Each mark made one version; together the streams heard each, also when one of them skipped one for a newer. Two marks close together may
    /// reach nobody apart: then both were heard with the newer one.
    /// </summary>
    private static Verdeling Signaaltijden(List<Toeschouwer> kijkers, List<Volgmerk> merken)
    {
        var versies = kijkers.SelectMany(k => k.Signalen).Where(s => s.Op >= merken[0].Verstuurd).GroupBy(s => s.Versie)
            .Select(g => (Versie: g.Key, Eerst: g.Min(s => s.Op))).OrderBy(v => v.Versie).ToList();
        var samen = merken.Count - versies.Count;
        if (samen < 0 || samen > merken.Count / 100)
        {
            throw new InvalidOperationException($"{versies.Count} versions were heard of {merken.Count} marks.");
        }

        var verdeling = new Verdeling();
        for (var (nr, plek) = (0, 0); nr < merken.Count; nr++)
        {
            var gehoord = kijkers.Select(k => k.Signalen.FirstOrDefault(s => s.Versie >= versies[plek].Versie).Op).ToList();
            if (nr >= Aanloop)
            {
                verdeling.Neem(gehoord.Contains(0) ? TimeSpan.FromMinutes(1) : Na(merken[nr].Bevestigd, gehoord.Max()));
            }

            var deelt = samen > 0 && nr + 1 < merken.Count && versies[plek].Eerst >= merken[nr + 1].Verstuurd;
            (samen, plek) = deelt ? (samen - 1, plek) : (samen, Math.Min(plek + 1, versies.Count - 1));
        }

        return verdeling;
    }

    private static TimeSpan Na(long van, long tot) => tot <= van ? TimeSpan.Zero : Stopwatch.GetElapsedTime(van, tot);

    /// <summary>Extra memory of a thousand streams that nothing happens on, in MB.</summary>
    private static async Task<double> Luister(Server server, IReadOnlyList<Vulschool> scholen)
    {
        var rust = TimeSpan.FromSeconds(6);
        await Task.Delay(rust, TimeProvider.System);
        var was = Procesmeter.Rss(server.Pid);
        var kijkers = scholen.SelectMany(s => s.Koekjes.Take(Stil / scholen.Count).Select(k => new Toeschouwer(server.Poort, Sessie.Van(server.Poort, k), s.Sleutel, Groep))).ToList();
        foreach (var kijker in kijkers)
        {
            await kijker.Open();
        }

        await Task.Delay(rust, TimeProvider.System);
        var erbij = (Procesmeter.Rss(server.Pid) - was) / 1e6;
        kijkers.ForEach(k => k.Dispose());
        return Math.Max(erbij, 0.1);
    }

    /// <summary>A list that one writes at its end while others read what is there.</summary>
    private sealed class Groeilijst(List<Volgmerk> merken) : IReadOnlyList<Volgmerk>
    {
        private int _aantal;

        public int Count => Volatile.Read(ref _aantal);

        public Volgmerk this[int index] => merken[index]; // its room was made before, so it never moves

        public void Voeg(Volgmerk merk)
        {
            merken.Add(merk);
            Volatile.Write(ref _aantal, merken.Count);
        }

        public IEnumerator<Volgmerk> GetEnumerator() => merken.Take(Count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
