using System.Diagnostics;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Land;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
namespace OrleansSchool.Bench.Http;
internal static class Proef
{
    public static async Task Voer(int scholen, int marks)
    {
        using var map = new Werkmap();
        var land = await Landvulling.Vul(map.Opties, new Vulplan(scholen, 10, 22, 1));
        var poort = Basisproces.VrijePoort();
        var opdracht = new Opdracht { Demo = true, DataMap = map.Opties.DataMap, Sleutelbestand = map.Opties.Sleutelbestand, Urls = $"http://127.0.0.1:{poort}" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var werkers = await Kijkers.Werkers(poort, Kijkers.Van(poort, land), 64);
        for (var i = 0; i < 5; i++)
        {
            var (a, g, g1, g2, p, c) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetTotalPauseDuration(), Procesmeter.Seconden(Environment.ProcessId));
            var rit = await Rijden.Gesloten(werkers, marks);
            Console.WriteLine($"ronde {i} pid {Environment.ProcessId} {rit.PerSeconde:0}/s {rit.Latentie}: alloc/mark {(GC.GetTotalAllocatedBytes() - a) / marks} B, gc {GC.CollectionCount(0) - g}/{GC.CollectionCount(1) - g1}/{GC.CollectionCount(2) - g2}, pause/mark {(GC.GetTotalPauseDuration() - p).TotalMicroseconds / marks:0.0} us, cpu/mark {(Procesmeter.Seconden(Environment.ProcessId) - c) / marks * 1e6:0} us");
        }
        await app.StopAsync();
    }
}
