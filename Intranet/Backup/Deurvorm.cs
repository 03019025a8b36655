using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Intranet.Cli;

namespace OrleansSchool.Intranet.Backup;

/// <summary>What a command asks of the running server: one line of JSON.</summary>
internal sealed record Deurvraag(OpdrachtSoort Opdracht, string Bestand, string? School, bool Proefronde, bool Bevestigd)
{
    public static Deurvraag Van(Opdracht opdracht) => new(
        opdracht.Soort, Path.GetFullPath(opdracht.Bestand!), opdracht.School, opdracht.Proefronde, opdracht.Bevestigd);

    public Opdracht Met(Opdracht server) => server with
    {
        Soort = Opdracht,
        Bestand = Bestand,
        School = School,
        Proefronde = Proefronde,
        Bevestigd = Bevestigd,
    };
}

/// <summary>What comes back: lines for stdout and stderr, and at the end how it went.</summary>
internal sealed record Deurregel(string? Uit = null, string? Fout = null, int? Klaar = null);

[JsonSerializable(typeof(Deurvraag))]
[JsonSerializable(typeof(Deurregel))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DeurJson : JsonSerializerContext;

/// <summary>
/// The socket in the data folder, by which commands reach the running server. It isn't a web address: nothing over the network can come
/// here, whatever it calls itself.
/// </summary>
internal static class Deurplaats
{
    public const string Naam = "server.sock";

    /// <summary>An address of a socket is at most 107 bytes on Linux.</summary>
    public const int BytesMax = 107;

    /// <summary>Does something with an address of that socket; for a long path by way of a short link to the folder that is gone afterwards.</summary>
    public static T Met<T>(string map, Func<UnixDomainSocketEndPoint, T> werk)
    {
        var pad = Path.Combine(map, Naam);
        if (System.Text.Encoding.UTF8.GetByteCount(pad) <= BytesMax)
        {
            return werk(new UnixDomainSocketEndPoint(pad));
        }

        var kort = Directory.CreateTempSubdirectory("os").FullName;
        var link = Path.Combine(kort, "d");
        try
        {
            Directory.CreateSymbolicLink(link, map);
            return werk(new UnixDomainSocketEndPoint(Path.Combine(link, Naam)));
        }
        finally
        {
            File.Delete(link);
            Directory.Delete(kort);
        }
    }
}
