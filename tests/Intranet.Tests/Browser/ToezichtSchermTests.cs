using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Toezicht;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The supervision on open screens, on a clock that the test moves (LIVE-2).</summary>
public sealed class ToezichtSchermTests(Ruit ruit)
{
    [Fact]
    [Requirement("TSO-4c", "TSO-4j", "LIVE-2")]
    public async Task Gaat_de_tweede_helper_van_een_speelplaats_weg_dan_staat_het_alarm_op_elk_open_bord()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await ToezichtSchool.Maak(huis);
        await school.Is(school.Ria);
        await school.Is(school.Hamza);
        klok.Naar(12, 16);
        await using var fatma = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), school.Pad, 390);
        await using var juf = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5), breedte: 820);
        await using var marijke = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), $"{school.School.Pad}/bord/groep-3", 1366);
        Assert.False(await juf.Pagina.Locator("#bordalarm").IsVisibleAsync());

        await fatma.Pagina.Locator($"#tik-{school.Hamza}").ClickAsync();
        await fatma.Pagina.Locator("#onderblad .staatknop", new PageLocatorOptions { HasTextString = "Gaat weg" }).ClickAsync();

        await Ziet(fatma, "#toezicht-alarm", "Plein Noord: 1 van 2");
        await Ziet(juf, "#bordalarm", "Plein Noord: 1 van 2");
        await Ziet(marijke, "#bordalarm", "Plein Noord: 1 van 2");
        await Bewaar("alarm", (fatma, 390), (juf, 820), (marijke, 1366));
        Assert.False(await juf.Pagina.Locator("#bordalarm-bel").IsVisibleAsync(), "Een leerkracht krijgt geen nummers van helpers.");
        await marijke.Pagina.Locator("#bordalarm-bel").ClickAsync();
        await marijke.Pagina.Locator("#onderblad a[href^='tel:']").First.WaitForAsync();
        await Ruit.Bewaar(marijke.Pagina, "toezicht-bellen-1366");

        await fatma.Pagina.Locator("#ik-ben-er").ClickAsync();
        await fatma.Pagina.Locator("#onderblad .staatknop", new PageLocatorOptions { HasTextString = "Is er, Plein Noord" }).ClickAsync();
        await juf.Pagina.Locator("#bordalarm").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await fatma.Pagina.Locator("#toezicht-alarm").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    [Requirement("TSO-4l", "LIVE-2")]
    public async Task Vijf_minuten_voor_tijd_zegt_elk_bord_wie_er_niet_is_zonder_dat_iemand_iets_doet()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await ToezichtSchool.Maak(huis);
        await school.Plan(school.Ria, school.Hamza, school.Yvonne);
        await school.Is(school.Ria);
        await school.Is(school.Hamza);
        klok.Naar(12, 9);
        await using var fatma = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), school.Pad, 390);
        await using var juf = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5));
        Assert.False(await juf.Pagina.Locator("#bordalarm").IsVisibleAsync());

        klok.Naar(12, 10);

        await Ziet(juf, "#bordalarm", "Yvonne de Wit is er nog niet");
        await Ziet(fatma, "#toezicht-alarm", "Yvonne de Wit is er nog niet");
        await Bewaar("niet-gekomen", (fatma, 390), (juf, 1366));
        await fatma.Pagina.Locator($"#tik-{school.Yvonne}").ClickAsync();
        await juf.Pagina.Locator("#bordalarm").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    [Requirement("SCH-1", "LIVE-2")]
    public async Task Een_tik_op_regen_staat_meteen_op_elk_scherm_en_de_hoofdtaak_past_zonder_schuiven()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await ToezichtSchool.Maak(huis);
        await school.Is(school.Ria);
        await school.Is(school.Hamza);
        await using var fatma = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), school.Pad, 390);
        await using var bord = await Paneel.Open(ruit, school.School, await school.School.Cookie(Rol.Overblijfkracht, "Petra de Ruiter"), breedte: 390);
        foreach (var doel in new[] { "#ik-ben-er", "#toezicht-dok form button" })
        {
            var vlak = (await fatma.Pagina.Locator(doel).First.BoundingBoxAsync())!;
            Assert.True(vlak.Y + vlak.Height <= 780 && vlak.Height >= 48, $"{doel}: {vlak.Y} + {vlak.Height}");
        }

        var regen = (await bord.Pagina.Locator("#bordregen button").BoundingBoxAsync())!;
        Assert.True(regen.Y + regen.Height <= 780 && regen.Height >= 48, $"regen: {regen.Y} + {regen.Height}");
        await bord.Pagina.Locator("#bordregen button").ClickAsync();

        await fatma.Pagina.Locator(".regenstrook").WaitForAsync();
        await Ziet(bord, "#bordregel", "Regen, Aula");
        await Bewaar("regen", (fatma, 390), (bord, 391));
        await fatma.Pagina.Locator("#toezicht-dok button", new PageLocatorOptions { HasTextString = "Droog" }).ClickAsync();
        await bord.Pagina.Locator("#bordregel", new PageLocatorOptions { HasNotTextString = "Regen" }).WaitForAsync();
    }

    private static Task Ziet(Paneel scherm, string waar, string tekst) =>
        scherm.Pagina.Locator(waar, new PageLocatorOptions { HasTextString = tekst }).WaitForAsync();

    private static async Task Bewaar(string naam, params (Paneel Scherm, int Breedte)[] schermen)
    {
        foreach (var (scherm, breedte) in schermen)
        {
            await Ruit.Bewaar(scherm.Pagina, $"toezicht-{naam}-{breedte}", heel: false);
        }
    }
}
