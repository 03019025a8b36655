using System.Net;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Mensen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Toegang;

/// <summary>Accepting an invitation with an account at Microsoft or Google, without a password.</summary>
[Requirement("SEC-1")]
public sealed class UitnodigingExternTests : IAsyncLifetime
{
    private const string Zin = "een heel eigen zin voor tom";

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
    public async Task Een_genodigde_neemt_aan_met_het_schoolaccount_en_is_binnen_zonder_wachtwoord(string naam)
    {
        await ProefAanbieder.Stel(_web, naam);
        var link = await Persoonslink.Uitnodiging(_web);
        using var tom = _web.Anoniem();

        var pagina = await Terug(tom, link, naam);
        Assert.Contains("zelfde@school.example", pagina.Tekst("main"), StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Uitgenodigd, (await Account()).Contact!.Status);
        Assert.Empty((await Account()).Beveiliging!.ExterneInloggen);
        var formulier = pagina.Formulier("Elders");
        Assert.Equal("/", await tom.Verstuur(formulier).Gelukt());

        var nu = await Account();
        Assert.Equal((AccountStatus.Actief, null, true), (nu.Contact!.Status, nu.WachtwoordHash, nu.Contact.EmailBevestigdOp is not null));
        Assert.Equal(naam, Assert.Single(nu.Beveiliging!.ExterneInloggen).Aanbieder);
        Assert.Equal([nameof(Beleid.Persoon)], nu.Beveiliging.Sessies.Select(s => s.Niveau));
        Assert.Equal("Tom de Graaf", (await tom.Pagina("/profiel")).Tekst("h1"));
        using var later = _web.Anoniem();
        await later.Pagina(link, HttpStatusCode.NotFound);
        using var terug = await later.Get((await ProefAanbieder.Antwoord(later, naam, "/profiel")).PathAndQuery);
        using var in_ = await later.Get(terug.Headers.Location!.OriginalString);
        Assert.Equal("/profiel", in_.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Wie_een_rol_heeft_die_een_tweede_stap_vraagt_gaat_daarheen()
    {
        await ProefAanbieder.Stel(_web, Aanbieders.Google);
        var link = await Persoonslink.Uitnodiging(_web, Rol.Schoolleider);
        using var tom = _web.Anoniem();

        var naar = await tom.Verstuur((await Terug(tom, link)).Formulier("Elders")).Gelukt();

        Assert.Equal("/tweede-stap", naar);
        Assert.Equal([nameof(Beleid.Persoon)], (await Account()).Beveiliging!.Sessies.Select(s => s.Niveau));
    }

    [Fact]
    public async Task Een_schoolaccount_van_iemand_anders_wordt_geweigerd_en_de_uitnodiging_werkt_nog()
    {
        await ProefAanbieder.Stel(_web, Aanbieders.Google);
        using var leerkracht = await _web.LogIn(Rol.Leerkracht);
        using var gekomen = await leerkracht.Get((await ProefAanbieder.Antwoord(leerkracht, Aanbieders.Google, "/profiel/koppelen", koppelen: true)).PathAndQuery);
        using var gekoppeld = await leerkracht.Post("/profiel/koppelen?handler=Koppel");
        var link = await Persoonslink.Uitnodiging(_web);
        using var tom = _web.Anoniem();

        var nee = await tom.Verstuur((await Terug(tom, link)).Formulier("Elders")).Geweigerd();

        Assert.Contains(Weigeringen.ExternBezet.Zin, nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Empty((await Account()).Beveiliging!.ExterneInloggen);
        Assert.Equal(link, await tom.Verstuur(nee.Formulier("Niet")).Gelukt());
        await tom.Verstuur((await tom.Pagina(link)).EigenFormulier(), ("Wachtwoord", Zin), ("WachtwoordNogmaals", Zin)).Gelukt();
    }

    [Fact]
    public async Task Van_twee_mensen_met_dezelfde_mail_komt_er_een_binnen_en_hetzelfde_formulier_opent_daarna_niets()
    {
        await ProefAanbieder.Stel(_web, Aanbieders.Google);
        var link = await Persoonslink.Uitnodiging(_web);
        using var tom = _web.Anoniem();
        var eerste = (await Terug(tom, link)).Formulier("Elders");
        _aanbieder.Persoon = "persoon-2";
        using var dief = _web.Anoniem();
        var tweede = (await Terug(dief, link)).Formulier("Elders");
        await tom.Verstuur(eerste).Gelukt();

        await dief.Verstuur(tweede).Geweigerd();
        var herhaald = await dief.Verstuur(tweede, ("Operatie", Veld(eerste, "Operatie"))).Gelukt();

        Assert.Equal("/inloggen", herhaald);
        Assert.Equal("sub-persoon-1", Assert.Single((await Account()).Beveiliging!.ExterneInloggen).Sleutel);
        Assert.Single((await Account()).Beveiliging!.Sessies);
    }

    [Fact]
    public async Task Zonder_aanbieder_staat_er_alleen_een_wachtwoord_en_zonder_dat_de_aanbieder_iets_zei_gebeurt_er_niets()
    {
        var link = await Persoonslink.Uitnodiging(_web);
        using var tom = _web.Anoniem();
        Assert.DoesNotContain("schoolaccount", (await tom.Pagina(link)).Tekst("main"), StringComparison.Ordinal);

        using var antwoord = await tom.Post($"{link}?handler=Elders", [("Operatie", "een-eigen-operatie")]);

        var nee = await Bezoeker.Lees(antwoord, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(Weigeringen.ExternVoorbij.Zin, nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Uitgenodigd, (await Account()).Contact!.Status);
        await tom.Pagina(link);
    }

    /// <summary>By the button on the invitation to the provider, and back on the invitation.</summary>
    private static async Task<IHtmlDocument> Terug(Bezoeker wie, string link, string naam = Aanbieders.Google)
    {
        var knop = (await wie.Pagina(link)).QuerySelector(".aanmeldknoppen a");
        Assert.Equal(ExterneInloggen.Adres(naam, link, koppelen: true), knop!.GetAttribute("href"));
        using var gekomen = await wie.Get((await ProefAanbieder.Antwoord(wie, naam, link, koppelen: true)).PathAndQuery);
        Assert.Equal(link, gekomen.Headers.Location?.OriginalString);
        return await wie.Pagina(link);
    }

    private static string Veld(IHtmlFormElement formulier, string naam) => formulier.Elements.OfType<IHtmlInputElement>().First(e => e.Name == naam).Value;

    private async Task<AccountView> Account() => (await _web.Grains.Account(Persoonslink.Genodigde).Bekijk())!;
}
