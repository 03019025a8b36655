using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What the school refused stays to be read, whatever happens around it (LIVE-2).</summary>
public sealed class WeigeringTests(Huis huis, Ruit ruit)
{
    private static readonly DateOnly Dag = Huis.Vandaag.AddDays(7);
    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    [Fact]
    [Requirement("LIVE-2", "TSO-4k")]
    public async Task Een_geweigerde_dienst_zegt_waarom_en_dat_blijft_staan_als_het_rooster_verandert()
    {
        var school = await huis.NieuweSchool();
        var cookie = await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız");
        var id = (await huis.Grains.Personen(school.Sleutel).Alles()).Rijen.Single(p => p.Naam == "Fatma Yıldız").AccountId;
        Goed(await huis.Grains.Overblijfkracht(school.Sleutel, id).Bewaar(
            new OverblijfkrachtGegevens("Fatma Yıldız", "0612345678", null, true, null, null, null, null, false, Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), 0, school.Systeem));
        var dag = huis.Grains.Roosterdag(school.Sleutel, Dag);
        Goed(await dag.VoegToe("plein-noord", Pauze, id, school.Operatie(), school.Systeem));
        Goed(await dag.VoegToe("plein-zuid", Pauze, null, school.Operatie(), school.Systeem));
        await using var fatma = await Paneel.Open(ruit, school, cookie, $"{school.Pad}/rooster/mijn", 390);

        await fatma.Pagina.Locator("#mijn form[id^=claim-] button").ClickAsync();
        var nee = fatma.Pagina.Locator("#mijn > [data-eerste-fout]");
        await nee.WaitForAsync();
        Goed(await dag.VoegToe("kleuterplein", Pauze, null, school.Operatie(), school.Systeem));
        await fatma.Pagina.Locator("#mijn form[id^=claim-] button", new PageLocatorOptions { HasTextString = "Kleuterplein" }).WaitForAsync();

        var tekst = await nee.TextContentAsync();
        Assert.Contains("Dit kan zo niet", tekst, StringComparison.Ordinal);
        Assert.Contains("Je staat dan al op Plein Noord", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Fatma", tekst, StringComparison.Ordinal);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
}
