using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-1")]
public sealed class AccountLinkTests
{
    [Theory]
    [InlineData(LinkDoel.Uitnodiging)]
    [InlineData(LinkDoel.WachtwoordHerstel)]
    [InlineData(LinkDoel.AdresBevestigen)]
    [InlineData(LinkDoel.TabletKoppelen)]
    public async Task Een_link_werkt_een_keer_voor_een_doel_en_een_beperkte_tijd_en_kijken_verandert_niets(LinkDoel doel)
    {
        await using var opstelling = await Opstelling.Start();
        var link = opstelling.Grains.Link("aa");
        var laat = opstelling.Grains.Link("bb");
        Opstelling.Eis(await link.Maak(new LinkView(doel, "tom", Opstelling.School, opstelling.Klok.GetUtcNow().AddHours(1))));
        Opstelling.Eis(await laat.Maak(new LinkView(doel, "tom", Opstelling.School, opstelling.Klok.GetUtcNow().AddHours(1))));
        Assert.NotNull((await link.Maak(new LinkView(doel, "boef", null, opstelling.Klok.GetUtcNow().AddHours(9)))).Weigering);

        for (var keer = 0; keer < 3; keer++)
        {
            Assert.NotNull(await link.Bekijk());
        }

        var anderDoel = doel == LinkDoel.Uitnodiging ? LinkDoel.TabletKoppelen : LinkDoel.Uitnodiging;
        Assert.Equal(Weigeringen.LinkVoorbij, (await link.Gebruik(anderDoel, Opstelling.Operatie("a"))).Weigering);
        Assert.True((await link.Gebruik(doel, Opstelling.Operatie("a"))).IsGoed);
        Assert.True((await link.Gebruik(doel, Opstelling.Operatie("a"))).IsGoed);
        Assert.Equal(Weigeringen.LinkVoorbij, (await link.Gebruik(doel, Opstelling.Operatie("b"))).Weigering);
        Assert.Null(await link.Bekijk());
        opstelling.Klok.Vooruit(TimeSpan.FromHours(1));
        Assert.Null(await laat.Bekijk());
        Assert.Equal(Weigeringen.LinkVoorbij, (await laat.Gebruik(doel, Opstelling.Operatie("c"))).Weigering);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_laat_de_tweede_stap_staan_en_beeindigt_alle_sessies()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await MetTweedeStap(opstelling);
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h1", "operatie-1")));
        var was = (await account.Bekijk())!;

        Opstelling.Eis(await account.KiesWachtwoord("h1", "nieuwe-hash", Opstelling.Operatie("kies")));

        var na = (await account.Bekijk())!;
        Assert.Equal("nieuwe-hash", na.WachtwoordHash);
        Assert.NotEqual(was.Stempel, na.Stempel);
        Assert.Empty(na.Beveiliging!.Sessies);
        Assert.Equal((true, "GEHEIM", 7L), (na.Beveiliging.TotpAan, na.Beveiliging.TotpSleutel, na.Beveiliging.TotpLaatsteStap));
        Assert.Equal(was.Beveiliging!.Passkeys, na.Beveiliging.Passkeys);
        Assert.Equal(was.Beveiliging.Herstelcodes, na.Beveiliging.Herstelcodes);
        Assert.Empty(await account.Links());
    }

    [Fact]
    public async Task Hetzelfde_formulier_nog_een_keer_zet_het_wachtwoord_niet_terug()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await MetTweedeStap(opstelling);
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h1", "operatie-1")));
        Opstelling.Eis(await account.KiesWachtwoord("h1", "eerste", Opstelling.Operatie("kies")));
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h2", "operatie-2")));
        Opstelling.Eis(await account.KiesWachtwoord("h2", "tweede", Opstelling.Operatie("kies-2")));

        Opstelling.Eis(await account.KiesWachtwoord("h1", "eerste", Opstelling.Operatie("kies")));

        Assert.Equal("tweede", (await account.Bekijk())!.WachtwoordHash);
        Assert.Equal(Weigeringen.LinkVoorbij, (await account.KiesWachtwoord("h2", "derde", Opstelling.Operatie("kies-3"))).Weigering);
    }

    [Fact]
    public async Task Alleen_de_nieuwste_mail_werkt_en_een_dubbele_klik_maakt_geen_dode_link()
    {
        await using var opstelling = await Opstelling.Start();
        var account = await MetTweedeStap(opstelling);
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h1", "operatie-1")));
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h2", "operatie-2")));
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h3", "operatie-2")));

        Assert.Equal(["h2", "h3"], (await account.Links()).Select(l => l.Hash));
        Assert.Equal(Weigeringen.LinkVoorbij, (await account.KiesWachtwoord("h1", "x", Opstelling.Operatie("kies"))).Weigering);
        Opstelling.Eis(await account.KiesWachtwoord("h2", "x", Opstelling.Operatie("kies")));
    }

    [Fact]
    public async Task Wie_beeindigd_is_krijgt_geen_link_en_wie_binnen_is_geen_uitnodiging()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var account = await MetTweedeStap(opstelling);
        Assert.Equal(Weigeringen.UitnodigingNietNodig, (await account.ZetLink(Link(opstelling, LinkDoel.Uitnodiging, "u1", "operatie-1"))).Weigering);
        Opstelling.Eis(await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h1", "operatie-1")));

        await account.OntvangRollen(new Afzender("mensen/99XX00", 1), new Rolbesluit(Opstelling.School, [], null, null, [], Beeindigd: true));

        Assert.Empty(await account.Links());
        Assert.NotNull((await account.ZetLink(Link(opstelling, LinkDoel.WachtwoordHerstel, "h2", "operatie-2"))).Weigering);
        Assert.NotNull((await account.KiesWachtwoord("h1", "x", Opstelling.Operatie("kies"))).Weigering);
    }

    private static AccountLink Link(Opstelling opstelling, LinkDoel doel, string hash, string operatie) =>
        new(doel, hash, opstelling.Klok.GetUtcNow().AddHours(1), operatie, Verstuurd: false);

    private static async Task<IAccountGrain> MetTweedeStap(Opstelling opstelling)
    {
        var account = opstelling.Grains.Account("tom");
        var rol = new Roltoekenning(Opstelling.School, Rol.Schoolleider, [], Opstelling.Jaar.EersteDag, null);
        Opstelling.Eis(await account.Maak("tom@school.example", "Tom de Graaf", "hash", [rol]));
        var nu = (await account.Bekijk())!;
        var beveiliging = new AccountBeveiliging("GEHEIM", true, 7, ["code-hash"], [new PasskeyRij("cred", "Telefoon", opstelling.Klok.GetUtcNow(), "{}")], [], []);
        Opstelling.Eis(await account.Bewaar(nu with { Beveiliging = beveiliging }));
        await account.BeginSessie(new SessieRij("s1", opstelling.Klok.GetUtcNow(), opstelling.Klok.GetUtcNow(), "Firefox", "PersoonMet2"));
        return account;
    }
}
