using System.Collections.Immutable;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Of whom a result is: never of the wrong child (OSO-S7).</summary>
[Requirement("OSO-S7")]
public sealed class ToetskoppelTests
{
    private static readonly DateOnly Geboren = new(2015, 3, 4);
    private static readonly Doorstroomtoets Toets = new(true, "ICE", new DateOnly(2027, 2, 3), 82, null, "havo/vwo", [new("REKENEN", "1S"), new("LEZEN", "2F")], null);

    private static readonly ImmutableArray<LeerlingRij> Groep8 =
    [
        Kind("sam", "Sam", "van den", "Akker", Geboren, bron: "20417", bsn: "0019"), Kind("kim", "Kim", null, "Buitink", new DateOnly(2014, 11, 2), eck: "eck-van-kim"),
        Kind("amir", "Amir", null, "Yilmaz", new DateOnly(2015, 5, 6), bron: "20500", eck: "eck-van-amir"),
        Kind("tess", "Tess", null, "Zijlstra", new DateOnly(2015, 1, 9)), Kind("luna", "Luna", null, "Zijlstra", new DateOnly(2015, 1, 9)),
    ];

    [Theory]
    [InlineData("20417", null, null, null, null, "sam")]
    [InlineData("eck-van-kim", null, null, null, null, "kim")]
    [InlineData("eck-onbekend\n20417", null, null, null, null, "sam")]
    [InlineData("eck-van-amir\n99999", null, null, null, null, "amir")]
    [InlineData(null, "van den Akker", "Sam", null, null, "sam")]
    [InlineData(null, "Akker, van den", "SAM", "2015-03-04", null, "sam")]
    [InlineData(null, null, null, "2015-03-04", "999990019", "sam")]
    [InlineData(null, "Zijlstra", "Luna", "2015-01-09", null, "luna")]
    public void Een_resultaat_dat_maar_bij_een_kind_past_wordt_herkend(string? nummer, string? achternaam, string? roepnaam, string? geboren, string? pgn, string kind)
    {
        var koppeling = ToetskoppelRules.Zoek(Regel(nummer, achternaam, roepnaam, geboren, pgn), Groep8);

        Assert.Equal((Toetsstand.Herkend, kind), (koppeling.Stand, koppeling.Leerling?.Id));
    }

