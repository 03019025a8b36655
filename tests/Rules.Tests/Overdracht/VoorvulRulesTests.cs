using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What a dossier takes from the card, and what it leaves alone (OSO-K1).</summary>
[Requirement("OSO-K1")]
public sealed class VoorvulRulesTests
{
    private static readonly Schooljaar Jaar = Volledigdossier.Jaar;

    [Fact]
    public void De_kaart_vult_kind_verzorgers_loopbaan_en_school()
    {
        var d = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder"), Ouder("v2", "J.P. van den Akker", "vader")));
        Assert.Equal(("Sam", "van den", "Akker", new DateOnly(2015, 3, 4)), (d.Leerling.Roepnaam, d.Leerling.Voorvoegsel, d.Leerling.Achternaam, d.Leerling.Geboortedatum!.Value));
        Assert.Equal(new Dossieradres("Kimweg", "12", "a", "1234AB", "Verzonnendam"), d.Leerling.Adres);
        Assert.Equal(["F. Beekman 2", "J.P. van den Akker 1"], d.Verzorgers.Select(v => $"{Namen.Volledig(v.Voorletters!, v.Voorvoegsel, v.Achternaam)} {v.Relatie}"));
        Assert.All(d.Verzorgers, v => Assert.True(v.WettigVertegenwoordiger));
        Assert.Equal(new Loopbaanregel(Jaar, "8a", "Groep 8a", "8", "99XX", "00"), Assert.Single(d.Loopbaan));
        Assert.Equal(("De Horizon", "99XX", "00", "Schoolpad"), (d.School.Naam, d.School.Brin, d.School.Vestiging, d.School.Adres!.Straat));
    }

    [Fact]
    public void Wat_niet_op_de_kaart_staat_blijft_leeg_en_wordt_gevraagd()
    {
        var d = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder")));
        Assert.Equal((true, "", ""), (d.Leerling.Voornamen.IsEmpty, d.Leerling.Pgn, d.Leerling.LeerlingId));
        var codes = KeuringRules.Keur(d, Volledigdossier.Sjabloon, Volledigdossier.Feiten).Select(b => b.Code).ToList();
        Assert.Empty(new[] { "OVa.LL01", "OVa.LL12", "OVa.LL13", "OVa.LL14", "OVa.OA02", "own-arrangement", "okr-verplicht" }.Except(codes, StringComparer.Ordinal));
    }

    [Fact]
    public void Een_geheim_adres_komt_niet_in_het_dossier()
    {
        var d = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder") with { GeheimAdres = true }, Ouder("v2", "Jan Akker", "vader")));
        Assert.Equal((true, true), (d.Leerling.AdresGeheim, d.Leerling.Adres is null));
        Assert.Equal((true, true), (d.Verzorgers[0].AdresGeheim, d.Verzorgers[0].Adres is null));
        Assert.DoesNotContain(KeuringRules.Keur(d, Volledigdossier.Sjabloon, Volledigdossier.Feiten), b => b.Code is "OVa.LL05" or "OVa.LL06" or "OVa.OV03");
    }

    [Fact]
    public void Wie_op_een_geheim_adres_woont_geeft_het_niet_prijs_ook_zonder_eigen_vinkje()
    {
        var oma = Ouder("g", "Oma Beekman", "oma") with { HeeftGezag = false, GeheimAdres = true, Adres = new Adres("KIMWEG 12a", "1234 ab", "Verzonnendam") };
        var d = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder"), Ouder("v2", "Jan Akker", "vader") with { Adres = new Adres("Vlierpad 3", "1234AD", "Verzonnendam") }, oma));
        Assert.Equal((true, true), (d.Leerling.AdresGeheim, d.Leerling.Adres is null));
        Assert.Equal([(true, true), (false, false), (true, true)], d.Verzorgers.Select(v => (v.AdresGeheim, v.Adres is null)));
    }

