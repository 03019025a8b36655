using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Lunch, absentees, links and the verzorger's page in a browser (TSO-6e, TSO-7, PAR-1).</summary>
[Collection(nameof(OpTijd))]
public sealed class LunchBrowserTests(Ruit ruit)
{
    [Fact, Requirement("TSO-7a", "TSO-6e", "PAR-1", "UX-1")]
    public async Task De_schermen_passen_op_telefoon_tablet_en_bureau_en_axe_vindt_niets()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 9);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await school.Middagpauze();
        var ouder = await Ouder(huis, school);
        Assert.Null((await huis.Grains.Groepsmiddag(school.Sleutel, BordSchool.Groep5, Huis.Vandaag).Tik(Lunchtikken.NaarBuiten, true, school.Operatie(), school.Systeem)).Weigering);
        var fouten = new List<string>();
        await using var context = await ruit.Open(school, await school.CookieMetAlles());
        var pagina = await context.NewPageAsync();
        foreach (var (naam, pad) in new[]
        {
            ("lunch-buiten", $"{school.Pad}/lunch?groep={BordSchool.Groep5}"), ("lunch-lokaal", $"{school.Pad}/lunch?groep={BordSchool.Groep6}"),
            ("digibord", $"{school.Pad}/lunch/digibord?groep={BordSchool.Groep5}"), ("absent", $"{school.Pad}/absent/{BordSchool.Groep5}"),
            ("afmelden", $"{school.Pad}/inrichten/afmelden"), ("ouderlinks", $"{school.Pad}/ouderlinks?groep={BordSchool.Groep5}"), ("ouder", ouder),
        })
        {
            await pagina.GotoAsync(pad);
            fouten.AddRange(await Keuring.Kijk(pagina, $"lk-{naam}"));
        }

        Assert.True(fouten.Count == 0, string.Join('\n', fouten.Distinct(StringComparer.Ordinal)));
    }

    [Fact, Requirement("TSO-7d", "TSO-7e")]
    public async Task De_overdracht_staat_meteen_op_een_tweede_scherm_en_de_klok_telt()
    {
        await using var klok = new Springklok();
        klok.Naar(12, 9);
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        var cookie = await school.Cookie(Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        await using var een = await Paneel.Open(ruit, school, cookie, $"{school.Pad}/lunch", 390);
        await using var twee = await Paneel.Open(ruit, school, cookie, $"{school.Pad}/lunch/digibord", 1440);
        await een.Pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Naar buiten, bij de helpers" }).ClickAsync();
        await een.Pagina.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Opgehaald, weer bij mij" }).WaitForAsync();
        await twee.Pagina.Locator("#digibord h1", new PageLocatorOptions { HasTextString = "Ophalen om" }).WaitForAsync();
        await Assertions.Expect(twee.Pagina.Locator(".digibord-tijd")).ToHaveTextAsync(new Regex(@"^\s*\d+:\d\d(?::\d\d)?(?: te laat)?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>A verzorger with a link, as the mail would hold it.</summary>
    private static async Task<string> Ouder(Huis huis, BordSchool school)
    {
        const string email = "annemiek@thuis.example";
        var wout = huis.Grains.Leerling(school.Sleutel, "wout");
        var kaart = (await wout.Kaart(school.Systeem)).Waarde!;
        var verzorgers = kaart.Verzorgers.SetItem(0, kaart.Verzorgers[0] with { Email = email });
        Assert.Null((await wout.BewaarVerzorgers(verzorgers, [], kaart.Versie, school.Systeem)).Weigering);
        Assert.Null((await wout.MeldAan(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Donderdag, null, school.Operatie(), school.Systeem)).Weigering);
        Assert.Null((await wout.MeldAf(new DateOnly(2026, 11, 16), AfmeldReden.Ziek, null, school.Operatie(), school.Systeem)).Weigering);
        Assert.Null((await wout.MeldExtraDag(new DateOnly(2026, 11, 17), null, school.Operatie(), school.Systeem)).Weigering);
        var token = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(school.Sleutel.Waarde)))[..43];
        var (hash, tot) = (Links.Hash(token), new DateTimeOffset(2027, 8, 1, 0, 0, 0, TimeSpan.FromHours(2)));
        Assert.Null((await huis.Grains.Link(hash).Maak(new LinkView(LinkDoel.Verzorger, "wout", school.Sleutel, tot))).Weigering);
        var id = (await wout.Kaart(school.Systeem)).Waarde!.Verzorgers[0].Id;
        Assert.True((await wout.ZetOuderlink(new Ouderlink(id, hash, Links.Hash(email), new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(1)), tot), school.Systeem)).IsGoed);
        Assert.Null((await huis.Grains.Vragen(school.Sleutel, Huis.Vandaag).VraagAlsOuder("wout", hash, "Mag Wout zijn eigen beker meenemen?", school.Operatie())).Weigering);
        return $"/ouder/{token}";
    }
}
