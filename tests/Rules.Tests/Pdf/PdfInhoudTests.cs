using System.Text;
using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Rules.Pdf;

/// <summary>What comes out of the browser of this machine, read back by poppler's tools.</summary>
[Requirement("PDF-1")]
public sealed class PdfInhoudTests(DrukProef proef) : IClassFixture<DrukProef>
{
    private static readonly string[] Namen =
        ["Sanne ’t Hooft", "Çağla Yıldız", "IJsbrand van der Ĳssel", "Łukasz Żółć", "Noël Ætheling", "Nguyễn Thị Ánh", "=HYPERLINK(\"x\")", "fijn afgemeld"];

    private static readonly string Daglijst = DrukProef.Pagina(
        "<h1>Daglijst dinsdag 8 september 2026</h1><h2>Groep 3</h2><table><thead><tr><th scope=\"col\">Naam</th></tr></thead><tbody>"
        + string.Concat(Namen.Select(n => $"<tr><td>{System.Net.WebUtility.HtmlEncode(n)}</td></tr>"))
        + "</tbody></table><h2>Groep 4</h2><p>Geen kinderen.</p>");

    [Fact]
    public async Task Tekst_in_de_pdf_is_gelijk_aan_de_invoer()
    {
        var regels = (await proef.Vraag(await proef.Druk(Daglijst), "pdftotext", "-enc", "UTF-8", "{pdf}", "-"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal(["Daglijst dinsdag 8 september 2026", "Groep 3", "Naam", .. Namen, "Groep 4", "Geen kinderen."], regels.Select(r => r.Trim('\f')).Where(r => r.Length > 0));
    }

    [Fact]
    public async Task Koppen_en_tabelkoppen_zijn_getagd()
    {
        var pdf = await proef.Druk(Daglijst);

        var structuur = await proef.Vraag(pdf, "pdfinfo", "-struct-text", "{pdf}");
        Assert.Matches(new Regex("H1 [^\"]*\"Daglijst dinsdag 8 september 2026\"", RegexOptions.None, TimeSpan.FromSeconds(1)), structuur);
        Assert.Equal(2, Regex.Count(structuur, @"^\s+H2 ", RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
        Assert.Contains("TH ", structuur, StringComparison.Ordinal);
        Assert.Contains("/Headers", structuur, StringComparison.Ordinal);
        Assert.Matches(new Regex(@"Tagged:\s+yes", RegexOptions.None, TimeSpan.FromSeconds(1)), await proef.Vraag(pdf, "pdfinfo", "{pdf}"));
    }

    [Fact]
    public async Task Lettertypen_zitten_in_het_bestand()
    {
        var regels = (await proef.Vraag(await proef.Druk(Daglijst), "pdffonts", "{pdf}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(regels);
        // The last columns are: embedded, subset, unicode, object number, generation.
        Assert.All(regels, r => Assert.Equal(["yes", "yes", "yes"], r.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
    }

    [Fact]
    public async Task Bestand_is_Nederlands_heeft_een_titel_en_is_A4()
    {
        var pdf = await proef.Druk(Daglijst);

        Assert.Contains("/Lang (nl)", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var info = await proef.Vraag(pdf, "pdfinfo", "{pdf}");
        Assert.Matches(new Regex(@"Title:\s+Daglijst", RegexOptions.None, TimeSpan.FromSeconds(1)), info);
        Assert.Matches(new Regex(@"Page size:.*\(A4\)", RegexOptions.None, TimeSpan.FromSeconds(1)), info);
    }

    [Fact]
    public async Task De_bladmaat_van_de_printweergave_gaat_voor()
    {
        var pdf = await proef.Druk(DrukProef.Pagina("<h1>Kaart</h1>", "<style>@page { size: A4 landscape; }</style>"));

        Assert.Matches(new Regex(@"Page size:\s+84[12]\.?\d* x 59[45]", RegexOptions.None, TimeSpan.FromSeconds(1)), await proef.Vraag(pdf, "pdfinfo", "{pdf}"));
    }

    [Fact]
    public async Task Een_lange_lijst_loopt_door_op_volgende_bladzijden()
    {
        var pdf = await proef.Druk(DrukProef.Pagina(string.Concat(Enumerable.Range(1, 620).Select(i => $"<p>Leerling {i}</p>"))));

        var tekst = await proef.Vraag(pdf, "pdftotext", "{pdf}", "-");
        Assert.Equal(620, Regex.Count(tekst, @"Leerling \d+", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.InRange(tekst.Count(c => c == '\f'), 10, 40);
    }
}
