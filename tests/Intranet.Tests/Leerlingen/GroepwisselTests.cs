using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>Ticks of one groep aren't lost by opening another, also without script (SET-1, TSO-6a).</summary>
[Requirement("SET-1", "TSO-6a")]
public sealed class GroepwisselTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private static string Adres => $"{Kantoor.Leerlingen}/aanmelden?groep={KleineSchool.Groep6}";

    [Fact]
    public async Task Wie_een_andere_groep_opent_verliest_geen_vinkje()
    {
        await kantoor.NieuwKind("wissel-ada", "Ada", null, "Wissel", KleineSchool.Groep6);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var pagina = await bezoeker.Pagina(Adres);
        var formulier = pagina.EigenFormulier();
        Assert.Empty(pagina.QuerySelectorAll("#aanmelden nav a"));
        Assert.All(Knoppen(pagina), k => Assert.Same(formulier, k.Form));

        var naar = await bezoeker.Verstuur(formulier, ($"{Rij(formulier, "wissel-ada")}.Dagen", "Maandag"), ("naar", KleineSchool.Groep5)).Gelukt();
        var daarna = await bezoeker.Pagina(naar);

        Assert.Equal(Weekdagen.Maandag, Assert.Single((await kantoor.Kaart("wissel-ada")).Aanmeldingen).Weekdagen);
        Assert.Contains("Groep 6: 1 kind bewaard", daarna.Tekst("main"), StringComparison.Ordinal);
        Assert.Equal(KleineSchool.Groep5, Assert.Single(Knoppen(daarna), k => k.HasAttribute("aria-current")).Value);
    }

    [Fact]
    public async Task Wat_wordt_geweigerd_blijft_in_zijn_groep_staan_met_de_vinkjes()
    {
        await kantoor.NieuwKind("wissel-bo", "Bo", null, "Wissel", KleineSchool.Groep6);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        var rij = Rij(formulier, "wissel-bo");

        var nee = await bezoeker.Verstuur(formulier, ($"{rij}.Dagen", "Dinsdag"), ($"{rij}.Los", "true"), ("naar", KleineSchool.Groep5)).Geweigerd();

        Assert.Equal(KleineSchool.Groep6, Assert.Single(Knoppen(nee), k => k.HasAttribute("aria-current")).Value);
        Assert.Contains(nee.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>(), v => v.Name == $"{rij}.Dagen" && v.Value == "Dinsdag" && v.IsChecked);
        Assert.Empty((await kantoor.Kaart("wissel-bo")).Aanmeldingen);
    }

    [Fact]
    public async Task Wie_alleen_rondkijkt_leest_niet_dat_er_iets_bewaard_is_en_een_vreemde_groep_is_deze()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();

        var ander = await bezoeker.Verstuur(formulier, ("naar", KleineSchool.Groep5)).Gelukt();
        var vreemd = await bezoeker.Verstuur(formulier, ("naar", "bestaatniet")).Gelukt();

        Assert.Contains($"groep={KleineSchool.Groep5}&", ander, StringComparison.Ordinal);
        Assert.DoesNotContain("bewaard=", ander, StringComparison.Ordinal);
        Assert.Contains($"groep={KleineSchool.Groep6}&", vreemd, StringComparison.Ordinal);
    }

    private static IEnumerable<IHtmlButtonElement> Knoppen(IHtmlDocument pagina) => pagina.QuerySelectorAll("#aanmelden nav button[name=naar]").OfType<IHtmlButtonElement>();

    /// <summary>Name of the row of a child in the form: Rij[3].</summary>
    private static string Rij(IHtmlFormElement formulier, string leerling) =>
        formulier.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Single(i => i.Value == leerling && i.Name!.EndsWith("].Id", StringComparison.Ordinal)).Name![..^3];
}
