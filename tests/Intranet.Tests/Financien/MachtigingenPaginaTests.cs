using System.Net;
using System.Text;
using AngleSharp.Dom;
using ClosedXML.Excel;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Intranet.Leerlingen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Mandates by the office: on paper, with another account, withdrawn, and from a file (TSO-6b, SCH-3).</summary>
[Requirement("TSO-6b")]
public sealed class MachtigingenPaginaTests
{
    private const string Machtigingen = $"{S}/geld/machtigingen";
    private const string Inlezen = $"{S}/inlezen/machtigingen";

    [Fact]
    public async Task Een_machtiging_op_papier_krijgt_een_kenmerk_en_een_tikfout_in_het_iban_niet()
    {
        await using var web = await MetBetalers();
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var lijst = await coordinator.Pagina(Machtigingen);
        var adres = lijst.QuerySelectorAll("#machtigingen tbody a").Single(a => a.TextContent == "Anna Vijverhof").GetAttribute("href")!;
        var pagina = await coordinator.Pagina(adres);
        var nee = await coordinator.Verstuur(Vorm(pagina, "Teken"), ("Geld.Iban", IbanFout), ("Geld.GetekendOp", "2026-11-10")).Geweigerd();
        Assert.Contains("IBAN klopt niet", nee.FoutBij("Geld_Iban"), StringComparison.Ordinal);
        Assert.Empty((await Kaart(web, "v1")).Machtigingen);

        var naar = await coordinator.Verstuur(Vorm(nee, "Teken"), ("Geld.Iban", "NL69 INGB 0123 4567 89")).Gelukt();
        await coordinator.Verstuur(Vorm(nee, "Teken"), ("Geld.Iban", "NL69 INGB 0123 4567 89")).Gelukt();

        var machtiging = Assert.Single((await Kaart(web, "v1")).Machtigingen);
        Assert.Equal((IbanMoeder, Machtigingwijze.OpPapier, new DateOnly(2026, 11, 10)), (machtiging.Iban, machtiging.Wijze, machtiging.GetekendOp));
        Assert.StartsWith("99XX00-", machtiging.Kenmerk, StringComparison.Ordinal);
        Assert.Contains("Actief", (await coordinator.Pagina(naar)).Tekst("#machtigingen .staat"), StringComparison.Ordinal);
        await Tot(web, async () => (await web.Grains.Betalers(Sleutel).Alles()).Any(r => r.Machtiging is not null));
        Assert.Contains("Bas Vijverhof", (await coordinator.Pagina($"{Machtigingen}?toon=zonder")).Tekst("#machtigingen tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Vijverhof", (await coordinator.Pagina($"{Machtigingen}?toon=zonder")).Tekst("#machtigingen tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_ander_rekeningnummer_hoort_bij_dezelfde_machtiging_en_intrekken_geldt_vanaf_een_dag()
    {
        await using var web = await MetBetalers();
        var betaler = web.Grains.Betaler(Sleutel, await BetalerId(web, "v1"));
        Goed(Alleen(await betaler.TekenMachtiging(new MachtigingInvoer(IbanMoeder, "A. Vijverhof", new DateOnly(2025, 9, 1), Machtigingwijze.Overgenomen, "OUD-118", new DateOnly(2026, 9, 28), []), Op("teken"), Coordinator)));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        var adres = $"{Machtigingen}?betaler={await BetalerId(web, "v1")}";

        await coordinator.Verstuur(Vorm(await coordinator.Pagina(adres), "Rekening"), ("Geld.Iban", IbanVader), ("Geld.Naam", "A. Vijverhof"), ("Geld.Vanaf", "2026-11-12")).Gelukt();
        var na = await coordinator.Pagina(adres);
        Assert.Contains("Eerder: •••• 6789 vanaf", na.Tekst("#machtigingen"), StringComparison.Ordinal);
        var gewijzigd = Assert.Single((await Kaart(web, "v1")).Machtigingen);
        Assert.Equal((IbanVader, IbanMoeder, "OUD-118"), (gewijzigd.Iban, gewijzigd.TeMelden, gewijzigd.Kenmerk));

        var nee = await coordinator.Verstuur(Vorm(na, "Intrekken"), ("Geld.Per", "2026-11-01")).Geweigerd();
        Assert.NotEmpty(nee.FoutBij("Geld_Per"));
        await coordinator.Verstuur(Vorm(nee, "Intrekken"), ("Geld.Per", "2026-11-12")).Gelukt();
        Assert.Equal(Machtigingstand.Ingetrokken, (await Kaart(web, "v1")).Machtigingen.Single().Op(web.Vandaag));
        Assert.False(HeeftVorm(await coordinator.Pagina(adres), "Rekening"));
    }

    [Fact, Requirement("SCH-3")]
    public async Task Een_bestand_gaat_via_kolommen_en_proefronde_naar_machtigingen_en_nog_eens_verandert_niets()
    {
        await using var web = await MetBetalers();
        using var bezoeker = await web.LogIn(Rol.Administratie);
        var csv = $"Betaler;IBAN;Tekendatum;Mandaat\nAnna Vijverhof;{IbanMoeder};31-08-2024;OUD-1\nBas Vijverhof;{IbanFout};31-08-2024;OUD-2\nWim Onbekend;{IbanVader};31-08-2024;OUD-3\n";

        var proef = await Proef(bezoeker, csv);
        Assert.Equal(["1", "0", "0", "0", "2"], Cijfers(proef));
        Assert.DoesNotContain(IbanFout, proef.Tekst("#opmerkingen"), StringComparison.Ordinal);
        var nee = await bezoeker.Verstuur(proef.EigenFormulier(), ("keuze", "alles")).Geweigerd();
        Assert.Contains("In 2 regels staat een fout", nee.Tekst("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty((await Kaart(web, "v1")).Machtigingen);
        var klaar = await bezoeker.Pagina(await bezoeker.Verstuur(nee.EigenFormulier(), ("keuze", "goede")).Gelukt());
        Assert.Equal("Ingelezen", klaar.QuerySelector("#stand .melding-kop")!.TextContent);

        await Tot(web, async () => (await web.Grains.Betalers(Sleutel).Alles()).Any(r => r.Machtiging == "OUD-1"));
        Assert.Equal(["0", "0", "1", "0", "2"], Cijfers(await Proef(bezoeker, csv)));
        Assert.Equal((IbanMoeder, Machtigingwijze.Overgenomen), (await Kaart(web, "v1")).Machtigingen.Select(m => (m.Iban, m.Wijze)).Single());
        Assert.Empty((await Kaart(web, "v2")).Machtigingen);
    }

    [Fact, Requirement("SCH-3", "XLS-2")]
    public async Task Het_sjabloon_met_betalers_wordt_na_invullen_zo_weer_gelezen()
    {
        await using var web = await MetBetalers();
        using var bezoeker = await web.LogIn(Rol.Administratie);
        using var gehaald = await bezoeker.Get($"{Inlezen}/sjabloon.xlsx?voorgevuld=true");
        Assert.Equal(HttpStatusCode.OK, gehaald.StatusCode);
        using var boek = new XLWorkbook(new MemoryStream(await gehaald.Content.ReadAsByteArrayAsync()));
        var blad = boek.Worksheet(1);
        var kop = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Betaler");
        var rij = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Anna Vijverhof").RowNumber();
        blad.Cell(rij, kop.CellsUsed().First(c => c.GetString() == "IBAN").Address.ColumnNumber).SetValue(IbanMoeder);
        blad.Cell(rij, kop.CellsUsed().First(c => c.GetString() == "Getekend op").Address.ColumnNumber).SetValue("31-08-2024");
        using var uit = new MemoryStream();
        boek.SaveAs(uit, new SaveOptions { ValidatePackage = false });

        var kolommen = await bezoeker.Pagina(await Stuurbestand(bezoeker, uit.ToArray(), "sjabloon.xlsx").Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());

        Assert.Equal(["1", "0", "0", "0", "0"], Cijfers(proef));
        Assert.Contains("zonder machtiging", proef.Tekst("#stand"), StringComparison.Ordinal);
        await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt();
        Assert.Single((await Kaart(web, "v1")).Machtigingen);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Rol.Administratie, "geld/machtigingen", HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, "geld/machtigingen?betaler=bestaatniet0", HttpStatusCode.NotFound)]
    [InlineData(Rol.Administratie, "inlezen/machtigingen", HttpStatusCode.OK)]
    [InlineData(Rol.Administratie, "inlezen/machtigingen/bestaatniet0", HttpStatusCode.NotFound)]
    [InlineData(Rol.Kascommissie, "geld/machtigingen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Ouderraad, "geld/machtigingen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Groepsleerkracht, "inlezen/machtigingen", HttpStatusCode.Forbidden)]
    [InlineData(Rol.Groepsleerkracht, "inlezen/machtigingen/sjabloon.xlsx?voorgevuld=true", HttpStatusCode.Forbidden)]
    public async Task Alleen_wie_machtigingen_beheert_komt_hier(Rol rol, string pad, HttpStatusCode status)
    {
        await using var web = await Start();
        using var bezoeker = await web.LogIn(rol);
        using var antwoord = await bezoeker.Get($"{S}/{pad}");

        Assert.Equal(status, antwoord.StatusCode);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Proef(Bezoeker bezoeker, string csv)
    {
        var pagina = await bezoeker.Pagina(await Stuurbestand(bezoeker, Encoding.UTF8.GetBytes(csv), "machtigingen.csv").Gelukt());
        return await bezoeker.Pagina(await bezoeker.Verstuur(pagina.Formulier("Kolommen")).Gelukt());
    }

    private static async Task<HttpResponseMessage> Stuurbestand(Bezoeker bezoeker, byte[] inhoud, string naam)
    {
        using var bestand = new ByteArrayContent(inhoud);
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", naam } };
        return await bezoeker.Client.PostAsync(new Uri(Inlezen, UriKind.Relative), formulier);
    }

    private static Uitkomst Alleen<T>(Uitkomst<T> uitkomst)
        where T : class => new(uitkomst.Weigering);

    private static string[] Cijfers(IParentNode pagina) => [.. pagina.QuerySelectorAll(".cijfers .groot").Select(c => c.TextContent.Trim())];
}
