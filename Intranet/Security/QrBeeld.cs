using System.Globalization;
using System.Text;
using QRCoder;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// A QR as the path of one inline svg: no picture by an address that holds a key, and within the policy for content. Drawn by
/// <c>_Qr</c>.
/// </summary>
/// <param name="Zijde">Modules a side, with the quiet zone.</param>
/// <param name="Wat">What it is for, read aloud.</param>
public sealed record QrBeeld(int Zijde, string Pad, string Wat)
{
    private const int TekstMax = 1_000;

    public static QrBeeld Van(string tekst, string wat)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tekst.Length, TekstMax, nameof(tekst));
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

        return new QrBeeld(qr.ModuleMatrix.Count, pad.ToString(), wat);
    }
}
