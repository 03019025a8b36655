using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OrleansSchool.Intranet.Demo;

/// <summary>A page of plain text as PDF, where the report of a demo dossier goes: a demo starts on a machine without a browser as well.</summary>
internal static class DemoPdf
{
    public static ImmutableArray<byte> Maak(string kop, IEnumerable<string> regels)
    {
        var tekst = new StringBuilder("BT /F1 16 Tf 56 780 Td ").Append(Tekst(kop)).Append(" Tj /F1 11 Tf 0 -28 Td 15 TL ");
        foreach (var regel in regels)
        {
            tekst.Append(Tekst(regel)).Append(" Tj T* ");
        }

        tekst.Append("ET");
        return Bestand(
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {tekst.Length} >>\nstream\n{tekst}\nendstream"),
        ]);
    }

    private static ImmutableArray<byte> Bestand(string[] delen)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plekken = new List<int>();
        foreach (var (nr, deel) in delen.Index())
        {
            plekken.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{nr + 1} 0 obj\n{deel}\nendobj\n");
        }

        var begin = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {delen.Length + 1}\n0000000000 65535 f \n");
        foreach (var plek in plekken)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{plek:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {delen.Length + 1} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n");
        return [.. Encoding.Latin1.GetBytes(pdf.ToString())];
    }

    private static string Tekst(string regel) =>
        $"({regel.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
}
