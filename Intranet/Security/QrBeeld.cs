using System.Globalization;
using System.Text;
using QRCoder;

namespace OrleansSchool.Intranet.Security;

/// <summary>A QR as one inline svg path: no picture by an address that holds a key, and within the policy for content.</summary>
internal static class QrBeeld
{
    private const int TekstMax = 1_000;

    public static string Svg(string tekst)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tekst.Length, TekstMax);
        using var maker = new QRCodeGenerator();
        using var qr = maker.CreateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        var pad = new StringBuilder();
        for (var y = 0; y < qr.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < qr.ModuleMatrix[y].Count; x++)
            {
                if (qr.ModuleMatrix[y][x])
                {
                    pad.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var maat = qr.ModuleMatrix.Count;
        return $"<svg viewBox=\"0 0 {maat} {maat}\" role=\"img\" aria-label=\"QR-code voor de app op je telefoon\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{maat}\" height=\"{maat}\" fill=\"#fff\"/><path d=\"{pad}\" fill=\"#000\"/></svg>";
    }
}
