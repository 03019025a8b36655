using System.IO.Compression;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>
/// Reads a file with toets results, by its bytes and not by its name (OSO-S7, SEC-6): results of the chain as JSON, one or a list, loose or in
/// a zip; or a list of another supplier, of which somebody says first what the columns hold. Never faults.
/// </summary>
internal static class ToetsbestandLezer
{
    private const string Werkmap = "[Content_Types].xml";

    public static Toetslezing Lees(Stream bron, string bestandsnaam, Schooljaar jaar, TimeProvider klok, CancellationToken annulering = default)
    {
        if (Alles(bron) is not { } bytes)
        {
            return Toetslezing.Nee(Weigeringen.ToetsbestandTeGroot);
        }

        if (bytes.Length == 0)
        {
            return Toetslezing.Nee(Weigeringen.ToetsbestandLeeg);
        }

        var naam = Bestandsnaam.Toon(bestandsnaam);
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..] && Zip(bytes, jaar, annulering) is { } uitZip)
        {
            return uitZip;
        }

        var lijst = new Toetslijst();
        if (LijktJson(bytes))
        {
            return ToetsJson.Lees(naam, bytes, jaar, lijst) ? lijst.Klaar() : Toetslezing.Nee(Weigeringen.ToetsbestandOnleesbaar);
        }

        using var stroom = new MemoryStream(bytes, writable: false);
        var gelezen = TabelReader.Lees(stroom, Tabelsoort.Toetsen, klok, annulering);
        return gelezen.Tabel is not { } tabel ? Toetslezing.Nee(new Weigering(gelezen.Weigering!.Code, TabelWeigering.ZonderSjabloon(gelezen.Weigering).Zin, "bestand"))
            : tabel.Rijen.Length > ToetsGrenzen.RegelsMax ? Toetslezing.Nee(Weigeringen.ToetsTeVeelRegels)
            : new Toetslezing([], tabel.Meldingen, tabel, null);
    }

    /// <summary>The files of a zip; null when it is a workbook.</summary>
    private static Toetslezing? Zip(byte[] bytes, Schooljaar jaar, CancellationToken annulering)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Any(e => string.Equals(e.FullName, Werkmap, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return zip.Entries.Count > ToetsGrenzen.ZipBestandenMax ? Toetslezing.Nee(Weigeringen.ToetszipTeVol) : PakUit(zip, jaar, annulering);
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return Toetslezing.Nee(Weigeringen.ToetsbestandOnleesbaar);
        }
    }

    /// <summary>What the headers say of sizes isn't believed: all that comes out counts.</summary>
    private static Toetslezing PakUit(ZipArchive zip, Schooljaar jaar, CancellationToken annulering)
    {
        var (lijst, over) = (new Toetslijst(), (long)ToetsGrenzen.ZipUitgepaktMax);
        foreach (var deel in zip.Entries.Where(e => e.Name.Length > 0))
        {
            annulering.ThrowIfCancellationRequested();
            var naam = Bestandsnaam.Toon(deel.Name);
            if (!deel.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                lijst.Meld($"{naam}: overgeslagen, het is geen JSON-bestand.");
                continue;
            }

            using var bron = deel.Open();
            if (Alles(bron, (int)Math.Min(over, ToetsGrenzen.BestandBytesMax)) is not { } inhoud)
            {
                return Toetslezing.Nee(Weigeringen.ToetszipTeVol);
            }

            over -= inhoud.Length;
            if (!ToetsJson.Lees(naam, inhoud, jaar, lijst))
            {
                lijst.Meld($"{naam}: beschadigd, dit is geen JSON.");
            }
        }

        return lijst.Klaar();
    }

    private static bool LijktJson(ReadOnlySpan<byte> bytes)
    {
        var kop = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var plek = kop.IndexOfAnyExcept(" \t\r\n"u8);
        return plek >= 0 && kop[plek] is (byte)'{' or (byte)'[';
    }

    /// <summary>All bytes; null at the first one too many.</summary>
    private static byte[]? Alles(Stream bron, int max = ToetsGrenzen.BestandBytesMax)
    {
        using var geheugen = new MemoryStream();
        var stuk = new byte[81_920];
        int aantal;
        while ((aantal = bron.Read(stuk)) > 0)
        {
            geheugen.Write(stuk, 0, aantal);
            if (geheugen.Length > max)
            {
                return null;
            }
        }

        return geheugen.ToArray();
    }
}
