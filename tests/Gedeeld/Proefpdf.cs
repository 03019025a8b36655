using System.IO.Compression;
using System.Text;

namespace OrleansSchool.Tests;

/// <summary>A PDF made byte by byte, with its objects packed together as programs do since version 1.5.</summary>
internal static class Proefpdf
{
    public static byte[] MetIngepakt(string voorwerpen)
    {
        using var ingepakt = new MemoryStream();
        using (var pak = new ZLibStream(ingepakt, CompressionLevel.Fastest, leaveOpen: true))
        {
            pak.Write(Encoding.ASCII.GetBytes(voorwerpen));
        }

        return [.. "%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n"u8, .. ingepakt.ToArray(), .. "\r\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];
    }
}
