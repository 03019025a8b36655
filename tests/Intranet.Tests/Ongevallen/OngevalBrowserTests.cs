using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

/// <summary>An accident on the playground, until as many supervise as before it and the case is closed (TSO-12).</summary>
[Requirement("TSO-12a", "TSO-12b", "TSO-12c", "TSO-12d")]
public sealed class OngevalBrowserTests(Ruit ruit)
{
    [Fact]
    public async Task Een_ongeval_tot_het_toezicht_weer_gelijk_is_en_de_ouders_gesproken_zijn()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 17);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await Vul(huis, school);
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: 820);
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), school.Pad);

        // From the board: the child, the button, who goes along, report.
        await fatma.Pagina.Locator("#kind-wout .kindtegel-anders").ClickAsync();
        await fatma.Pagina.Locator("#onderblad a", new PageLocatorOptions { HasTextString = "Ongeval" }).ClickAsync();
        await fatma.Pagina.Locator("#meldform").WaitForAsync();
        await Ruit.Bewaar(fatma.Pagina, "ongeval-melden-820");
        await fatma.Pagina.Locator("label", new PageLocatorOptions { HasTextString = "Yvonne Smit" }).ClickAsync();
        await fatma.Pagina.Locator("#meldform button:not([name])").ClickAsync();

        await fatma.Pagina.Locator("#toezicht-kop", new PageLocatorOptions { HasTextString = "Er mist 1 toezichthouder" }).WaitForAsync();
        Assert.Equal(["2", "1"], await fatma.Pagina.Locator(".weegschaal dd").AllTextContentsAsync());
        await marijke.Pagina.Locator(".spoedbalk .spoedregel", new PageLocatorOptions { HasTextString = "Plein Noord" }).WaitForAsync();
        await Ruit.Bewaar(fatma.Pagina, "ongeval-alarm-820");
        Assert.Equal(0, await fatma.Pagina.Locator("#ongeval a[href='tel:+31612345678']").CountAsync());

        // The coordinator has the numbers, and may not close it yet.
        await marijke.Pagina.Locator(".spoedbalk a").ClickAsync();
        await marijke.Pagina.Locator("#ongeval a[href='tel:+31612345678']").WaitForAsync();
        await marijke.Pagina.Locator("#afspraak").FillAsync("Moeder haalt hem op");
        await marijke.Pagina.Locator("#afrondform button").ClickAsync();
        await marijke.Pagina.Locator("#ongeval [role=alert]", new PageLocatorOptions { HasTextString = "1 toezichthouder te weinig" }).WaitForAsync();
        Assert.Equal("Moeder haalt hem op", await marijke.Pagina.Locator("#afspraak").InputValueAsync());

        // Somebody who wasn't supervising comes: both screens see the alarm end.
        await fatma.Pagina.Locator("button", new PageLocatorOptions { HasTextString = "Noura Idrissi komt" }).ClickAsync();
        await fatma.Pagina.Locator("#toezicht-kop").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await marijke.Pagina.Locator("#toezicht-kop").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await marijke.Pagina.Locator("button", new PageLocatorOptions { HasTextString = "Geen gehoor: Annemiek" }).ClickAsync();
        await marijke.Pagina.Locator("button", new PageLocatorOptions { HasTextString = "Gesproken: Wouter" }).ClickAsync();
        await marijke.Pagina.Locator("#ongevaldok", new PageLocatorOptions { HasTextString = "Rond af" }).WaitForAsync();
        await Ruit.Bewaar(marijke.Pagina, "ongeval-bellen-1440");
        await marijke.Pagina.Locator("#afspraak").FillAsync("Vader haalt hem op");
        await marijke.Pagina.Locator("#afrondform button").ClickAsync();
        await marijke.Pagina.Locator("#ongevaldok", new PageLocatorOptions { HasTextString = "Afgerond" }).WaitForAsync();
        await Ruit.Bewaar(marijke.Pagina, "ongeval-afgerond-1440");

        var rij = Assert.Single((await huis.Grains.Ongevallen(school.Sleutel, Schooljaar.Van(Huis.Vandaag)).Alles()).Ongevallen);
        Assert.True(rij.Gesloten);
        Assert.Equal(Huis.Vandaag.AddDays(1), rij.NazorgOp);
    }

    [Fact]
    [Requirement("TSO-12e")]
    public async Task Levensgevaar_toont_eerst_112_en_geeft_de_leiding_op_naam_aan_een_BHVer()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 17);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await Vul(huis, school);
        await using var fatma = await Paneel.Open(
            ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), $"{school.Pad}/ongevallen/nieuw?kind=wout&plek=plein-noord", 390);

        await fatma.Pagina.Locator("#meldform button[name=levensgevaar]").ClickAsync();
        await fatma.Pagina.Locator("#gevaar-kop", new PageLocatorOptions { HasTextString = "Bel nu 112" }).WaitForAsync();
        Assert.Equal("tel:112", await fatma.Pagina.Locator("#inhoud a[href^='tel:']").First.GetAttributeAsync("href"));
        await Ruit.Bewaar(fatma.Pagina, "ongeval-levensgevaar-390");
        await fatma.Pagina.Locator("button", new PageLocatorOptions { HasTextString = "112 is gebeld" }).ClickAsync();
        await fatma.Pagina.Locator("#gevaar-kop", new PageLocatorOptions { HasTextString = "Roep nu een BHV" }).WaitForAsync();
        await fatma.Pagina.Locator("button", new PageLocatorOptions { HasTextString = "Neemt de leiding: Tom Aalbers" }).ClickAsync();
        await fatma.Pagina.Locator("section[aria-labelledby=leiding-kop]", new PageLocatorOptions { HasTextString = "Tom Aalbers (BHV) heeft sinds" }).WaitForAsync();
    }

    [Fact]
    [Requirement("UX-1", "TSO-12f")]
    public async Task De_schermen_passen_en_axe_vindt_niets()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 17);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await Vul(huis, school);
        await school.Markeer("Ilyas", OrleansSchool.Overblijven.Markeersoort.NietGevonden);
        var wie = school.Systeem with { AccountId = "leider" };
        var operatie = school.Operatie();
        var id = OrleansSchool.Ongevallen.OngevalId.Van(operatie, wie);
        Assert.Null((await huis.Grains.Ongeval(school.Sleutel, id).Meld("wout", "plein-noord", "Gevallen van het klimtoestel", true, "yvonne", operatie, wie)).Weigering);
        await using var context = await ruit.Open(school, await school.CookieMetAlles(), 1440);
        var pagina = await context.NewPageAsync();
        var fouten = new List<string>();
        foreach (var (naam, pad) in new[]
        {
            ("lijst", "/ongevallen"), ("nieuw-kies", "/ongevallen/nieuw"), ("nieuw", "/ongevallen/nieuw?kind=wout"), ("loopt", $"/ongevallen/{id}"),
            ("verslag", $"/ongevallen/{id}/verslag"), ("zoek", $"/zoekactie/{BordSchool.Id("Ilyas")}"), ("ontruiming", "/ontruiming"), ("bord", "/bord/groep-5"),
        })
        {
            await pagina.GotoAsync(school.Pad + pad);
            foreach (var thema in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = thema });
                foreach (var breedte in new[] { 360, 820, 1440 })
                {
                    await Keuring.Zet(pagina, breedte);
                    fouten.AddRange(await Keuring.Breedte(pagina, $"{naam}-{breedte}-{thema}"));
                    if (Keuring.MetAxe.Contains((breedte, thema)))
                    {
                        fouten.AddRange(await Keuring.Axe(pagina, $"{naam}-{breedte}-{thema}"));
                    }

                    if (thema == ColorScheme.Light)
                    {
                        await Ruit.Bewaar(pagina, $"ov-{naam}-{breedte}");
                    }
                }
            }
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
    }

    private static async Task Vul(Huis huis, BordSchool school)
    {
        await Proefkind.Wout(huis, school);
        foreach (var (id, naam) in new[] { ("yvonne", "Yvonne Smit"), ("petra", "Petra de Ruiter") })
        {
            var gegevens = new OverblijfkrachtGegevens(
                naam, "0612345600", null, true, null, null, null, null, false, Weekdagen.Donderdag, new DateOnly(2026, 8, 1), null, null);
            Assert.Null((await huis.Grains.Overblijfkracht(school.Sleutel, id).Bewaar(gegevens, 0, school.Systeem)).Weigering);
            Assert.Null((await huis.Grains.Middag(school.Sleutel, Huis.Vandaag).MeldHelper(id, "plein-noord", school.Operatie(), school.Systeem)).Weigering);
        }

        foreach (var (id, naam, rol) in new[] { ("tom", "Tom Aalbers", Rol.Bhv), ("noura", "Noura Idrissi", Rol.Leerkracht) })
        {
            Assert.Null((await huis.Grains.Account(id).MaakPersoon(naam, id + "@school.example", [new Roltoekenning(school.Sleutel, rol, [], new DateOnly(2026, 8, 1), null)])).Weigering);
        }
    }
}
