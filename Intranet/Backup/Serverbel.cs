using System.Net.Sockets;
using System.Text.Json;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Intranet.Backup;

/// <summary>The side of the command: asks the running server when there is one.</summary>
internal static class Serverbel
{
    /// <returns>How it went; null when no server runs on this folder.</returns>
    /// <exception cref="StartFout">When the server went away half-way.</exception>
    public static async Task<int?> Vraag(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        using var socket = Verbind(Path.GetFullPath(opdracht.DataMap));
        if (socket is null)
        {
            return null;
        }

        await using var stroom = new NetworkStream(socket);
        try
        {
            await stroom.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(Deurvraag.Van(opdracht), DeurJson.Default.Deurvraag), (byte)'\n']);
            using var lezer = new StreamReader(stroom);
            while (await lezer.ReadLineAsync() is { } tekst)
            {
                var regel = JsonSerializer.Deserialize(tekst, DeurJson.Default.Deurregel)!;
                if (regel.Klaar is { } uitgang)
                {
                    return uitgang;
                }

                await (regel.Fout is null ? uit : fout).WriteLineAsync(regel.Fout ?? regel.Uit);
            }
        }
        catch (IOException)
        {
            // Told below.
        }

        throw new StartFout("De server stopte terwijl hij hiermee bezig was. Start hem en probeer het opnieuw.");
    }

    private static Socket? Verbind(string map)
    {
        if (!File.Exists(Path.Combine(map, Deurplaats.Naam)))
        {
            return null;
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            return Deurplaats.Met(map, adres =>
            {
                socket.Connect(adres);
                return socket;
            });
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null; // left over from a process that was killed
        }
    }
}
