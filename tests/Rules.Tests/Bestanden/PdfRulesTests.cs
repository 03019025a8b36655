using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Bestanden;

/// <summary>A paper that does something by itself when somebody opens it later isn't kept (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class PdfRulesTests
{
    [Theory]
    [InlineData("<</S/JavaScript/JS(app.alert(1))>>")]
    [InlineData("<</S /JavaScript /JS (x)>>")]
    [InlineData("<</S/J#61va#53cript>>")]
    [InlineData("<</S/Launch/F(cmd.exe)>>")]
    [InlineData("/JavaScript")]
    public void Een_programma_wordt_gezien_ook_tussen_ingepakte_voorwerpen(string voorwerp)
    {
        Assert.True(PdfRules.HeeftProgramma(Pdf(voorwerp)));
        Assert.True(PdfRules.HeeftProgramma([.. Proefpdf.MetIngepakt(voorwerp)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<</S/JavaScripts/Launcher/J#zzvaScript>>")]
    [InlineData("(JavaScript en Launch staan hier als woorden)")]
    [InlineData("/")]
    [InlineData("/ObjStm")]
    [InlineData("/ObjStm stream")]
    [InlineData("<</Type/ObjStm>>stream\nniet ingepakt")]
    public void Een_gewone_pdf_mag_ook_als_ze_vreemd_is(string voorwerp)
    {
        Assert.False(PdfRules.HeeftProgramma(Pdf(voorwerp)));
        Assert.False(PdfRules.HeeftProgramma([.. Proefpdf.MetIngepakt(voorwerp)]));
    }

    [Fact]
    public void Wat_geen_pdf_is_wordt_er_niet_om_geweigerd()
    {
        Assert.False(PdfRules.HeeftProgramma(default));
        Assert.False(PdfRules.HeeftProgramma([]));
        Assert.False(PdfRules.HeeftProgramma([.. "<html>/JavaScript"u8]));
    }

    [Fact]
    public void Wie_zo_een_bestand_kiest_leest_wat_te_doen()
    {
        var pdf = Pdf("<</S/JavaScript>>");
        Assert.Equal("pdf-met-programma", FormulierRules.Keur(pdf).Weigering?.Code);
        Assert.Equal(("pdf-met-programma", "bestand"), BijlageRules.Keur("brief.pdf", "Brief", ondersteuning: false, pdf).Weigering is { } nee ? (nee.Code, nee.Veld) : default);
    }

    private static ImmutableArray<byte> Pdf(string voorwerp) => [.. "%PDF-1.7\n"u8, .. Encoding.ASCII.GetBytes(voorwerp)];
}
