using System.IO.Compression;
using System.Security.Cryptography;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Why an attachment couldn't be unpacked, or what was odd about it.</summary>
internal enum Osozipfout
{
    Geen,

    /// <summary>No base64, or no zip, or one that breaks off.</summary>
    Kapot,
    TeGroot,

    /// <summary>Not exactly one file in it.</summary>
    Aantal,

    /// <summary>A folder or a way up in the name of the file within.</summary>
    Pad,
}

/// <param name="Naam">Of the file within; null when it couldn't be read.</param>
/// <param name="Bytes">Empty when it couldn't be read.</param>
internal sealed record Osouitpak(Osozipfout Fout, string? Naam, byte[] Bytes)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>An attachment in the file: base64 of a zip with one file, named as the attachment (OSO-X).</summary>
internal static class Osozip
{
    private const int HapLengte = 81_920;

    /// <param name="dag">Stands as its date in the zip, so that the same dossier gives the same file.</param>
    public static string Pak(string naam, ReadOnlySpan<byte> inhoud, DateOnly dag)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ingang = zip.CreateEntry(naam, CompressionLevel.Optimal);
            ingang.LastWriteTime = new DateTimeOffset(dag.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            using var stroom = ingang.Open();
            stroom.Write(inhoud);
        }

        return Convert.ToBase64String(uit.GetBuffer(), 0, (int)uit.Length);
    }

    /// <summary>Whatever stands there: it is unpacked within bounds, or said why not.</summary>
    /// <param name="bytesMax">Room for the unpacked bytes.</param>
    public static Osouitpak PakUit(string tekst, long bytesMax)
    {
        var ingepakt = new byte[((tekst.Length / 4) + 1) * 3];
        if (!Convert.TryFromBase64String(tekst, ingepakt, out var lengte) || lengte == 0)
        {
            return Mislukt(Osozipfout.Kapot);
        }

        if (lengte > OsoLimieten.BijlageBytesMax)
        {
            return Mislukt(Osozipfout.TeGroot);
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(ingepakt, 0, lengte, writable: false), ZipArchiveMode.Read);
            return Enige(zip, Math.Min(bytesMax, OsoLimieten.BijlageBytesMax));
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Mislukt(Osozipfout.Kapot);
        }
    }

    private static Osouitpak Enige(ZipArchive zip, long bytesMax)
    {
        if (zip.Entries.Count != 1)
        {
            return Mislukt(Osozipfout.Aantal);
        }

        var ingang = zip.Entries[0];
        if (ingang.FullName.AsSpan().ContainsAny('/', '\\', ':') || ingang.FullName is "." or "..")
        {
            return Mislukt(Osozipfout.Pad);
        }

        using var bron = ingang.Open();
        using var uit = new MemoryStream();
        var hap = new byte[HapLengte];
        int aantal;
        while ((aantal = bron.Read(hap)) > 0)
        {
            if (uit.Length + aantal > bytesMax)
            {
                return Mislukt(Osozipfout.TeGroot);
            }

            uit.Write(hap, 0, aantal);
        }

        return new Osouitpak(Osozipfout.Geen, ingang.FullName, uit.ToArray());
    }

    private static Osouitpak Mislukt(Osozipfout fout) => new(fout, null, []);
}
