using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The help beside the overdracht: delivered, and made the school's own (OSO-H).</summary>
[Requirement("OSO-H")]
public sealed class HulpRulesTests
{
    private static readonly Hulponderwerp Eigen = new("", " Onze afspraken ", "Deze school", ["Bel eerst de VO-school. ", " "], [new("OSO", "https://www.overstapserviceonderwijs.nl/")]);

    [Fact]
    public void Wat_meegeleverd_is_noemt_elk_systeem_en_de_links_van_de_procedure_en_past_binnen_de_grenzen()
    {
        Assert.Equal(["Deze school", "ESIS", "Magister", "OSO", "ParnasSys", "Som"], Hulpteksten.Geleverd.Select(o => o.Systeem).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "https://www.overstapserviceonderwijs.nl/", "https://www.overstapserviceonderwijs.nl/oso-gebruiken/", "https://www.overstapserviceonderwijs.nl/veiligheidprivacy/",
                "https://youtu.be/AIkyR3Icgg0", "https://youtu.be/XCGMrD0otIU", "https://youtu.be/cR18cNEkwcw",
            ],
            Hulpteksten.Geleverd.SelectMany(o => o.Links).Select(l => l.Adres).Order(StringComparer.Ordinal));
        Assert.Equal(Hulpteksten.Geleverd.Length, Hulpteksten.Geleverd.Select(o => o.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Hulpteksten.Geleverd, o => Assert.Null(HulpRules.Bewaar(new HulpState { Eigen = true, Onderwerpen = Hulpteksten.Geleverd }, o, "x").Weigering));
    }

    [Fact]
    public void Een_eigen_onderwerp_komt_erbij_schoon_en_met_een_nieuw_nummer()
    {
        var nu = HulpRules.Nu(HulpRules.Bewaar(new HulpState(), Eigen, "nieuw").Waarde!);
        Assert.Equal(Hulpteksten.Geleverd.Length + 1, nu.Length);
        Assert.Equal(("nieuw", "Onze afspraken", "Bel eerst de VO-school."), (nu[^1].Id, nu[^1].Titel, Assert.Single(nu[^1].Stappen)));
    }

    [Fact]
    public void Een_onderwerp_wordt_aangepast_en_verwijderd_en_alles_kan_terug()
    {
        var state = HulpRules.Bewaar(new HulpState(), Hulpteksten.Geleverd[0] with { Titel = "Anders" }, "x").Waarde!;
        Assert.Equal((Hulpteksten.Geleverd.Length, "Anders"), (HulpRules.Nu(state).Length, HulpRules.Nu(state)[0].Titel));
        state = HulpRules.Verwijder(state, Hulpteksten.Geleverd[0].Id).Waarde!;
        Assert.Equal(Hulpteksten.Geleverd.Length - 1, HulpRules.Nu(state).Length);
        Assert.Equal("onbekend", HulpRules.Verwijder(state, Hulpteksten.Geleverd[0].Id).Weigering?.Code);
        Assert.Equal(Hulpteksten.Geleverd, HulpRules.Nu(HulpRules.ZetTerug(state).Waarde!));
    }

    [Theory]
    [InlineData("http://voorbeeld.nl/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://naam:wachtwoord@voorbeeld.nl/")]
    [InlineData("https://localhost/")]
    [InlineData("voorbeeld.nl")]
    [InlineData("https://voorbeeld.nl/een spatie")]
    public void Alleen_een_heel_https_adres_is_een_link(string adres) =>
        Assert.Equal("hulp-link-adres", Nee(Eigen with { Links = [new("Naam", adres)] }));

    [Fact]
    public void Wat_mist_of_te_veel_is_wordt_met_zijn_veld_geweigerd()
    {
        Assert.Equal("verplicht", Nee(Eigen with { Titel = " " }));
        Assert.Equal("hulp-systeem", Nee(Eigen with { Systeem = "" }));
        Assert.Equal("hulp-leeg", Nee(Eigen with { Stappen = [" "], Links = [] }));
        Assert.Equal("hulp-link-naam", Nee(Eigen with { Links = [new("", "https://voorbeeld.nl/")] }));
        Assert.Equal("te-lang", Nee(Eigen with { Stappen = [new string('a', HulpGrenzen.TekstMax + 1)] }));
        Assert.Equal("hulp-te-veel-stappen", Nee(Eigen with { Stappen = [.. Enumerable.Repeat("stap", HulpGrenzen.StappenMax + 1)] }));
        Assert.Equal("hulp-te-veel-links", Nee(Eigen with { Links = [.. Enumerable.Repeat(new Hulplink("a", "https://voorbeeld.nl/"), HulpGrenzen.LinksMax + 1)] }));
        Assert.Equal("hulp-titel-dubbel", Nee(Eigen with { Titel = Hulpteksten.Geleverd[3].Titel.ToUpperInvariant() }));
        Assert.Equal("onbekend", Nee(Eigen with { Id = "weg" }));
        var vol = new HulpState { Eigen = true, Onderwerpen = [.. Enumerable.Range(0, HulpGrenzen.OnderwerpenMax).Select(i => Eigen with { Id = $"o{i}", Titel = $"Titel {i}" })] };
        Assert.Equal("te-veel", HulpRules.Bewaar(vol, Eigen, "x").Weigering?.Code);
    }

    private static string? Nee(Hulponderwerp onderwerp) => HulpRules.Bewaar(new HulpState(), onderwerp, "x").Weigering?.Code;
}
