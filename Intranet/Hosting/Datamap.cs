using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The data folder, for its owner only, and the key file outside it (SEC-4).</summary>
internal sealed class Datamap
{
    public const string Opslagnaam = "school.db";
    public const string Sessiesleutelnaam = "sessiesleutels.verzegeld";
    public const string Herverzegeldnaam = "herverzegeld";

    /// <summary>Folder in which a restore makes the new store.</summary>
    public const string Terugzetnaam = "terugzetten.bezig";

    private Datamap(string pad, string sleutelpad)
    {
        Pad = pad;
        Sleutelpad = sleutelpad;
    }

    public string Pad { get; }

    public string Sleutelpad { get; }

    public string Opslagbestand => Path.Combine(Pad, Opslagnaam);

    /// <summary>Keys of cookies and antiforgery, sealed.</summary>
    public string Sessiesleutels => Path.Combine(Pad, Sessiesleutelnaam);

    /// <summary>The keys once more, wrapped with the recovery phrase.</summary>
    public string Herstelbestand => Path.Combine(Pad, Opslag.Herstelbestand.Naam);

    /// <summary>For which keys all rows are sealed with the newest one.</summary>
    public string Herverzegeld => Path.Combine(Pad, Herverzegeldnaam);

    /// <summary>Something here was sealed with a key; with another engine the store itself is elsewhere, but these files tell.</summary>
    public bool HeeftGegevens => File.Exists(Opslagbestand) || File.Exists(Sessiesleutels) || File.Exists(Herstelbestand);

    /// <summary>The key file was made by this start.</summary>
    public bool SleutelIsNieuw { get; private set; }

    /// <summary>Makes the folder when it isn't there, readable by its owner only.</summary>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when the folder or key can't be used.</exception>
    public static Datamap Open(Opdracht opdracht)
    {
        try
        {
            var pad = Path.TrimEndingDirectorySeparator(Path.GetFullPath(opdracht.DataMap));
            var sleutelpad = SleutelpadVan(opdracht);
            if (sleutelpad.StartsWith(pad + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Het sleutelbestand {sleutelpad} ligt in de datamap. Zet het ergens anders, anders gaat het mee met elke kopie.");
            }

            Maak(pad);
            var map = new Datamap(pad, sleutelpad);
            return map.IsLeeggemaakt ? throw new InvalidOperationException($"Het gegevensbestand {map.Opslagbestand} is leeg, terwijl er al gegevens waren. {Opslagfout.ZetTerug}")
                : map.IsHalfTeruggezet ? throw new InvalidOperationException(
                    $"In de datamap {pad} is het terugzetten van een back-up afgebroken. Geef de opdracht restore opnieuw. Wat er eerst stond, is niet weg: het staat in een map vervangen-1, -2 ….")
                : map;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException($"De datamap '{opdracht.DataMap}' is niet te gebruiken: {fout.Message}", fout);
        }
    }

    /// <summary>The keys; made at first use and told on <paramref name="melding"/>, since losing them loses the data.</summary>
    /// <exception cref="InvalidOperationException">With a Dutch sentence, when the key is missing while there is a store.</exception>
    public Sleutelbos OpenSleutels(TextWriter melding)
    {
        var sleutels = Sleutelbos.Open(Sleutelpad, magMaken: !HeeftGegevens, out var gemaakt);
        SleutelIsNieuw = gemaakt;
        if (gemaakt)
        {
            melding.WriteLine($"Nieuw sleutelbestand gemaakt: {Sleutelpad}");
            melding.WriteLine("Bewaar er een kopie van, apart van de back-ups. Zonder dit bestand zijn de gegevens niet te openen.");
        }

        return sleutels;
    }

    /// <summary>A store that was in use is never empty: a full disk or a broken copy made it so. Going on would begin a new school.</summary>
    private bool IsLeeggemaakt => File.Exists(Sessiesleutels) && new FileInfo(Opslagbestand) is { Exists: true, Length: 0 };

    /// <summary>A restore that was cut off: what was here is aside, and the new store isn't in its place. Here too, going on would begin a new school.</summary>
    private bool IsHalfTeruggezet => !File.Exists(Opslagbestand) && Directory.Exists(Path.Combine(Pad, Terugzetnaam));

    /// <summary>Where the key file of these data is.</summary>
    public static string SleutelpadVan(Opdracht opdracht) =>
        Path.GetFullPath(opdracht.Sleutelbestand ?? StandaardSleutelpad(Path.TrimEndingDirectorySeparator(Path.GetFullPath(opdracht.DataMap))));

    private static string StandaardSleutelpad(string datapad)
    {
        var thuis = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } xdg
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(datapad)))[..16];
        return Path.Combine(thuis, "orleansschool", $"{kenmerk}.key");
    }

    /// <summary>A folder for its owner only.</summary>
    public static void Maak(string pad)
    {
        const UnixFileMode eigenaar = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(pad);
            return;
        }

        Directory.CreateDirectory(pad, eigenaar);
        File.SetUnixFileMode(pad, eigenaar);
    }
}
