using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>Zip files as a library makes them, and as it never would.</summary>
internal static class Zip
{
    private const uint KopCentraal = 0x02014B50;
    private const uint KopLokaal = 0x04034B50;
    private const int MaatCentraal = 24;
    private const int MaatLokaal = 22;
    private const int KenmerkenUnix = unchecked((int)0xA1FF_0000); // a symbolic link

    public static byte[] Van(params IEnumerable<(string Naam, byte[] Inhoud)> delen) => Maak(delen.Select(d => (d.Naam, (Action<Stream>)(s => s.Write(d.Inhoud)), 0)));

    public static byte[] Teksten(params IEnumerable<(string Naam, string Inhoud)> delen) => Van(delen.Select(d => (d.Naam, Encoding.UTF8.GetBytes(d.Inhoud))));

    /// <summary>One part of so many zero bytes among these.</summary>
    public static byte[] Nullen(string naam, long bytes, params IEnumerable<(string Naam, string Inhoud)> delen) =>
        Maak([.. delen.Select(d => (d.Naam, (Action<Stream>)(s => s.Write(Encoding.UTF8.GetBytes(d.Inhoud))), 0)), (naam, s => Vul(s, bytes), 0)]);

    /// <summary>A part that says it is a link to another file.</summary>
    public static byte[] MetLink(string naam, string doel, params IEnumerable<(string Naam, string Inhoud)> delen) =>
        Maak([.. delen.Select(d => (d.Naam, (Action<Stream>)(s => s.Write(Encoding.UTF8.GetBytes(d.Inhoud))), 0)), (naam, s => s.Write(Encoding.UTF8.GetBytes(doel)), KenmerkenUnix)]);

    /// <summary>Ten of the one below in each layer.</summary>
    public static byte[] Genest(int lagen, long onderin)
    {
        var laag = Nullen("0.bin", onderin);
        for (var nr = 0; nr < lagen; nr++)
        {
            var onder = laag;
            laag = Van(Enumerable.Range(0, 10).Select(n => ($"{n}.zip", onder)));
        }

        return laag;
    }

    /// <summary>Every part says that it is so small, whatever is in it.</summary>
    public static byte[] Lieg(byte[] zip, uint maat)
    {
        var bytes = zip.ToArray();
        for (var plek = 0; plek + MaatCentraal + sizeof(uint) <= bytes.Length; plek++)
        {
            var kop = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(plek));
            if (kop is KopCentraal or KopLokaal)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(plek + (kop == KopCentraal ? MaatCentraal : MaatLokaal)), maat);
            }
        }

        return bytes;
    }

    private static byte[] Maak(IEnumerable<(string Naam, Action<Stream> Schrijf, int Kenmerken)> delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, schrijf, kenmerken) in delen)
            {
                var deel = zip.CreateEntry(naam, CompressionLevel.Fastest);
                deel.ExternalAttributes = kenmerken == 0 ? deel.ExternalAttributes : kenmerken;
                using var stroom = deel.Open();
                schrijf(stroom);
            }
        }

        return uit.ToArray();
    }

    private static void Vul(Stream naar, long bytes)
    {
        var stuk = new byte[1024 * 1024];
        for (var over = bytes; over > 0; over -= stuk.Length)
        {
            naar.Write(stuk, 0, (int)Math.Min(over, stuk.Length));
        }
    }
}
