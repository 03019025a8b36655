using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Offline;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// The first time, when a browser has kept nothing: the page with its sheet, letters, drawings and scripts, as they come over the line, with the heads
/// of all answers.
/// </summary>
[Requirement("UX-1")]
[Collection(nameof(Rondgang))]
public sealed class PaginagewichtTests(Rondgang rondgang, Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    private const long BytesMax = 150_000;

    /// <summary>What a tablet fetches once the board stands, for when the connection goes.</summary>
    private static readonly string[] Straks = ["/js/pakket", "/pakket", "/werker.js"];

    [Fact]
    public async Task Geen_pagina_vraagt_de_eerste_keer_meer_dan_150_kB()
    {
        var gewichten = (await rondgang.Loop(huis, ruit, uitvoer.WriteLine)).Gewichten;

        Assert.InRange(gewichten.Length, 100, 1_000);
        var teZwaar = gewichten.Where(g => g.Bytes > BytesMax).Select(g => $"{g.Bytes} {g.Adres}: {g.Zwaarste}").ToList();
        Assert.True(teZwaar.Count == 0, string.Join('\n', teZwaar));
    }

    [Fact]
    public async Task Een_bord_op_een_tablet_staat_er_met_minder_dan_150_kB()
    {
        var school = await huis.NieuweSchool();
        await school.Middagpauze();
        var fatma = await Pleintablet.Persoon(huis, school, "fatma", "Fatma Yıldız");
        await using var tablet = new Pleintablet(huis, ruit, school, "Plein Noord 1", TimeSpan.Zero);
        await tablet.Start();
        await tablet.Koppel();
        await tablet.OpenBord(fatma);
        var schaal = await Weegschaal.Op(tablet.Pagina);

        await tablet.Pagina.GotoAsync(school.Bord5);
        await tablet.Pagina.Locator(".kindtegel").First.WaitForAsync();
        await tablet.Pagina.Locator("html[data-pakket=klaar]").WaitForAsync();

        var (bord, alles) = (schaal.BytesZonder(Straks), schaal.Bytes);
        uitvoer.WriteLine($"bord {bord} bytes, met wat de tablet daarna bewaart {alles} ({schaal.Zwaarste()})");
        Assert.InRange(bord, 1, BytesMax);
        Assert.True(alles > bord, "De lijst voor als er geen verbinding is, is niet gehaald.");
    }

    [Fact]
    public async Task Een_pagina_komt_gecomprimeerd_alleen_zonder_vraag_in_het_adres()
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        var pagina = await context.NewPageAsync();

        var gewoon = await pagina.GotoAsync(school.Bord5);
        var metVraag = await pagina.GotoAsync($"{school.Bord5}?datum=2026-11-10");
        var weg = await pagina.GotoAsync($"{school.Pad}/bestaat-niet");

        Assert.Contains(Kop(gewoon, "content-encoding"), new[] { "br", "gzip" });
        Assert.Contains("Accept-Encoding", Kop(gewoon, "vary"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", Kop(metVraag, "content-encoding"));
        Assert.Equal("", Kop(weg, "content-encoding"));
    }

    private static string Kop(IResponse? antwoord, string naam) => antwoord?.Headers.GetValueOrDefault(naam) ?? "";
}
