using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Bewaren;

/// <summary>What is kept how long, the proof of erasing, and what can be put back (SEC-5, UX-1).</summary>
public sealed class BewarenPaginaTests
{
    private const string Adres = "/s/99XX00/bewaren";
    private static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;

    [Fact, Requirement("SEC-5")]
    public async Task Elke_soort_staat_er_met_termijn_en_grond_en_zonder_naam_van_een_kind()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var wie = Wie.Systeem(School, "Proef");
        var kind = web.Grains.Leerling(School, "vertrokken");
        Assert.True((await kind.SchrijfIn(new Persoonsgegevens("Zwaantje", null, "Kievit", null, null, null), new OperatieId("vertrokken-1"), wie)).IsGoed);
        Assert.True((await kind.VerlaatSchool(web.Vandaag.AddDays(-1), wie)).IsGoed);
        await web.Services.GetRequiredService<Nachtwacht>().Ruim(School);
        using var beheerder = await web.LogIn(Rol.Beheerder);

        var pagina = await beheerder.Pagina($"{Adres}?toon=alles");

        Assert.Equal(Bewaartermijnen.Tabel.Count, pagina.QuerySelectorAll("details[id^='groep-'] tbody tr").Length);
        Assert.Contains("2 jaar na vertrek", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kievit", pagina.Source.Text, StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector("nav.tabs a[href$='/nachtronde']"));
    }

    [Fact, Requirement("SEC-5", "XLS-1")]
    public async Task Het_bewijs_gaat_mee_in_Excel_en_een_onleesbare_maand_staat_bij_haar_veld()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await web.Services.GetRequiredService<Nachtwacht>().Ruim(School);
        using var leider = await web.LogIn(Rol.Schoolleider);
        using var bestand = await leider.Get($"{Adres}/bewijs.xlsx");
        Assert.Equal(HttpStatusCode.OK, bestand.StatusCode);
        Assert.Contains("bewijs-van-wissen-99XX00-", bestand.Content.Headers.ContentDisposition?.FileNameStar ?? bestand.Content.Headers.ContentDisposition?.FileName ?? "", StringComparison.Ordinal);

        foreach (var vraag in new[] { "van=gisteren", "van=2027-01&tot=2026-01" })
        {
            using var nee = await leider.Get($"{Adres}?{vraag}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nee.StatusCode);
            using var geenBestand = await leider.Get($"{Adres}/bewijs.xlsx?{vraag}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geenBestand.StatusCode);
        }
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Groepsleerkracht)]
    public async Task Wie_niet_beheert_ziet_de_bewaartermijnen_niet(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get(Adres);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Fact, Requirement("UX-1")]
    public async Task Een_weggehaalde_plek_staat_onder_de_lijst_en_komt_met_een_knop_terug()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var (school, wie) = (web.Grains.School(School), Wie.Systeem(School, "Proef"));
        Assert.True((await school.BewaarPlek(new Plek("schuur", "De schuur", PlekSoort.Binnen), (await school.Bekijk())!.Versie, wie)).IsGoed);
        Assert.True((await school.VerwijderPlek("schuur", (await school.Bekijk())!.Versie, wie)).IsGoed);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina("/s/99XX00/inrichten/plekken");
        Assert.Contains("De schuur", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De schuur", (await leider.Pagina("/s/99XX00/weggehaald")).Body!.TextContent, StringComparison.Ordinal);
        var formulier = pagina.QuerySelector("form[action='/s/99XX00/weggehaald']") as IHtmlFormElement;

        await leider.Verstuur(formulier!).Gelukt();

        Assert.Contains((await school.Bekijk())!.Plekken, p => p.Id == "schuur");
        Assert.DoesNotContain("De schuur", (await leider.Pagina("/s/99XX00/weggehaald")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact, Requirement("UX-1", "SCH-2")]
    public async Task Een_verzorger_staat_dertig_dagen_later_nog_op_de_kaart_om_terug_te_zetten_en_een_dag_later_niet_meer()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var (kind, wie) = (web.Grains.Leerling(School, "kind99"), Wie.Systeem(School, "Proef"));
        Assert.True((await kind.SchrijfIn(new Persoonsgegevens("Zwaantje", null, "Kievit", new DateOnly(2017, 3, 4), null, null), new OperatieId("kind99-nieuw"), wie)).IsGoed);
        var robin = new Verzorger("v1", "Robin Kievit", "moeder", "", null, true, true, false, false, "", 0, 0);
        Assert.True((await kind.BewaarVerzorgers([robin, robin with { Id = "v2", Naam = "Jo Kievit" }], [], (await kind.Kaart(wie)).Waarde!.Versie, wie)).IsGoed);
        Assert.True((await kind.BewaarVerzorgers([], [], (await kind.Kaart(wie)).Waarde!.Versie, wie)).IsGoed);
        web.Klok.Vooruit(TimeSpan.FromDays(30));
        using var leider = await web.LogIn(Rol.Schoolleider);
        var kaart = await leider.Pagina("/s/99XX00/leerlingen/kind99");
        var formulier = kaart.QuerySelectorAll("form[action='/s/99XX00/weggehaald']").OfType<IHtmlFormElement>().First(f => f.TextContent.Contains("Robin", StringComparison.Ordinal));

        await leider.Verstuur(formulier).Gelukt();

        Assert.Equal(["Robin Kievit"], (await kind.Kaart(wie)).Waarde!.Verzorgers.Select(v => v.Naam));
        Assert.Single((await leider.Pagina("/s/99XX00/leerlingen/kind99")).QuerySelectorAll("form[action='/s/99XX00/weggehaald']"));
        web.Klok.Vooruit(TimeSpan.FromDays(1));
        Assert.Empty(await kind.Weggehaald(wie));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_er_niet_over_gaat_zet_niets_terug_en_wat_geen_eigenaar_is_bestaat_niet()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var leerkracht = await web.LogIn(Rol.Groepsleerkracht);
        var pagina = await leerkracht.Pagina("/s/99XX00/weggehaald");
        Assert.Contains("Er is niets om terug te zetten", pagina.Body!.TextContent, StringComparison.Ordinal);
        foreach (var (eigenaar, status) in new[] { ("school", HttpStatusCode.UnprocessableEntity), ("../school", HttpStatusCode.NotFound), ("installatie", HttpStatusCode.NotFound) })
        {
            using var antwoord = await leerkracht.Post("/s/99XX00/weggehaald", [("eigenaar", eigenaar), ("weggehaald", "x"), ("operatie", "operatie-1")]);
            Assert.Equal(status, antwoord.StatusCode);
        }
    }
}
