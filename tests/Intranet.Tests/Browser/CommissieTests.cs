using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>What the commissie decides and how it meets, in real browsers, each in a session of their own (TSO-2, TSO-10f).</summary>
public sealed class CommissieTests(Huis huis, Ruit ruit)
{
    private const string Ingaan = "Laat het besluit ingaan";
    private const string Kind = "Wout Zijlstra";

    /// <summary>Shows what is in a part that is folded.</summary>
    private const string VouwOpen = "e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }";

    /// <summary>A Thursday; items until the Wednesday eight days before, the agenda out on the Thursday a week before.</summary>
    private static readonly DateOnly Vergaderdag = new(2026, 12, 3);

    [Fact]
    [Requirement("TSO-2c", "TSO-10f")]
    public async Task Een_prijsverhoging_gaat_van_voorstel_tot_tarief_en_de_oude_prijs_blijft_zolang_de_instemming_mist()
    {
        var school = await huis.NieuweSchool();
        await new FinancienVulling(huis, school).RichtIn();
        string adres;
        await using (var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen"))
        {
            adres = await Besluitgang.StelVoor(coordinator.Pagina, school);
        }

        await using (var commissie = await Bezoek.Open(ruit, school, Rol.Commissielid, "Karel van Rijn"))
        {
            await Besluitgang.ZietGeenKnop(commissie.Pagina, adres, "prijsverhoging-zonder-instemming");
            var (status, tekst) = await Besluitgang.StuurZelf(commissie.Pagina);
            Assert.Equal(422, status);
            Assert.Contains("Zonder vastgelegde instemming", tekst, StringComparison.Ordinal);
            Assert.Equal([350L], await Prijzen(school));
        }

        await OudersLezen(school, "3,50 per keer", "3,75 per keer");

        await using (var ouder = await Bezoek.Open(ruit, school, Rol.MrOuder, "Sanne Bakker"))
        {
            await Besluitgang.LegVast(ouder.Pagina, adres, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Besluitgang.Brief);
        }

        Assert.Equal([350L], await Prijzen(school)); // agreed with, and not in force
        await using (var commissie = await Bezoek.Open(ruit, school, Rol.Commissielid, "Karel van Rijn"))
        {
            await commissie.Pagina.GotoAsync(adres);
            await commissie.Pagina.GetByRole(AriaRole.Button, new() { Name = Ingaan }).ClickAsync();
            await Assertions.Expect(commissie.Pagina.Locator(".bewaard")).ToContainTextAsync("gaat in");
        }

        await FinancienVulling.Tot(async () => (await Prijzen(school)).Count() == 2);
        Assert.Equal([350L, 375L], await Prijzen(school));
        var tarief = (await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven.MaxBy(t => t.Vanaf)!;
        Assert.Equal((Huis.Vandaag, adres[(adres.LastIndexOf('/') + 1)..]), (tarief.Vanaf, tarief.BesluitId));
        await OudersLezen(school, "3,75 per keer", "3,50 per keer");
    }

    [Fact]
    [Requirement("TSO-2f", "TSO-2g", "TSO-2h", "TSO-2i", "TSO-2j")]
    public async Task Een_vergadering_gaat_van_plannen_tot_notulen_bij_iedereen_en_de_klok_bewaakt_de_termijnen()
    {
        await using var klok = new Springklok();
        await using var eigen = new Huis { Opties = klok.Opties };
        var school = await eigen.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        var vulling = new CommissieVulling(eigen, school);
        await vulling.MaakCommissie();
        var adres = await Plan(school);
        var id = adres[(adres.LastIndexOf('/') + 1)..];

        klok.Naar(Vergaderdag.AddDays(-8), 23);
        await DienIn(school, adres, Rol.Ouderraad, "Petra de Ruiter", "Fruit na het eten");
        klok.Naar(Vergaderdag.AddDays(-7), 0);
        await DienIn(school, adres, Rol.Leerkracht, "Rik Terpstra", "Ballen in de goot");
        var punten = (await vulling.Lees(id)).Punten;
        Assert.Equal([false, true], new[] { "Fruit na het eten", "Ballen in de goot" }.Select(t => punten.Single(p => p.Titel == t).TeLaat));

        klok.Naar(Vergaderdag.AddDays(-7), 9);
        await VerstuurAgenda(school, adres);
        await FinancienVulling.Tot(async () => (await Rij(eigen, school, id)).AgendaOp is not null);
        Assert.True((await Rij(eigen, school, id)).AgendaOpTijd);

        klok.Naar(Vergaderdag, 20);
        await Notuleer(school, adres, vulling, id);
        klok.Naar(Vergaderdag.AddDays(1), 9);
        await StelVast(school, adres, vulling, id);

        var klaar = await vulling.Lees(id);
        Assert.Equal((Vergaderstap.Verspreid, Vergaderdag.AddDays(1)), (klaar.Stap, DateOnly.FromDateTime(Schooltijd.Lokaal(klaar.NotulenOp!.Value).DateTime)));
        Assert.All(
            new[] { (VergaderingGrenzen.StukAgenda, Geleding.Commissie), (VergaderingGrenzen.StukNotulen, Geleding.Ouderraad), (VergaderingGrenzen.StukLeesversie, Geleding.Ouders) },
            s => Assert.Single(klaar.Verzonden, v => (v.Stuk, v.Aan) == s));
        Assert.Contains(klaar.Punten, p => p.Verslag!.Contains(Kind, StringComparison.Ordinal));
        var leesversie = (await eigen.Grains.Vergadering(school.Sleutel, id).Leesversie())!;
        Assert.DoesNotContain(leesversie.Punten, p => p.Verslag!.Contains("Wout", StringComparison.Ordinal));
        await LeestKopie(school, adres);
    }

    [Fact]
    [Requirement("LIVE-2", "UX-1")]
    public async Task Dat_een_punt_is_ingediend_blijft_staan_als_de_pagina_zichzelf_ververst()
    {
        var school = await huis.NieuweSchool();
        var vulling = new CommissieVulling(huis, school);
        await vulling.MaakCommissie();
        var id = await vulling.Plan(Vergadersoort.Commissie, Huis.Vandaag.AddDays(21));
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync($"{school.Pad}/vergaderingen/{id}");
        var vorm = await Vorm(pagina, "Indienen");
        await Vul(vorm, ("Titel", "Fruit na het eten"), ("Minuten", "10"));
        await Klik(vorm);
        await Zegt(pagina, "Het punt is ingediend");

        Assert.Null((await huis.Grains.Vergadering(school.Sleutel, id).DienIn(
            new AgendapuntInvoer("Ballen in de goot", null, Geleding.Commissie, 10, null), school.Operatie(), vulling.Coordinator)).Weigering);
        await pagina.Locator("ol.agenda > li").Filter(new() { HasText = "Ballen in de goot" }).WaitForAsync(); // only a refresh by itself brings it here

        Assert.Equal("Het punt is ingediend.", (await pagina.Locator("#vergadering > .bewaard").AllInnerTextsAsync()).Single().Trim()); // one, and still there
    }

    /// <summary>What the overblijven costs, in the text that parents get: the tariff that is in force.</summary>
    private async Task OudersLezen(BordSchool school, string prijs, string nietDeze)
    {
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        await coordinator.Pagina.GotoAsync($"{school.Pad}/schoolgids?jaar={FinancienVulling.Jaar}");
        var tekst = coordinator.Pagina.Locator("#schoolgids");
        await Assertions.Expect(tekst).ToContainTextAsync(prijs);
        await Assertions.Expect(tekst).Not.ToContainTextAsync(nietDeze);
    }

    /// <summary>The ouderraad has its copy of the minutes, and sees who got what.</summary>
    private async Task LeestKopie(BordSchool school, string adres)
    {
        await using var raad = await Bezoek.Open(ruit, school, Rol.Ouderraad, "Petra de Ruiter");
        await raad.Pagina.GotoAsync(adres);
        await Assertions.Expect(raad.Pagina.Locator("ol.agenda")).ToContainTextAsync(Kind);
        var rij = raad.Pagina.Locator("table[aria-labelledby=register-kop] tbody tr").Filter(new() { HasText = "Ouderraad" });
        await Assertions.Expect(rij).ToHaveCountAsync(1);
        await Assertions.Expect(rij).ToContainTextAsync("mail");
    }

    /// <summary>By the coordinator.</summary>
    /// <returns>Address of the meeting.</returns>
    private async Task<string> Plan(BordSchool school)
    {
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync($"{school.Pad}/vergaderingen/nieuw?soort=commissie");
        await Keuring.Zie(pagina, "vergadering-nieuw");
        var vorm = pagina.Locator("form", new() { Has = pagina.Locator("[name='Geld.Op']") });
        await Vul(vorm, ("Op", Sleutels.Dag(Vergaderdag)), ("Begin", "19:30"), ("Minuten", "90"), ("Plaats", "Teamkamer"));
        await Klik(vorm);
        await Zegt(pagina, "De vergadering staat gepland");
        await Keuring.Zie(pagina, "vergadering-gepland");
        return new Uri(pagina.Url).AbsolutePath;
    }

    private async Task DienIn(BordSchool school, string adres, Rol rol, string naam, string titel)
    {
        await using var bezoek = await Bezoek.Open(ruit, school, rol, naam);
        await bezoek.Pagina.GotoAsync(adres);
        var vorm = await Vorm(bezoek.Pagina, "Indienen");
        await Vul(vorm, ("Titel", titel), ("Minuten", "10"));
        await Klik(vorm);
        await Zegt(bezoek.Pagina, "Het punt is ingediend");
    }

    /// <summary>And lets in what came too late.</summary>
    private async Task VerstuurAgenda(BordSchool school, string adres)
    {
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync(adres);
        await Keuring.Zie(pagina, "vergadering-agenda");
        await Assertions.Expect(pagina.Locator("ol.agenda > li.te-laat")).ToContainTextAsync("Ballen in de goot"); // and only that one
        await Klik(await Vorm(pagina, "Versturen"));
        await Zegt(pagina, "De agenda is verstuurd");
        await Klik(await Vorm(pagina, "Toelaten"));
        await Zegt(pagina, "Het punt staat op de agenda");
    }

    /// <summary>Who were there, and each item as it is typed.</summary>
    private async Task Notuleer(BordSchool school, string adres, CommissieVulling vulling, string id)
    {
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync(adres);
        var aanwezig = await Vorm(pagina, "Aanwezig");
        foreach (var vakje in await aanwezig.Locator("[name='Geld.Aanwezig']").AllAsync())
        {
            await vakje.CheckAsync();
        }

        await Klik(aanwezig);
        await Zegt(pagina, "Vastgelegd wie er waren");
        foreach (var punt in (await vulling.Lees(id)).Punten)
        {
            await Typ(pagina, $"tekst-n{punt.Id}", punt.Titel.StartsWith("Kwaliteit", StringComparison.Ordinal) ? $"{Kind} vond het plein te druk." : "Besproken, iedereen is het eens.");
        }

        await FinancienVulling.Tot(async () => (await vulling.Lees(id)).Punten.All(p => p.Verslag is not null));
        await Keuring.Zie(pagina, "vergadering-notulen");
    }

    /// <summary>Not while parents would read a name; then for each that must have them.</summary>
    private async Task StelVast(BordSchool school, string adres, CommissieVulling vulling, string id)
    {
        await using var coordinator = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        var pagina = coordinator.Pagina;
        await pagina.GotoAsync(adres);
        await Klik(await Vorm(pagina, "Vaststellen"));
        await Assertions.Expect(pagina.Locator("#vergadering [role=alert]")).ToContainTextAsync("noemt een kind van de school bij punt"); // the answer, not what stood there already
        Assert.Equal(Vergaderstap.Gehouden, (await vulling.Lees(id)).Stap);

        await pagina.GotoAsync(adres);
        var kwaliteit = (await vulling.Lees(id)).Punten.First(p => p.Verslag!.Contains(Kind, StringComparison.Ordinal)).Id;
        await Typ(pagina, $"tekst-l{kwaliteit}", "Voor een van de kinderen was het plein te druk.");
        await FinancienVulling.Tot(async () => (await vulling.Lees(id)).Punten.Any(p => p.Leestekst is not null));
        await pagina.GotoAsync(adres);
        await Klik(await Vorm(pagina, "Vaststellen"));
        await Zegt(pagina, "De notulen zijn vastgesteld");
        var verspreiden = await Vorm(pagina, "Verspreiden");
        await verspreiden.Locator("input[type=checkbox][name='Geld.Ouders']").CheckAsync();
        await Klik(verspreiden);
        await Zegt(pagina, "De notulen zijn verspreid");
        await Keuring.Zie(pagina, "vergadering-verspreid");
    }

    private static async Task<Vergaderrij> Rij(Huis eigen, BordSchool school, string id) =>
        (await eigen.Grains.Vergaderingen(school.Sleutel, CommissieVulling.Jaar).Rijen()).Single(r => r.Id == id);

    /// <summary>The form that posts to this handler.</summary>
    private static async Task<ILocator> Vorm(IPage pagina, string handler)
    {
        var vorm = pagina.Locator($"form[action*='handler={handler}']").First;
        await vorm.EvaluateAsync(VouwOpen);
        return vorm;
    }

    private static async Task Vul(ILocator vorm, params (string Naam, string Waarde)[] velden)
    {
        foreach (var (naam, waarde) in velden)
        {
            await vorm.Locator($"[name='Geld.{naam}']").First.FillAsync(waarde);
        }
    }

    private static async Task Typ(IPage pagina, string naam, string tekst)
    {
        var veld = pagina.Locator($"[name='{naam}']");
        await veld.EvaluateAsync(VouwOpen);
        await veld.FillAsync(tekst);
        await veld.BlurAsync();
    }

    private static Task Klik(ILocator vorm) => vorm.Locator("button:not([type=button])").First.ClickAsync();

    /// <summary>Where minutes are written a second one says how far the saving is.</summary>
    private static Task Zegt(IPage pagina, string zin) => Assertions.Expect(pagina.Locator(".bewaard").Filter(new() { HasText = zin })).ToBeVisibleAsync();

    /// <summary>Of a fixed day, in the order in which they begin.</summary>
    private async Task<IEnumerable<long>> Prijzen(BordSchool school) =>
        (await huis.Grains.Financien(school.Sleutel).Bekijk()).Tarieven.OrderBy(t => t.Vanaf).Select(t => t.Structureel.Centen);
}
