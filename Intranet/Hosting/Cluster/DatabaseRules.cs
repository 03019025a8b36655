namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>What to tell of a database that isn't as it should be. Never the connection itself: it may hold a password.</summary>
internal static class DatabaseRules
{
    /// <summary>The script as Orleans' own repository names it.</summary>
    public static string Bestand(string map, string naam) => $"{map}-{naam}.sql";

    public static string Ontbreekt(IReadOnlyList<string> bestanden) =>
        $"In de database ontbreken tabellen of vragen van Orleans. Voer eerst in deze volgorde uit: {string.Join(", ", bestanden)} "
        + "(uit de bron van Orleans, bij dezelfde versie als dit programma; zie docs/beheer.md). Er is niets veranderd.";

    /// <param name="code">SQLSTATE, or where a provider gives none the number of SQL Server; null when the database didn't speak at all.</param>
    public static string Zin(string? code, string soort) => code switch
    {
        "42501" or "229" or "230" => "De gebruiker in de verbinding mag niet alles in de tabellen van Orleans: geef hem select, insert, update en delete. Er is niets veranderd.",
        "28P01" or "28000" or "18456" => "De database kent deze gebruiker of dit wachtwoord niet. Kijk in het bestand van --db-file; er is niets veranderd.",
        "3D000" or "4060" => "De database die de verbinding noemt bestaat niet. Maak haar eerst, of kijk in het bestand van --db-file; er is niets veranderd.",
        _ => $"De database ({soort}) antwoordt niet. Kijk of hij draait en of de verbinding klopt; er is niets veranderd.",
    };
}
