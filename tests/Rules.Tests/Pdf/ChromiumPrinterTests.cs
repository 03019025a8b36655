using System.Net;
using System.Net.Sockets;
using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Tests.Rules.Pdf;

/// <summary>The bounds around the browser: private folder, no network, time, number, and what is accepted from it.</summary>
[Requirement("PDF-1")]
public sealed class ChromiumPrinterTests : IDisposable
{
    private const string GoedePdf = "printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$uit\"";
    private static readonly string Pagina = DrukProef.Pagina("<h1>Daglijst</h1>");
    private readonly DrukProef _proef = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _proef.Dispose();

    [Fact]
    public async Task Na_het_printen_is_er_niets_over()
    {
        await _proef.Druk(Pagina);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
    }

    [Fact]
    public async Task Een_pagina_kan_niets_van_buiten_halen()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        var adres = $"http://127.0.0.1:{((IPEndPoint)luisteraar.LocalEndpoint).Port}";
        var html = DrukProef.Pagina(
            $"<h1>Daglijst</h1><img src=\"{adres}/plaatje\"><img src=\"{adres.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/plaatje\">"
            + $"<p style=\"background: url({adres}/achtergrond)\" onclick=\"alert(1)\">x</p><video src=\"{adres}/film\" autoplay></video>",
            $"<link rel=\"stylesheet\" href=\"{adres}/css\"><link rel=\"preconnect\" href=\"{adres}\"><link rel=\"dns-prefetch\" href=\"{adres}\">"
            + $"<link rel=\"icon\" href=\"{adres}/icoon\"><style>@import url({adres}/import); @font-face {{ font-family: f; src: url({adres}/f) }} h1 {{ font-family: f }}</style>");

        await _proef.Druk(html);

