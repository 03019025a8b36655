using System.Net;
using System.Net.Sockets;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Which options of a cluster go together, and on which networks instances may talk. Pure; each refusal says what to do.</summary>
internal static class ClusterRules
{
    /// <summary>Why this start is refused; null when it may.</summary>
    public static string? Keur(Opdracht opdracht) => opdracht switch
    {
        { DatabaseSoort: not ("sqlserver" or "postgresql") } => "Kies met --db-kind sqlserver of postgresql waar de gegevens staan.",
        { Database: null, Databasebestand: null } =>
            "Geef met --db-file een bestand met de verbinding naar de database, of met --db de verbinding zelf (die dan in de lijst van processen staat).",
        { Database: not null, Databasebestand: not null } => "Geef --db of --db-file, niet allebei.",
        { Clusterpoort: < 1 or > 65_535 } => "--silo-port vraagt een getal van 1 tot en met 65535.",
        _ => null,
    };

    /// <summary>Instances talk without encryption and without asking who calls: only inside one machine or on a network of one's own.</summary>
    public static bool IsBesloten(IPAddress adres)
    {
        if (adres.IsIPv4MappedToIPv6)
        {
            adres = adres.MapToIPv4();
        }

        if (IPAddress.IsLoopback(adres) || adres.IsIPv6UniqueLocal || adres.IsIPv6LinkLocal)
        {
            return true;
        }

        return adres.AddressFamily == AddressFamily.InterNetwork && adres.GetAddressBytes() is var b
            && (b[0] == 10 || (b[0] == 172 && b[1] is >= 16 and < 32) || (b[0] == 192 && b[1] == 168) || (b[0] == 100 && b[1] is >= 64 and < 128));
    }

    public static string AdresOpenbaar(string naam) =>
        $"--advertise noemt '{naam}', maar instanties praten onversleuteld met elkaar. Kies een adres op een eigen besloten netwerk (10.x, 172.16.x–172.31.x, 192.168.x, 100.64.x–100.127.x of fd00::).";
}
