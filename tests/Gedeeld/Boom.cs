namespace OrleansSchool.Tests;

/// <summary>Where the repository and the shared test files are, seen from a test.</summary>
public static class Boom
{
    public static string Wortel { get; } = Zoek();

    /// <summary>Real sample files beside the checkout; the test skips, saying so, where they aren't.</summary>
    public static string Voorbeelden(params string[] delen)
    {
        var map = Path.GetFullPath(Path.Combine(Wortel, "..", "shared", "data"));
        Assert.SkipUnless(Directory.Exists(map), "De voorbeeldbestanden (../shared/data) staan niet naast deze map.");
        return Path.Combine([map, .. delen]);
    }

    /// <summary>Source files that are ours, without what the build makes.</summary>
    public static IEnumerable<string> Bronnen(params string[] extensies) =>
        Directory.EnumerateFiles(Wortel, "*", SearchOption.AllDirectories)
            .Where(p => extensies.Contains(Path.GetExtension(p), StringComparer.Ordinal))
            .Where(p => !Relatief(p).Split('/').Any(d => d is "bin" or "obj" or "node_modules" or "lib" or "out" or ".git"));

    public static string Relatief(string pad) => Path.GetRelativePath(Wortel, pad).Replace('\\', '/');

    private static string Zoek()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "OrleansSchool.sln")))
        {
            map = map.Parent;
        }

        return map?.FullName ?? throw new InvalidOperationException("OrleansSchool.sln is niet gevonden boven de test.");
    }
}
