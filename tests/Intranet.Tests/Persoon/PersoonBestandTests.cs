using System.Net;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>What is taken along of one person: files that say what they are and not of whom, each with a name of its own (SEC-5).</summary>
[Requirement("SEC-5")]
public sealed class PersoonBestandTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon/leerling/bestand-een";

    [Fact]
    public async Task Twee_bestanden_van_een_persoon_heten_verschillend_en_noemen_geen_naam()
    {
        await kantoor.NieuwKind("bestand-een", "Fenna", "van der", "Kwikstaart");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var namen = new[] { await Bestandsnaam(leider, $"{Adres}?handler=Xlsx"), await Bestandsnaam(leider, $"{Adres}?handler=Xlsx&stuk=1") };

        Assert.All(namen, n => Assert.Matches("^persoonsgegevens-99XX00-leerling-fk-2026-11-12-[a-z0-9]{6}\\.xlsx$", n));
        Assert.NotEqual(namen[0], namen[1]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("een")]
    public async Task Een_stuk_dat_er_niet_is_geeft_niets(string stuk)
    {
        await kantoor.NieuwKind("bestand-een", "Fenna", "van der", "Kwikstaart");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        using var antwoord = await leider.Get($"{Adres}?handler=Xlsx&stuk={stuk}");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Wat_in_een_bestand_past_heeft_een_knop_voor_elk_en_geen_woord_over_stukken()
    {
        await kantoor.NieuwKind("bestand-een", "Fenna", "van der", "Kwikstaart");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var pagina = await leider.Pagina(Adres);

        Assert.Equal([$"{Adres}?handler=Pdf", $"{Adres}?handler=Xlsx"], pagina.QuerySelectorAll(".paginakop .btn-rij a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("stuk", pagina.Tekst(".paginakop"), StringComparison.Ordinal);
    }

    private static async Task<string> Bestandsnaam(Bezoeker leider, string pad)
    {
        using var antwoord = await leider.Get(pad);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var hoe = antwoord.Content.Headers.ContentDisposition!;
        return hoe.FileNameStar ?? hoe.FileName!.Trim('"');
    }
}
