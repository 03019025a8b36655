using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace OrleansSchool.Tests;

/// <summary>A real disk of a few megabytes that a test can fill, enlarge and make read-only.</summary>
internal sealed class Schijf : IDisposable
{
    private Schijf(DirectoryInfo map) => Map = map;

    public DirectoryInfo Map { get; }

    /// <summary>Skips the test where the system doesn't let us mount.</summary>
    public static Schijf Van(int megabytes)
    {
        var map = Directory.CreateTempSubdirectory("schijf");
        var fout = Environment.IsPrivilegedProcess ? Mount("-t", "tmpfs", "-o", Omvang(megabytes), "tmpfs", map.FullName) : "geen beheerder";
        if (fout is not null)
        {
            map.Delete();
            Assert.Skip($"Een eigen kleine schijf is hier niet te koppelen ({fout}); draai deze test als beheerder.");
        }

        return new Schijf(map);
    }

    public void Vergroot(int megabytes) => Assert.Null(Mount("-o", $"remount,{Omvang(megabytes)}", Map.FullName));

    /// <summary>Puts a file on it that leaves no room at all.</summary>
    public void MaakVol()
    {
        using var bestand = new FileStream(Ballast, FileMode.Create);
        var blok = new byte[4_096];
        try
        {
            while (true)
            {
                bestand.Write(blok);
                bestand.Flush();
            }
        }
        catch (IOException)
        {
            // full
        }
    }

    public void MaakRuimte() => File.Delete(Ballast);

    public void AlleenLezen(bool aan) => Assert.Null(Mount("-o", aan ? "remount,ro" : "remount,rw", Map.FullName));

    public void Dispose()
    {
        Assert.Null(Draai("umount", Map.FullName));
        Map.Delete();
    }

    private string Ballast => Path.Combine(Map.FullName, "vol");

    private static string Omvang(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");

    private static string? Mount(params string[] argumenten) => Draai("mount", argumenten);

    private static string? Draai(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { UseShellExecute = false, RedirectStandardError = true })!;
        var fout = proces.StandardError.ReadToEnd();
        proces.WaitForExit();
        return proces.ExitCode == 0 ? null : fout.Trim();
    }
}
