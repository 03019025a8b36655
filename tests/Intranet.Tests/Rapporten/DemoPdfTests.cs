using System.Globalization;
using System.Text;
using OrleansSchool.Intranet.Demo;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>What the demo puts where a printed document goes: it opens anywhere, and has a title, headings and numbered sheets (PDF-1).</summary>
public sealed class DemoPdfTests
{
    private const string Kop = "Jaarverslag overblijven 2025-2026";

    private static readonly string Lang = string.Join(' ', Enumerable.Repeat("De commissie kwam bij elkaar.", 300));

    private static readonly byte[] Pdf = [.. DemoPdf.Maak(
        Kop, "De Horizon", [new DemoPdfdeel("1. Voorwoord", [Lang]), new DemoPdfdeel("2. Commissie", ["Eén lid (van vier) nam afscheid – met dank aan Tomasz Wiśniewski."])])];

    [Fact, Requirement("PDF-1")]
    public void Elk_deel_staat_waar_het_bestand_het_zegt()
    {
        var rauw = Encoding.Latin1.GetString(Pdf);
        var begin = int.Parse(rauw[(rauw.LastIndexOf("startxref\n", StringComparison.Ordinal) + "startxref\n".Length)..].Split('\n')[0], CultureInfo.InvariantCulture);

        Assert.StartsWith("%PDF-", rauw, StringComparison.Ordinal);
        Assert.StartsWith("xref\n", rauw[begin..], StringComparison.Ordinal);
        var plekken = rauw[begin..].Split('\n').Skip(3).TakeWhile(r => r.EndsWith(" n ", StringComparison.Ordinal)).Select(r => int.Parse(r[..10], CultureInfo.InvariantCulture)).ToList();
        Assert.All(plekken.Index(), p => Assert.StartsWith($"{p.Index + 1} 0 obj\n", rauw[p.Item..], StringComparison.Ordinal));
        Assert.Equal(5 + (2 * 3), plekken.Count); // three sheets
    }

    [Fact, Requirement("PDF-1")]
    public async Task Titel_koppen_tekst_en_bladnummers_zijn_te_lezen()
    {
        var tekst = await Pdftekst.Van(Pdf);
        Assert.SkipWhen(tekst is null, "Hier is geen pdftotext om de pdf mee te lezen.");

        Assert.All(
            new[] { Kop, "De Horizon", "1. Voorwoord", "2. Commissie", "Eén lid (van vier) nam afscheid – met dank aan Tomasz Wisniewski.", "blad 1 van 3", "blad 3 van 3" },
            t => Assert.Contains(t, tekst, StringComparison.Ordinal));
        Assert.All(tekst!.Split('\n'), r => Assert.InRange(r.Length, 0, 120)); // nothing runs off the sheet
    }
}
