using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>From no phrase to one on paper, by the screen (SEC-4).</summary>
[Requirement("SEC-4")]
public sealed class HerstelzinTests : IAsyncLifetime
{
    private const string Pagina = "/s/99XX00/installatie/herstelzin";
    private const string Inrichten = "/s/99XX00/inrichten";

    private IntranetFabriek _web = null!;

    private string Bestand => Path.Combine(_web.Datamap, Herstelbestand.Naam);

    public async ValueTask InitializeAsync() => _web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Een_beheerder_maakt_een_zin_schrijft_hem_op_en_typt_hem_over()
    {
        using var beheerder = await _web.LogIn(Rol.Beheerder);
        Assert.Contains("Er is geen geldige herstelzin", (await beheerder.Pagina(Inrichten)).Tekst("main"), StringComparison.Ordinal);
        var (groepen, papier) = await Maak(beheerder);
        Assert.Equal(7, groepen.Count);

        var over = await Bezoeker.Lees(await beheerder.Verstuur(papier.Formulier("Papier")));
        Assert.DoesNotContain(groepen, g => over.DocumentElement.OuterHtml.Contains(g, StringComparison.OrdinalIgnoreCase));
        Assert.False(File.Exists(Bestand));
        var naar = await Typ(beheerder, over, [.. groepen.Select(g => " " + g.ToLowerInvariant())]).Gelukt();

        Assert.Contains("Er is een herstelzin bevestigd", (await beheerder.Pagina(naar)).Tekst("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("geen geldige herstelzin", (await beheerder.Pagina(Inrichten)).Tekst("main"), StringComparison.Ordinal);
        Assert.Null((await _web.Grains.Installatie().MagBackupsMaken()).Weigering);
        Assert.NotNull(Open(groepen));
        Assert.DoesNotContain(groepen, g => _web.Log.Regels.Any(r => r.Contains(g, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Een_verkeerd_overgetypte_groep_wordt_aangewezen_en_er_verandert_niets()
    {
        using var beheerder = await _web.LogIn(Rol.Beheerder);
        var (groepen, papier) = await Maak(beheerder);
        var over = await Bezoeker.Lees(await beheerder.Verstuur(papier.Formulier("Papier")));
        var mis = groepen.ToArray();
        mis[3] = mis[3][..4] + (mis[3][4] == 'A' ? 'B' : 'A');

        var nee = await Typ(beheerder, over, mis).Geweigerd();

        Assert.Contains("Groep 4 klopt niet. Kijk op je papier.", nee.FoutBij("Zin_Groepen_3_"), StringComparison.Ordinal);
        Assert.Single(nee.QuerySelectorAll(".invalid-feedback"));
        Assert.Equal(mis[0], ((IHtmlInputElement)nee.GetElementById("Zin_Groepen_0_")!).Value);
        Assert.False(File.Exists(Bestand));
        await Typ(beheerder, nee, [.. groepen]).Gelukt();
        Assert.NotNull(Open(groepen));
    }

    [Fact]
    public async Task Een_nieuwe_zin_vervangt_de_oude_pas_als_hij_is_overgetypt()
    {
        using var beheerder = await _web.LogIn(Rol.Beheerder);
        var eerste = await Bevestig(beheerder);
        var (tweede, papier) = await Maak(beheerder);
        Assert.NotNull(Open(eerste));
        var over = await Bezoeker.Lees(await beheerder.Verstuur(papier.Formulier("Papier")));

        var nee = await Typ(beheerder, over, [.. eerste]).Geweigerd();
        Assert.Contains("andere herstelzin", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.NotNull(Open(eerste));

        await Typ(beheerder, nee, [.. tweede]).Gelukt();
        Assert.Null(Open(eerste));
        Assert.NotNull(Open(tweede));
    }

    [Fact]
    public async Task Na_een_uur_of_voor_een_ander_is_een_gemaakte_zin_niet_meer_te_bevestigen()
    {
        using var beheerder = await _web.LogIn(Rol.Beheerder);
        var (groepen, papier) = await Maak(beheerder);
        var over = await Bezoeker.Lees(await beheerder.Verstuur(papier.Formulier("Papier")));
        _web.Klok.Vooruit(TimeSpan.FromHours(1));

        var nee = await Typ(beheerder, over, [.. groepen]).Geweigerd();

        Assert.Contains("niet meer te bevestigen", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        using var zonder = await beheerder.Post($"{Pagina}?handler=Bevestig", groepen.Select((g, nr) => ($"Zin.Groepen[{nr}]", g)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        using var vals = await beheerder.Post($"{Pagina}?handler=Papier", [("voorstel", "CfDJ8verzonnen")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vals.StatusCode);
        Assert.False(File.Exists(Bestand));
    }

    [Fact]
    public async Task Is_het_herstelbestand_weg_dan_geldt_de_zin_niet_meer()
    {
        using var beheerder = await _web.LogIn(Rol.Beheerder);
        await Bevestig(beheerder);
        File.Delete(Bestand);

        Assert.Contains("De herstelzin past niet meer", (await beheerder.Pagina(Pagina)).Tekst("main"), StringComparison.Ordinal);
        Assert.Contains("Er is geen geldige herstelzin", (await beheerder.Pagina(Inrichten)).Tekst("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Administratie)]
    public async Task Wie_de_installatie_niet_beheert_ziet_er_niets_van(Rol rol)
    {
        using var ander = await _web.LogIn(rol);
        await ander.Pagina(Pagina, HttpStatusCode.Forbidden);
        using var maken = await ander.Post($"{Pagina}?handler=Maak");
        Assert.Equal(HttpStatusCode.Forbidden, maken.StatusCode);
        Assert.DoesNotContain("erstelzin", (await ander.Pagina(Inrichten)).Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-2")]
    public async Task Zonder_tweede_stap_is_de_herstelzin_niet_te_zien()
    {
        await using var web = await IntranetFabriek.Start();
        using var beheerder = await web.LogIn(Rol.Beheerder);
        using var antwoord = await beheerder.Get(Pagina);
        Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
    }

    private static async Task<(IReadOnlyList<string> Groepen, IHtmlDocument Pagina)> Maak(Bezoeker beheerder)
    {
        var begin = await beheerder.Pagina(Pagina);
        var papier = await Bezoeker.Lees(await beheerder.Verstuur(begin.Formulier("Maak")));
        return ([.. papier.QuerySelectorAll(".herstelzin li").Select(l => l.TextContent.Trim())], papier);
    }

    private static async Task<IReadOnlyList<string>> Bevestig(Bezoeker beheerder)
    {
        var (groepen, papier) = await Maak(beheerder);
        var over = await Bezoeker.Lees(await beheerder.Verstuur(papier.Formulier("Papier")));
        await Typ(beheerder, over, [.. groepen]).Gelukt();
        return groepen;
    }

    private static Task<HttpResponseMessage> Typ(Bezoeker beheerder, IHtmlDocument pagina, string[] groepen) =>
        beheerder.Verstuur(pagina.Formulier("Bevestig"), [.. groepen.Select((g, nr) => ($"Zin.Groepen[{nr}]", g))]);

    private Sleutelbos? Open(IReadOnlyList<string> groepen) => Herstelbestand.Open(File.ReadAllBytes(Bestand), Herstelzin.Lees([.. groepen]).Zin!);
}
