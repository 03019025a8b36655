using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Sign-in with an account elsewhere, against a provider that keeps to the protocol.</summary>
[Requirement("SEC-1")]
public sealed class ExternInloggenTests : IAsyncLifetime
{
    private const Rol Wie = Rol.Overblijfcoordinator;

    private ProefAanbieder _aanbieder = null!;
    private IntranetFabriek _web = null!;

    public async ValueTask InitializeAsync()
    {
        _aanbieder = await ProefAanbieder.Start();
        _web = await IntranetFabriek.Start(_aanbieder.Opties());
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _aanbieder.DisposeAsync();
    }

    [Theory]
    [InlineData(Aanbieders.Google)]
    [InlineData(Aanbieders.Microsoft)]
    public async Task Een_gekoppeld_account_logt_in_en_komt_waar_het_heen_wilde(string naam)
    {
        await Stel(naam);
        await Koppel(naam);
        using var bezoeker = _web.Anoniem();

        using var binnen = await Heen(bezoeker, naam, "/scholen");

        Assert.Equal("/scholen", binnen.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/profiel")).StatusCode);
        Assert.Equal(0, _aanbieder.Geweigerd);
    }

    [Fact]
    public async Task Een_account_dat_niet_gekoppeld_is_komt_er_niet_in_ook_niet_met_hetzelfde_mailadres()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        _aanbieder.Persoon = "persoon-2";
        using var bezoeker = _web.Anoniem();

        using var antwoord = await Heen(bezoeker, Aanbieders.Google, "/");

        var pagina = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("niet gekoppeld", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Dezelfde_persoon_van_een_andere_tenant_is_bij_Microsoft_een_ander()
    {
        await Stel(Aanbieders.Microsoft);
        await Koppel(Aanbieders.Microsoft);
        _aanbieder.Huurder = "tenant-2";
        using var bezoeker = _web.Anoniem();

        using var antwoord = await Heen(bezoeker, Aanbieders.Microsoft, "/");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
    }

    [Fact]
    public async Task Met_een_tweede_stap_is_een_account_elders_maar_de_eerste()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        var telefoon = new Telefoon(_web, Wie);
        using var eerste = await telefoon.StelIn();
        using var bezoeker = _web.Anoniem();

        using var half = await Heen(bezoeker, Aanbieders.Google, "/scholen");

        Assert.Equal("/inloggen/code?terug=%2Fscholen", half.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await Telefoon.Stuur(bezoeker, telefoon.Code()));
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Een_antwoord_met_een_andere_state_of_in_een_andere_browser_geeft_uitleg_en_geen_sessie()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var bezoeker = _web.Anoniem();
        var terug = await Antwoord(bezoeker, Aanbieders.Google, "/");
        using var ander = _web.Anoniem();

        await Mislukt(ander, terug.PathAndQuery);
        await Mislukt(bezoeker, QueryHelpers.AddQueryString(terug.AbsolutePath, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = ProefAanbieder.CodeVan(terug), ["state"] = "verzonnen" }));
    }

