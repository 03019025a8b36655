using System.Globalization;
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

    /// <summary>How many of the heaviest are named, also when all is well.</summary>
    private const int Getoond = 5;

    /// <summary>What a tablet fetches once the board stands, for when the connection goes.</summary>
    private static readonly string[] Straks = ["/js/pakket", "/pakket", "/werker.js"];

    [Fact]
    public async Task Geen_pagina_vraagt_de_eerste_keer_meer_dan_150_kB()
    {
        var gewichten = (await rondgang.Loop(huis, ruit, uitvoer.WriteLine)).Gewichten;
        foreach (var (adres, bytes, _, zwaarste) in gewichten.Take(Getoond))
        {
            uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB {adres} ({zwaarste})"));
        }

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

    /// <summary>What the browser itself says of who asks; the whole rule is in PaginacompressieTests.</summary>
    [Fact]
    public async Task Een_pagina_komt_gecomprimeerd_zonder_vraag_in_het_adres_of_als_onze_eigen_pagina_haar_vroeg()
    {
        var school = await huis.NieuweSchool();
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Overblijfcoordinator, "Marijke van der Veen"), 1440);
        var pagina = await context.NewPageAsync();
        var andereDag = $"{school.Bord5}?datum=2026-11-10";

        var ingetikt = await pagina.GotoAsync(andereDag);
        var weg = await pagina.GotoAsync($"{school.Pad}/bestaat-niet");
        var gewoon = await pagina.GotoAsync(school.Bord5);

        Assert.Equal("", Kop(ingetikt, "content-encoding"));
        foreach (var antwoord in new[] { gewoon, weg })
        {
            Assert.Contains(Kop(antwoord, "content-encoding"), new[] { "br", "gzip" });
            Assert.Contains("Accept-Encoding", Kop(antwoord, "vary"), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var adres in new[] { andereDag, $"{school.Bord5}?handler=Stand" })
        {
            Assert.Contains(await pagina.EvaluateAsync<string>("async adres => (await fetch(adres)).headers.get('content-encoding') ?? ''", adres), new[] { "br", "gzip" });
        }
    }

    private static string Kop(IResponse? antwoord, string naam) => antwoord?.Headers.GetValueOrDefault(naam) ?? "";
}
