using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Mensen;

/// <summary>Overblijfkrachten who were entered by hand or from a list have an address, but nobody invited them yet.</summary>
[Requirement("SEC-1")]
public sealed class HelperUitnodigenTests
{
    private const string Mail = "henk.bakker@school.example";
    private const string Lijst = "/s/99XX00/mensen";
    private const string Helperkaart = "/s/99XX00/overblijfkrachten/henk";
    private const string Zin = "een heel eigen zin voor henk";

    private static SchoolSleutel School => KleineSchool.Horizon.Sleutel;

    [Fact]
    public async Task Een_ingevoerde_helper_is_nog_niet_uitgenodigd_en_wie_dat_mag_nodigt_uit_vanaf_de_kaart()
    {
        var bus = new Brievenbus();
        await using var web = await Start(bus, Mail);
        using var coordinator = await web.LogIn(Rol.Overblijfcoordinator);
        using var leider = await web.LogIn(Rol.Schoolleider);
        var zonder = (await coordinator.Pagina(Helperkaart)).QuerySelector("main .melding")!;
        Assert.Contains("Nog niet uitgenodigd", zonder.TextContent, StringComparison.Ordinal);
        Assert.Null(zonder.QuerySelector("a"));
        var naar = (await leider.Pagina(Helperkaart)).QuerySelector("main .melding a")!.GetAttribute("href")!;
        var kaart = await leider.Pagina(naar);
        Assert.Equal("Nog niet uitgenodigd", kaart.Tekst(".onderregel .staat"));
        Assert.Null(await Naam(web).AccountId());

        await leider.Verstuur(kaart.Formulier("Uitnodig")).Gelukt();
        await leider.Verstuur(kaart.Formulier("Uitnodig")).Gelukt();

        var link = Brievenbus.Link(await bus.Naar(web, Mail));
        Assert.Equal("henk", await Naam(web).AccountId());
        Assert.Equal("Uitgenodigd", (await leider.Pagina(naar)).Tekst(".onderregel .staat"));
        Assert.Empty((await leider.Pagina(Helperkaart)).QuerySelectorAll("main .melding a"));
        using var henk = web.Anoniem();
        await henk.Verstuur((await henk.Pagina(link)).EigenFormulier(), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt();
        Assert.Equal("Henk Bakker", (await henk.Pagina("/profiel")).Tekst("h1"));
        Assert.Single(bus.Post, p => p.NaarEmail == Mail);
    }

    [Fact]
    public async Task Een_adres_van_een_ander_account_wordt_geweigerd_en_na_verbeteren_op_de_kaart_lukt_het()
    {
        var bus = new Brievenbus();
        await using var web = await Start(bus, IntranetFabriek.Inlognaam(Rol.Leerkracht));
        using var leider = await web.LogIn(Rol.Schoolleider);
        var kaart = await leider.Pagina($"{Lijst}/henk");

        var nee = await leider.Verstuur(kaart.Formulier("Uitnodig")).Geweigerd();

        Assert.Contains(Weigeringen.UitnodigingAdresBezet.Zin, nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Empty(await web.Grains.Account("henk").Links());
        Assert.Empty(bus.Post);
        await Bewaar(web, Mail, 1);
        await leider.Verstuur((await leider.Pagina($"{Lijst}/henk")).Formulier("Uitnodig")).Gelukt();
        await bus.Naar(web, Mail);
        Assert.Equal((Mail, Mail), ((await Henk(web)).Inlognaam, (await Henk(web)).Contact!.Email));
    }

    [Fact]
    public async Task Na_de_uitnodiging_verandert_de_kaart_het_adres_van_het_account_niet_meer()
    {
        var bus = new Brievenbus();
        await using var web = await Start(bus, Mail);
        using var leider = await web.LogIn(Rol.Schoolleider);
        await leider.Verstuur((await leider.Pagina($"{Lijst}/henk")).Formulier("Uitnodig")).Gelukt();

        await Bewaar(web, "ander@school.example", 1);

        Assert.Equal((Mail, Mail), ((await Henk(web)).Inlognaam, (await Henk(web)).Contact!.Email));
    }

    [Fact]
    public async Task Wie_al_op_de_lijst_staat_krijgt_met_hetzelfde_adres_geen_tweede_account()
    {
        var bus = new Brievenbus();
        await using var web = await Start(bus, Mail);
        using var leider = await web.LogIn(Rol.Schoolleider);

        var nee = await leider.Verstuur(
            (await leider.Pagina($"{Lijst}/nieuw")).EigenFormulier(), ("Nieuw.Naam", "Henk Bakker"), ("Nieuw.Email", Mail.ToUpperInvariant()),
            ("Nieuw.Rol", nameof(Rol.Overblijfkracht)), ("Nieuw.Van", "2026-11-12")).Geweigerd();

        Assert.Equal(Weigeringen.PersoonIsErAl.Zin, nee.FoutBij("Nieuw_Email"));
        Assert.Single((await web.Grains.Personen(School).Alles()).Rijen, r => r.Naam == "Henk Bakker");
    }

    private static async Task<IntranetFabriek> Start(Brievenbus bus, string email)
    {
        var web = await IntranetFabriek.Start(bus.Opties(demo: true));
        await Brievenbus.StelIn(web);
        await Bewaar(web, email, 0);
        return web;
    }

    private static async Task Bewaar(IntranetFabriek web, string email, long versie)
    {
        var gegevens = new OverblijfkrachtGegevens(
            "Henk Bakker", "0612345678", email, false, null, web.Vandaag, null, null, false, Weekdagen.Maandag, IntranetFabriek.Jaar.EersteDag, null, null);
        Assert.Null((await web.Grains.Overblijfkracht(School, "henk").Bewaar(gegevens, versie, Wie.Systeem(School, "Proef"))).Weigering);
    }

    private static async Task<AccountView> Henk(IntranetFabriek web) => (await web.Grains.Account("henk").Bekijk())!;

    private static IInlognaamGrain Naam(IntranetFabriek web) => web.Grains.Inlognaam(web.Services.GetRequiredService<Inlognamen>().Hmac(Mail));
}
