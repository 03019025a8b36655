using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>
/// From the round of September to the payment that lifts an uitsluiting, in real browsers, each person in a session of their own (TSO-6b, TSO-10k … TSO-10n).
/// </summary>
public sealed class FinancienTests(Ruit ruit)
{
    private static readonly DateOnly Incassodag = new(2026, 12, 14);
    private static readonly DateOnly Herinnerd = new(2026, 12, 21);
    private static readonly DateOnly Voorstel = new(2027, 1, 18);

    /// <summary>A Monday: Lieke's day, and a school day after the parents were told.</summary>
    private static readonly DateOnly Uitgesloten = new(2027, 1, 25);

    [Fact]
    [Requirement("TSO-6b", "TSO-10a", "TSO-10k", "TSO-10m", "TSO-10n")]
    public async Task Van_de_ronde_via_storno_en_herinnering_tot_een_uitsluiting_die_een_betaling_opheft()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        var vulling = new FinancienVulling(huis, school);
        await vulling.RichtIn();
        await vulling.SchrijfIn();
        var (moeder, vader) = (await vulling.BetalerId("v1"), await vulling.BetalerId("v2"));
        await vulling.Machtig(moeder);

        await using (var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen"))
        {
            await MaakRekeningen(coordinator.Pagina, school);
            await FinancienVulling.Tot(vulling.IsGesteld);
        }

        var termijn = (await vulling.Kaart("v1")).Open;
        await IncasseerMetStorno(klok, vulling, termijn);
        Assert.Equal(termijn, (await vulling.Kaart("v1")).Open); // the same claim again
        Assert.Single((await vulling.Kaart("v1")).Vorderingen);

        klok.Naar(Herinnerd, 10);
        await using (var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen"))
        {
            await HerinnerOpPapier(coordinator.Pagina, school, vader);
        }

        klok.Naar(Voorstel, 10);
        await huis.Grains.Betaler(school.Sleutel, vader).Nacht();
        await using var leider = await Bezoek.Open(ruit, school, Rol.Schoolleider, "Ingrid van Leeuwen");
        await SluitUit(leider.Pagina, school, vader);
        await FinancienVulling.Tot(async () => await Staat(huis, school) == Verwachting.Uitgesloten);

        var open = await vulling.Kaart("v2");
        await vulling.Lees(FinancienVulling.Regel(Voorstel, open.Open, $"Overblijven {open.Vorderingen.First(v => v.Open > Geld.Nul).Nummer}"));
        await FinancienVulling.Tot(async () => await Staat(huis, school) != Verwachting.Uitgesloten);
        Assert.Equal(Aanmaningstand.Voldaan, Assert.Single((await vulling.Kaart("v2")).Aanmaningen).Stand);
        await Kloppen(huis, school);
    }

    [Fact]
    [Requirement("TSO-10k", "PAR-1")]
    public async Task Gescheiden_ouders_hebben_elk_een_eigen_rekening_waar_de_ander_niet_op_staat()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await huis.NieuweSchool();
        var vulling = new FinancienVulling(huis, school);
        await vulling.RichtIn();
        await vulling.SchrijfIn();
        await vulling.StelVast();

        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        foreach (var (ouder, ander, wie) in new[] { ("Anna Akker", "Bas Berg", "v1"), ("Bas Berg", "Anna Akker", "v2") })
        {
            await coordinator.Pagina.GotoAsync($"{school.Pad}/geld/betaler/{await vulling.BetalerId(wie)}");
            await Assertions.Expect(coordinator.Pagina.Locator("h1")).ToContainTextAsync(ouder);
            await Assertions.Expect(coordinator.Pagina.Locator("#betaler")).Not.ToContainTextAsync(ander);
        }

        Assert.Equal((await vulling.Kaart("v1")).Open, (await vulling.Kaart("v2")).Open);
        await Keuring.Zie(coordinator.Pagina, "geld-betaler");
        await Kloppen(huis, school);
    }

