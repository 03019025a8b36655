namespace OrleansSchool.Bench.Belasting;

/// <summary>A folder of one measurement, gone after it. In TMPDIR when that is set: what is measured is that disk.</summary>
internal sealed class Werkmap : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("orleansschool-meting");

    public string Pad => _map.FullName;

    public Serveropties Opties => new(Pad);

    /// <summary>A copy of what is in it now, for a next round; the server may not run.</summary>
    public Werkmap Kopie()
    {
        var kopie = new Werkmap();
        Kopieer(Pad, kopie.Pad);
        return kopie;
    }

    /// <summary>All files but the door of a server that is gone.</summary>
    public static void Kopieer(string van, string naar)
    {
        foreach (var bestand in new DirectoryInfo(van).EnumerateFiles("*", SearchOption.AllDirectories).Where(b => b.Extension != ".sock"))
        {
            var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            bestand.CopyTo(doel);
        }
    }

    public void Dispose() => _map.Delete(recursive: true);
}