    [Fact]
    public async Task Een_code_werkt_een_keer()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var bezoeker = _web.Anoniem();
        var terug = await Antwoord(bezoeker, Aanbieders.Google, "/");
        using var eerste = await bezoeker.Get(terug.PathAndQuery);
        Assert.StartsWith("/inloggen/extern", eerste.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var dief = _web.Anoniem();
        var eigen = await Antwoord(dief, Aanbieders.Google, "/");
        var state = QueryHelpers.ParseQuery(eigen.Query)["state"].Single();

        await Mislukt(bezoeker, terug.PathAndQuery);
        await Mislukt(dief, QueryHelpers.AddQueryString(eigen.AbsolutePath, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = ProefAanbieder.CodeVan(terug), ["state"] = state }));
        Assert.Equal(1, _aanbieder.Geweigerd);
    }

    [Fact]
    public async Task Een_gestolen_code_past_niet_bij_de_controle_van_een_andere_vraag()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var slachtoffer = _web.Anoniem();
        var van = await Antwoord(slachtoffer, Aanbieders.Google, "/");
        using var dief = _web.Anoniem();
        var state = QueryHelpers.ParseQuery((await Antwoord(dief, Aanbieders.Google, "/")).Query)["state"].Single();

        await Mislukt(dief, QueryHelpers.AddQueryString(van.AbsolutePath, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = ProefAanbieder.CodeVan(van), ["state"] = state }));

        Assert.Equal(1, _aanbieder.Geweigerd);
    }

    [Fact]
    public async Task Is_de_aanbieder_stuk_of_weg_dan_staat_er_wat_te_doen_en_is_er_niets_veranderd()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var bezoeker = _web.Anoniem();
        _aanbieder.IsStuk = true;
        await Mislukt(bezoeker, (await Antwoord(bezoeker, Aanbieders.Google, "/")).PathAndQuery);
        _aanbieder.IsStuk = false;
        var later = await Antwoord(bezoeker, Aanbieders.Google, "/");
        await _aanbieder.DisposeAsync();

        await Mislukt(bezoeker, later.PathAndQuery);

        Assert.Empty((await Account()).Beveiliging!.Sessies.Where(s => s.Begonnen < IntranetFabriek.Begin));
        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Wie_bij_de_aanbieder_nee_zegt_leest_dat_er_niets_is_veranderd()
    {
        await Stel(Aanbieders.Google);
        using var bezoeker = _web.Anoniem();
        var terug = await Antwoord(bezoeker, Aanbieders.Google, "/");
        var state = QueryHelpers.ParseQuery(terug.Query)["state"].Single();
        using var nee = await bezoeker.Get(QueryHelpers.AddQueryString(terug.AbsolutePath, new Dictionary<string, string?>(StringComparer.Ordinal) { ["error"] = "access_denied", ["state"] = state }));

        Assert.Equal("/inloggen/extern?fout=afgebroken", nee.Headers.Location?.OriginalString);
        Assert.Contains("niets veranderd", (await bezoeker.Pagina("/inloggen/extern?fout=afgebroken", HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terugkomen_van_de_aanbieder_koppelt_niets_zonder_ja_en_een_account_hoort_bij_een_mens()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var ander = await _web.LogIn(Rol.Leerkracht);
        using var terug = await ander.Get((await Antwoord(ander, Aanbieders.Google, "/profiel/koppelen", koppelen: true)).PathAndQuery);
        Assert.Equal("/profiel/koppelen", terug.Headers.Location?.OriginalString);
        Assert.Contains("Koppel dit account aan jou?", (await ander.Pagina("/profiel/koppelen")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Account(Rol.Leerkracht)).Beveiliging!.ExterneInloggen);

        using var bezet = await ander.Post("/profiel/koppelen?handler=Koppel");

        Assert.Contains("aan iemand anders gekoppeld", (await Bezoeker.Lees(bezet, HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await Account(Rol.Leerkracht)).Beveiliging!.ExterneInloggen);
    }

    [Fact]
    public async Task Na_uitloggen_blijft_niets_in_de_browser_waarmee_een_volgende_binnenkomt()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var bezoeker = await _web.LogIn(Wie);
        using var terug = await bezoeker.Get((await Antwoord(bezoeker, Aanbieders.Google, "/profiel/koppelen", koppelen: true)).PathAndQuery);
        Assert.Equal("/profiel/koppelen", terug.Headers.Location?.OriginalString);
        using var uit = await bezoeker.Post("/uitloggen");

        using var volgende = await bezoeker.Get("/inloggen/extern");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, volgende.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.Get("/profiel")).StatusCode);
    }

    [Fact]
    public async Task Een_ontkoppeld_account_logt_niet_meer_in_en_kan_bij_een_ander()
    {
        await Stel(Aanbieders.Google);
        await Koppel(Aanbieders.Google);
        using var eigenaar = await _web.LogIn(Wie);
        var sleutel = (await Account()).Beveiliging!.ExterneInloggen.Single().Sleutel;
        using var los = await eigenaar.Post("/profiel/koppelen?handler=Ontkoppel", [("aanbieder", Aanbieders.Google), ("sleutel", sleutel)]);
        Assert.Equal(HttpStatusCode.Redirect, los.StatusCode);
        using var bezoeker = _web.Anoniem();
        using var antwoord = await Heen(bezoeker, Aanbieders.Google, "/");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);

        await Koppel(Aanbieders.Google, Rol.Leerkracht);

        Assert.Single((await Account(Rol.Leerkracht)).Beveiliging!.ExterneInloggen);
    }

    [Fact]
    public async Task Alleen_wie_de_installatie_beheert_stelt_een_aanbieder_in_en_het_geheim_komt_nooit_terug()
    {
        using var anoniem = _web.Anoniem();
        Assert.Equal(HttpStatusCode.NotFound, (await anoniem.Get("/inloggen/bij/google")).StatusCode);
        Assert.DoesNotContain("Google", (await anoniem.Pagina("/inloggen")).Body!.TextContent, StringComparison.Ordinal);
        using var beheerder = await new Telefoon(_web, Rol.Beheerder).StelIn();
        const string pad = "/s/99XX00/installatie/inloggen";
        using var fout = await beheerder.Post(pad, [("Naam", "microsoft"), ("ClientId", ProefAanbieder.ClientId), ("Geheim", ProefAanbieder.Geheim), ("Huurder", "a/b"), ("Versie", "0")]);
        Assert.Contains("tenant-id of het domein", (await Bezoeker.Lees(fout, HttpStatusCode.UnprocessableEntity)).QuerySelector("#microsoft_Huurder-fout")!.TextContent, StringComparison.Ordinal);

        using var goed = await beheerder.Post(pad, [("Naam", "google"), ("ClientId", ProefAanbieder.ClientId), ("Geheim", ProefAanbieder.Geheim), ("Versie", "0")]);

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.DoesNotContain(ProefAanbieder.Geheim, (await beheerder.Pagina(pad)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Google", (await anoniem.Pagina("/inloggen")).Body!.TextContent, StringComparison.Ordinal);
        using var oud = await beheerder.Post(pad, [("Naam", "google"), ("ClientId", "een-ander-id"), ("Versie", "0")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, oud.StatusCode);
        using var uit = await beheerder.Post(pad + "?handler=Verwijder", [("Naam", "google")]);
        Assert.Equal(HttpStatusCode.NotFound, (await anoniem.Get("/inloggen/bij/google")).StatusCode);
    }

    private Task Stel(string naam) => ProefAanbieder.Stel(_web, naam);

    private async Task Koppel(string naam, Rol rol = Wie)
    {
        using var bezoeker = await _web.LogIn(rol);
        using var terug = await bezoeker.Get((await Antwoord(bezoeker, naam, "/profiel/koppelen", koppelen: true)).PathAndQuery);
        Assert.Equal("/profiel/koppelen", terug.Headers.Location?.OriginalString);
        using var ja = await bezoeker.Post("/profiel/koppelen?handler=Koppel");
        Assert.Equal(HttpStatusCode.Redirect, ja.StatusCode);
        Assert.Single((await Account(rol)).Beveiliging!.ExterneInloggen);
    }

    private static Task<Uri> Antwoord(Bezoeker bezoeker, string naam, string terug, bool koppelen = false) =>
        ProefAanbieder.Antwoord(bezoeker, naam, terug, koppelen);

    private static async Task<HttpResponseMessage> Heen(Bezoeker bezoeker, string naam, string terug)
    {
        var van = await Antwoord(bezoeker, naam, terug);
        using var gekomen = await bezoeker.Get(van.PathAndQuery);
        Assert.StartsWith("/inloggen/extern", gekomen.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return await bezoeker.Get(gekomen.Headers.Location!.OriginalString);
    }

    private static async Task Mislukt(Bezoeker bezoeker, string adres)
    {
        using var antwoord = await bezoeker.Get(adres);
        Assert.Equal("/inloggen/extern?fout=mislukt", antwoord.Headers.Location?.OriginalString);
        Assert.Contains("niets veranderd", (await bezoeker.Pagina("/inloggen/extern?fout=mislukt", HttpStatusCode.UnprocessableEntity)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<AccountView> Account(Rol rol = Wie) => (await _web.Grains.Account(IntranetFabriek.AccountId(rol)).Bekijk())!;
}
