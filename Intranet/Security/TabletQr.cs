using System.Text;
using QRCoder;

namespace OrleansSchool.Intranet.Security;

/// <summary>A QR code with its quiet zone as the path of one SVG: no image, no inline style, so it fits our Content-Security-Policy.</summary>
public sealed record TabletQr(int Zijde, string Pad)
{
    public static TabletQr Van(string adres)
    {
        using var maker = new QRCodeGenerator();
        using var qr = maker.CreateQrCode(adres, QRCodeGenerator.ECCLevel.M);
        var pad = new StringBuilder();
        for (var y = 0; y < qr.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < qr.ModuleMatrix.Count; x++)
            {
                if (qr.ModuleMatrix[y][x])
                {
                    pad.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return new TabletQr(qr.ModuleMatrix.Count, pad.ToString());
    }
}
