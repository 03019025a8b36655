using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// A secretary with an empty store and four hundred pupils: from the one-time link to the first marked lunch, in a real browser, and how many acts
/// that took (SET-1).
/// </summary>
[Requirement("SET-1", "UX-1")]
public sealed partial class VanLeegNaarLunchTests(Ruit ruit)
{
    private const int DadenMax = 60;
    private const int Groepen = 16;
    private const int PerGroep = 25;

    private int _daden;

    [Fact]
    public Task Met_een_gemaakt_bestand_van_vierhonderd_leerlingen() => Loop(Encoding.UTF8.GetBytes(Bestand()), "99XX-00");

    [Fact]
    public Task Met_het_oefenbestand_van_vierhonderd_leerlingen() =>
        Loop(File.ReadAllBytes(Boom.Voorbeelden("edexml", "samples", "oefenweb-1.03-citolvs-400pupils.xml")), "99XX-99");

    private async Task Loop(byte[] edexml, string brin)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true, Kestrel: true));
        await using var context = await ruit.Open(web.Adres, 1366);
        var pagina = await context.NewPageAsync();
        var begin = TimeProvider.System.GetTimestamp();
        var bestand = new FilePayload { Name = "edex.xml", MimeType = "text/xml", Buffer = edexml };
        var school = new SchoolSleutel(brin.Replace("-", "", StringComparison.Ordinal));

        await EersteStart(pagina, Link().Matches(web.Melding.ToString())[^1].Value, bestand, brin);
        await School(pagina, school);
        await Leerlingen(pagina, bestand);
        await Overslaan(pagina, "Stap 3: verzorgers");
        await Aanmelden(pagina, school);
        await Overslaan(pagina, "Stap 6: tarief en keuzes");
        await Keuring.Zie(pagina, "beginnen-helpers");
        await Overslaan(pagina, "Stap 7: helpers en tablets");
        await Oefen(pagina);
        await Lunch(pagina, web, school);

        var duur = TimeProvider.System.GetElapsedTime(begin);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{brin}: {_daden} daden, {duur.TotalMinutes:0.0} minuten"));
        Assert.InRange(_daden, 10, DadenMax);
    }

    /// <summary>The BRIN comes out of the file, so that it is never another school's.</summary>
    private async Task EersteStart(IPage pagina, string link, FilePayload bestand, string brin)
    {
        await pagina.GotoAsync(link);
        await Bestand(pagina.GetByLabel("Heb je de EDEXML-export al? Kies hem hier"), bestand);
        await Assertions.Expect(pagina.GetByLabel("BRIN en vestiging")).ToHaveValueAsync(brin);
        await Vul(pagina.GetByLabel("Naam van de school"), "De Horizon");
        await Daad(pagina.GetByLabel("Vakantieregio").SelectOptionAsync("Zuid"));
        await Vul(pagina.GetByLabel("Je naam"), "Els de Wit");
        await Vul(pagina.GetByLabel("Mailadres of inlognaam"), "els@school.example");
        await Vul(pagina.GetByLabel("Wachtwoord", new() { Exact = true }), IntranetFabriek.Wachtwoord);
        await Vul(pagina.GetByLabel("Nog een keer"), IntranetFabriek.Wachtwoord);
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Maak school en account" }));
        await Kop(pagina, "Wanneer beginnen jullie?");
        await Keuring.Zie(pagina, "beginnen-start");
    }

    private async Task School(IPage pagina, SchoolSleutel school)
    {
        await Daad(pagina.GetByLabel("Nee, we beginnen nieuw").CheckAsync());
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Begin met stap 1" }));
        await Kop(pagina, "Stap 1: school");
        await Keuring.Zie(pagina, "beginnen-school");
        await Vul(pagina.GetByLabel("Plaats"), "Eendenveld");
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar en ga verder" }));
        await Kop(pagina, "Stap 2: leerlingen");
        Assert.Contains(school.Waarde, pagina.Url, StringComparison.Ordinal);
    }

    private async Task Leerlingen(IPage pagina, FilePayload bestand)
    {
        await Bestand(pagina.GetByLabel("EDEXML-bestand"), bestand);
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat er verandert" }));
        await pagina.Locator("#stand").WaitForAsync();
        var vink = pagina.GetByLabel("Dit heb ik nagekeken en het klopt");
        if (await vink.CountAsync() > 0)
        {
            await Daad(vink.CheckAsync());
        }

        await Klik(pagina.Locator("#stand button[type=submit]"));
        await pagina.Locator("#stand .melding-kop", new() { HasTextString = "Ingelezen" }).WaitForAsync(new() { Timeout = 120_000 });
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar de stappen" }));
        await Kop(pagina, "Stap 3: verzorgers");
    }

    /// <summary>The first three children of the first groep, today.</summary>
    private async Task Aanmelden(IPage pagina, SchoolSleutel school)
    {
        await pagina.GotoAsync($"/s/{school}/beginnen?stap=5");
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Vink de dagen aan" }));
        for (var nr = 0; nr < 3; nr++)
        {
            await Daad(pagina.Locator(string.Create(CultureInfo.InvariantCulture, $"input[name='Rij[{nr}].Dagen'][value=Donderdag]")).CheckAsync());
        }

        await Klik(pagina.Locator("#aanmelden .lijstvoet button[name=naar]"));
        await pagina.GetByText("3 kinderen bewaard").WaitForAsync();
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar de stappen" }));
        await pagina.Locator(".beginluik").WaitForAsync();
        await pagina.GotoAsync($"/s/{school}/beginnen?stap=6");
    }

    private async Task Oefen(IPage pagina)
    {
        await Kop(pagina, "Stap 8: de eerste lunch");
        await Keuring.Zie(pagina, "beginnen-lunch");
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Oefen eerst" }));
        var kind = pagina.Locator("[data-proef-kind]").First;
        await Klik(kind);
        await Assertions.Expect(kind).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(pagina.Locator("[data-proef-stand]")).ToContainTextAsync("1 van ");
        await Keuring.Zie(pagina, "beginnen-proef");
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar stap 8" }));
        await Kop(pagina, "Stap 8: de eerste lunch");
    }

    private async Task Lunch(IPage pagina, IntranetFabriek web, SchoolSleutel school)
    {
        var wie = Wie.Systeem(school, "Proef");
        Assert.Equal(0, (await web.Grains.Middag(school, web.Vandaag).Bekijk(wie)).Waarde!.Tellers.OpHetPlein); // practising kept nothing
        await Klik(pagina.GetByRole(AriaRole.Link, new() { Name = "Open het middagbord" }));
        await Klik(pagina.Locator(".kindtegel[data-staat=verwacht] .kindtegel-tik").First);
        await pagina.Locator(".kindtegel[data-staat=aanwezig]").First.WaitForAsync();
        Assert.Equal(1, (await web.Grains.Middag(school, web.Vandaag).Bekijk(wie)).Waarde!.Tellers.OpHetPlein);

        await pagina.GotoAsync($"/s/{school}/beginnen?stap=8");
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Wij zijn begonnen" }));
        await pagina.Locator("#vandaag-kop").WaitForAsync();
        Assert.Equal(0, await pagina.Locator(".hoofdnav").GetByText("Beginnen", new() { Exact = true }).CountAsync());
    }

    private async Task Overslaan(IPage pagina, string kop)
    {
        await Kop(pagina, kop);
        await Klik(pagina.GetByRole(AriaRole.Button, new() { Name = "Sla over" }));
        await Assertions.Expect(pagina.Locator("#nu-kop")).Not.ToHaveTextAsync(kop);
    }

    private static Task Kop(IPage pagina, string kop) => Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = kop, Exact = true })).ToBeVisibleAsync();

    private Task Klik(ILocator wat) => Daad(wat.ClickAsync());

    private Task Vul(ILocator veld, string tekst) => Daad(veld.FillAsync(tekst));

    private Task Bestand(ILocator veld, FilePayload bestand) => Daad(veld.SetInputFilesAsync(bestand));

    private Task Daad(Task daad)
    {
        _daden++;
        return daad;
    }

    /// <summary>Invented: sixteen groepen of twenty-five.</summary>
    private static string Bestand()
    {
        var groepen = Enumerable.Range(1, Groepen).Select(g => string.Create(CultureInfo.InvariantCulture, $"<groep key=\"G{g}\"><naam>{((g - 1) / 2) + 1}{(g % 2 == 1 ? 'A' : 'B')}</naam><jaargroep>{((g - 1) / 2) + 1}</jaargroep></groep>"));
        var kinderen = Enumerable.Range(0, Groepen * PerGroep).Select(n => string.Create(
            CultureInfo.InvariantCulture,
            $"<leerling key=\"{1000 + n}\"><achternaam>Proefkind{Letters(n)}</achternaam><roepnaam>Kind{Letters(n)}</roepnaam><geboortedatum>{2022 - (n / PerGroep / 2)}-03-{1 + (n % 28):00}</geboortedatum><jaargroep>{(n / PerGroep / 2) + 1}</jaargroep><groep key=\"G{(n / PerGroep) + 1}\"/></leerling>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <EDEX>
            <school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode><peildatum>2026-11-01</peildatum><auteur>Proefadministratie</auteur></school>
            <groepen>{string.Concat(groepen)}</groepen>
            <leerlingen>{string.Concat(kinderen)}</leerlingen>
            </EDEX>
            """;
    }

    private static string Letters(int nr) => $"{(char)('a' + (nr / 26))}{(char)('a' + (nr % 26))}";

    [GeneratedRegex("/eerste-start/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
