using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Tests.Rules.Pdf;

public sealed class PdfHtmlTests
{
    [Fact]
    public void Het_slot_staat_voor_alles_wat_de_pagina_zelf_zegt()
    {
        var pagina = PdfHtml.Bereid("<!DOCTYPE html>\n<html class=\"x\" lang=\"nl\"><head id=\"h\"><title>Brief</title></head><body></body></html>", 1_000);

        Assert.StartsWith(
            "<!DOCTYPE html>\n<html class=\"x\" lang=\"nl\"><head id=\"h\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';",
            pagina,
            StringComparison.Ordinal);
        Assert.EndsWith("<title>Brief</title></head><body></body></html>", pagina, StringComparison.Ordinal);
    }

    [Theory]
    [Requirement("PDF-1")]
    [InlineData("<html lang=\"nl\"><head></head></html>")]
    [InlineData("<!doctype html><html><head></head></html>")]
    [InlineData("<!doctype html><html lang=\"en\"><head></head></html>")]
    [InlineData("<!doctype html><html lang=\"nl\"><body></body></html>")]
    [InlineData("<!doctype html><html lang=\"nl\"><head><script>1</script></head></html>")]
    [InlineData("<!doctype html><html lang=\"nl\"><head></head><body><IFRAME src=\"file:///etc/passwd\"></iframe></body></html>")]
    [InlineData("<!doctype html><html lang=\"nl\"><head><meta name=\"x\" http-equiv=\"refresh\" content=\"0;url=http://127.0.0.1/\"></head></html>")]
    [InlineData("<!doctype html><html lang=\"nl\"><head><base href=\"http://127.0.0.1/\"></head></html>")]
    public void Een_pagina_zonder_taal_of_hoofd_of_met_levende_delen_wordt_niet_geprint(string html) =>
        Assert.Throws<ArgumentException>(() => PdfHtml.Bereid(html, 1_000));

    [Fact]
    public void Tekst_van_een_mens_over_script_of_refresh_mag_er_gewoon_staan() =>
        Assert.Contains("http-equiv", PdfHtml.Bereid(DrukProef.Pagina("<p>&lt;script&gt; en http-equiv</p>"), 1_000), StringComparison.Ordinal);

    [Fact]
    public void Een_te_lange_pagina_wordt_geweigerd()
    {
        var html = DrukProef.Pagina("<p>x</p>");

        Assert.NotEmpty(PdfHtml.Bereid(html, html.Length));
        Assert.Throws<ArgumentException>(() => PdfHtml.Bereid(html, html.Length - 1));
    }
}