    [Theory]
    [InlineData("20417", "Buitink", "Kim", null, null, "sam")]
    [InlineData("eck-van-een-ander\n20500", null, null, null, null, "amir")]
    [InlineData("20417", null, null, "2015-03-05", null, "sam")]
    [InlineData(null, "van den Akker", "Sam", "2016-03-04", null, "sam")]
    [InlineData(null, "van den Akker", "Sam", null, "123456782", "sam")]
    [InlineData(null, "Akker", "Sam", "2015-03-04", null, "sam")]
    [InlineData(null, null, null, null, "999990019", "sam")]
    [InlineData(null, "Zijlstra", null, null, null, "tess luna")]
    [InlineData(null, "Zijlstra", "Tessa", "2015-01-09", null, "tess luna")]
    [InlineData(null, "Yilmas", "Amir", null, null, "amir")]
    [InlineData(null, "Yilma", "Amr", null, null, "amir")]
    [InlineData(null, "Yilnas", "Emir Can", "2015-05-06", null, "amir")]
    [InlineData(null, "Zijlsta", "Tes", null, null, "tess")]
    public void Wat_tegenspreekt_of_bij_twee_past_kiest_een_mens(string? nummer, string? achternaam, string? roepnaam, string? geboren, string? pgn, string kandidaten)
    {
        var koppeling = ToetskoppelRules.Zoek(Regel(nummer, achternaam, roepnaam, geboren, pgn), Groep8);

        Assert.Equal(Toetsstand.Onzeker, koppeling.Stand);
        Assert.Null(koppeling.Leerling);
        Assert.Equal(kandidaten.Split(' ').Order(StringComparer.Ordinal), koppeling.Kandidaten.Select(k => k.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Wie_nergens_op_lijkt_is_onbekend()
    {
        Assert.Equal(Toetsstand.Onbekend, ToetskoppelRules.Zoek(Regel("99", "Verweggers", "Bo", null, null), Groep8).Stand);
        Assert.Equal(Toetsstand.Onbekend, ToetskoppelRules.Zoek(Regel(null, null, "Bo", "2015-01-09", null), Groep8).Stand);
        Assert.Equal(Toetsstand.Onbekend, ToetskoppelRules.Zoek(Regel(null, "Yilmas", "Bo", null, null), Groep8).Stand);
        Assert.Equal(Toetsstand.Onbekend, ToetskoppelRules.Zoek(Regel(null, null, "Amr", null, null), Groep8).Stand);
    }

    [Fact]
    public void Tweemaal_hetzelfde_telt_een_keer_en_twee_verschillende_kiest_een_mens()
    {
        var zelfde = ToetsRules.Begin([Regel("20417"), Regel("20417", nr: 2)], Groep8, Volledigdossier.Vandaag);
        Assert.Equal([Toetsstand.Herkend, Toetsstand.Dubbel], zelfde.Select(r => r.Stand));

        var anders = ToetsRules.Begin([Regel("20417"), Regel("20417", nr: 2) with { Toets = Toets with { Standaardscore = 90 } }], Groep8, Volledigdossier.Vandaag);
        Assert.All(anders, r => Assert.Equal(Toetsstand.Dubbel, r.Stand));
        Assert.All(anders, r => Assert.NotNull(r.Melding));

        var gekozen = ToetsRules.Gekozen(anders, 2, new Leerlingnaam("sam", "Sam"));
        Assert.Equal([Toetsstand.Dubbel, Toetsstand.Herkend], gekozen.Select(r => r.Stand));
        var andersom = ToetsRules.Gekozen(gekozen, 1, new Leerlingnaam("sam", "Sam"));
        Assert.Equal([Toetsstand.Herkend, Toetsstand.Dubbel], andersom.Select(r => r.Stand));
    }

    [Fact]
    public void Een_regel_bewaart_geen_nummer_van_een_kind()
    {
        var lijn = Assert.Single(ToetsRules.Begin([Regel("leerling-0123456789-abcdef", pgn: "999990019")], Groep8, Volledigdossier.Vandaag));

        Assert.DoesNotContain("0123456789", lijn.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", lijn.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, Dossierstatus.Voorlopig, Toetsstand.KanNiet, false)]
    [InlineData(true, Dossierstatus.Gewist, Toetsstand.KanNiet, false)]
    [InlineData(true, Dossierstatus.Voorlopig, Toetsstand.Herkend, false)]
    [InlineData(true, Dossierstatus.TerInzage, Toetsstand.Herkend, true)]
    [InlineData(true, Dossierstatus.Gereed, Toetsstand.Herkend, true)]
    [InlineData(true, Dossierstatus.Verstrekt, Toetsstand.Herkend, true)]
    public void Het_dossier_zegt_of_het_erbij_kan_en_of_het_de_tweede_ronde_wordt(bool bestaat, Dossierstatus status, Toetsstand stand, bool nieuweVersie)
    {
        var lijn = ToetsRules.MetDossier(Lijn(), new Toetsdossier(bestaat, status, null, Overstapadvies.Leeg));

        Assert.Equal((stand, nieuweVersie), (lijn.Stand, lijn.NieuweVersie));
    }

    [Fact]
    public void Wat_er_al_precies_zo_staat_verandert_niets_ook_in_een_andere_volgorde()
    {
        var was = Lijn().Toets with { Referentieniveaus = [new("LEZEN", "2F"), new("REKENEN", "1S")] };

        Assert.Equal(Toetsstand.Gelijk, ToetsRules.MetDossier(Lijn(), new Toetsdossier(true, Dossierstatus.Voorlopig, was, null)).Stand);
        Assert.Equal(Toetsstand.Herkend, ToetsRules.MetDossier(Lijn(), new Toetsdossier(true, Dossierstatus.Voorlopig, was with { Standaardscore = 1 }, null)).Stand);
    }

    [Fact]
    public void Een_hoger_toetsadvies_zegt_dat_het_advies_bijgesteld_of_uitgelegd_wordt()
    {
        var advies = Overstapadvies.Leeg with { Voorlopig = "60" };

        var lijn = ToetsRules.MetDossier(Lijn(), new Toetsdossier(true, Dossierstatus.Voorlopig, null, advies));

        Assert.True(lijn.Hoger);
        Assert.Contains("stel het advies bij", lijn.Melding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brugklas", "60")]
    [InlineData("havo/vwo", "80")]
    public void Wat_niet_te_vergelijken_is_zegt_dat_iemand_zelf_kijkt(string toetsadvies, string schooladvies)
    {
        var lijn = ToetsRules.Begin([Regel("20417") with { Toets = Toets with { ToetsadviesTekst = toetsadvies } }], Groep8, Volledigdossier.Vandaag)[0];

        var gewogen = ToetsRules.MetDossier(lijn, new Toetsdossier(true, Dossierstatus.Voorlopig, null, Overstapadvies.Leeg with { Voorlopig = schooladvies }));

        Assert.False(gewogen.Hoger);
        Assert.Contains("Kijk zelf", gewogen.Melding, StringComparison.Ordinal);
    }

    private static Toetsinleesregel Lijn() => ToetsRules.Begin([Regel("20417")], Groep8, Volledigdossier.Vandaag)[0];

    private static Toetsregel Regel(string? nummer, string? achternaam = null, string? roepnaam = null, string? geboren = null, string? pgn = null, int nr = 1) => new(
        nr, nummer, achternaam, roepnaam, geboren is null ? null : DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture), pgn, Toets);

    private static LeerlingRij Kind(string id, string roepnaam, string? voorvoegsel, string achternaam, DateOnly geboren, string? bron = null, string? eck = null, string? bsn = null) => new(
        id, new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, geboren, "g8", "8"), Actief: true, bron, EckKenmerk.Van(eck), bsn, null, [], []);
}
