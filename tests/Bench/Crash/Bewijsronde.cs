using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Bench.Crash;

/// <summary>The two proofs that SIGKILL can't give, of one server that is watched while four people mark at once.</summary>
internal static class Bewijsronde
{
    private const int Lijnen = 4;
    private const int PerLijn = 25;

    /// <returns>What is wrong; 0 when every acknowledgement came after its sync and survives a power cut.</returns>
    public static async Task<int> Voer(Serveropties opties, TextWriter uit)
    {
        if (!File.Exists("/usr/bin/strace"))
        {
            throw new InvalidOperationException("The proofs need strace (Debian and Ubuntu: apt-get install strace).");
        }

        await using (var vullen = await Server.Start(opties))
        {
            vullen.VraagStop();
            await vullen.Weg();
        }

        var verslag = Path.Combine(opties.Map, "strace.txt");
        var bevestigd = await Markeer(opties with { Onder = Stracelog.Opdracht(verslag) });
        var log = Stracelog.Lees(File.ReadLines(verslag));
        File.Delete(verslag);
        var bewijzen = Duurzaambewijs.Van(log, bevestigd);
        var teVroeg = bewijzen.Count(b => !b.Gesynct);
        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"strace: answers={bewijzen.Count} syncs={log.Wal.Count(a => a.IsSync)} writes={log.Wal.Count(a => !a.IsSync)} answered-before-sync={teVroeg}"));
        var (geopend, verloren) = await Walknip.Voer(opties.Map, DemoPlan.School, bewijzen);
        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"power-cut: reopened={geopend} missing={verloren}"));
        return bewijzen.Count < Lijnen * PerLijn ? Math.Max(1, teVroeg + verloren) : teVroeg + verloren;
    }

    private static async Task<List<Bevestiging>> Markeer(Serveropties opties)
    {
        await using var server = await Server.Start(opties);
        using var eerst = new Verbinding(server.Poort);
        var sessie = await Sessie.LogInBijDemo(eerst, "demo-coordinator");
        await sessie.Open(eerst, Bord.Pad(DemoPlan.School.Waarde, DemoPlan.Groepen[0].Id));
        var vandaag = DateOnly.FromDateTime(Schooltijd.Lokaal(TimeProvider.System.GetUtcNow() + await Klok(opties)).DateTime);
        var lijnen = await Task.WhenAll(Enumerable.Range(0, Lijnen).Select(i => Markeer(server, sessie, DemoPlan.Groepen[i + 2].Id, vandaag)));
        await server.Dood();
        return [.. lijnen.SelectMany(l => l)];
    }

    private static async Task<List<Bevestiging>> Markeer(Server server, Sessie sessie, string groep, DateOnly vandaag)
    {
        var bevestigd = new List<Bevestiging>();
        using var verbinding = new Verbinding(server.Poort);
        var tegels = await Bord.Open(verbinding, sessie, DemoPlan.School.Waarde, groep);
        var ronde = new Merkronde(verbinding, sessie, tegels, $"bewijs-{groep}");
        for (var i = 0; i < PerLijn; i++)
        {
            var (vraag, tegel, operatie) = ronde.Maak();
            if (await verbinding.Stuur(vraag) is not 200 and var status)
            {
                throw new InvalidOperationException($"{operatie}: {status}");
            }

            bevestigd.Add(new Bevestiging(verbinding.LokalePoort, i + 1, new Merking(groep, tegel.Leerling, vandaag, "", operatie)));
        }

        return bevestigd;
    }

    private static async Task<TimeSpan> Klok(Serveropties opties) =>
        new(long.Parse(await File.ReadAllTextAsync(Path.Combine(opties.DataMap, "demo-klok")), CultureInfo.InvariantCulture));
}
