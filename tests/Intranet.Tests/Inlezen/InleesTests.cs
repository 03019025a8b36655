using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Inlezen;

[Requirement("SCH-3")]
public sealed class InleesTests
{
    [Fact]
    public async Task Een_export_gaat_van_bestand_via_de_proefronde_naar_ingelezen()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var export = new Exportbestand().MetDeSchool().Met("200", "Jasmijn", "van den", "Akker").Met("201", "Yara", null, "Çelik", "G6");

        var adres = await bezoeker.Upload(export.Bytes(), "edex.xml").Gelukt();
        var proef = await bezoeker.Pagina(adres);

        Assert.Equal(10, int.Parse(proef.QuerySelector("#wijziging-kop + nav .aantal")!.TextContent, null));
        Assert.Equal(["2", "8", "0", "0", "0"], Cijfers(proef));
        Assert.Equal("Proefronde", proef.QuerySelector("[aria-current=step] b")!.TextContent);
        Assert.Contains("van den Akker, Jasmijn", proef.Tekst("#wijzigingen th"), StringComparison.Ordinal);
        Assert.Contains("Komt in groep 5, geboren 01-09-2017.", proef.Tekst("#wijzigingen"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Lees 10 wijzigingen in", proef.QuerySelector("#stand button")!.TextContent.Trim());
        Assert.Equal(8, (await Actief(kantoor)).Count);

        var klaar = await bezoeker.Pagina(await bezoeker.Verstuur(proef.EigenFormulier(), [.. Bevestigd(proef)]).Gelukt());

        Assert.Equal("Ingelezen", klaar.QuerySelector("#stand .melding-kop")!.TextContent);
        Assert.Equal(["2", "8", "0", "0", "0"], Cijfers(klaar));
        Assert.Contains("Akker", await Actief(kantoor));
        var lijst = await bezoeker.Pagina($"{Kantoor.Leerlingen}?zoek=akker");
        Assert.Equal("Groep 5", lijst.Tekst("#leerlingenlijst tbody td:nth-child(2)"));
    }

    [Fact]
    public async Task Tweemaal_hetzelfde_bestand_verandert_niets()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var export = new Exportbestand().MetDeSchool().Met("200", "Jasmijn", "van den", "Akker").Bytes();
        var eerst = await bezoeker.Pagina(await bezoeker.Upload(export, "edex.xml").Gelukt());
        await bezoeker.Verstuur(eerst.EigenFormulier(), [.. Bevestigd(eerst)]).Gelukt();
        var versie = (await kantoor.Instellingen()).Versie;

        var nogEens = await bezoeker.Pagina(await bezoeker.Upload(export, "edex.xml").Gelukt());

        Assert.Equal(["0", "0", "0", "9", "0"], Cijfers(nogEens));
        Assert.Contains("0 wijzigingen", nogEens.Tekst("#stand"), StringComparison.Ordinal);
        Assert.Empty(nogEens.QuerySelectorAll("#stand form"));
        Assert.Equal(versie, (await kantoor.Instellingen()).Versie);
    }

    [Fact]
    public async Task Een_wijziging_staat_er_met_oud_en_nieuw_en_wie_ontbreekt_gaat_van_school()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var eerst = await bezoeker.Pagina(await bezoeker.Upload(new Exportbestand().MetDeSchool().Met("200", "Yara", null, "Celik").Met("201", "Levi", null, "Okafor").Bytes(), "een.xml").Gelukt());
        await bezoeker.Verstuur(eerst.EigenFormulier(), [.. Bevestigd(eerst)]).Gelukt();

        var tweede = await bezoeker.Pagina(await bezoeker.Upload(new Exportbestand().MetDeSchool().Met("200", "Yara", null, "Çelik").Bytes(), "twee.xml").Gelukt());

