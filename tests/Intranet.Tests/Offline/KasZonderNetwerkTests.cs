using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Browser;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>Cash on the playground without a network, on a tablet in a real browser (TSO-6c, LIVE-4).</summary>
[Requirement("TSO-6c", "LIVE-4")]
[Collection(nameof(OpTijd))]
public sealed class KasZonderNetwerkTests(Huis huis, Ruit ruit)
{
    private const string Kind = "wout";

    [Fact]
    public async Task Geld_dat_zonder_netwerk_is_ontvangen_staat_daarna_een_keer_in_de_kas_en_op_de_rekening()
    {
        var school = await MaakSchool();
        await using var tablet = new Pleintablet(huis, ruit, school, "Plein Noord 1", TimeSpan.Zero);
        await tablet.Start();
        await tablet.Koppel();
        var kracht = await Pleintablet.Persoon(huis, school, "fatma", "Fatma Yıldız");
        await tablet.OpenBord(kracht);
        await tablet.ZonderNetwerk();
        await tablet.Tik(BordSchool.Id("Bram")); // what comes without an answer shows the kept board
        await tablet.Pagina.Locator("html[data-zonder=open]").WaitForAsync();

        await tablet.Pagina.Locator("[data-open=kas]").ClickAsync();
        var rij = tablet.Pagina.Locator($"#onderblad [data-kas-kind={Kind}]");
        await rij.Locator("input[name='Geld.Bedrag']").FillAsync("350");
        await rij.Locator("button[type=submit]").ClickAsync();
        await rij.Locator("[data-kas-klopt]").WaitForAsync(); // a comma that was forgotten is asked before it is kept
        await rij.Locator("input[name='Geld.Bedrag']").FillAsync("3,50");
        await rij.Locator("button[type=submit]").ClickAsync();
        await rij.Locator("[data-kas-stand]", new LocatorLocatorOptions { HasTextString = "Wacht op verbinding" }).WaitForAsync();
        Assert.False(await rij.Locator("form").IsVisibleAsync()); // once
        await Ruit.Bewaar(tablet.Pagina, "zonder-netwerk-kas-820", heel: false);
        await tablet.Pagina.Locator("#onderblad [data-sluit-blad]").ClickAsync();
        await tablet.Wachten(2);
        Assert.Empty((await Kas(school)).Dag.Regels);

        await tablet.Pagina.Locator("#zoek-kind").FillAsync("wout"); // in the middle of something: a connection of a moment takes the queue and leaves the frame
        await tablet.WeerNetwerk();
        await tablet.Wachten(0);
        await tablet.ZonderNetwerk();
        await tablet.Pagina.Locator("#zoek-kind").FillAsync("");
        await tablet.Pagina.Locator("[data-open=kas]").ClickAsync();
        await rij.Locator("[data-kas-stand]", new LocatorLocatorOptions { HasTextString = "3,50 ontvangen" }).WaitForAsync();
        Assert.False(await rij.Locator("form").IsVisibleAsync()); // the list is older than the receipt: nobody pays twice
        await tablet.Pagina.Locator("#onderblad [data-sluit-blad]").ClickAsync();

        await tablet.WeerNetwerk();
        await tablet.Pagina.Locator(".verbinding[data-verbinding=live]").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await tablet.Wachten(0);

        var regel = Assert.Single((await Kas(school)).Dag.Regels);
        Assert.Equal((new Geld(350), Kind, kracht, tablet.Id), (regel.Bedrag, regel.LeerlingId, regel.AccountId, regel.Tablet));
        Assert.NotNull(regel.NagekomenOp);
        var betaler = (await huis.Grains.Betalers(school.Sleutel).Verdeling(Kind)).Delen[0].BetalerId!;
        await FinancienVulling.Tot(async () => (await huis.Grains.Betaler(school.Sleutel, betaler).Kaart(school.Systeem)).Waarde is { Betalingen.Length: 1 } kaart
            && kaart.Betalingen[0].Wijze == Betaalwijze.Contant && kaart.Open == Geld.Nul);
    }

    /// <summary>Wout isn't registered for the overblijven, and came.</summary>
    private async Task<BordSchool> MaakSchool()
    {
        var school = await huis.NieuweSchool();
        await new FinancienVulling(huis, school).RichtIn();
        await school.SchrijfIn(Kind, "Wout", "Zijlstra");
        await huis.Grains.Betalers(school.Sleutel).WerkBij([Kind]);
        await FinancienVulling.Tot(async () => !(await huis.Grains.Betalers(school.Sleutel).Alles()).IsEmpty);
        var merk = await school.Dag().Markeer(new Markeer([Kind], Markeersoort.Aanwezig, school.Operatie()), school.Kracht("Fatma Yıldız"));
        Assert.Null(merk.Weigering);
        await FinancienVulling.Tot(async () => (await Kas(school)).Kinderen.Any(k => k.LeerlingId == Kind));
        return school;
    }

    private async Task<KasView> Kas(BordSchool school) => (await huis.Grains.Kas(school.Sleutel).Bekijk(Huis.Vandaag, school.Systeem)).Waarde!;
}
