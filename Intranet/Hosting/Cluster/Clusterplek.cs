using System.Net;
using System.Net.Sockets;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Hosting.Cluster;

/// <summary>Where this instance is found by the others, and the database they share.</summary>
internal sealed record Clusterplek(Database Database, IPAddress Adres, int Poort)
{
    private const int VerbindingTekensMax = 4_096;

    /// <exception cref="StartFout">When something is missing or not allowed.</exception>
    public static Clusterplek Van(Opdracht opdracht)
    {
        if (ClusterRules.Keur(opdracht) is { } fout)
        {
            throw new StartFout(fout);
        }

        var adres = Zoek(opdracht.Clusteradres);
        // A command works beside the server of this machine: it takes any port that is free.
        var poort = opdracht.Soort == OpdrachtSoort.Serve ? opdracht.Clusterpoort : VrijePoort(adres);
        return new Clusterplek(new Database(Databasesoort.Zoek(opdracht.DatabaseSoort)!, Verbinding(opdracht)), adres, poort);
    }

    private static string Verbinding(Opdracht opdracht)
    {
        if (opdracht.Databasebestand is not { } pad)
        {
            return opdracht.Database!;
        }

        try
        {
            return new FileInfo(pad).Length <= VerbindingTekensMax ? File.ReadAllText(pad).Trim() : throw new StartFout($"Het bestand '{pad}' van --db-file is te groot.");
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"Het bestand '{pad}' van --db-file is niet te lezen: {oorzaak.Message}", oorzaak);
        }
    }

    /// <summary>An address as it stands, or what a name of this machine means: in a container that is the name of its service.</summary>
    private static IPAddress Zoek(string naam)
    {
        if (!IPAddress.TryParse(naam, out var adres))
        {
            try
            {
                adres = Dns.GetHostAddresses(naam).OrderBy(a => a.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();
            }
            catch (SocketException oorzaak)
            {
                throw new StartFout($"--advertise noemt '{naam}', maar dat is geen adres of naam die deze computer kent.", oorzaak);
            }
        }

        return adres is not null && ClusterRules.IsBesloten(adres) ? adres : throw new StartFout(ClusterRules.AdresOpenbaar(naam));
    }

    private static int VrijePoort(IPAddress adres)
    {
        using var luisteraar = new TcpListener(adres, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
