using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Rapporten;

public sealed class DaglijstTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Vandaag = "2026-11-12";
    private static readonly string Xlsx = $"{Kantoor.Rapporten}/daglijst.xlsx?datum={Vandaag}";

    [Fact, Requirement("XLS-1")]
    public async Task De_daglijst_in_Excel_heeft_een_blad_per_groep_met_totalen_die_kloppen()
    {
        await Markeer(KleineSchool.Leerling5(0), Markeersoort.Aanwezig);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var boek = await Werkboeklezer.Haal(bezoeker, Xlsx, "daglijst-99XX00-2026-11-12.xlsx");

        Assert.Equal(["Totaal", "Groep 5", "Groep 6"], boek.Bladen);
        var amir = boek.Rij("Groep 5", "Amir");
        Assert.Contains("aanwezig", amir);
        Assert.Contains(KleineSchool.Horizon.Achternaam5, amir);
        var kop = boek.Rij("Totaal", "Groep");
        Assert.Equal("4", boek.Rij("Totaal", "Groep 6")[Array.IndexOf(kop, "op de lijst")]);
        Assert.Equal("1", boek.Rij("Totaal", "Groep 5")[Array.IndexOf(kop, "aanwezig")]);
    }

    [Fact, Requirement("XLS-2")]
    public async Task Een_naam_die_op_een_formule_lijkt_blijft_tekst()
    {
        const string Naam = "=HYPERLINK(\"x\")";
        await kantoor.NieuwKind("formule", Naam, null, "+Formule");
        await kantoor.MeldAan("formule", AanmeldingSoort.Structureel, Weekdagen.Donderdag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var boek = await Werkboeklezer.Haal(bezoeker, $"{Xlsx}&groep=g5", "daglijst-99XX00-g5-2026-11-12.xlsx");
        using var rauw = await bezoeker.Get(Xlsx);
        await using var inhoud = await rauw.Content.ReadAsStreamAsync();
        using var kopie = new MemoryStream();
        await inhoud.CopyToAsync(kopie);
        using var zip = new System.IO.Compression.ZipArchive(kopie);

        Assert.Contains("+Formule", boek.Rij("Groep 5", Naam));
        foreach (var blad in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(await blad.OpenAsync());
            Assert.DoesNotContain("HYPERLINK", await lezer.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact, Requirement("PDF-1")]
    public async Task De_afdrukweergave_heeft_een_vel_per_groep_op_achternaam_met_een_hokje_en_wie_hem_maakte()
    {
        await kantoor.NieuwKind("vel-akker", "Jasmijn", "van den", "Akker");
        await kantoor.MeldAan("vel-akker", AanmeldingSoort.Structureel, Weekdagen.Donderdag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await bezoeker.Pagina($"{Kantoor.Rapporten}/daglijst?datum={Vandaag}");

        Assert.Equal("Daglijst donderdag 12 november 2026", pagina.Tekst("h1"));
        Assert.Equal(["Groep 5, Schoolplein", "Groep 6, Schoolplein"], pagina.QuerySelectorAll(".daglijstvel h2").Select(k => k.TextContent));
        var eerste = pagina.QuerySelectorAll(".daglijstvel tbody tr").First(r => r.Tekst("th").Contains("Akker", StringComparison.Ordinal));
        Assert.Equal("van den Akker, Jasmijn", eerste.Tekst("th"));
        Assert.NotNull(eerste.QuerySelector(".vinkvak"));
        Assert.Contains("Gemaakt door overblijfcoördinator van Basisschool De Horizon om 11:00", pagina.Tekst(".daglijstvoet"), StringComparison.Ordinal);
    }

    [Fact, Requirement("PDF-1")]
    public async Task De_kop_telt_de_lijst_en_elke_stand_en_de_reden_staat_bij_de_stand()
    {
        await Markeer(KleineSchool.Leerling6(0), Markeersoort.Aanwezig, KleineSchool.Groep6);
        await Markeer(KleineSchool.Leerling6(1), Markeersoort.Afgemeld, KleineSchool.Groep6, AfmeldReden.Ziek);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await bezoeker.Pagina($"{Kantoor.Rapporten}/daglijst?datum={Vandaag}&groep=g6");

        Assert.Equal("4 op de lijst, 2 nog verwacht, 1 aanwezig, 1 afgemeld", pagina.Tekst(".daglijstregel b"));
        var afgemeld = pagina.QuerySelectorAll(".daglijstvel tbody tr").Single(r => r.TextContent.Contains("afgemeld", StringComparison.Ordinal));
        Assert.EndsWith(", ziek", afgemeld.Tekst("td:nth-of-type(3)"), StringComparison.Ordinal);
        Assert.Equal("", afgemeld.Tekst("td:last-child"));
    }

    [Fact, Requirement("PDF-1")]
    public async Task De_pdf_zegt_hetzelfde_als_de_afdrukweergave()
    {
        await kantoor.NieuwKind("pdf-celik", "Yara", null, "Çelik");
        await kantoor.MeldAan("pdf-celik", AanmeldingSoort.Structureel, Weekdagen.Donderdag);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var antwoord = await bezoeker.Get($"{Kantoor.Rapporten}/daglijst.pdf?datum={Vandaag}&groep=g5");
        Assert.SkipWhen(antwoord.StatusCode == HttpStatusCode.UnprocessableEntity, "Hier is geen browser om een pdf mee te maken.");

        await Werkboeklezer.Bestand(antwoord, "daglijst-99XX00-g5-2026-11-12.pdf", "application/pdf");
        var pdf = await antwoord.Content.ReadAsByteArrayAsync();
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        var tekst = await Pdftekst.Van(pdf);
        Assert.SkipWhen(tekst is null, "Hier is geen pdftotext om de pdf mee te lezen.");
        Assert.Contains("Daglijst donderdag 12 november 2026", tekst, StringComparison.Ordinal);
        Assert.Contains("Çelik, Yara", tekst, StringComparison.Ordinal);
        Assert.Contains("Groep 5, Schoolplein", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, tekst, StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Een_groepsleerkracht_krijgt_alleen_de_eigen_groep()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Groepsleerkracht);

        var boek = await Werkboeklezer.Haal(bezoeker, Xlsx, "daglijst-99XX00-2026-11-12.xlsx");
        using var andere = await bezoeker.Get($"{Xlsx}&groep=g6");
        using var afdruk = await bezoeker.Get($"{Kantoor.Rapporten}/daglijst?datum={Vandaag}&groep=g6");
        var pagina = await bezoeker.Pagina(Kantoor.Rapporten);

        Assert.Equal(["Totaal", "Groep 5"], boek.Bladen);
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, boek.Alles);
        Assert.Equal(HttpStatusCode.Forbidden, andere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, afdruk.StatusCode);
        Assert.Equal(["g5"], pagina.QuerySelectorAll("#groep option").Select(o => o.GetAttribute("value")));
        Assert.Empty(pagina.QuerySelectorAll("form[action$='aantallen.xlsx']"));
    }

    [Theory]
    [InlineData("daglijst.xlsx?datum=31-11-2026", "November heeft 30 dagen. Bedoel je 30-11-2026?")]
    [InlineData("daglijst.pdf?datum=morgen", "‘morgen’ is geen datum.")]
    [InlineData("daglijst?datum=2019-01-10", "geen groep om een lijst van te maken")]
    [InlineData("daglijst.xlsx?groep=bestaat-niet", "geen groep om een lijst van te maken")]
    public async Task Wat_niet_kan_is_een_pagina_met_de_zin_en_de_weg_terug(string pad, string zin)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await bezoeker.Pagina($"{Kantoor.Rapporten}/{pad}", HttpStatusCode.UnprocessableEntity);

        Assert.Contains(zin, pagina.Tekst(".foutpagina"), StringComparison.Ordinal);
        Assert.Equal(Kantoor.Rapporten, pagina.QuerySelector(".foutpagina a")!.GetAttribute("href"));
        Assert.NotNull(pagina.QuerySelector(".hoofdnav"));
    }

    [Fact, Requirement("XLS-1")]
    public async Task Een_export_staat_in_het_log_zonder_namen_van_kinderen()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Schoolleider);

        await Werkboeklezer.Haal(bezoeker, $"{Xlsx}&groep=g6", "daglijst-99XX00-g6-2026-11-12.xlsx");

        var regel = Assert.Single(kantoor.Web.Log.Regels, r => r.Contains("daglijst-99XX00-g6", StringComparison.Ordinal) && r.Contains("schoolleider-99xx00", StringComparison.Ordinal));
        Assert.DoesNotContain(KleineSchool.Horizon.Achternaam6, regel, StringComparison.Ordinal);
    }

    private async Task Markeer(string leerling, Markeersoort soort, string groep = KleineSchool.Groep5, AfmeldReden? reden = null)
    {
        var dag = kantoor.Web.Grains.Overblijfdag(Kantoor.School, groep, kantoor.Web.Vandaag);
        var uitkomst = await dag.Markeer(new Markeer([leerling], soort, new OperatieId($"markeer-{leerling}"), AfmeldReden: reden), Kantoor.Systeem);
        Assert.Null(uitkomst.Weigering);
    }
}
