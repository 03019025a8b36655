using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Live;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Sessions are a list of what counts (SEC-1).</summary>
[Requirement("SEC-1")]
public sealed class SessieTests
{
    private const Rol Wie = Rol.Overblijfcoordinator;

    [Fact]
    public async Task Een_gestolen_cookie_en_haar_livestroom_stoppen_binnen_een_minuut_na_het_beeindigen_vanaf_een_ander_apparaat()
    {
        await using var web = await IntranetFabriek.Start();
        using var slachtoffer = await web.LogIn(Wie);
        var gestolen = (await Account(web)).Beveiliging!.Sessies.Single().Id;
        using var dief = Kopie(web, slachtoffer);
        await using var stroom = await Stroom.Open(dief);
        await stroom.Hart();
        using var thuis = await web.LogIn(Wie);
        Assert.Equal(HttpStatusCode.OK, (await dief.Get("/profiel")).StatusCode);

        // As another server does it: nothing of it reaches this process but the account itself.
        await web.Grains.Account(IntranetFabriek.AccountId(Wie)).BeeindigSessie(gestolen);
        for (var seconden = 0; seconden < 60; seconden += 3)
        {
            web.Klok.Vooruit(LiveSchakel.Klopt);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await dief.Get("/profiel")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await slachtoffer.Get("/profiel")).StatusCode);
        Assert.Contains("event: einde", await stroom.TotEinde(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await thuis.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Het_profiel_toont_de_sessies_en_beeindigt_er_een_meteen()
    {
        await using var web = await IntranetFabriek.Start();
        using var telefoon = web.Anoniem();
        telefoon.Client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1");
        await LogIn(telefoon);
        using var thuis = await web.LogIn(Wie);

        var profiel = await thuis.Pagina("/profiel");
        Assert.Contains("Safari op iPhone", profiel.QuerySelector("#sessies")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("deze sessie", profiel.QuerySelector("#sessies")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var formulier = profiel.QuerySelectorAll("#sessies td form").OfType<IHtmlFormElement>().Single();
        using var klaar = await thuis.Verstuur(formulier);

        Assert.Equal(HttpStatusCode.Redirect, klaar.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await telefoon.Get("/profiel")).StatusCode);
        Assert.DoesNotContain("iPhone", (await thuis.Pagina("/profiel")).QuerySelector("#sessies")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beeindig_alle_andere_laat_alleen_deze_over()
    {
        await using var web = await IntranetFabriek.Start();
        using var een = await web.LogIn(Wie);
        using var twee = await web.LogIn(Wie);
        using var deze = await web.LogIn(Wie);

        using var klaar = await deze.Post("/profiel?handler=BeeindigAndere");

        Assert.Equal(HttpStatusCode.Redirect, klaar.StatusCode);
        Assert.Single((await Account(web)).Beveiliging!.Sessies);
        Assert.Equal(HttpStatusCode.Redirect, (await een.Get("/profiel")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await twee.Get("/profiel")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await deze.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Een_sessie_van_een_ander_is_niet_te_beeindigen()
    {
        await using var web = await IntranetFabriek.Start();
        using var ander = await web.LogIn(Rol.Leerkracht);
        var id = (await web.Grains.Account(IntranetFabriek.AccountId(Rol.Leerkracht)).Bekijk())!.Beveiliging!.Sessies.Single().Id;
        using var bezoeker = await web.LogIn(Wie);

        using var klaar = await bezoeker.Post("/profiel?handler=Beeindig", [("sessie", id)]);

        Assert.Equal(HttpStatusCode.OK, (await ander.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Wie_bezig_blijft_wordt_elk_kwartier_opnieuw_gezien()
    {
        await using var web = await IntranetFabriek.Start();
        using var bezoeker = await web.LogIn(Wie);
        web.Klok.Vooruit(TimeSpan.FromMinutes(ToegangGrenzen.GezienMinuten));

        await bezoeker.Pagina("/profiel");

        var rij = (await Account(web)).Beveiliging!.Sessies.Single();
        Assert.Equal(TimeSpan.FromMinutes(ToegangGrenzen.GezienMinuten), rij.LaatstGezien - rij.Begonnen);
    }

    private static Bezoeker Kopie(IntranetFabriek web, Bezoeker bezoeker)
    {
        var kopie = web.Anoniem();
        kopie.Client.DefaultRequestHeaders.Add("Cookie", bezoeker.Cookie("sessie"));
        return kopie;
    }

    private static async Task LogIn(Bezoeker bezoeker)
    {
        var pagina = await bezoeker.Pagina("/inloggen");
        using var antwoord = await bezoeker.Verstuur(
            pagina.Forms.OfType<IHtmlFormElement>().First(), ("Inlognaam", IntranetFabriek.Inlognaam(Wie)), ("Wachtwoord", IntranetFabriek.Wachtwoord));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private static async Task<AccountView> Account(IntranetFabriek web) => (await web.Grains.Account(IntranetFabriek.AccountId(Wie)).Bekijk())!;
}
