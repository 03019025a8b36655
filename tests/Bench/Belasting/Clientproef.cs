using System.Diagnostics;
using System.Globalization;

namespace OrleansSchool.Bench.Belasting;

/// <summary><c>Bench client [seconds]</c>: shows that the client isn't what is measured, by what it reaches itself and what it uses of the processors.</summary>
internal static class Clientproef
{
    private const int Verbindingen = 64;

    public static async Task Voer(TimeSpan duur, TextWriter uit)
    {
        using var map = new Werkmap();
        var begin = Stopwatch.GetTimestamp();
        var scholen = await Vulling.Vul(map.Opties, new Vulplan(Scholen: 8, Groepen: 8, KinderenPerGroep: 22, SessiesPerSchool: 1));
        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"filled in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s"));
        await using var server = await Server.Start(map.Opties);
        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"listens after {Stopwatch.GetElapsedTime(server.Begonnen).TotalMilliseconds:0} ms"));
        var gezond = Sessie.Van(server.Poort, "leeg=1").Vraag("/health");
        await uit.WriteLineAsync($"health: {await Rijden.Gesloten([.. Werkers(server, v => Eis(v, gezond))], duur, server.Pid)}");
        var rondes = await Rondes(server, scholen);
        await Rijden.Gesloten(rondes, duur / 2, server.Pid);
        await uit.WriteLineAsync($"marks, closed loop: {await Rijden.Gesloten(rondes, duur, server.Pid)}");
        await uit.WriteLineAsync($"marks, 300/s: {await Rijden.Open(rondes, 300, duur, server.Pid)}");
    }

    /// <summary>A connection for each groep of each school, so that no two share a child.</summary>
    public static async Task<IReadOnlyList<Func<ValueTask>>> Rondes(Server server, IEnumerable<Vulschool> scholen)
    {
        var rondes = new List<Func<ValueTask>>();
        foreach (var (school, groep) in scholen.SelectMany(s => s.Groepen.Select(g => (School: s, Groep: g))))
        {
            var verbinding = new Verbinding(server.Poort);
            var sessie = Sessie.Van(server.Poort, school.Koekjes[rondes.Count % school.Koekjes.Length]);
            var tegels = await Bord.Open(verbinding, sessie, school.Sleutel, groep);
            rondes.Add(new Merkronde(verbinding, sessie, tegels, $"r{rondes.Count:0000}").Volgende);
        }

        return rondes;
    }

    private static IEnumerable<Func<ValueTask>> Werkers(Server server, Func<Verbinding, ValueTask> werk) =>
        Enumerable.Range(0, Verbindingen).Select(_ => new Verbinding(server.Poort)).Select<Verbinding, Func<ValueTask>>(v => () => werk(v));

    private static async ValueTask Eis(Verbinding verbinding, byte[] vraag)
    {
        if (await verbinding.Stuur(vraag) is not 200 and var status)
        {
            throw new InvalidOperationException($"{status}");
        }
    }
}