    [Fact]
    public void Wie_van_de_kaart_ging_gaat_ook_uit_het_dossier_en_wie_erop_staat_komt_terug()
    {
        var oud = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder"), Ouder("v2", "Jan Akker", "vader")));
        var nu = oud with { Verzorgers = [oud.Verzorgers[1] with { Relatie = 4 }] };
        var d = VoorvulRules.Ververs(nu, oud, Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder"))));
        Assert.Equal("v1", Assert.Single(d.Verzorgers).VerzorgerId);
    }

    [Fact]
    public void Wie_gezag_heeft_komt_eerst_en_het_zijn_er_nooit_te_veel()
    {
        Verzorger[] velen = [Ouder("g", "Oma Beekman", "oma") with { HeeftGezag = false }, .. Enumerable.Range(1, 7).Select(i => Ouder($"v{i}", $"Ouder Nummer{i}", "voogd"))];
        var d = Begin(Kaart(velen));
        Assert.Equal(OverdrachtGrenzen.VerzorgersMax, d.Verzorgers.Length);
        Assert.Equal("v1", d.Verzorgers[0].VerzorgerId);
        Assert.Null(Begin(Kaart(Ouder("g", "Oma Beekman", "oma"))).Verzorgers[0].Relatie);
    }

    [Theory]
    [InlineData("Kimweg 12", "Kimweg", "12", null)]
    [InlineData("Kimweg 12a", "Kimweg", "12", "a")]
    [InlineData("Kimweg 12-2", "Kimweg", "12", "2")]
    [InlineData("2e Jan Steenstraat 5 bis", "2e Jan Steenstraat", "5", "bis")]
    [InlineData("Achter de kerk", "Achter de kerk", "", null)]
    [InlineData("Kimweg 12 2", "Kimweg", "12", "2")]
    [InlineData("Plein 1944 12", "Plein 1944", "12", null)]
    [InlineData("Plein 1944 12-a", "Plein 1944", "12", "a")]
    public void Straat_en_nummer_gaan_uit_elkaar(string tekst, string straat, string nummer, string? toevoeging) =>
        Assert.Equal((straat, nummer, toevoeging), VoorvulRules.Straat(tekst));

    [Fact]
    public void Verversen_neemt_over_wat_op_de_kaart_veranderde_en_laat_staan_wat_hier_is_getypt()
    {
        var oud = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder"), Ouder("v2", "Jan Akker", "vader")));
        var nu = oud with
        {
            Leerling = oud.Leerling with { Voornamen = ["Samuel"], Pgn = "999990019", Achternaam = "Akkerman" },
            Verzorgers = oud.Verzorgers.SetItem(0, oud.Verzorgers[0] with { Telefoon = "+31698765432" }),
            Okr = Volledigdossier.Okr(),
        };
        var kaart = Kaart(Ouder("v1", "Fatma Beekman-Smit", "moeder") with { Telefoon = "+31611111111" }, Ouder("v3", "Kim Voogd", "voogd"));
        var d = VoorvulRules.Ververs(nu, oud, Begin(kaart with { Persoon = kaart.Persoon with { Roepnaam = "Sammie", Achternaam = "Akkers" } }));

        Assert.Equal(("Samuel", "999990019", "Akkerman", "Sammie"), (d.Leerling.Voornamen[0], d.Leerling.Pgn, d.Leerling.Achternaam, d.Leerling.Roepnaam));
        Assert.Equal(["v1", "v3"], d.Verzorgers.Select(v => v.VerzorgerId));
        Assert.Equal(("Beekman-Smit", "+31698765432"), (d.Verzorgers[0].Achternaam, d.Verzorgers[0].Telefoon));
        Assert.Equal(nu.Okr.Length, d.Okr.Length);
    }

    [Fact]
    public void Een_adres_dat_geheim_wordt_gaat_er_altijd_uit()
    {
        var oud = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder")));
        var nu = oud with { Leerling = oud.Leerling with { Adres = Volledigdossier.Adres() with { Nummer = "99" } } };
        var d = VoorvulRules.Ververs(nu, oud, Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder") with { GeheimAdres = true })));
        Assert.Equal((true, true, true, true), (d.Leerling.AdresGeheim, d.Leerling.Adres is null, d.Verzorgers[0].AdresGeheim, d.Verzorgers[0].Adres is null));
    }

    [Fact]
    public void Verversen_zonder_wijziging_verandert_niets()
    {
        var oud = Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder")));
        Assert.Empty(VerschilRules.Zinnen(oud, VoorvulRules.Ververs(oud, oud, Begin(Kaart(Ouder("v1", "Fatma Beekman", "moeder")))), Volledigdossier.Sjabloon));
    }

    private static Dossiergegevens Begin(LeerlingKaart kaart) => VoorvulRules.Begin(kaart, School(), Jaar, Volledigdossier.Vandaag);

    private static Verzorger Ouder(string id, string naam, string relatie) => new(
        id, naam, relatie, "+31612345678", null, HeeftGezag: true, MagOphalen: true, Contactverbod: false, GeheimAdres: false, "Nederlands", 0, 0,
        new Adres("Kimweg 12 a", "1234AB", "Verzonnendam"));

    private static LeerlingKaart Kaart(params Verzorger[] verzorgers) => new(
        "kind1", 1, new Persoonsgegevens("Sam", "van den", "Akker", new DateOnly(2015, 3, 4), "g8", "8"), Actief: true, null, [], [], [.. verzorgers],
        MagWijzigen: true, MagAanmelden: false, MagAfmelden: false, [], MagLunchinfo: false, [], [], null, MagFoto: false, [], null);

    private static SchoolView School() => new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "Schoolpad 1", "1234 AC", "Verzonnendam", "+31240000000", Regio.Zuid), Weekdagen.Alle, 25, [], [],
        [new Groep("g8", Jaar, "8a", ["8"], null, null, GroepRules.Standaardtijden, null, null)], []);
}
