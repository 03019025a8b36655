using System.Globalization;

namespace OrleansSchool.Bench.Belasting;

/// <summary>What a process uses, read from /proc.</summary>
internal static class Procesmeter
{
    private const double TikkenPerSeconde = 100; // USER_HZ, the same on every Linux

    /// <summary>Memory that is in RAM for it, in bytes.</summary>
    public static long Rss(int pid) => Veld(pid, "VmRSS:");

    /// <summary>The part of it that isn't backed by files: heap, stacks, code made at run time.</summary>
    public static long RssAnoniem(int pid) => Veld(pid, "RssAnon:");

    /// <summary>Processor seconds, in user code and in the kernel.</summary>
    public static double Seconden(int pid)
    {
        var tekst = File.ReadAllText($"/proc/{pid}/stat");
        var velden = tekst[(tekst.LastIndexOf(')') + 2)..].Split(' ');
        return (Getal(velden[11]) + Getal(velden[12])) / TikkenPerSeconde;
    }

    /// <summary>Bytes that it sent towards the disk, whole pages, as the kernel counts them.</summary>
    public static long Geschreven(int pid) =>
        Getal(File.ReadLines($"/proc/{pid}/io").First(r => r.StartsWith("write_bytes:", StringComparison.Ordinal)).Split(' ')[1]);

    private static long Veld(int pid, string naam)
    {
        var regel = File.ReadLines($"/proc/{pid}/status").First(r => r.StartsWith(naam, StringComparison.Ordinal));
        return Getal(regel.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024;
    }

    private static long Getal(string tekst) => long.Parse(tekst.Split('\t')[^1], CultureInfo.InvariantCulture);
}
