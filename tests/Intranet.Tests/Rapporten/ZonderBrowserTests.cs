using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Pdf;

namespace OrleansSchool.Tests.Intranet.Rapporten;

[Requirement("PDF-1")]
public sealed class ZonderBrowserTests
{
    [Fact]
    public async Task Zonder_browser_zegt_de_pagina_wat_je_installeert_en_biedt_de_afdrukweergave_aan()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true)
        {
            PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton(new ChromiumOpties { BrowserPad = "/nergens/chromium" })),
        });
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);

        var rapporten = await bezoeker.Pagina(Kantoor.Rapporten);
        var pdf = await bezoeker.Pagina($"{Kantoor.Rapporten}/daglijst.pdf?datum=2026-11-12&groep=g5", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Installeer Chromium", rapporten.Tekst("#geen-browser"), StringComparison.Ordinal);
        Assert.Empty(rapporten.QuerySelectorAll("button[formaction$='daglijst.pdf']"));
        Assert.Contains("Installeer Chromium", pdf.Tekst(".foutpagina"), StringComparison.Ordinal);
        var afdruk = pdf.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("afdrukweergave", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal($"{Kantoor.Rapporten}/daglijst?datum=2026-11-12&groep=g5", afdruk);
        Assert.Equal("Daglijst donderdag 12 november 2026", (await bezoeker.Pagina(afdruk)).Tekst("h1"));
    }
}
