using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Security;

public sealed class FoutTests
{
    private const string Geheim = "Jasmijn van den Akker";

    [Fact, Requirement("SEC-6")]
    public async Task Een_storing_toont_een_nummer_dat_in_het_log_staat_en_geen_gegevens()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Services.Configure<MvcOptions>(o => o.Filters.Add(new Struikel())) });
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        var pagina = await bezoeker.Pagina("/scholen?struikel=ja", HttpStatusCode.InternalServerError);
        var nummer = pagina.QuerySelector("b.getal")!.TextContent;

        Assert.Matches("^[2-9A-Z]{4}$", nummer);
        Assert.Contains(web.Log.Regels, r => r.Contains(nummer, StringComparison.Ordinal) && r.Contains("scholen", StringComparison.Ordinal));
        Assert.DoesNotContain(Geheim, pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(web.Log.Regels, r => r.Contains(Geheim, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_storing_bij_een_deel_van_de_pagina_komt_boven_de_inhoud_en_wist_niets()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Services.Configure<MvcOptions>(o => o.Filters.Add(new Struikel())) });
        using var bezoeker = await web.LogIn(Rol.Schoolleider);
        using var antwoord = await bezoeker.Get("/scholen?struikel=ja", htmx: true);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        Assert.Equal("#meldingen", antwoord.Headers.GetValues("HX-Retarget").Single());
        Assert.Contains("Er ging iets mis (nummer ", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", tekst, StringComparison.Ordinal);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData("/s/99XX01", HttpStatusCode.NotFound, "Deze pagina is er niet")]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound, "Deze pagina is er niet")]
    [InlineData("/fout/403", HttpStatusCode.Forbidden, "Dit mag je niet zien")]
    public async Task Een_nee_is_een_pagina_met_een_zin(string pad, HttpStatusCode status, string kop)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Ouderraad);
        var pagina = await bezoeker.Pagina(pad, status);

        Assert.Equal(kop, pagina.QuerySelector("h1")!.TextContent);
    }

    [Fact, Requirement("UX-2")]
    public async Task Kunnen_de_berichten_niet_worden_opgehaald_dan_blijft_de_pagina_en_zegt_de_bel_niet_dat_er_niets_is()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties { PasAan = b => b.Services.AddSingleton<IIncomingGrainCallFilter>(new StommeBel()) });
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await bezoeker.Pagina("/s/99XX00/regelingen");

        Assert.NotNull(pagina.QuerySelector(".hoofdnav"));
        Assert.Contains("nu niet op te halen", pagina.QuerySelector("#aandachtbel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(web.Log.Regels, r => r.StartsWith("Warning", StringComparison.Ordinal) && r.Contains("berichten", StringComparison.Ordinal));
        using var buiten = web.Anoniem();
        using var nee = await buiten.Get("/s/99XX00/regelingen");
        Assert.NotEqual(HttpStatusCode.OK, nee.StatusCode);
    }

    [Fact, Requirement("UX-1")]
    public async Task Een_formulier_dat_niet_te_lezen_is_krijgt_niet_alleen_de_schuld_van_lang_open_staan()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        var pagina = await bezoeker.Pagina("/fout/400", HttpStatusCode.BadRequest);

        Assert.Contains("of er stond in een veld een teken dat niet mag", pagina.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Requirement("UX-2")]
    [InlineData(Rol.Ouderraad, "/s/99XX00", HttpStatusCode.Forbidden, "/s/99XX00/overzicht")]
    [InlineData(Rol.Ouderraad, "/s/99XX00/bestaat-niet", HttpStatusCode.NotFound, "/s/99XX00/overzicht")]
    [InlineData(Rol.Overblijfcoordinator, "/s/99XX01", HttpStatusCode.NotFound, "/s/99XX00")]
    public async Task Een_nee_houdt_het_menu_en_wijst_naar_een_pagina_die_wel_mag(Rol rol, string pad, HttpStatusCode status, string naar)
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(rol);
        var pagina = await bezoeker.Pagina(pad, status);

        Assert.NotNull(pagina.QuerySelector(".hoofdnav"));
        Assert.Equal(naar, pagina.QuerySelector(".foutpagina a")!.GetAttribute("href"));
        Assert.Equal(naar, pagina.QuerySelector(".merk")!.GetAttribute("href"));
        using var verder = await bezoeker.Get(naar);
        Assert.NotEqual(HttpStatusCode.Forbidden, verder.StatusCode);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_is_uitgelogd_krijgt_bij_een_deel_van_de_pagina_een_melding_en_geen_inlogformulier()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = web.Anoniem();
        using var antwoord = await bezoeker.Get("/scholen", htmx: true);

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
        Assert.Equal("#meldingen", antwoord.Headers.GetValues("HX-Retarget").Single());
        Assert.Contains("Je bent niet meer ingelogd", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A fault where the shell asks what somebody must hear of.</summary>
    private sealed class StommeBel : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context) =>
            context.InterfaceMethod.DeclaringType == typeof(IAandachtGrain) && context.InterfaceMethod.Name == nameof(IAandachtGrain.Alles)
                ? throw new InvalidOperationException($"De berichten van {Geheim} zijn stuk") : context.Invoke();
    }

    /// <summary>A fault in a page, with the name of a child in its message.</summary>
    private sealed class Struikel : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request is { Path.Value: "/scholen", Query: var vraag } && vraag.ContainsKey("struikel"))
            {
                throw new InvalidOperationException($"Kaart van {Geheim} is stuk");
            }
        }
    }
}
