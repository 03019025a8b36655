using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;

namespace OrleansSchool.Tests.Intranet.Begin;

/// <summary>A tarief whose route was gone through before, in one form: nothing is skipped, and nobody does it alone (SET-1, TSO-10f).</summary>
[Requirement("SET-1", "TSO-10f")]
public sealed class TariefTests
{
    private const string Adres = "/s/99XX00/beginnen/tarief";

    private static readonly byte[] Brief = [.. "%PDF-1.7\n% verzonnen brief van de MR\n"u8];

    private static readonly (string Naam, string Waarde)[] Goed =
    [
        ("Geld.Structureel", "3,50"), ("Geld.Zonder", ""), ("Geld.Incidenteel", "4"), ("Geld.Vanaf", "2026-11-12"), ("Geld.CommissieOp", "2026-09-01"),
        ("Geld.Voor", "2"), ("Geld.Tegen", "0"), ("Geld.Blanco", "0"), ("Geld.Aanwezig", "Karel van Rijn\nPetra de Ruiter"), ("Geld.OuderraadOp", "2026-09-08"),
        ("Geld.OuderraadDoor", "Ineke Smit"), ("Geld.SchoolleidingOp", "2026-09-09"), ("Geld.SchoolleidingDoor", "Pieter Dijkstra"), ("Geld.MrOp", "2026-09-20"), ("Geld.MrDoor", "Sanne Bakker"),
    ];

    [Fact]
    public async Task Een_formulier_legt_de_hele_route_vast_en_een_ander_zet_het_tarief_aan()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var naar = await Verstuur(coordinator, Goed, Brief).Gelukt();

        var id = naar.Split('/', '?')[4];
        var kaart = (await web.Grains.Besluiten(Kantoor.School, IntranetFabriek.Jaar).Kaart(id, Kantoor.Systeem)).Waarde!;
        Assert.Equal(Besluitstand.Gereed, kaart.Besluit.Stand);
        Assert.Equal((350L, 350L, 400L), (kaart.Besluit.Tarief!.Structureel.Centen, kaart.Besluit.Tarief.StructureelZonder.Centen, kaart.Besluit.Tarief.Incidenteel.Centen));
        Assert.All(kaart.Besluit.Stappen.Where(s => s.Stap != Besluitstap.Actief), s => Assert.NotNull(s.Uitkomst));
        Assert.NotNull(kaart.Besluit.Stappen.Single(s => s.Stap == Besluitstap.InstemmingOuders).DocumentId);
        Assert.Empty((await web.Grains.Financien(Kantoor.School).Bekijk()).Tarieven);

        using var commissielid = await web.LogIn(Rol.Commissielid);
        var pagina = await commissielid.Pagina($"/s/99XX00/besluiten/{id}");
        await commissielid.Verstuur(pagina.Formulier("Activeer")).Gelukt();
    }

    [Fact]
    public async Task Een_verkeerd_formulier_noemt_alles_tegelijk_en_maakt_niets()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        (string, string)[] fout =
        [
            .. Goed.Select(v => v.Naam switch
            {
                "Geld.Structureel" => (v.Naam, "drie"),
                "Geld.MrOp" => (v.Naam, "2026-09-02"),
                "Geld.Voor" => (v.Naam, "0"),
                "Geld.OuderraadDoor" => (v.Naam, ""),
                "Geld.Vanaf" => (v.Naam, "2020-01-01"),
                _ => v,
            }),
        ];

        var nee = await Verstuur(coordinator, fout, null).Geweigerd();

        foreach (var veld in new[] { "Structureel", "MrOp", "Voor", "OuderraadDoor", "Vanaf", "Document" })
        {
            Assert.NotEmpty(nee.FoutBij($"Geld_{veld}"));
        }

        Assert.Equal("Karel van Rijn\nPetra de Ruiter", ((IHtmlTextAreaElement)nee.GetElementById("Geld_Aanwezig")!).Value.ReplaceLineEndings("\n"));
        Assert.Empty((await web.Grains.Besluiten(Kantoor.School, IntranetFabriek.Jaar).Bekijk(Kantoor.Systeem)).Waarde!.Besluiten);
    }

    [Fact]
    public async Task Een_stuk_dat_geen_pdf_of_foto_is_houdt_de_rest_vast_en_daarna_gaat_het_verder_zonder_dubbel_voorstel()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);

        var nee = await Verstuur(coordinator, Goed, [.. "<html>geen brief</html>"u8]).Geweigerd();
        Assert.Contains("Een deel staat er al", nee.Tekst("main"), StringComparison.Ordinal);
        var half = ((IHtmlInputElement)nee.QuerySelector("input[name=besluit]")!).Value;
        await Verstuur(coordinator, [.. Goed, ("besluit", half)], Brief).Gelukt();

        var besluit = Assert.Single((await web.Grains.Besluiten(Kantoor.School, IntranetFabriek.Jaar).Bekijk(Kantoor.Systeem)).Waarde!.Besluiten);
        Assert.Equal((half, Besluitstand.Gereed), (besluit.Id, besluit.Stand));
    }

    [Theory]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Commissielid)]
    public async Task Wie_geen_uitkomst_van_een_ander_mag_vastleggen_komt_er_niet(Rol rol)
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        using var bezoeker = await web.LogIn(rol);

        using var antwoord = await bezoeker.Get(Adres);

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    private static async Task<HttpResponseMessage> Verstuur(Bezoeker bezoeker, (string Naam, string Waarde)[] velden, byte[]? stuk)
    {
        var pagina = await bezoeker.Pagina(Adres);
        var vorm = pagina.EigenFormulier();
        using var formulier = new MultipartFormDataContent();
        foreach (var verborgen in vorm.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            formulier.Add(new StringContent(verborgen.Value), verborgen.Name!);
        }

        foreach (var (naam, waarde) in velden)
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        if (stuk is not null)
        {
            formulier.Add(new ByteArrayContent(stuk), "document", "brief.pdf");
        }

        return await bezoeker.Client.PostAsync(new Uri(Adres, UriKind.Relative), formulier);
    }
}
