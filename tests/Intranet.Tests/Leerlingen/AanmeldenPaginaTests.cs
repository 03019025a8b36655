using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>Who of a groep stays on which days, in one form (SET-1, TSO-6a).</summary>
[Requirement("SET-1", "TSO-6a")]
public sealed class AanmeldenPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const Weekdagen MaDi = Weekdagen.Maandag | Weekdagen.Dinsdag;

    private static string Adres => $"{Kantoor.Leerlingen}/aanmelden?groep={KleineSchool.Groep6}";

    [Fact]
    public async Task Wie_is_aangevinkt_is_aangemeld_en_wie_niet_is_aangeraakt_verandert_niet()
    {
        await kantoor.NieuwKind("vink-ada", "Ada", null, "Vinkje", KleineSchool.Groep6);
        await kantoor.NieuwKind("vink-bo", "Bo", null, "Vinkje", KleineSchool.Groep6);
        var ander = (await kantoor.Kaart(KleineSchool.Leerling6())).Versie;
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        (string, string)[] velden = [($"{Rij(formulier, "vink-ada")}.Dagen", "Maandag"), ($"{Rij(formulier, "vink-ada")}.Dagen", "Dinsdag"), ($"{Rij(formulier, "vink-bo")}.Los", "true")];

        var naar = await bezoeker.Verstuur(formulier, velden).Gelukt();
        await bezoeker.Verstuur(formulier, velden).Gelukt(); // a double click

        Assert.Contains("bewaard=2", naar, StringComparison.Ordinal);
        var ada = Assert.Single((await kantoor.Kaart("vink-ada")).Aanmeldingen);
        Assert.Equal((AanmeldingSoort.Structureel, MaDi, "eerdere administratie"), (ada.Soort, ada.Weekdagen, ada.Bewijs));
        Assert.Equal(AanmeldingSoort.Incidenteel, Assert.Single((await kantoor.Kaart("vink-bo")).Aanmeldingen).Soort);
        Assert.Equal(ander, (await kantoor.Kaart(KleineSchool.Leerling6())).Versie);
        var pagina = await bezoeker.Pagina(naar);
        Assert.Contains("Groep 6: 2 kinderen bewaard", pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.Equal(["Maandag", "Dinsdag"], Aangevinkt(pagina, "vink-ada"));
    }

    [Fact]
    public async Task Een_kaart_die_intussen_veranderde_wordt_geweigerd_en_de_andere_kinderen_zijn_gedaan()
    {
        await kantoor.NieuwKind("oud-cas", "Cas", null, "Verouderd", KleineSchool.Groep6);
        await kantoor.NieuwKind("oud-dee", "Dee", null, "Verouderd", KleineSchool.Groep6);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        await kantoor.MeldAan("oud-cas", AanmeldingSoort.Structureel, Weekdagen.Vrijdag);

        var geweigerd = await bezoeker.Verstuur(
            formulier, ($"{Rij(formulier, "oud-cas")}.Dagen", "Maandag"), ($"{Rij(formulier, "oud-dee")}.Dagen", "Dinsdag")).Geweigerd();

        Assert.Contains("Cas: Iemand anders paste dit net aan", geweigerd.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal(Weekdagen.Vrijdag, Assert.Single((await kantoor.Kaart("oud-cas")).Aanmeldingen).Weekdagen);
        Assert.Equal(Weekdagen.Dinsdag, Assert.Single((await kantoor.Kaart("oud-dee")).Aanmeldingen).Weekdagen);
        Assert.Equal(["Maandag"], Aangevinkt(geweigerd, "oud-cas"));

        await bezoeker.Verstuur(geweigerd.EigenFormulier()).Gelukt(); // seen, and so meant

        Assert.Equal(Weekdagen.Maandag, Aanmelding.GeldigOp((await kantoor.Kaart("oud-cas")).Aanmeldingen, DateOnly.FromDateTime(IntranetFabriek.Begin.DateTime))!.Weekdagen);
    }

    [Fact]
    public async Task Vast_en_los_samen_of_een_dag_te_ver_weg_wordt_geweigerd_bij_het_veld_en_niemand_is_aangemeld()
    {
        await kantoor.NieuwKind("nee-eef", "Eef", null, "Geweigerd", KleineSchool.Groep6);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var formulier = (await bezoeker.Pagina(Adres)).EigenFormulier();
        var rij = Rij(formulier, "nee-eef");

        var beide = await bezoeker.Verstuur(formulier, ($"{rij}.Dagen", "Maandag"), ($"{rij}.Los", "true")).Geweigerd();
        var verWeg = await bezoeker.Verstuur(formulier, ($"{rij}.Dagen", "Maandag"), ("vanaf", "2019-01-01")).Geweigerd();
        var geenDag = await bezoeker.Verstuur(formulier, ($"{rij}.Dagen", "Maandag"), ("vanaf", "31-31-2026")).Geweigerd();

        Assert.Contains("Kies vaste dagen of losse dagen, niet allebei.", beide.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.NotEmpty(verWeg.FoutBij("Aanmelden_Vanaf"));
        Assert.Contains("is geen datum", geenDag.FoutBij("Aanmelden_Vanaf"), StringComparison.Ordinal);
        Assert.Equal(["Maandag"], Aangevinkt(verWeg, "nee-eef"));
        Assert.Empty((await kantoor.Kaart("nee-eef")).Aanmeldingen);
    }

    [Fact]
    public async Task Zelfde_als_hierboven_vult_in_en_bewaart_niets()
    {
        await kantoor.NieuwKind("zelf-fee", "Fee", null, "Zelfde", KleineSchool.Groep6);
        await kantoor.NieuwKind("zelf-gus", "Gus", null, "Zelfde", KleineSchool.Groep6);
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var antwoord = await bezoeker.Post(
            $"{Adres}&handler=Zelfde&zelfde=zelf-gus",
            [("Rij[0].Id", "zelf-fee"), ("Rij[0].Dagen", "Maandag"), ("Rij[0].Dagen", "Dinsdag"), ("Rij[1].Id", "zelf-gus"), ("vanaf", "2026-11-12")]);
        var pagina = await Bezoeker.Lees(antwoord);

        Assert.Equal(["Maandag", "Dinsdag"], Aangevinkt(pagina, "zelf-gus"));
        Assert.Empty((await kantoor.Kaart("zelf-gus")).Aanmeldingen);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Vreemde_waarden_geven_geen_storing_en_een_kind_van_een_andere_groep_blijft_zoals_het_was()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var voor = (await kantoor.Kaart(KleineSchool.Leerling5())).Versie;

        using var onbekend = await bezoeker.Get($"{Kantoor.Leerlingen}/aanmelden?groep=bestaatniet");
        using var ander = await bezoeker.Post(
            Adres, [("Rij[0].Id", KleineSchool.Leerling5()), ("Rij[0].Versie", $"{voor}"), ("Rij[0].Was", "0:0"), ("Rij[0].Dagen", "Vrijdag"), ("vanaf", "2026-11-12"), ("operatie", "operatie-vreemd")]);
        using var raar = await bezoeker.Post(
            Adres, [("Rij[0].Id", "<b>"), ("Rij[0].Versie", "x"), ("Rij[0].Dagen", "99"), ("Rij[7].Id", ""), ("rij", "y"), ("vanaf", "12-11-2026"), ("bewaard", "-1")]);

        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, ander.StatusCode);
        Assert.Equal(voor, (await kantoor.Kaart(KleineSchool.Leerling5())).Versie);
        Assert.True((int)raar.StatusCode < 500, $"{raar.StatusCode}");
    }

    [Fact, Requirement("SEC-2")]
    public async Task Alleen_wie_aanmeldingen_wijzigt_komt_hier()
    {
        foreach (var rol in new[] { Rol.Groepsleerkracht, Rol.Overblijfkracht, Rol.Bestuur })
        {
            using var bezoeker = await kantoor.Web.LogIn(rol);
            using var pagina = await bezoeker.Get(Adres);
            using var post = await bezoeker.Post(Adres, [("vanaf", "2026-11-12")]);
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (pagina.StatusCode, post.StatusCode));
        }
    }

    /// <summary>Name of the row of a child in the form: Rij[3].</summary>
    private static string Rij(IHtmlFormElement formulier, string leerling) =>
        formulier.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Single(i => i.Value == leerling && i.Name!.EndsWith("].Id", StringComparison.Ordinal)).Name![..^3];

    private static IEnumerable<string> Aangevinkt(IHtmlDocument pagina, string leerling)
    {
        var rij = Rij(pagina.EigenFormulier(), leerling);
        return pagina.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().Where(i => i.Name == $"{rij}.Dagen" && i.IsChecked).Select(i => i.Value);
    }
}
