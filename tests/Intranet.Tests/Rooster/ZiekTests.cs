using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Orleans.Configuration;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Rooster;

/// <summary>Sick at half past eight, in real browsers on the clock of the test (TSO-4k, TSO-4m).</summary>
[Collection(nameof(OpTijd))]
public sealed partial class ZiekTests(Ruit ruit)
{
    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    [Fact]
    [Requirement("TSO-4k", "TSO-4m")]
    public async Task Ziek_om_half_negen_dan_worden_invallers_op_volgorde_gevraagd_en_na_het_ja_staat_het_op_het_bord()
    {
        var klok = new TestKlok(new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(1)));
        await using var huis = new Huis { Opties = Met(klok) };
        await using var loopt = new Loop(klok);
        var school = await huis.NieuweSchool();
        var (petra, ria, karel) = (await Helper(huis, school, "Petra de Ruiter", false), await Helper(huis, school, "Ria Nijland", true), await Helper(huis, school, "Karel van Rijn", true));
        await Roosteren(huis, school, petra.Id, [ria.Id, karel.Id]);
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), $"{school.Pad}/rooster");
        await using var bord = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"), $"{school.Pad}/bord/plek/plein-zuid", 820);
        await Zegt(bord.Pagina, "#dienst-vandaag", "Petra de Ruiter");

        await using (var telefoon = await ruit.Open(school, petra.Cookie, 390))
        {
            var pagina = await telefoon.NewPageAsync();
            await pagina.GotoAsync($"{school.Pad}/rooster/mijn");
            await pagina.Locator("#mijn details").First.Locator("summary").ClickAsync();
            await pagina.GetByLabel("Waarom niet?").First.FillAsync("koorts");
            await Ruit.Bewaar(pagina, "rooster-mijn-af-390");
            await pagina.GetByRole(AriaRole.Button, new() { Name = "Meld me af" }).First.ClickAsync();
            await Zegt(pagina, "#mijn", "Je bent afgemeld");
        }

        await Zegt(marijke.Pagina, "#rooster", "Ria gevraagd");
        await Ruit.Bewaar(marijke.Pagina, "rooster-gevraagd-1440");
        klok.Vooruit(TimeSpan.FromMinutes(16)); // nobody answers
        await Zegt(marijke.Pagina, "#rooster", "Karel gevraagd");

        var kaart = (await huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag).Kaart("s1", school.Systeem)).Waarde!;
        var link = Link().Match(kaart.Kandidaten.Single(k => k.HelperId == karel.Id).Bericht!).Value;
        await using (var karels = await ruit.Open(huis.Adres, 390))
        {
            var pagina = await karels.NewPageAsync();
            await pagina.GotoAsync(link);
            await Zegt(pagina, "main", "Kun je invallen?");
            Assert.DoesNotContain("Petra", await pagina.ContentAsync(), StringComparison.Ordinal);
            await Ruit.Bewaar(pagina, "inval-vraag-390");
            await pagina.GetByRole(AriaRole.Button, new() { Name = "Ja, ik kom" }).ClickAsync();
            await Zegt(pagina, "main", "je staat op het rooster");
            await Ruit.Bewaar(pagina, "inval-ja-390");
        }

        await Zegt(bord.Pagina, "#dienst-vandaag", "Karel van Rijn (invaller)");
        await Ruit.Bewaar(bord.Pagina, "rooster-bord-820");
        await Zegt(marijke.Pagina, "#rooster", "Karel van Rijn");
        Assert.Equal(karel.Id, (await huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag).Diensten()).Single(d => d.Id == "s1").HelperId);
    }

    [Fact]
    [Requirement("TSO-3b", "UX-1")]
    public async Task Het_rooster_is_met_alleen_het_toetsenbord_te_maken_en_terug_te_zetten()
    {
        var klok = new TestKlok(new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(1)));
        await using var huis = new Huis { Opties = Met(klok) };
        await using var loopt = new Loop(klok);
        var school = await huis.NieuweSchool();
        var petra = await Helper(huis, school, "Petra de Ruiter", false);
        await Helper(huis, school, "Anna Blok", false);
        await Roosteren(huis, school, petra.Id, []);
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), $"{school.Pad}/rooster");
        var pagina = marijke.Pagina;

        await pagina.Locator(".dienst").First.FocusAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Zegt(pagina, "#wie-kan", "Petra de Ruiter");
        await pagina.Locator("#zoek-helper:focus").WaitForAsync();
        await pagina.Locator("#d-2026-11-12-s1").FocusAsync();
        await pagina.Keyboard.PressAsync("Delete");
        await Zegt(pagina, "#rooster", "Helper weggehaald");
        Assert.Null((await huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag).Diensten()).Single(d => d.Id == "s1").HelperId);
        await pagina.Locator("#d-2026-11-12-s1").FocusAsync();
        await pagina.Keyboard.PressAsync("Control+z");
        await Zegt(pagina, "#rooster", "Helper geplaatst");

        Assert.Equal(petra.Id, (await huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag).Diensten()).Single(d => d.Id == "s1").HelperId);
        foreach (var (naam, pad) in new[] { ("week", ""), ("standaardweek", "/standaardweek"), ("behoefte", "/behoefte"), ("beschikbaarheid", "/beschikbaarheid") })
        {
            await pagina.GotoAsync($"{school.Pad}/rooster{pad}");
            foreach (var breedte in Keuring.Breedtes)
            {
                await Keuring.Zet(pagina, breedte);
                await Ruit.Bewaar(pagina, $"rooster-{naam}-{breedte}");
                Assert.Empty(await Keuring.Breedte(pagina, naam));
            }

            Assert.Empty(await Keuring.Axe(pagina, naam));
        }
    }

    [Fact]
    [Requirement("TSO-3b", "UX-1")]
    public async Task Na_het_plaatsen_staat_de_focus_op_de_dienst_en_nog_een_enter_vervangt_niemand()
    {
        var klok = new TestKlok(new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(1)));
        await using var huis = new Huis { Opties = Met(klok) };
        await using var loopt = new Loop(klok);
        var school = await huis.NieuweSchool();
        var (petra, anna) = (await Helper(huis, school, "Petra de Ruiter", false), await Helper(huis, school, "Anna Blok", false));
        await Roosteren(huis, school, petra.Id, []);
        await using var marijke = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), $"{school.Pad}/rooster?datum=2026-11-12&dienst=s1");
        var pagina = marijke.Pagina;
        var dienst = pagina.Locator("#d-2026-11-12-s1:focus");
        await pagina.Locator("#d-2026-11-12-s1").FocusAsync();
        await pagina.Keyboard.PressAsync("Delete");
        await Zegt(pagina, "#rooster", "Helper weggehaald");
        await dienst.WaitForAsync();
        await pagina.Locator("h1").First.ClickAsync();
        await pagina.Keyboard.PressAsync("g");
        await dienst.WaitForAsync();

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Plaats Anna Blok" }).FocusAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Zegt(pagina, "#rooster", "Helper geplaatst");
        await dienst.WaitForAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await pagina.Locator("#zoek-helper:focus").WaitForAsync();

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Vervang Anna Blok door Petra de Ruiter" }).WaitForAsync();
        Assert.Equal(anna.Id, (await huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag).Diensten()).Single(d => d.Id == "s1").HelperId);
    }

    private static Task Zegt(IPage pagina, string plek, string tekst) => pagina.Locator(plek, new PageLocatorOptions { HasTextString = tekst }).First.WaitForAsync();

    private static FabriekOpties Met(TestKlok klok) => new(Leeg: true, Kestrel: true)
    {
        PasAan = builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(klok));
            builder.Services.Configure<SiloMessagingOptions>(opties => opties.ResponseTimeout = TimeSpan.FromDays(1));
        },
    };

    private static async Task<(string Id, string Cookie)> Helper(Huis huis, BordSchool school, string naam, bool inval)
    {
        var cookie = await school.Cookie(Rol.Overblijfkracht, naam);
        var id = (await huis.Grains.Personen(school.Sleutel).Alles()).Rijen.Single(p => p.Naam == naam).AccountId;
        var bewaard = await huis.Grains.Overblijfkracht(school.Sleutel, id).Bewaar(
            new OverblijfkrachtGegevens(naam, "0612345678", $"{id}@school.example", true, null, null, null, null, inval, Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), 0, school.Systeem);
        Assert.True(bewaard.IsGoed, bewaard.Weigering?.Zin);
        return (id, cookie);
    }

    private static async Task Roosteren(Huis huis, BordSchool school, string helper, string[] inval)
    {
        var rooster = huis.Grains.Rooster(school.Sleutel, Schooljaar.Van(Huis.Vandaag));
        Assert.True((await rooster.ZetInvalvolgorde([.. inval], school.Operatie(), school.Systeem)).IsGoed);
        Assert.True((await rooster.VoegToe(DayOfWeek.Thursday, "plein-zuid", Pauze, school.Operatie(), school.Systeem)).IsGoed);
        Assert.True((await rooster.DeelIn("s1", helper, (await rooster.Bekijk(school.Systeem)).Waarde!.Versie, school.Operatie(), school.Systeem)).IsGoed);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>The clock runs while the test waits, and jumps when the test says so: server timers go by it.</summary>
    private sealed class Loop : IAsyncDisposable
    {
        private static readonly TimeSpan Slag = TimeSpan.FromMilliseconds(50);

        private readonly PeriodicTimer _slag = new(Slag, TimeProvider.System);
        private readonly Task _taak;

        public Loop(TestKlok klok) => _taak = Draai(klok);

        public async ValueTask DisposeAsync()
        {
            _slag.Dispose();
            await _taak;
        }

        private async Task Draai(TestKlok klok)
        {
            while (await _slag.WaitForNextTickAsync())
            {
                klok.Vooruit(Slag);
            }
        }
    }
}
