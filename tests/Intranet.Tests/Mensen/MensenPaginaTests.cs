using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

public sealed class MensenPaginaTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Lijst = "/s/99XX00/mensen";

    [Fact, Requirement("SEC-1")]
    public async Task De_lijst_toont_ieder_met_rol_status_en_tweede_stap_en_filtert()
    {
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var pagina = await leider.Pagina(Lijst);
        var gefilterd = await leider.Pagina($"{Lijst}?rol={Rol.Bhv}");

        Assert.Contains("Groepsleerkracht, Groep 5", pagina.Tekst("#mensenlijst tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain(KleineSchool.Einder.Naam, pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.Single(gefilterd.QuerySelectorAll("#mensenlijst tbody tr"));
    }

    [Fact, Requirement("SEC-1", "TSO-4k")]
    public async Task Wie_overblijfkracht_is_zonder_kaart_krijgt_er_een_vanaf_Mensen_en_ziet_dan_diensten()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        var id = IntranetFabriek.AccountId(Rol.Overblijfkracht);
        using var kracht = await web.LogIn(Rol.Overblijfkracht);
        using var leider = await web.LogIn(Rol.Schoolleider);
        Assert.Contains("Vraag waarnemend coördinator van Basisschool De Horizon", (await kracht.Pagina("/s/99XX00/rooster/mijn")).Tekst("#mijn"), StringComparison.Ordinal);
        var naar = (await leider.Pagina($"{Lijst}/{id}")).QuerySelector("main .melding a[href*='/overblijfkrachten/nieuw']")!.GetAttribute("href")!;

        var formulier = (IHtmlFormElement)(await leider.Pagina(naar)).QuerySelector("#helpervorm")!;
        Assert.Equal($"/s/99XX00/overblijfkrachten/{id}?bewaard=true", await leider.Verstuur(formulier).Gelukt());

        Assert.Empty((await leider.Pagina($"{Lijst}/{id}")).QuerySelectorAll("main .melding a[href*='/overblijfkrachten/nieuw']"));
        Assert.DoesNotContain("Je staat niet op de lijst", (await kracht.Pagina("/s/99XX00/rooster/mijn")).Tekst("#mijn"), StringComparison.Ordinal);
        var leerkracht = await leider.Verstuur(formulier, ("persoon", IntranetFabriek.AccountId(Rol.Leerkracht))).Geweigerd();
        Assert.Contains("Deze persoon bestaat niet (meer)", leerkracht.Tekst("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_rol_krijgt_een_laatste_dag_en_de_geschiedenis_zegt_wie_dat_deed()
    {
        var id = await Persoon("rol-einde", Rol.Leerkracht);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var open = (await leider.Pagina($"{Lijst}/{id}")).QuerySelector("#deel-Rol tbody a")!.GetAttribute("href")!.Split('#')[0];
        var formulier = (await leider.Pagina(open)).Formulier("Rol");

        await leider.Verstuur(formulier, ("Rol.TotEnMet", "2026-12-18")).Gelukt();
        var oud = await leider.Verstuur(formulier, ("operatie", "ander-formulier"), ("Rol.TotEnMet", "2026-12-19")).Geweigerd();

        var pagina = await leider.Pagina($"{Lijst}/{id}");
        Assert.Contains("tot en met 18-12-2026", pagina.Tekst("#deel-Rol"), StringComparison.Ordinal);
        Assert.Contains("laatste dag 18-12-2026", pagina.Tekst(".feiten"), StringComparison.Ordinal);
        Assert.Contains("schoolleider van", pagina.Tekst(".feiten small"), StringComparison.Ordinal);
        Assert.Contains("Iemand anders paste dit net aan", oud.Tekst(".samenvatting"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-1")]
    public async Task Een_waarnemend_coordinator_vraagt_een_laatste_dag_bij_het_veld()
    {
        var id = await Persoon("waarnemer", Rol.Leerkracht);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var formulier = (await leider.Pagina($"{Lijst}/{id}?rol=nieuw")).Formulier("Rol");

        var pagina = await leider.Verstuur(formulier, ("Rol.Rol", nameof(Rol.WaarnemendCoordinator))).Geweigerd();

        Assert.Equal(Weigeringen.RolVraagtEinde.Zin, pagina.FoutBij("Rol_TotEnMet"));
    }

    [Fact, Requirement("SEC-1")]
    public async Task Niemand_geeft_zichzelf_een_rol_ook_niet_met_een_nagemaakt_formulier()
    {
        using var beheerder = await kantoor.Web.LogIn(Rol.Beheerder);
        var zelf = $"{Lijst}/{IntranetFabriek.AccountId(Rol.Beheerder)}";
        var pagina = await beheerder.Pagina($"{zelf}?rol=nieuw");

        var nee = await beheerder.Verstuur(pagina.Formulier("Rol"), ("Rol.Rol", nameof(Rol.Leerkracht))).Geweigerd();

        Assert.Contains(Weigeringen.RolAanJezelf.Zin, nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        using var bord = await beheerder.Get("/s/99XX00/leerlingen");
        Assert.Equal(HttpStatusCode.Forbidden, bord.StatusCode);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Een_beheerder_voegt_een_school_toe_met_een_schoolleider_die_niet_hijzelf_is()
    {
        using var beheerder = await kantoor.Web.LogIn(Rol.Beheerder);
        var formulier = (await beheerder.Pagina("/s/99XX00/scholen-beheren")).EigenFormulier();
        (string, string)[] velden = [("Nieuw.School", "88YY-00"), ("Nieuw.Schoolnaam", "Basisschool De Kreek"), ("Nieuw.Regio", "Noord"), ("Nieuw.Naam", "Roelof Ankersmit")];

        var zelf = await beheerder.Verstuur(formulier, [.. velden, ("Nieuw.Email", IntranetFabriek.Inlognaam(Rol.Beheerder))]).Geweigerd();
        var bezet = await beheerder.Verstuur(formulier, [.. velden.Where(v => v.Item1 != "Nieuw.School"), ("Nieuw.School", "99XX01"), ("Nieuw.Email", "roelof@kreek.example")]).Geweigerd();
        await beheerder.Verstuur(formulier, [.. velden, ("Nieuw.Email", "roelof@kreek.example")]).Gelukt();
        await beheerder.Verstuur(formulier, [.. velden, ("Nieuw.Email", "roelof@kreek.example")]).Gelukt();

        Assert.Contains(Weigeringen.RolAanJezelf.Zin, zelf.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Contains(Weigeringen.SchoolIsErAl.Zin, bezet.Tekst(".samenvatting"), StringComparison.Ordinal);
        var kreek = new SchoolSleutel("88YY00");
        var rij = Assert.Single((await kantoor.Web.Grains.Personen(kreek).Alles()).Rijen);
        Assert.Equal((AccountStatus.Uitgenodigd, Rol.Schoolleider), (rij.Status, rij.Rollen.Single().Rol));
        var wie = Wie.Systeem(KleineSchool.Horizon.Sleutel, "Proef"); // the new school has no mail server yet: the board's own school sends
        Assert.Equal("roelof@kreek.example", Assert.Single((await kantoor.Web.Grains.Postbus(wie.School).Bekijk(null, wie)).Waarde!.Mails, m => m.NaarEmail == "roelof@kreek.example").NaarEmail);
        using var nietVanHem = await beheerder.Get($"/s/{kreek}/mensen");
        Assert.Equal(HttpStatusCode.NotFound, nietVanHem.StatusCode);
    }

    [Fact, Requirement("SCH-5")]
    public async Task Wie_op_twee_scholen_werkt_kan_wisselen_en_wie_er_een_heeft_ziet_niets_van_andere()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await Security.Wandelaar.Maak(web);
        using var twee = await web.LogIn(Security.Wandelaar.VanTweeScholen);
        using var een = await web.LogIn(Rol.Overblijfkracht);

        Assert.Equal("/scholen", (await twee.Pagina("/s/99XX00")).QuerySelector(".schoolwissel")!.GetAttribute("href"));
        Assert.Contains(KleineSchool.Einder.Naam, (await twee.Pagina("/scholen")).Tekst("main"), StringComparison.Ordinal);
        Assert.Null((await een.Pagina("/s/99XX00")).QuerySelector(".schoolwissel"));
        Assert.DoesNotContain(KleineSchool.Einder.Naam, (await een.Pagina("/scholen")).Tekst("body"), StringComparison.Ordinal);
    }

    private async Task<string> Persoon(string id, Rol rol)
    {
        await kantoor.Web.MaakAccount(id, $"{id}@school.example", $"Persoon {id}", new Roltoekenning(Kantoor.School, rol, [], IntranetFabriek.Jaar.EersteDag, null));
        return id;
    }
}