    private static async Task MaakRekeningen(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync($"{school.Pad}/geld/ronde/september");
        await Keuring.Zie(pagina, "geld-ronde");
        await pagina.Locator("#ronde form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(pagina.Locator("#ronde form[aria-labelledby=maak-kop]")).ToHaveCountAsync(0);
        await pagina.GotoAsync($"{school.Pad}/geld/debiteuren");
        await Keuring.Zie(pagina, "geld-debiteuren");
    }

    /// <summary>The bank collects at mother's, and takes it back a few days later.</summary>
    private static async Task IncasseerMetStorno(Springklok klok, FinancienVulling vulling, Geld termijn)
    {
        var run = await vulling.MaakIncasso(Incassodag);
        Assert.Equal(termijn, run.Totaal);
        klok.Naar(Incassodag, 12);
        await vulling.Lees(FinancienVulling.Regel(Incassodag, run.Totaal, "Verzamelincasso") with { PmtInfId = run.BerichtId, AantalInBatch = run.Regels.Length });
        await FinancienVulling.Tot(async () => (await vulling.Kaart("v1")).Open == Geld.Nul);
        var terug = Incassodag.AddDays(3);
        klok.Naar(terug, 12);
        await vulling.Lees(FinancienVulling.Regel(terug, -run.Totaal, run.Regels[0].Omschrijving) with { IsTerugdraaiing = true, EndToEndId = run.Regels[0].EndToEndId, Reden = "AM04" });
        await FinancienVulling.Tot(async () => (await vulling.Kaart("v1")).Open > Geld.Nul);
    }

    private static async Task HerinnerOpPapier(IPage pagina, BordSchool school, string betaler)
    {
        await pagina.GotoAsync($"{school.Pad}/geld/betaler/{betaler}");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Ik gaf de herinnering op papier" }).ClickAsync();
        await Zegt(pagina, "De herinnering is gemaakt");
        await Assertions.Expect(pagina.Locator("#aanmaning-kop")).ToBeVisibleAsync();
        await Keuring.Zie(pagina, "geld-herinnerd");
    }

    /// <summary>Another pays the other half: without a day it is refused; it holds only once the parents were told.</summary>
    private static async Task SluitUit(IPage pagina, BordSchool school, string betaler)
    {
        await pagina.GotoAsync($"{school.Pad}/geld/betaler/{betaler}");
        await pagina.Locator("summary", new() { HasText = "Beslis" }).ClickAsync();
        await pagina.GetByLabel("Waarom beslis je dit?").FillAsync("Twee keer gesproken; er kwam geen betaling en geen voorstel.");
        await pagina.RunAndWaitForResponseAsync(
            () => pagina.GetByRole(AriaRole.Button, new() { Name = "Sluit uit", Exact = true }).ClickAsync(), r => r.Url.Contains("handler=Besluit", StringComparison.Ordinal) && r.Status == 422);
        await Keuring.Zie(pagina, "geld-uitsluiting-dagen");
        await pagina.GetByLabel("maandag", new() { Exact = true }).CheckAsync();
        await pagina.GetByLabel("Waarom beslis je dit?").FillAsync("Twee keer gesproken; er kwam geen betaling en geen voorstel.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Sluit uit", Exact = true }).ClickAsync();
        await Zegt(pagina, "Licht nu de ouders in");
        await pagina.Locator("summary", new() { HasText = "De ouders weten het" }).ClickAsync();
        await pagina.GetByLabel("Uitgesloten vanaf").FillAsync(Sleutels.Dag(Uitgesloten));
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg vast", Exact = true }).First.ClickAsync();
        await Zegt(pagina, "Vastgelegd dat de ouders het weten"); // a signal may show the rest before
        await Assertions.Expect(pagina.Locator("summary", new() { HasText = "Hef op" })).ToBeVisibleAsync();
        await Keuring.Zie(pagina, "geld-uitgesloten");
    }

    /// <summary>The page that follows on the act: its address forgets at once what it says.</summary>
    private static Task Zegt(IPage pagina, string zin) => Assertions.Expect(pagina.Locator("#betaler > .bewaard")).ToContainTextAsync(zin);

    private static async Task<Verwachting?> Staat(Huis huis, BordSchool school) =>
        (await huis.Grains.Overblijfgroep(school.Sleutel, FinancienVulling.Jaar, BordSchool.Groep5).Verwachting(Uitgesloten)).TryGetValue(FinancienVulling.Kind, out var staat) ? staat : null;

    /// <summary>Journal and open items, to the cent.</summary>
    private static async Task Kloppen(Huis huis, BordSchool school)
    {
        var leider = Wie.Systeem(school.Sleutel, "Proef");
        await FinancienVulling.Tot(async () =>
        {
            var stand = (await huis.Grains.Journaal(school.Sleutel, FinancienVulling.Jaar).Controleer(leider)).Waarde!;
            var rijen = await huis.Grains.Betalers(school.Sleutel).Alles();
            return stand.Saldi.Sum(s => s.Saldo.Centen) == 0 && stand.Saldo(Boekposten.Debiteuren).Centen == rijen.Sum(r => r.Open.Centen) && stand.Saldo(Boekposten.IncassoOnderweg) == Geld.Nul;
        });
    }
}