        Assert.Equal(["0", "1", "1", "8", "0"], Cijfers(tweede));
        var rij = tweede.QuerySelectorAll("#wijzigingen tbody tr").Single(r => r.Tekst("th") == "Çelik, Yara");
        Assert.Equal("Celik", rij.QuerySelector(".was")!.TextContent);
        Assert.Equal("Çelik", rij.QuerySelector(".wijziging b")!.TextContent);
        var alleenWeg = await bezoeker.Pagina(tweede.QuerySelectorAll("#wijzigingen .keuzerij a").Single(a => a.TextContent.StartsWith("Weg", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("Okafor, Levi", alleenWeg.Tekst("#wijzigingen tbody th"));
        await bezoeker.Verstuur(tweede.EigenFormulier(), [.. Bevestigd(tweede)]).Gelukt();
        Assert.DoesNotContain("Okafor", await Actief(kantoor));
    }

    [Fact, Requirement("UX-1")]
    public async Task Wie_wegging_gaat_pas_morgen_en_is_later_in_een_keer_terug_te_zetten()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var eerst = await bezoeker.Pagina(await bezoeker.Upload(new Exportbestand().MetDeSchool().Met("201", "Levi", null, "Okafor").Bytes(), "een.xml").Gelukt());
        await bezoeker.Verstuur(eerst.EigenFormulier(), [.. Bevestigd(eerst)]).Gelukt();
        var tweede = await bezoeker.Pagina(await bezoeker.Upload(new Exportbestand().MetDeSchool().Bytes(), "twee.xml").Gelukt());
        Assert.Contains("per vr 13 nov", tweede.Tekst(".cijfers"), StringComparison.Ordinal);
        await bezoeker.Verstuur(tweede.EigenFormulier(), [.. Bevestigd(tweede)]).Gelukt();
        Assert.DoesNotContain("Okafor", await Actief(kantoor));

        var adres = (await bezoeker.Pagina(Kantoor.Inlezen)).QuerySelectorAll("main a").Single(a => a.TextContent.Contains("zet ze terug", StringComparison.Ordinal)).GetAttribute("href")!;
        var run = await bezoeker.Pagina(adres);
        Assert.Contains("1 van school per vr 13 nov", run.Tekst("#stand .melding"), StringComparison.Ordinal);
        Assert.Equal("Zet de leerling die weg was terug", run.Tekst("form[action$='handler=Terug'] button"));
        var klaar = await bezoeker.Pagina(await bezoeker.Verstuur(run.Formulier("Terug")).Gelukt());

        Assert.Contains("1 leerling is weer op school.", klaar.Tekst("#stand"), StringComparison.Ordinal);
        Assert.Contains("Okafor", await Actief(kantoor));
    }

    [Fact]
    public async Task Een_bestand_waar_bijna_niemand_in_staat_vraagt_een_bevestiging()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var proef = await bezoeker.Pagina(await bezoeker.Upload(new Exportbestand().Met("200", "Enige", null, "Leerling").Bytes(), "een.xml").Gelukt());
        var zonder = await bezoeker.Verstuur(proef.EigenFormulier()).Geweigerd();

        Assert.NotNull(proef.GetElementById("Lees_Bevestigd"));
        Assert.Contains("bevestig dat je dit wilt", zonder.Tekst("#stand [role=alert]"), StringComparison.Ordinal);
        Assert.Equal(8, (await Actief(kantoor)).Count);
        await bezoeker.Verstuur(zonder.EigenFormulier(), ("bevestigd", "true")).Gelukt();
        Assert.Equal(["Leerling"], await Actief(kantoor));
    }

    [Fact]
    public async Task Een_bevinding_noemt_wie_regel_en_gevolg()
    {
        await using var kantoor = new Kantoor();
        await kantoor.InitializeAsync();
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var export = new Exportbestand().MetDeSchool().Met("200", "Liv", null, "Hamersma", "7c").Met("201", "", null, "");

        var proef = await bezoeker.Pagina(await bezoeker.Upload(export.Bytes(), "edex.xml").Gelukt());

        var rijen = proef.QuerySelectorAll("#bevindingen tbody tr");
        Assert.Contains(rijen, r => r.ClassList.Contains("vraagt") && r.Tekst("td.getal") == "18" && r.Tekst(".staat") == "Niet ingelezen");
        Assert.Contains(rijen, r => r.Tekst("th").StartsWith("Liv Hamersma", StringComparison.Ordinal) && r.TextContent.Contains("'7c'", StringComparison.Ordinal));
        Assert.Equal("1", Cijfers(proef)[^1]);
    }

    private static IEnumerable<(string, string)> Bevestigd(IHtmlDocument proef) =>
        proef.GetElementById("Lees_Bevestigd") is null ? [] : [("bevestigd", "true")];

    private static string[] Cijfers(IHtmlDocument pagina) => [.. pagina.QuerySelectorAll(".cijfers .groot").Select(c => c.TextContent.Trim())];

    private static async Task<List<string>> Actief(Kantoor kantoor) =>
        [.. (await kantoor.Web.Grains.Register(Kantoor.School).Alles()).Rijen.Where(r => r.Actief && r.VertrektPer is null).Select(r => r.Persoon.Achternaam)];
}

internal static class UploadExtensions
{
    /// <summary>Chooses a file in the form of the page and sends it.</summary>
    public static async Task<HttpResponseMessage> Upload(this Bezoeker bezoeker, byte[] inhoud, string naam)
    {
        using var bestand = new ByteArrayContent(inhoud);
        using var kenmerk = new StringContent(await bezoeker.Token());
        using var formulier = new MultipartFormDataContent { { kenmerk, "__RequestVerificationToken" }, { bestand, "bestand", naam } };
        return await bezoeker.Client.PostAsync(new Uri(Kantoor.Inlezen, UriKind.Relative), formulier);
    }
}
