using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// The data folder during a restore, locked against a server: the new store is made in a folder of its own in it and takes its place
/// when it is whole. What was there before is moved aside, never erased.
/// </summary>
internal sealed class Herstelplek : IDisposable
{
    private readonly string _map;
    private readonly FileStream _slot;

    private Herstelplek(string map, string sleutelpad, FileStream slot)
    {
        (_map, Sleutelpad, _slot) = (map, sleutelpad, slot);
        Werkmap = MotorExtensions.OpslagInDatamap ? Path.Combine(map, Datamap.Terugzetnaam) : map;
    }

    public string Werkmap { get; }

    public string Sleutelpad { get; }

    /// <summary>Where what was there went.</summary>
    public string? Terzijde { get; private set; }

    /// <exception cref="StartFout">When there are data and it wasn't asked to replace them, or a server has them.</exception>
    public static Herstelplek Neem(Opdracht opdracht)
    {
        var map = Path.TrimEndingDirectorySeparator(Path.GetFullPath(opdracht.DataMap));
        if (!opdracht.Vervang && File.Exists(Path.Combine(map, Datamap.Opslagnaam)))
        {
            throw new StartFout($"In de datamap {map} staan al gegevens. Kies een lege map, of geef --replace: wat er staat gaat dan opzij. Er is niets veranderd.");
        }

        try
        {
            Datamap.Maak(map);
            var slot = new FileStream(Path.Combine(map, $"{Datamap.Opslagnaam}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var plek = new Herstelplek(map, Datamap.SleutelpadVan(opdracht), slot);
            plek.RuimWerkmapOp(); // left over from a restore that was cut off
            return plek;
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"De datamap {map} is in gebruik of niet te beschrijven. Stop de server eerst; er is niets veranderd.", oorzaak);
        }
    }

    /// <summary>The store last: until then a start is refused, and finds never half of them.</summary>
    public void ZetOver()
    {
        if (!MotorExtensions.OpslagInDatamap)
        {
            return;
        }

        if (!MotorExtensions.IsGesloten(Path.Combine(Werkmap, Datamap.Opslagnaam)))
        {
            throw new IOException("De teruggezette gegevens staan niet helemaal op de schijf. Kijk of die vol is.");
        }

        ZetTerzijde();
        if (File.Exists(Path.Combine(Werkmap, Herstelbestand.Naam)))
        {
            File.Move(Path.Combine(Werkmap, Herstelbestand.Naam), Path.Combine(_map, Herstelbestand.Naam));
        }

        File.Move(Path.Combine(Werkmap, Datamap.Opslagnaam), Path.Combine(_map, Datamap.Opslagnaam));
    }

    public void Dispose()
    {
        RuimWerkmapOp();
        _slot.Dispose();
    }

    /// <summary>
    /// Also the keys of the sessions: everybody signs in again, and what was ended since the backup doesn't come back to life. And the mark that all
    /// rows have the newest key: those of the backup may need an older one.
    /// </summary>
    private void ZetTerzijde()
    {
        string[] bekend =
        [
            Datamap.Opslagnaam, $"{Datamap.Opslagnaam}-wal", $"{Datamap.Opslagnaam}-shm", Datamap.Sessiesleutelnaam, Datamap.Herverzegeldnaam, Herstelbestand.Naam,
        ];
        var namen = bekend.Where(naam => File.Exists(Path.Combine(_map, naam))).ToList();
        if (namen.Count == 0)
        {
            return;
        }

        Terzijde = Enumerable.Range(1, int.MaxValue - 1).Select(nr => Path.Combine(_map, $"vervangen-{nr}")).First(map => !Directory.Exists(map));
        Datamap.Maak(Terzijde);
        namen.ForEach(naam => File.Move(Path.Combine(_map, naam), Path.Combine(Terzijde, naam)));
    }

    private void RuimWerkmapOp()
    {
        if (MotorExtensions.OpslagInDatamap && Directory.Exists(Werkmap))
        {
            Directory.Delete(Werkmap, recursive: true);
        }
    }
}
