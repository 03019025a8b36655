using System.Diagnostics;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The board by keyboard and thumb.</summary>
[Requirement("LIVE-1", "UX-1")]
public sealed class ToetsenTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    [Fact]
    public async Task Vijfentwintig_kinderen_met_het_toetsenbord_binnen_een_minuut()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await fatma.Tik("Aïsha").FocusAsync();
        var gestart = Stopwatch.GetTimestamp();

        for (var i = 0; i < 25; i++)
        {
            await fatma.Pagina.Keyboard.PressAsync("a");
        }

        await fatma.Pagina.Locator("p#bordalle", new PageLocatorOptions { HasTextString = "Iedereen is gezien" }).WaitForAsync();
        var seconden = Stopwatch.GetElapsedTime(gestart).TotalSeconds;
        uitvoer.WriteLine($"25 kinderen met het toetsenbord: {seconden:0.0} s");
        Assert.InRange(seconden, 0, 60);
        var markeringen = await school.Dag().Markeringen();
        Assert.Equal(25, markeringen.Length);
        Assert.All(markeringen, m => Assert.Equal(Markeersoort.Aanwezig, m.Soort));
    }

    [Fact]
    public async Task Pijlen_kiezen_en_letters_geven_elke_staat()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        var toetsen = fatma.Pagina.Keyboard;
        await fatma.Tik("Aïsha").FocusAsync();

        await toetsen.PressAsync("ArrowRight");
        Assert.Equal($"kind-{BordSchool.Id("Bram")}", await fatma.Focus());
        await toetsen.PressAsync("?");
        await fatma.Ziet("Bram", "niet-gevonden");
        Assert.Equal($"kind-{BordSchool.Id("Chloé")}", await fatma.Focus());
        await toetsen.PressAsync("z");
        await fatma.Pagina.Locator("dialog[open] #blad-naam", new PageLocatorOptions { HasTextString = "Chloé Dubois" }).WaitForAsync();
        await toetsen.PressAsync("z");
        await fatma.Ziet("Chloé", "afgemeld");
        await fatma.Pagina.Locator("dialog[open]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Equal($"kind-{BordSchool.Id("Chloé")}", await fatma.Focus());
        Assert.Contains("Niet gevonden: Bram van den Berg", await fatma.Pagina.Locator(".belstrip").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ongedaan_met_de_knop_en_met_control_z()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await fatma.Tik("Mees").ClickAsync();
        await fatma.Ziet("Mees", "aanwezig");

        await fatma.Pagina.Locator("form.ongedaan button").ClickAsync();
        await fatma.Ziet("Mees", "verwacht");
        Assert.Contains("Mees op den Kamp", await fatma.Pagina.Locator(".ongedaan-tekst").TextContentAsync(), StringComparison.Ordinal);
        await fatma.Tik("Noor").ClickAsync();
        await fatma.Ziet("Noor", "aanwezig");
        await fatma.Pagina.Locator("form.ongedaan", new PageLocatorOptions { HasTextString = "Noor" }).WaitForAsync();
        await fatma.Pagina.Keyboard.PressAsync("Control+z");
        await fatma.Ziet("Noor", "verwacht");

        Assert.Empty((await school.Dag().Bekijk()).Stand);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(820)]
    [InlineData(1440)]
    public async Task Geen_tegel_en_geen_knop_verschuift_als_de_ongedaanbalk_komt(int breedte)
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: breedte);
        var tegel = await fatma.Tegel("Chloé").BoundingBoxAsync();
        var knop = await fatma.Pagina.Locator("#bordalle").BoundingBoxAsync();

        await Ruit.Bewaar(fatma.Pagina, $"verschuif-voor-{breedte}", heel: false);
        await fatma.Tik("Bram").ClickAsync();
        await fatma.Pagina.Locator("form.ongedaan").WaitForAsync();
        await fatma.Ziet("Bram", "aanwezig");
        await Ruit.Bewaar(fatma.Pagina, $"verschuif-na-{breedte}", heel: false);

        var tegelNa = await fatma.Tegel("Chloé").BoundingBoxAsync();
        var knopNa = await fatma.Pagina.Locator("#bordalle").BoundingBoxAsync();
        Assert.Equal((tegel!.X, tegel.Y, tegel.Height), (tegelNa!.X, tegelNa.Y, tegelNa.Height));
        Assert.Equal((knop!.X, knop.Y), (knopNa!.X, knopNa.Y));
    }

    [Fact]
    public async Task Een_dubbele_tik_haalt_niets_weg()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: 360);

        await fatma.Tik("Bram").DblClickAsync();
        await fatma.Ziet("Bram", "aanwezig");

        Assert.Single(await school.Dag().Markeringen());
    }

    [Fact]
    public async Task Onder_een_filter_blijft_een_gemarkeerd_kind_op_zijn_plaats()
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        await fatma.Pagina.Locator(".teller[data-staat=verwacht]").ClickAsync();
        Assert.False(await fatma.Tegel("Aïsha").IsVisibleAsync());
        var voor = await fatma.Tegel("Hidde").BoundingBoxAsync();

        await fatma.Tik("Daniël").ClickAsync();
        await fatma.Ziet("Daniël", "aanwezig");
        await fatma.Pagina.Locator("#omroep", new PageLocatorOptions { HasTextString = "15 aanwezig" }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        var na = await fatma.Tegel("Hidde").BoundingBoxAsync();
        Assert.Equal((voor!.X, voor.Y), (na!.X, na.Y));
    }

    [Fact]
    public async Task Kind_erbij_is_twee_tikken()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), breedte: 820);

        await fatma.Pagina.Locator("#erbij-knop").ClickAsync();
        await fatma.Pagina.Locator(".erbij-rij", new PageLocatorOptions { HasTextString = "Yara" }).ClickAsync();
        await fatma.Ziet("Yara", "onverwacht");

        await fatma.Pagina.Locator("dialog[open]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Het_eerste_woord_van_een_naam_en_een_letter_is_genoeg()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));

        await fatma.Pagina.Keyboard.PressAsync("/");
        await fatma.Pagina.Keyboard.TypeAsync("zoe");
        await fatma.Pagina.Keyboard.PressAsync("Enter");
        await fatma.Pagina.Keyboard.PressAsync("a");

        await fatma.Ziet("Zoë", "aanwezig");
        Assert.Equal("zoek-kind", await fatma.Focus());
    }
}
