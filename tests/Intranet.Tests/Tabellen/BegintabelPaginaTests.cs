using System.Net;
using AngleSharp.Dom;
using ClosedXML.Excel;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Tabellen;

/// <summary>Days and opening amounts from Excel, from template to done (SET-1, TSO-6a, TSO-10i).</summary>
[Requirement("SET-1", "TSO-6a", "TSO-10i")]
public sealed class BegintabelPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Aanmeldingen = "/s/99XX00/leerlingen/inlezen/aanmeldingen";
    private const string Beginstanden = "/s/99XX00/inlezen/beginstanden";

    [Fact]
    public async Task Het_sjabloon_met_leerlingen_wordt_na_het_invullen_van_de_dagen_zo_gelezen()
    {
        await kantoor.NieuwKind("sjabloon-ilse", "Ilse", null, "Sjabloon");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var boek = await Werkboek(bezoeker, $"{Aanmeldingen}/sjabloon.xlsx?voorgevuld=true");
        var blad = boek.Worksheet(1);
        var kop = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Leerling-id");
        var dagen = kop.CellsUsed().First(c => c.GetString() == "Dagen").Address.ColumnNumber;
        blad.Cell(blad.RowsUsed().First(r => r.Cell(1).GetString() == "sjabloon-ilse").RowNumber(), dagen).SetValue("ma di");
        using var uit = new MemoryStream();
        boek.SaveAs(uit, new SaveOptions { ValidatePackage = false });

        var kolommen = await bezoeker.Pagina(await Upload(bezoeker, Aanmeldingen, uit.ToArray()).Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());
        var klaar = await bezoeker.Pagina(await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt());

        Assert.Equal(["1", "0", "0", "0", "0"], proef.QuerySelectorAll(".cijfers .groot").Select(c => c.TextContent.Trim()));
        Assert.Equal("Ingelezen", klaar.QuerySelector("#stand .melding-kop")!.TextContent);
        var aanmelding = Assert.Single((await kantoor.Kaart("sjabloon-ilse")).Aanmeldingen);
        Assert.Equal((AanmeldingSoort.Structureel, Weekdagen.Maandag | Weekdagen.Dinsdag), (aanmelding.Soort, aanmelding.Weekdagen));
    }

    [Fact]
    public async Task De_betalers_staan_op_de_eerste_dag_al_in_het_sjabloon_en_de_totalen_staan_bij_de_proefronde()
    {
        await kantoor.NieuwKind("begin-jet", "Jet", null, "Beginstand");
        await kantoor.MeldAan("begin-jet", AanmeldingSoort.Structureel, Weekdagen.Maandag);
        var moeder = new Verzorger("v1", "Mira Beginstand", "moeder", "0612121212", null, true, true, false, false, "Nederlands", 0, 1);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "begin-jet").BewaarVerzorgers([moeder], [], (await kantoor.Kaart("begin-jet")).Versie, Kantoor.Systeem)).Weigering);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var boek = await Werkboek(bezoeker, $"{Beginstanden}/sjabloon.xlsx?voorgevuld=true");
        var blad = boek.Worksheet(1);
        var kop = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Betaler");
        int Kolom(string naam) => kop.CellsUsed().First(c => c.GetString() == naam).Address.ColumnNumber;
        var rij = blad.RowsUsed().First(r => r.Cell(1).GetString() == "Mira Beginstand").RowNumber();
        blad.Cell(rij, Kolom("Nog te betalen")).SetValue(37.5);
        blad.Cell(rij, Kolom("Uiterlijk betalen")).SetValue("30-11-2026");
        using var uit = new MemoryStream();
        boek.SaveAs(uit, new SaveOptions { ValidatePackage = false });

        var kolommen = await bezoeker.Pagina(await Upload(bezoeker, Beginstanden, uit.ToArray()).Gelukt());
        var proef = await bezoeker.Pagina(await bezoeker.Verstuur(kolommen.Formulier("Kolommen")).Gelukt());
        await bezoeker.Verstuur(proef.EigenFormulier()).Gelukt();

        Assert.Contains("€ 37,50 nog te betalen (1 regel)", proef.Tekst("#stand"), StringComparison.Ordinal);
        var betaler = Assert.Single(await kantoor.Web.Grains.Betalers(Kantoor.School).Alles(), b => b.Naam == "Mira Beginstand");
        Assert.Equal(3_750L, betaler.Open.Centen);
    }

    [Theory, Requirement("SEC-2")]
    [InlineData(Aanmeldingen, Rol.Groepsleerkracht)]
    [InlineData(Aanmeldingen, Rol.Overblijfkracht)]
    [InlineData(Beginstanden, Rol.Administratie)]
    [InlineData(Beginstanden, Rol.Kascommissie)]
    public async Task Inlezen_is_voor_wie_dat_mag(string adres, Rol rol)
    {
        using var bezoeker = await kantoor.Web.LogIn(rol);
        foreach (var pad in new[] { adres, $"{adres}/sjabloon.xlsx", $"{adres}/sjabloon.xlsx?voorgevuld=true" })
        {
            using var antwoord = await bezoeker.Get(pad);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> Upload(Bezoeker bezoeker, string adres, byte[] inhoud)
    {
        using var bestand = new ByteArrayContent(inhoud);
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", "ingevuld.xlsx" } };
        return await bezoeker.Client.PostAsync(new Uri(adres, UriKind.Relative), formulier);
    }

    private static async Task<XLWorkbook> Werkboek(Bezoeker bezoeker, string adres)
    {
        using var antwoord = await bezoeker.Get(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return new XLWorkbook(new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync()));
    }
}
