using System.Net;
using System.Text;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>A form with a file, written byte by byte: also with what a browser would never write in the name of a file.</summary>
internal static class Meerdelig
{
    private const string Grens = "----vijandig0123456789";

    public static byte[] Lichaam(IEnumerable<KeyValuePair<string, string>> velden, string token, string veld, Bestandsworp worp)
    {
        using var uit = new MemoryStream();
        foreach (var (naam, waarde) in velden.Append(KeyValuePair.Create(Formulier.Token, token)))
        {
            Schrijf(uit, $"--{Grens}\r\nContent-Disposition: form-data; name=\"{naam}\"\r\n\r\n{waarde}\r\n");
        }

        Schrijf(uit, $"--{Grens}\r\nContent-Disposition: form-data; name=\"{veld}\"; filename=\"{worp.Bestandsnaam}\"\r\nContent-Type: {worp.Soort}\r\n\r\n");
        uit.Write(worp.Maak());
        Schrijf(uit, $"\r\n--{Grens}--\r\n");
        return uit.ToArray();
    }

    public static HttpContent Inhoud(byte[] lichaam) => MetSoort(new ByteArrayContent(lichaam));

    /// <summary>In pieces, each a moment later, without saying how much will come.</summary>
    public static HttpContent Langzaam(byte[] lichaam, int stukken, TimeSpan tussen) => MetSoort(new Druppels(lichaam, stukken, tussen));

    private static HttpContent MetSoort(HttpContent inhoud)
    {
        inhoud.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Grens}");
        return inhoud;
    }

    private static void Schrijf(MemoryStream naar, string tekst) => naar.Write(Encoding.UTF8.GetBytes(tekst));

    private sealed class Druppels(byte[] lichaam, int stukken, TimeSpan tussen) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var maat = Math.Max(1, (lichaam.Length + stukken - 1) / stukken);
            using var slag = tussen > TimeSpan.Zero ? new PeriodicTimer(tussen, TimeProvider.System) : null;
            foreach (var stuk in lichaam.Chunk(maat))
            {
                await stream.WriteAsync(stuk);
                await stream.FlushAsync();
                if (slag is not null)
                {
                    await slag.WaitForNextTickAsync();
                }
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
