using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Tests.Rules.Edexml;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The number of a group-8 child comes out of the file into its dossier and nowhere else (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class PgnTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Geboren = new(2015, 3, 4);

    [Theory]
    [InlineData("<bsn>111222333</bsn>", "111222333")]
    [InlineData("<onderwijsnummer>101222331</onderwijsnummer>", "101222331")]
    [InlineData("<bsn>101222331</bsn>", null)]
    [InlineData("<bsn>111222334</bsn>", null)]
    [InlineData("<bsn_ondwnr-4>2333</bsn_ondwnr-4>", null)]
    public void Alleen_een_nummer_dat_klopt_wordt_gelezen(string veld, string? verwacht)
    {
        var regel = Assert.Single(Gelezen(Kind("1042", "Noor", "Akker", veld)).Regels);

        Assert.Equal(("1042", "Noor", "Akker", Geboren, verwacht), (regel.Sleutel, regel.Roepnaam, regel.Achternaam, regel.Geboortedatum, regel.Pgn));
    }

    [Fact]
    public void Een_bestand_van_een_andere_school_wordt_geweigerd()
    {
        var uitkomst = EdexmlPgnLezer.Lees(Stroom(Kind("1", "Noor", "Akker", "<bsn>111222333</bsn>")), new SchoolSleutel("88XX00"), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(Weigercode.AndereSchool, uitkomst.Weigering!.Code);
        Assert.Empty(uitkomst.Regels);
    }

    [Theory]
    [InlineData("", Weigercode.Leeg)]
    [InlineData("<EDEX><school></school>", Weigercode.Afgekapt)]
    [InlineData("<html></html>", Weigercode.GeenEdex)]
    public void Wat_geen_EDEXML_is_krijgt_dezelfde_zin_als_bij_het_inlezen(string tekst, string code) =>
        Assert.Equal(code, EdexmlPgnLezer.Lees(new MemoryStream(Encoding.UTF8.GetBytes(tekst)), School, TimeProvider.System, TestContext.Current.CancellationToken).Weigering!.Code);

    [Theory]
    [InlineData("1042", null, "Gevonden")]
    [InlineData("1042", "2333", "Gevonden")]
    [InlineData("1042", "9999", "Onzeker")]
    [InlineData("7", null, "Gevonden")]
    [InlineData(null, null, "Gevonden")]
    public void Een_kind_wordt_herkend_aan_sleutel_of_naam_en_de_laatste_cijfers_moeten_kloppen(string? sleutel, string? laatste4, string verwacht)
    {
        var vondst = Assert.Single(PgnRules.Koppel(Gelezen(Kind("1042", "Noor", "Akker", "<bsn>111222333</bsn>")).Regels, [Rij(sleutel, laatste4)]));

        Assert.Equal(verwacht, vondst.Vondst.ToString());
        Assert.Equal(verwacht == nameof(Pgnvondst.Gevonden), vondst.Regel is not null);
    }

    [Fact]
    public void Twee_regels_die_passen_geven_niemand_een_nummer()
    {
        var regels = Gelezen(Kind("8", "Noor", "Akker", "<bsn>111222333</bsn>") + Kind("9", "Noor", "Akker", "<bsn>999990019</bsn>")).Regels;

        Assert.Equal(Pgnvondst.Onzeker, Assert.Single(PgnRules.Koppel(regels, [Rij(null, null)])).Vondst);
    }

    [Fact]
    public void Een_tweeling_met_verschoven_sleutels_krijgt_elk_het_eigen_nummer()
    {
        var regels = Gelezen(Kind("7", "Mees", "Akker", "<bsn>999990019</bsn>") + Kind("8", "Noor", "Akker", "<bsn>111222333</bsn>")).Regels;

        var vondst = Assert.Single(PgnRules.Koppel(regels, [Rij("7", null)]));
        Assert.Equal((Pgnvondst.Gevonden, "111222333"), (vondst.Vondst, vondst.Regel?.Pgn));
    }

    [Fact]
    public void Een_sleutel_van_een_ander_kind_met_dezelfde_geboortedag_telt_niet()
    {
        var regels = Gelezen(Kind("7", "Mees", "Berg", "<bsn>111222333</bsn>")).Regels;

        Assert.Equal(Pgnvondst.Niet, Assert.Single(PgnRules.Koppel(regels, [Rij("7", null)])).Vondst);
    }

    [Fact]
    public void Een_andere_roepnaam_is_goed_als_sleutel_achternaam_en_geboortedag_kloppen()
    {
        var regels = Gelezen(Kind("7", "Eleonora", "Akker", "<bsn>111222333</bsn>")).Regels;

        Assert.Equal(Pgnvondst.Gevonden, Assert.Single(PgnRules.Koppel(regels, [Rij("7", null)])).Vondst);
    }

    [Fact]
    public void Een_nummer_dat_bij_twee_kinderen_staat_krijgt_niemand()
    {
        var regels = Gelezen(Kind("7", "Noor", "Akker", "<bsn>111222333</bsn>") + Kind("8", "Mees", "Berg", "<bsn>111222333</bsn>")).Regels;
        var mees = Rij("8", null) with { Id = "mees", Persoon = new Persoonsgegevens("Mees", null, "Berg", Geboren, "g8", "8") };

        Assert.All(PgnRules.Koppel(regels, [Rij("7", null), mees]), v => Assert.Equal((Pgnvondst.Onzeker, (Pgnregel?)null), (v.Vondst, v.Regel)));
    }

    [Fact]
    public void Wie_niet_in_het_bestand_staat_of_er_zonder_nummer_staat_krijgt_er_geen()
    {
        var regels = Gelezen(Kind("1042", "Noor", "Akker", "") + Kind("1043", "Mees", "Berg", "<bsn>111222333</bsn>")).Regels;
        var ander = Rij(null, null) with { Persoon = new Persoonsgegevens("Otis", null, "Kaya", Geboren, "g8", "8") };

        Assert.Equal([Pgnvondst.ZonderNummer, Pgnvondst.Niet], PgnRules.Koppel(regels, [Rij("1042", null), ander]).Select(v => v.Vondst));
    }

    private static LeerlingRij Rij(string? sleutel, string? laatste4) =>
        new("noor", new Persoonsgegevens("Noor", null, "Akker", Geboren, "g8", "8"), true, sleutel, null, laatste4, null, [], []);

    private static string Kind(string sleutel, string roepnaam, string achternaam, string nummer) => Testbestanden.Leerling(
        $"key=\"{sleutel}\"", $"<achternaam>{achternaam}</achternaam><roepnaam>{roepnaam}</roepnaam><geboortedatum>2015-03-04</geboortedatum><jaargroep>8</jaargroep>{nummer}");

    private static Pgnuitkomst Gelezen(string leerlingen)
    {
        var uitkomst = EdexmlPgnLezer.Lees(Stroom(leerlingen), School, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Null(uitkomst.Weigering);
        return uitkomst;
    }

    private static MemoryStream Stroom(string leerlingen) => new(Encoding.UTF8.GetBytes(Testbestanden.Document(Testbestanden.Beren, leerlingen)));
}
