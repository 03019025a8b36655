namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>What was acknowledged is on the disk: after SIGKILL, and by the order of system calls, which SIGKILL can't show.</summary>
public sealed class DuurzaamTests(ITestOutputHelper uit) : IDisposable
{
    private const int Aantal = 12;

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("duurzaam");

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_bevestigde_markering_is_er_na_het_doden_van_het_proces()
    {
        IReadOnlyList<string> kinderen;
        using (var eerst = await ProcesIntranet.Start(_map.FullName))
        {
            kinderen = [.. (await eerst.Kinderen("verwacht")).Take(Aantal)];
            Assert.Equal(Aantal, kinderen.Count);
            await eerst.Markeer(kinderen);
            await eerst.Dood();
        }

        using var daarna = await ProcesIntranet.Start(_map.FullName);
        Assert.Subset((await daarna.Kinderen("aanwezig")).ToHashSet(StringComparer.Ordinal), kinderen.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Geen_antwoord_gaat_uit_voor_de_fdatasync_van_zijn_schrijfactie_en_de_controle_merkt_het_zonder()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is niet geïnstalleerd (scripts/test installeert het op Debian en Ubuntu).");
        var veilig = await Bekijk(synchronous: null);
        uit.WriteLine($"synchronous=FULL: {veilig}");
        Assert.InRange(veilig.Antwoorden, Aantal, int.MaxValue);
        Assert.InRange(veilig.Syncs, Aantal, int.MaxValue);
        Assert.Equal(0, veilig.TeVroeg);

        var onveilig = await Bekijk(synchronous: "OFF");
        uit.WriteLine($"synchronous=OFF: {onveilig}");
        Assert.InRange(onveilig.TeVroeg, Aantal, int.MaxValue);
    }

    public void Dispose() => _map.Delete(recursive: true);

    private async Task<Straceverslag> Bekijk(string? synchronous)
    {
        var map = _map.CreateSubdirectory(synchronous ?? "full").FullName;
        using (var vullen = await ProcesIntranet.Start(map))
        {
            await vullen.Dood();
        }

        var verslag = Path.Combine(map, "strace.txt");
        string[] strace =
        [
            "strace", "-f", "--seccomp-bpf", "-y", "-s", "32", "-e", "trace=pwrite64,write,writev,fdatasync,fsync,sendto,sendmsg,recvfrom,recvmsg", "-e", "signal=none", "-o", verslag,
        ];
        using (var bekeken = await ProcesIntranet.Start(map, strace, synchronous))
        {
            await bekeken.Markeer((await bekeken.Kinderen("verwacht")).Take(Aantal));
            await bekeken.Dood();
        }

        return Straceverslag.Lees(File.ReadLines(verslag));
    }
}
