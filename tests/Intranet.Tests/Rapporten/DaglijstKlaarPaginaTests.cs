using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Financien;
using OrleansSchool.Tests.Intranet.Inzage;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>The daglijst that waits at half past eleven, as people find it (PDF-1).</summary>
[Requirement("PDF-1")]
public sealed class DaglijstKlaarPaginaTests
{
    private const string Pdf = $"{InzageSchool.Adres}/rapporten/daglijst-klaar.pdf";

    [Fact]
    public async Task Om_half_twaalf_ligt_hij_klaar_met_alle_groepen_en_elke_keer_ophalen_staat_in_het_toegangslog()
    {
        var printer = new Proefprinter();
        await using var web = await Start(printer);
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        Assert.Contains("ligt om 11:30 klaar", (await marijke.Pagina(Kantoor.Rapporten)).Tekst("#daglijst-klaar"), StringComparison.Ordinal);
        await marijke.Pagina(Pdf, HttpStatusCode.UnprocessableEntity);

        await Klaar(web);
        var eerder = (await web.Log()).Count;
        Assert.Contains("De daglijst ligt klaar sinds 11:3", (await marijke.Pagina(Kantoor.Rapporten)).Tekst("#daglijst-klaar"), StringComparison.Ordinal);
        Assert.NotNull((await marijke.Pagina("/s/99XX00")).QuerySelector($"#daglijst-klaar a[href='{Pdf}']"));
        using var bestand = await marijke.Get(Pdf);

        Assert.Equal(("application/pdf", "attachment"), (bestand.Content.Headers.ContentType?.MediaType, bestand.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(Proefprinter.Inhoud, await bestand.Content.ReadAsByteArrayAsync());
        Assert.Equal(["Uitvoer daglijst van half twaalf als PDF"], (await web.Log())[eerder..]);
        Assert.Contains("Groep 5", printer.Html, StringComparison.Ordinal);
        Assert.Contains("Groep 6", printer.Html, StringComparison.Ordinal);
        Assert.Contains("Gemaakt door het intranet", printer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_afmelding_staat_erbij_dat_de_lijst_niet_meer_klopt_met_een_nieuwe_ernaast()
    {
        await using var web = await Start(new Proefprinter());
        await Klaar(web);
        Assert.Null((await web.Grains.Leerling(Kantoor.School, KleineSchool.Leerling5(0)).MeldAf(web.Vandaag, AfmeldReden.Ziek, null, new OperatieId("daglijst-ziek"), Kantoor.Systeem)).Weigering);
        await Geldschool.Tot(web, async () => (await Lijst(web).Bekijk(Kantoor.Systeem)).Waarde!.Wijzigingen == 1);

        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        var melding = (await marijke.Pagina(Kantoor.Rapporten)).QuerySelector("#daglijst-klaar")!;

        Assert.Contains("1 wijziging sinds 11:3", melding.TextContent, StringComparison.Ordinal);
        Assert.NotNull(melding.QuerySelector($"a[href='{Kantoor.Rapporten}/daglijst.pdf?datum=2026-11-12']"));
        Assert.NotNull(melding.QuerySelector($"a[href='{Pdf}']"));
    }

    [Fact]
    public async Task Zonder_browser_staat_er_wat_je_installeert_en_is_er_een_lijst_in_Excel()
    {
        await using var web = await Start(null);
        await Lijst(web).Waak();
        web.Klok.Naar(Schooltijd.Moment(web.Vandaag, new TimeOnly(11, 31)));
        await Geldschool.Tot(web, async () => (await Lijst(web).Bekijk(Kantoor.Systeem)).Waarde!.Stand == Daglijststand.ZonderPdf);

        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);
        var melding = (await marijke.Pagina(Kantoor.Rapporten)).QuerySelector("#daglijst-klaar")!;
        Assert.Contains("Installeer Chromium", melding.TextContent, StringComparison.Ordinal);
        Assert.NotNull(melding.QuerySelector("a[href*='daglijst.xlsx']"));
    }

    [Fact]
    public async Task Wie_alleen_de_eigen_groep_heeft_ziet_en_krijgt_hem_niet()
    {
        await using var web = await Start(new Proefprinter());
        await Klaar(web);
        using var karin = await web.LogIn(Rol.Groepsleerkracht);

        Assert.Null((await karin.Pagina(Kantoor.Rapporten)).QuerySelector("#daglijst-klaar"));
        await karin.Pagina(Pdf, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Driehonderd_lijsten_op_hetzelfde_moment_worden_twee_aan_twee_gemaakt()
    {
        var printer = new Proefprinter();
        await using var web = await Start(printer);
        var drukker = web.Services.GetRequiredService<IDaglijstdrukker>();

        var lijsten = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => drukker.Druk(Kantoor.School, web.Vandaag, TestContext.Current.CancellationToken)));

        Assert.All(lijsten, l => Assert.Equal((Proefprinter.Inhoud.Length, (string?)null), (l.Pdf.Length, l.Waarom)));
        Assert.InRange(printer.Meeste, 1, 2);
    }

    private static Task<IntranetFabriek> Start(Proefprinter? printer) => IntranetFabriek.Start(new FabriekOpties(Demo: true)
    {
        PasAan = b => b.Services.Replace(printer is null
            ? ServiceDescriptor.Singleton(new ChromiumOpties { BrowserPad = "/nergens/chromium" })
            : ServiceDescriptor.Singleton<IPdfPrinter>(printer)),
    });

    private static async Task Klaar(IntranetFabriek web)
    {
        await Lijst(web).Waak();
        web.Klok.Naar(Schooltijd.Moment(web.Vandaag, new TimeOnly(11, 30)));
        await Geldschool.Tot(web, async () => (await Lijst(web).Bekijk(Kantoor.Systeem)).Waarde!.Stand == Daglijststand.Klaar);
    }

    private static IDaglijstklaarGrain Lijst(IntranetFabriek web) => web.Grains.Daglijsten(Kantoor.School);

    /// <summary>Prints nothing; remembers the page.</summary>
    private sealed class Proefprinter : IPdfPrinter
    {
        public static readonly byte[] Inhoud = [.. "%PDF-1.7 proef %%EOF"u8];

        private int _bezig;
        private int _meeste;

        public string Html { get; private set; } = "";

        /// <summary>At the same time.</summary>
        public int Meeste => _meeste;

        public async Task<PdfUitkomst> Druk(string html, CancellationToken stop)
        {
            var nu = Interlocked.Increment(ref _bezig);
            for (var was = _meeste; nu > was; was = _meeste)
            {
                Interlocked.CompareExchange(ref _meeste, nu, was);
            }

            await Task.Yield();
            Html = html;
            Interlocked.Decrement(ref _bezig);
            return PdfUitkomst.Gelukt(Inhoud);
        }
    }
}
