using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>What is wrong with a form of a person stands at its own field, read aloud with it, and what was typed stays (UX-1).</summary>
[Requirement("UX-1")]
public sealed class VerzoekWeigerTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon";

    [Fact]
    public async Task Een_leeg_verzoek_hoort_bij_elk_veld_in_een_keer_wat_er_mist_en_opent_het_wissen_niet()
    {
        await kantoor.NieuwKind("weiger-een", "Mats", null, "Boomklever");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var pagina = await leider.Pagina($"{Adres}/leerling/weiger-een");

        var nee = await leider.Verstuur(pagina.Formulier("Verzoek"), ("op", ""), ("gezien", "")).Geweigerd();

        Assert.Contains("de dag waarop het gevraagd is", Bij(nee, "op"), StringComparison.Ordinal);
        Assert.Contains("hoe je zag wie het vroeg", Bij(nee, "gezien"), StringComparison.Ordinal);
        Assert.Empty(nee.QuerySelectorAll("#wisvorm details[open]"));
    }

    [Fact]
    public async Task Een_geweigerde_afhandeling_staat_bij_het_eigen_verzoek_en_houdt_de_keuze_vast()
    {
        await kantoor.NieuwKind("weiger-twee", "Loek", null, "Boomkruiper");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var kind = await leider.Pagina($"{Adres}/leerling/weiger-twee");
        await leider.Verstuur(kind.Formulier("Verzoek"), ("vraag", "Inzage"), ("gezien", "paspoort gezien")).Gelukt();
        await leider.Verstuur((await leider.Pagina($"{Adres}/leerling/weiger-twee")).Formulier("Verzoek"), ("vraag", "Wissen"), ("gezien", "paspoort gezien")).Gelukt();
        var vorm = (await leider.Pagina($"{Adres}/verzoeken")).Formulier("Af");
        var id = ((IHtmlInputElement)vorm.QuerySelector("input[name=verzoek]")!).Value;

        var nee = await leider.Verstuur(vorm, ("stand", "Geweigerd"), ("uitkomst", " ")).Geweigerd();

        Assert.Contains("wat ermee gedaan is", Bij(nee, $"uitkomst-{id}"), StringComparison.Ordinal);
        Assert.Single(nee.QuerySelectorAll("main details[open]"));
        Assert.Equal("Geweigerd", ((IHtmlSelectElement)nee.GetElementById($"stand-{id}")!).Value);
        Assert.Single(nee.QuerySelectorAll("main [aria-invalid=true]"));
    }

    /// <summary>The sentence below a field, when the field names it as its own.</summary>
    private static string Bij(IHtmlDocument pagina, string veld)
    {
        Assert.Equal("true", pagina.GetElementById(veld)?.GetAttribute("aria-invalid"));
        Assert.Contains($"{veld}-fout", pagina.GetElementById(veld)?.GetAttribute("aria-describedby") ?? "", StringComparison.Ordinal);
        return pagina.FoutBij(veld);
    }
}
