using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The jaarovergang in a real browser: proposal, one child that stays, applied, undone (SCH-4).</summary>
[Requirement("SCH-4")]
public sealed class JaarovergangTests(Ruit ruit)
{
    private static readonly KleineSchool School = KleineSchool.Einder;

    [Fact]
    public async Task Van_voorstel_tot_toepassen_en_weer_terug()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var bord = await huis.NieuweSchool();
        await School.Vul(huis.Grains, new Schooljaar(2026));
        var wie = Wie.Systeem(School.Sleutel, "Proef");
        foreach (var (id, naam) in new[] { ("g7", "7"), ("g8", "8") })
        {
            Goed(await huis.Grains.School(School.Sleutel).NeemGroepenOver([new Groep(id, new Schooljaar(2026), $"Groep {naam}", [naam], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), KleineSchool.Plein, "binnen")], wie));
        }

        var noa = huis.Grains.Leerling(School.Sleutel, "noa");
        Goed(await noa.SchrijfIn(new OrleansSchool.Leerlingen.Persoonsgegevens("Noa", null, "Achterberg", new DateOnly(2014, 5, 5), "g8", "8"), new OperatieId("schrijf-noa"), wie));
        klok.Naar(new DateOnly(2027, 7, 28), 10);
        var cookie = await huis.Cookie("Marijke van der Veen", new Roltoekenning(School.Sleutel, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), null));
        await using var context = await ruit.Open(bord, cookie, 1366);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"/s/{School.Sleutel}/jaarovergang");
        await Keuring.Zie(pagina, "jaarovergang-begin");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Neem de groepen van dit jaar over" }).ClickAsync();
        await pagina.Locator("#overgang .keuzerij a").Filter(new() { HasText = "Groep 5" }).ClickAsync();
        await pagina.GetByLabel("Amir Buitenbocht").CheckAsync();
        await pagina.Locator("#Overgang_Groep").SelectOptionAsync(new SelectOptionValue { Label = "in Groep 5" });
        await pagina.Locator("#overgang form", new() { HasText = "Zet de aangevinkte kinderen" }).GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#overgang tr", new() { HasText = "Amir" })).ToContainTextAsync("Blijft zitten");
        await Keuring.Zie(pagina, "jaarovergang-voorstel");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Zet 9 kinderen over" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#gedaan-kop")).ToHaveTextAsync("Overgezet");
        await Keuring.Zie(pagina, "jaarovergang-klaar");
        Assert.Equal("g5-27", (await huis.Grains.Leerling(School.Sleutel, KleineSchool.Leerling5()).Kaart(wie)).Waarde!.Persoon.GroepId);
        Assert.Equal("g6-27", (await huis.Grains.Leerling(School.Sleutel, KleineSchool.Leerling5(1)).Kaart(wie)).Waarde!.Persoon.GroepId);
        Assert.Equal(new DateOnly(2027, 8, 1), (await noa.Kaart(wie)).Waarde!.VanSchoolPer);

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Draai de jaarovergang terug" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#overgang .melding").First).ToContainTextAsync("Teruggedraaid");
        Assert.Equal("g5", (await huis.Grains.Leerling(School.Sleutel, KleineSchool.Leerling5()).Kaart(wie)).Waarde!.Persoon.GroepId);
        Assert.Null((await noa.Kaart(wie)).Waarde!.VanSchoolPer);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
