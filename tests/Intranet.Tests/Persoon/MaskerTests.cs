using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>In the overview of one person no text says who somebody else is or how they are reached: not the log, not the proof of an aanmelding (SEC-5, AVG art. 15 lid 4).</summary>
[Requirement("SEC-5")]
public sealed class MaskerTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static readonly Verzorger Moeder = new("v1", "Femke Roodborst", "moeder", "+31612345691", "femke@roodborst.example", true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", "Hidde Roodborst", "vader", "+31612345692", "hidde@roodborst.example", true, true, false, false, "", 0, 2);

    [Fact]
    public async Task Het_overzicht_van_een_kind_noemt_in_geen_tekst_een_ander_met_naam_adres_of_nummer()
    {
        await Gezin("masker-een");
        await Schrijf("masker-een", "Femke\nfemke@roodborst.example gemaild, en 06-12345692 gebeld.");

        var tekst = await Overzicht(Persoonsleutel.Leerling("masker-een"));

        Assert.Contains("[naam]\n[mailadres] gemaild, en [nummer] gebeld.", tekst, StringComparison.Ordinal);
        Assert.Contains("bewijs: foto_[naam]Roodborst.jpg van [mailadres]", tekst, StringComparison.Ordinal);
        Assert.All(new[] { "femke", "hidde", "@", "12345692" }, woord => Assert.DoesNotContain(woord, tekst, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Een_verzorger_leest_het_eigen_adres_en_nummer_wel_en_dat_van_de_ander_niet()
    {
        await Gezin("masker-twee");

        var tekst = await Overzicht(Persoonsleutel.Verzorger("masker-twee", "v1"));

        Assert.Contains("Mail femke@roodborst.example", tekst, StringComparison.Ordinal);
        Assert.Contains("+31612345691", tekst, StringComparison.Ordinal);
        Assert.All(new[] { "hidde@", "12345692", "Hidde" }, woord => Assert.DoesNotContain(woord, tekst, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Wie_net_van_de_kaart_is_gehaald_wordt_ook_niet_genoemd_met_naam_of_nummer()
    {
        await Gezin("masker-drie");
        Eis(await kantoor.Web.Grains.Leerling(Kantoor.School, "masker-drie").BewaarVerzorgers([Moeder], [], (await kantoor.Kaart("masker-drie")).Versie, Kantoor.Systeem));
        await Schrijf("masker-drie", "Hidde gebeld op 06-12345692.");

        var tekst = await Overzicht(Persoonsleutel.Leerling("masker-drie"));

        Assert.Contains("[naam] gebeld op [nummer].", tekst, StringComparison.Ordinal);
        Assert.All(new[] { "hidde", "12345692" }, woord => Assert.DoesNotContain(woord, tekst, StringComparison.OrdinalIgnoreCase));
    }

    private async Task Gezin(string id)
    {
        await kantoor.NieuwKind(id, "Tijm", null, "Roodborst");
        var kind = kantoor.Web.Grains.Leerling(Kantoor.School, id);
        Eis(await kind.BewaarVerzorgers([Moeder, Vader], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem));
        Eis(await kind.MeldAan(
            IntranetFabriek.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Maandag, "foto_HiddeRoodborst.jpg van hidde@roodborst.example", new OperatieId($"aan-{id}"), Kantoor.Systeem));
    }

    private async Task Schrijf(string id, string tekst) => Assert.Null((await kantoor.Web.Grains.Logboek(Kantoor.School, kantoor.Web.Vandaag).Schrijf(
        new LogregelInvoer(Logsoort.Bericht, tekst, [id], null, null, null), new OperatieId($"log-{id}"), Kantoor.Systeem)).Weigering);

    private async Task<string> Overzicht(Persoonsleutel wie)
    {
        var (overzicht, nee) = await kantoor.Web.Services.GetRequiredService<Persoonslezer>().Lees(Kantoor.School, wie);
        Assert.Null(nee);
        return string.Join('\n', overzicht!.Delen.SelectMany(d => d.Regels).Select(r => $"{r.Wat} {r.Waarde}"));
    }

    private static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
