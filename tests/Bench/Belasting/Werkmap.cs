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
        foreach (var bestand in _map.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var naar = Path.Combine(kopie.Pad, Path.GetRelativePath(Pad, bestand.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(naar)!);
            bestand.CopyTo(naar);
        }

        return kopie;
    }

    public void Dispose() => _map.Delete(recursive: true);
}
