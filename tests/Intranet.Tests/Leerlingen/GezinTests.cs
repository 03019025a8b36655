using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>Brothers and sisters, a secret address, and the picture with its consent (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class GezinTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    [Fact]
    public async Task Een_wijziging_van_een_ouder_gaat_op_verzoek_ook_naar_broer_of_zus_en_nog_eens_versturen_gaat_door_waar_het_bleef()
    {
        var kaart = await kantoor.NieuwKind("gezin-sam", "Sam", null, "Samen");
        await kantoor.NieuwKind("gezin-noor", "Noor", null, "Samen", KleineSchool.Groep6);
        foreach (var id in new[] { "gezin-sam", "gezin-noor" })
        {
            await ZetMoeder(id, "0611112222");
        }

        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var pagina = await bezoeker.Pagina($"{kaart}?verzorger=v1");
        Assert.Equal("Noor Samen", pagina.QuerySelector("#deel-Gezin a")!.TextContent);
        var formulier = pagina.Formulier("Verzorger");

        await ZetMoeder("gezin-noor", "0633334444");
        var verouderd = (await kantoor.Kaart("gezin-sam")).Versie;
        await bezoeker.Verstuur(formulier, ("Verzorger.Telefoon", "0633334444"), ("Verzorger.Straat", "Kimweg 9"), ("Verzorger.Plaats", "Verzonnendam")).Gelukt();

        foreach (var id in new[] { "gezin-sam", "gezin-noor" })
        {
            var moeder = (await kantoor.Kaart(id)).Verzorgers[0];
            Assert.Equal(("+31633334444", "Kimweg 9"), (moeder.Telefoon, moeder.Adres?.Straat));
        }

        Assert.Equal(verouderd + 1, (await kantoor.Kaart("gezin-sam")).Versie);
        using var leerkracht = await kantoor.Web.LogIn(Rol.Groepsleerkracht);
        var eigen = await leerkracht.Pagina(kaart);
        Assert.DoesNotContain("Noor", eigen.Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kimweg", eigen.Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alleen_wie_dezelfde_ouder_heeft_wordt_aangeboden_en_een_ander_nummer_daar_staat_erbij_en_niet_aan()
    {
        var kaart = await kantoor.NieuwKind("half-sam", "Sam", null, "Half");
        await kantoor.NieuwKind("half-noor", "Noor", null, "Half", KleineSchool.Groep6);
        await kantoor.NieuwKind("half-lot", "Lot", null, "Half", KleineSchool.Groep6);
        var moeder = new Verzorger("v1", "Mira Half", "moeder", "0612121212", null, true, true, false, false, "Nederlands", 0, 1);
        var vader = moeder with { Id = "v2", Naam = "Bas Half", Relatie = "vader", Telefoon = "0613131313", Belvolgorde = 2 };
        await Zet("half-sam", moeder, vader);
        await Zet("half-noor", moeder, vader with { Naam = "Joost Anders", Telefoon = "0614141414" });
        await Zet("half-lot", moeder with { Email = "mira@voorbeeld.invalid", GeheimAdres = true });

        using var joke = await kantoor.Web.LogIn(Rol.Administratie);
        var bijMoeder = await joke.Pagina($"{kaart}?verzorger=v1");
        Assert.Equal(["half-lot:False", "half-noor:True"], bijMoeder.QuerySelectorAll("input[name='Verzorger.Ook']").Select(v => $"{v.GetAttribute("value")}:{v.HasAttribute("checked")}"));
        Assert.Contains("daar staat iets anders: mail, geheim adres", bijMoeder.Tekst("label[for='ook-half-lot']"), StringComparison.Ordinal);
        var bijVader = await joke.Pagina($"{kaart}?verzorger=v2");
        Assert.Empty(bijVader.QuerySelectorAll("input[name='Verzorger.Ook']"));

        await joke.Verstuur(bijMoeder.Formulier("Verzorger"), ("Verzorger.Telefoon", "06 15 15 15 15"), ("Verzorger.Ook", "half-lot")).Gelukt();
        var lot = Assert.Single((await kantoor.Kaart("half-lot")).Verzorgers);
        Assert.Equal(("+31615151515", "mira@voorbeeld.invalid", true), (lot.Telefoon, lot.Email, lot.GeheimAdres));
        await joke.Verstuur((await joke.Pagina($"{kaart}?verzorger=v2")).Formulier("Verzorger"), ("Verzorger.Telefoon", "0616161616"), ("Verzorger.Ook", "half-noor")).Gelukt();
        Assert.Equal("+31614141414", (await kantoor.Kaart("half-noor")).Verzorgers[1].Telefoon);
    }

    [Fact]
    [Requirement("SCH-2", "TSO-8h")]
    public async Task Van_een_geheim_adres_ziet_de_coordinator_geen_adres_en_geen_nummer()
    {
        var kaart = await kantoor.NieuwKind("gezin-geheim", "Lot", null, "Geheim");
        await ZetMoeder("gezin-geheim", "0655556666", geheim: true);
        using var marijke = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var joke = await kantoor.Web.LogIn(Rol.Administratie);

        var ziet = (await marijke.Pagina(kaart)).Tekst("#deel-Verzorger");
        Assert.Contains("nummer bij de administratie", ziet, StringComparison.Ordinal);
        Assert.DoesNotContain("Verzonnendam", ziet, StringComparison.Ordinal);
        Assert.DoesNotContain("55 66 66", ziet, StringComparison.Ordinal);
        Assert.Contains("Kimweg 4, 1234 AB Verzonnendam", (await joke.Pagina(kaart)).Tekst("#deel-Verzorger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_foto_vraagt_eerst_toestemming_en_is_na_intrekken_meteen_weg()
    {
        var kaart = await kantoor.NieuwKind("gezin-foto", "Pip", null, "Portret");
        await ZetMoeder("gezin-foto", "0677778888");
        using var joke = await kantoor.Web.LogIn(Rol.Administratie);
        using var fatma = await kantoor.Web.LogIn(Rol.Overblijfkracht);
        using var ouderraad = await kantoor.Web.LogIn(Rol.Ouderraad);

        var zonder = await Bezoeker.Lees(await Stuur(joke, kaart, Proefbeeld.Jpeg(), verzorger: ""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Kies wie toestemming gaf.", zonder.FoutBij("Foto_VerzorgerId"));
        var groot = await Bezoeker.Lees(await Stuur(joke, kaart, [.. Proefbeeld.Jpeg(), .. new byte[300_000]]), HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Deze foto is te groot: hooguit 200 KB.", groot.FoutBij("Foto_Bestand"), StringComparison.Ordinal);
        var geenBeeld = await Bezoeker.Lees(await Stuur(joke, kaart, "<svg/>"u8.ToArray()), HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Dit is geen foto", geenBeeld.FoutBij("Foto_Bestand"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Stuur(joke, kaart, Proefbeeld.Jpeg())).StatusCode);

        var url = (await joke.Pagina(kaart)).QuerySelector("#kaartkop img")!.GetAttribute("src")!;
        using var beeld = await fatma.Get(url);
        var bytes = await beeld.Content.ReadAsByteArrayAsync();
        Assert.Equal(("image/jpeg", "attachment"), (beeld.Content.Headers.ContentType!.MediaType, beeld.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("no-store", "nosniff"), (beeld.Headers.CacheControl!.ToString(), beeld.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.DoesNotContain("GPS", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var nee = await ouderraad.Get(url);
        Assert.Equal(HttpStatusCode.Forbidden, nee.StatusCode);

        await joke.Verstuur((await joke.Pagina(kaart)).Formulier("FotoWeg")).Gelukt();
        using var weg = await fatma.Get(url);
        Assert.Equal(HttpStatusCode.NoContent, weg.StatusCode);
        Assert.Equal("PP", (await joke.Pagina(kaart)).Tekst("#kaartkop .portret"));
    }

    [Fact]
    public async Task Zonder_gezag_van_wie_toestemming_gaf_is_de_foto_weg_en_dat_staat_er_vooraf_bij()
    {
        var kaart = await kantoor.NieuwKind("gezin-gezag", "Mo", null, "Gezag");
        await ZetMoeder("gezin-gezag", "0617171717");
        using var joke = await kantoor.Web.LogIn(Rol.Administratie);
        Assert.Equal(HttpStatusCode.Redirect, (await Stuur(joke, kaart, Proefbeeld.Jpeg())).StatusCode);
        var url = (await joke.Pagina(kaart)).QuerySelector("#kaartkop img")!.GetAttribute("src")!;
        var formulier = await joke.Pagina($"{kaart}?verzorger=v1");
        Assert.Contains("Zonder gezag, of van de lijst, wissen we de foto", formulier.Tekst("#deel-Verzorger"), StringComparison.Ordinal);

        await joke.Verstuur(formulier.Formulier("Verzorger"), ("Verzorger.HeeftGezag", "false")).Gelukt();

        using var weg = await joke.Get(url);
        Assert.Equal(HttpStatusCode.NoContent, weg.StatusCode);
        Assert.Null((await joke.Pagina(kaart)).QuerySelector("#kaartkop img"));
    }

    private async Task Zet(string id, params Verzorger[] verzorgers) => Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, id).BewaarVerzorgers(
        [.. verzorgers], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);

    private static async Task<HttpResponseMessage> Stuur(Bezoeker bezoeker, string kaart, byte[] beeld, string verzorger = "v1")
    {
        var pagina = await bezoeker.Pagina(kaart);
        string Waarde(string naam) => pagina.QuerySelector($"#deel-Foto input[name='{naam}']")!.GetAttribute("value")!;
        using var bestand = new ByteArrayContent(beeld);
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(await bezoeker.Token()), "__RequestVerificationToken" }, { new StringContent(verzorger), "Foto.VerzorgerId" },
            { new StringContent(Waarde("Foto.GegevenOp")), "Foto.GegevenOp" }, { new StringContent(Waarde("Foto.TotEnMet")), "Foto.TotEnMet" },
            { new StringContent(Waarde("Versie")), "Versie" }, { bestand, "Foto.Bestand", "vakantie.jpg" },
        };
        return await bezoeker.Client.PostAsync(new Uri($"{kaart}?handler=Foto", UriKind.Relative), formulier);
    }

    private async Task ZetMoeder(string id, string telefoon, bool geheim = false)
    {
        var moeder = new Verzorger(
            "v1", "Mira Samen", "moeder", telefoon, $"{id[..5]}@voorbeeld.invalid", true, true, false, geheim, "Nederlands", 0, 1, new Adres("Kimweg 4", "1234AB", "Verzonnendam"));
        var kind = kantoor.Web.Grains.Leerling(Kantoor.School, id);
        Assert.Null((await kind.BewaarVerzorgers([moeder with { Email = id.StartsWith("gezin-noor", StringComparison.Ordinal) || id == "gezin-sam" ? moeder.Email : null }], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);
    }
}