        Assert.False(luisteraar.Pending());
    }

    [Fact]
    public async Task De_map_van_een_print_is_alleen_voor_de_eigenaar()
    {
        var browser = _proef.Nepbrowser($"stat -c %a \"$(dirname \"$uit\")\" . ./profiel \"$HOME\" > '{_proef.Map}/rechten'; {GoedePdf}");
        await using var printer = DrukProef.Printer(_proef.Opties(browser));

        await printer.Druk(Pagina, Stop);

        Assert.Equal(["700", "700", "700", "700"], await File.ReadAllLinesAsync(Path.Combine(_proef.Map, "rechten")));
    }

    [Fact]
    public async Task De_browser_erft_niets_uit_onze_omgeving()
    {
        Environment.SetEnvironmentVariable("ORLEANSSCHOOL_PROEF", "geheim");
        var browser = _proef.Nepbrowser($"env > '{_proef.Map}/omgeving'; {GoedePdf}");
        await using var printer = DrukProef.Printer(_proef.Opties(browser));

        await printer.Druk(Pagina, Stop);

        var omgeving = await File.ReadAllTextAsync(Path.Combine(_proef.Map, "omgeving"));
        Assert.Contains("LANG=C.UTF-8", omgeving, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", omgeving, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_de_tijdgrens_zijn_browser_en_kinderen_weg()
    {
        var pijp = await _proef.Pijp();
        var browser = _proef.Nepbrowser($"sleep 600 & echo $$ $! > '{pijp}'; wait");
        var klok = new HandKlok();
        await using var printer = DrukProef.Printer(_proef.Opties(browser), klok);

        var druk = printer.Druk(Pagina, Stop);
        var nummers = (await DrukProef.Lees(pijp)).Split(' ', StringSplitOptions.TrimEntries);
        Assert.All(nummers, n => Assert.True(Leeft(n)));
        klok.Vooruit(TimeSpan.FromSeconds(19));
        Assert.False(druk.IsCompleted);
        klok.Vooruit(TimeSpan.FromSeconds(1));

        Assert.Equal(PdfUitkomst.TeLang, await druk);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
        Assert.True(SpinWait.SpinUntil(() => !nummers.Any(Leeft), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Wie_weggaat_neemt_de_browser_mee()
    {
        var pijp = await _proef.Pijp();
        var browser = _proef.Nepbrowser($"echo $$ > '{pijp}'; exec sleep 600");
        using var weg = new CancellationTokenSource();
        await using var printer = DrukProef.Printer(_proef.Opties(browser));

        var druk = printer.Druk(Pagina, weg.Token);
        var nummer = (await DrukProef.Lees(pijp)).Trim();
        await weg.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => druk);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
        Assert.True(SpinWait.SpinUntil(() => !Leeft(nummer), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Stoppen_van_de_dienst_beeindigt_wat_nog_print()
    {
        var pijp = await _proef.Pijp();
        var browser = _proef.Nepbrowser($"echo $$ > '{pijp}'; exec sleep 600");
        var printer = DrukProef.Printer(_proef.Opties(browser));

        var druk = printer.Druk(Pagina, Stop);
        await DrukProef.Lees(pijp);
        await printer.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => druk);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
    }

    [Fact]
    public async Task Boven_het_maximum_wordt_meteen_geweigerd_en_daaronder_gewacht()
    {
        var begonnen = await _proef.Pijp();
        var verder = await _proef.Pijp();
        var browser = _proef.Nepbrowser($"echo ja > '{begonnen}'; cat '{verder}' > /dev/null; {GoedePdf}");
        await using var printer = DrukProef.Printer(_proef.Opties(browser) with { Tegelijk = 1, WachtendenMax = 1 });

        var eerste = printer.Druk(Pagina, Stop);
        await DrukProef.Lees(begonnen);
        var tweede = printer.Druk(Pagina, Stop);
        var derde = await printer.Druk(Pagina, Stop);

        Assert.Equal(PdfUitkomst.TeDruk, derde);
        Assert.Equal("Er worden nu te veel documenten tegelijk gemaakt. Probeer het over een minuut opnieuw.", derde.Melding);
        Assert.Single(Directory.EnumerateDirectories(_proef.WerkMap));
        await DrukProef.Open(verder);
        Assert.Equal(PdfStand.Gelukt, (await eerste).Stand);
        await DrukProef.Lees(begonnen);
        await DrukProef.Open(verder);
        Assert.Equal(PdfStand.Gelukt, (await tweede).Stand);
    }

    [Fact]
    public async Task Wachten_op_een_beurt_duurt_niet_eindeloos()
    {
        var pijp = await _proef.Pijp();
        var browser = _proef.Nepbrowser($"echo ja > '{pijp}'; exec sleep 600");
        var klok = new HandKlok();
        await using var printer = DrukProef.Printer(_proef.Opties(browser) with { Tegelijk = 1, DuurMax = TimeSpan.FromMinutes(5) }, klok);

        var eerste = printer.Druk(Pagina, Stop);
        await DrukProef.Lees(pijp);
        var tweede = printer.Druk(Pagina, Stop);
        klok.Vooruit(TimeSpan.FromSeconds(40));

        Assert.Equal(PdfUitkomst.TeDruk, await tweede);
        klok.Vooruit(TimeSpan.FromMinutes(5));
        Assert.Equal(PdfUitkomst.TeLang, await eerste);
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$uit\"; exit 3")]
    [InlineData("printf '<html>nee</html>%%%%EOF' > \"$uit\"")]
    [InlineData("printf '%%PDF-1.4 half' > \"$uit\"")]
    [InlineData("printf '%%PDF-1.4\\n' > \"$uit\"; head -c 5000 /dev/zero >> \"$uit\"; printf '%%%%EOF' >> \"$uit\"")]
    public async Task Wat_geen_hele_pdf_van_gewone_grootte_is_wordt_niet_aangenomen(string opdracht)
    {
        await using var printer = DrukProef.Printer(_proef.Opties(_proef.Nepbrowser(opdracht)) with { PdfBytesMax = 4_000 });

        var uitkomst = await printer.Druk(Pagina, Stop);

        Assert.Equal(PdfUitkomst.Mislukt, uitkomst);
        Assert.True(uitkomst.Pdf.IsEmpty);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
    }

    [Fact]
    public async Task Zonder_browser_zegt_de_melding_wat_te_installeren()
    {
        await using var printer = DrukProef.Printer(_proef.Opties("/nergens/chromium"));

        var uitkomst = await printer.Druk(Pagina, Stop);

        Assert.Equal(PdfStand.GeenBrowser, uitkomst.Stand);
        Assert.StartsWith("Op /nergens/chromium staat geen browser", uitkomst.Melding, StringComparison.Ordinal);
        Assert.Contains("apt-get install chromium", uitkomst.Melding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_te_grote_pagina_is_een_melding_en_geen_fout_en_een_die_net_past_gaat_door()
    {
        var opties = _proef.Opties(_proef.Nepbrowser(GoedePdf));
        await using var past = DrukProef.Printer(opties with { HtmlLengteMax = Pagina.Length });
        await using var pastNiet = DrukProef.Printer(opties with { HtmlLengteMax = Pagina.Length - 1 });

        Assert.Equal(PdfStand.Gelukt, (await past.Druk(Pagina, Stop)).Stand);
        Assert.Equal(PdfUitkomst.TeGroot, await pastNiet.Druk(Pagina, Stop));
    }

    [Fact]
    public async Task Een_bestand_dat_geen_programma_is_mislukt_zonder_resten()
    {
        var geenProgramma = Path.Combine(_proef.Map, "browser.txt");
        await File.WriteAllTextAsync(geenProgramma, "geen programma", Stop);
        await using var printer = DrukProef.Printer(_proef.Opties(geenProgramma));

        Assert.Equal(PdfUitkomst.Mislukt, await printer.Druk(Pagina, Stop));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_proef.WerkMap));
    }

    [Fact]
    public async Task Resten_van_een_afgebroken_proces_worden_opgeruimd()
    {
        var oud = Directory.CreateDirectory(Path.Combine(_proef.WerkMap, "os-pdf-oud")).FullName;
        await File.WriteAllTextAsync(Path.Combine(oud, "pagina.html"), "namen", Stop);
        var klok = new HandKlok();
        Directory.SetLastWriteTimeUtc(oud, klok.GetUtcNow().UtcDateTime - PrintMap.OudNa - TimeSpan.FromMinutes(1));
        var vers = Directory.CreateDirectory(Path.Combine(_proef.WerkMap, "os-pdf-vers")).FullName;
        Directory.SetLastWriteTimeUtc(vers, klok.GetUtcNow().UtcDateTime);
        await using var printer = DrukProef.Printer(_proef.Opties(_proef.Nepbrowser(GoedePdf)), klok);

        Assert.Equal(PdfStand.Gelukt, (await printer.Druk(Pagina, Stop)).Stand);

        Assert.Equal([vers], Directory.EnumerateDirectories(_proef.WerkMap));
    }

    [Fact]
    public void Een_werkmap_met_een_te_lang_pad_wordt_bij_de_start_geweigerd()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only sockets in the file system have this limit.");
        Assert.Throws<ArgumentException>(() => DrukProef.Printer(_proef.Opties() with { WerkMap = "/tmp/" + new string('x', 40) }));
    }

    /// <summary>A killed process whose parent has not collected it yet counts as gone.</summary>
    private static bool Leeft(string nummer)
    {
        try
        {
            return File.ReadAllText($"/proc/{nummer}/stat").Split(") ")[^1][0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
