using System.Text;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Rules.Tabellen;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The list of a VO school: which column is what, and the lines of it (OSO-S1).</summary>
[Requirement("OSO-S1")]
public sealed class BerichttabelTests
{
    [Fact]
    public void Een_lijst_in_Excel_wordt_herkend_ook_met_regels_boven_de_kop()
    {
        var tabel = Goed(Tabelmaker.Xlsx(
            [
                ["Groep 8 De Horizon", null, null, null, null], ["Achternaam", "Tussenvoegsel", "Voornaam", "Geb.datum", "Brugklas"],
                ["Akker", "van den", "Jasmijn", new DateTime(2014, 11, 12), "havo/vwo"], ["Okafor", null, "Chidi", "3-1-2015", null], [null, null, "Wees", null, null],
            ], ["Aanmeldingen", "", "", "", ""]));
        var regels = tabel.Regels().ToList();
        Assert.Equal(
            ["van den Akker|Jasmijn|2014-11-12|havo/vwo", "Okafor|Chidi|3-1-2015|"],
            regels.Select(r => $"{r.Achternaam}|{r.Roepnaam}|{r.Geboortedatum}|{r.Niveau}"));
    }

    [Fact]
    public void Wat_met_de_hand_is_getypt_blijft_staan_en_een_tweede_lijst_komt_in_plaats_van_de_eerste()
    {
        var vorm = new BerichtVorm { Regels = [new BerichtregelVorm { Achternaam = "Winter" }, new BerichtregelVorm()] };
        Assert.True(vorm.NeemOver(Goed(Encoding.UTF8.GetBytes("Achternaam;Niveau\nAkker;havo\n")).Regels()));
        Assert.Equal(["Winter", "Akker"], vorm.Regels.Select(r => r.Achternaam));
        Assert.True(vorm.NeemOver(Goed(Encoding.UTF8.GetBytes("Achternaam;Niveau\nOkafor;vwo\nZomer;vwo\n")).Regels()));
        Assert.Equal(["Winter", "Okafor", "Zomer"], vorm.Regels.Select(r => r.Achternaam));
        Assert.False(vorm.NeemOver(Enumerable.Repeat(new BerichtregelVorm { Achternaam = "Akker", UitLijst = true }, OverdrachtGrenzen.BerichtregelsMax)));
        Assert.Equal(3, vorm.Regels.Count);
    }

    [Fact]
    public void Een_csv_met_een_kolom_naam_wordt_gesplitst_bij_de_komma()
    {
        var regel = Assert.Single(Goed(Encoding.UTF8.GetBytes("Leerling;Niveau\nÇetin, Emre;vmbo-t\n")).Regels());
        Assert.Equal(("Çetin", "Emre", "vmbo-t"), (regel.Achternaam, regel.Roepnaam, regel.Niveau));
    }

    [Fact]
    public void Wat_niet_herkend_is_kiest_iemand_zelf_en_de_lijst_reist_mee_met_het_formulier()
    {
        var tabel = Goed(Encoding.UTF8.GetBytes("Kolom A;Kolom B\nAkker;12-11-2014\n"));
        Assert.False(tabel.HeeftNaam);
        var gekozen = Berichttabel.Lees(tabel.Tekst(), [Berichttabel.Achternaam, Berichttabel.Geboortedatum])!;
        Assert.True(gekozen.HeeftNaam);
        Assert.Equal(("Akker", "12-11-2014"), (gekozen.Regels().Single().Achternaam, gekozen.Regels().Single().Geboortedatum));
        Assert.Null(Berichttabel.Lees(tabel.Tekst(), ["gevaarlijk", null])!.Velden[0]);
    }

    [Theory]
    [InlineData("12-11-2014", "12-11-2014")]
    [InlineData("12-11-14", "12-11-2014")]
    [InlineData("12 nov. 2014", "12-11-2014")]
    [InlineData("12 November 2014", "12-11-2014")]
    [InlineData("3-mrt-2015", "03-03-2015")]
    [InlineData("20141112", "12-11-2014")]
    [InlineData("12112014", "12-11-2014")]
    [InlineData("3112014", "03-11-2014")]
    [InlineData("41955", "12-11-2014")]
    [InlineData("2014-11-12T00:00:00", "12-11-2014")]
    [InlineData("12-11-2014 00:00", "12-11-2014")]
    [InlineData("31-02-2014", "31-02-2014")]
    [InlineData("31-02-14", "31-02-14")]
    [InlineData("onbekend", "onbekend")]
    [InlineData("", "")]
    public void Een_geboortedatum_mag_op_veel_manieren_in_de_lijst_staan(string inLijst, string inFormulier) => Assert.Equal(inFormulier, Berichtdatum.Leesbaar(inLijst));

    [Fact]
    public void Van_een_brede_lijst_komt_de_naam_mee_waar_die_ook_staat()
    {
        var koppen = string.Join(';', Enumerable.Range(1, 24).Select(_ => "Extra").Append("Achternaam"));
        var waarden = string.Join(';', Enumerable.Range(1, 24).Select(_ => "x").Append("Akker"));
        Assert.Equal("Akker", Assert.Single(Goed(Encoding.UTF8.GetBytes($"{koppen}\n{waarden}\n")).Regels()).Achternaam);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("[[\"a\",\"b\"],[\"c\"]]")]
    [InlineData("[[\"a\"],null]")]
    [InlineData("[[\"a\"],[null]]")]
    [InlineData("{\"a\":1}")]
    public void Wat_niet_van_ons_formulier_komt_wordt_niet_gelezen(string? tekst) => Assert.Null(Berichttabel.Lees(tekst, []));

    [Fact]
    public void Te_veel_regels_of_geen_tabel_wordt_geweigerd_met_wat_te_doen()
    {
        var veel = "Achternaam;Roepnaam\n" + string.Concat(Enumerable.Repeat("Akker;Sam\n", OverdrachtGrenzen.BerichtregelsMax + 1));
        Assert.Equal("te-veel-rijen", Nee(Encoding.UTF8.GetBytes(veel)));
        Assert.NotNull(Nee([0x25, 0x50, 0x44, 0x46, 0x2D]));
        Assert.NotNull(Nee([]));
        foreach (var nee in new[]
        {
            TabelWeigering.Uitgepakt(), TabelWeigering.Verhouding(), TabelWeigering.DuurtTeLang(), TabelWeigering.GeenKoppen(), TabelWeigering.GeenRijen(),
        })
        {
            var zonder = TabelWeigering.ZonderSjabloon(nee.Weigering);
            Assert.Equal(nee.Weigering.Code, zonder.Code);
            Assert.NotEqual(nee.Weigering.Zin, zonder.Zin);
            Assert.DoesNotContain("sjabloon", zonder.Zin, StringComparison.Ordinal); // there is none for the list of a VO school
        }
    }

    private static Berichttabel Goed(byte[] bytes)
    {
        var uitkomst = Lees(bytes);
        Assert.True(uitkomst.Tabel is not null, uitkomst.Weigering?.Zin);
        return Berichttabel.Van(uitkomst.Tabel);
    }

    private static string? Nee(byte[] bytes) => Lees(bytes).Weigering?.Code;

    private static LosseTabelUitkomst Lees(byte[] bytes) =>
        LosseTabelReader.Lees(new MemoryStream(bytes, writable: false), Berichttabel.Kent, OverdrachtGrenzen.BerichtregelsMax, TimeProvider.System);
}
