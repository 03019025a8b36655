using System.Diagnostics;
using System.Net;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>
/// The whole intranet on a disk that really fails: no mark is acknowledged that isn't there, log and <c>/health/ready</c> say why in Dutch, and
/// without a restart it goes on when the cause is gone.
/// </summary>
[Requirement("OPS-2")]
public sealed class SchijfstoringTests : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("storing");

    [Fact]
    public async Task Met_een_volle_schijf_wordt_geen_markering_bevestigd_en_met_ruimte_gaat_het_verder()
    {
        using var schijf = Schijf.Van(96);
        using (var vullen = await ProcesIntranet.Start(schijf.Map.FullName))
        {
            await vullen.Dood(); // a long log has room of its own, in which marks would still be kept
        }

        using var intranet = await ProcesIntranet.Start(schijf.Map.FullName);
        await Doorsta(intranet, "De schijf is vol", vanaf: schijf.MaakVol, tot: schijf.MaakRuimte);
    }

    [Theory]
    [InlineData("pwrite64", "EROFS")] // the system made the disk read-only
    [InlineData("pwrite64", "EIO")]
    [InlineData("fsync,fdatasync", "EIO")]
    public async Task Met_een_schijf_die_niet_schrijft_wordt_geen_markering_bevestigd_en_daarna_gaat_het_verder(string aanroep, string fout)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is niet geïnstalleerd (scripts/test installeert het op Debian en Ubuntu).");
        using var intranet = await ProcesIntranet.Start(_map.FullName);
        Process? strace = null;
        await Doorsta(
            intranet, "De schijf schrijft niet",
            vanaf: () => strace = Storing(intranet.Pid, Path.Combine(_map.FullName, "data", "school.db-wal"), aanroep, fout),
            tot: () => Einde(strace!));
    }

    public void Dispose() => _map.Delete(recursive: true);

    private static async Task Doorsta(ProcesIntranet intranet, string zin, Action vanaf, Action tot)
    {
        var kinderen = (await intranet.Kinderen("verwacht")).Take(4).ToList();
        Assert.Equal(HttpStatusCode.OK, (await intranet.Klaar()).Status);
        await intranet.Markeer(kinderen[..1]);
        vanaf();
        await Tot(async () => (await intranet.Klaar()).Status == HttpStatusCode.ServiceUnavailable);
        foreach (var kind in kinderen[1..])
        {
            Assert.Equal(HttpStatusCode.InternalServerError, await intranet.Probeer(kind));
        }

        Assert.Contains(zin, (await intranet.Klaar()).Tekst, StringComparison.Ordinal);
        Assert.Equal([kinderen[0]], (await intranet.Kinderen("aanwezig")).Intersect(kinderen, StringComparer.Ordinal)); // the last durable state
        tot();
        await Tot(async () => (await intranet.Klaar()).Status == HttpStatusCode.OK);
        await intranet.Markeer(kinderen);
        Assert.Subset((await intranet.Kinderen("aanwezig")).ToHashSet(StringComparer.Ordinal), kinderen.ToHashSet(StringComparer.Ordinal));
        await Tot(() => Task.FromResult(intranet.Log.Any(r => r.Contains(zin, StringComparison.Ordinal))));
        await Tot(() => Task.FromResult(intranet.Log.Any(r => r.Contains("De opslag schrijft weer", StringComparison.Ordinal))));
    }

    /// <summary>Lets every such call on the log of the store fail, in the process as it runs.</summary>
    private static Process Storing(int pid, string bestand, string aanroep, string fout)
    {
        var start = new ProcessStartInfo("strace", ["-f", "-p", $"{pid}", "-P", bestand, "-e", $"trace={aanroep}", "-e", $"inject={aanroep}:error={fout}", "-e", "signal=none"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        var strace = Process.Start(start)!;
        strace.ErrorDataReceived += static (_, _) => { };
        strace.BeginErrorReadLine();
        return strace;
    }

    private static void Einde(Process strace)
    {
        using (strace)
        using (Process.Start("kill", ["-INT", $"{strace.Id}"]))
        {
            strace.WaitForExit();
        }
    }

    private static async Task Tot(Func<Task<bool>> klopt)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        for (var begin = TimeProvider.System.GetTimestamp(); !await klopt(); await slag.WaitForNextTickAsync())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < Geduld, "Het gebeurde niet op tijd.");
        }
    }
}
