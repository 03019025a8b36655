using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Persoon;
using OrleansSchool.Tests.Rules.Excel;

namespace OrleansSchool.Tests.Rules.Persoon;

/// <summary>However much is kept of somebody, all of it goes along: in pieces, each under the name of a file that gives nobody away (SEC-5, AVG art. 15 lid 3).</summary>
[Requirement("SEC-5")]
public sealed class PersoonsoverzichtTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Dag = new(2026, 11, 12);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(23, 5)]
    public void Elke_regel_staat_in_een_stuk_in_dezelfde_volgorde_en_geen_stuk_is_te_groot(int regels, int stukken)
    {
        var heel = Overzicht(Deel("logboek", "Logboek", 0, regels / 2), Deel("vragen", "Vragen", regels / 2, regels - (regels / 2)));

        var delen = heel.InStukken(5);

        Assert.Equal(stukken, delen.Length);
        Assert.Equal(Enumerable.Range(1, stukken).Select(nr => (nr, stukken)), delen.Select(d => d.Stuk));
        Assert.All(delen, d => Assert.InRange(d.Regels, 1, 5));
        Assert.Equal(Regels(heel), delen.SelectMany(Regels));
    }

    [Fact]
    public void Wat_er_niet_in_staat_wordt_een_keer_gezegd_bij_het_einde_van_dat_deel()
    {
        var delen = Overzicht(Deel("logboek", "Logboek", 0, 7) with { Weggelaten = "Wie het schreef." }, Deel("vragen", "Vragen", 7, 1)).InStukken(5);

        Assert.Null(Assert.Single(delen[0].Delen).Weggelaten);
        Assert.Equal(["Wie het schreef.", null], delen[1].Delen.Select(d => d.Weggelaten));
    }

    [Fact]
    public void Wie_in_een_bestand_past_heeft_er_een_en_wie_nergens_staat_ook()
    {
        Assert.Equal((1, 1), Assert.Single(Overzicht(Deel("logboek", "Logboek", 0, PersoonGrenzen.RegelsMax)).InStukken()).Stuk);
        Assert.Null(Assert.Single(Overzicht().InStukken()).Stukwoord);
        Assert.Equal(2, Overzicht(Deel("logboek", "Logboek", 0, PersoonGrenzen.RegelsMax + 1)).InStukken().Length);
    }

    [Fact]
    public void Wat_in_een_Excelbestand_past_gaat_als_PDF_in_kleinere_stukken_en_ook_daarin_staat_elke_regel()
    {
        var heel = Overzicht(Deel("logboek", "Logboek", 0, PersoonGrenzen.RegelsPerDruk), Deel("vragen", "Vragen", PersoonGrenzen.RegelsPerDruk, 1));

        var druk = heel.InStukken(PersoonGrenzen.RegelsPerDruk);

        Assert.Single(heel.InStukken());
        Assert.Equal([PersoonGrenzen.RegelsPerDruk, 1], druk.Select(d => d.Regels));
        Assert.Equal(Regels(heel), druk.SelectMany(Regels));
    }

    [Fact]
    public void Een_stuk_in_Excel_zegt_welk_het_is_en_heeft_alleen_zijn_eigen_regels()
    {
        var stuk = Overzicht(Deel("logboek", "Logboek", 0, 7)).InStukken(5)[1];
        var blad = new Persoonsblad(stuk, "De Horizon", "99XX00", "Karin", new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)));

        var boek = new GelezenWerkboek(uit => PersoonWerkboek.Schrijf(blad, uit));

        Assert.Equal("Wat de school bewaart van Fenna van der Kwikstaart, stuk 2 van 2", boek.Waarde("Gegevens", "A1"));
        Assert.Equal(("regel 5", "regel 6", null), (boek.Waarde("Gegevens", "C4"), boek.Waarde("Gegevens", "C5"), boek.Waarde("Gegevens", "C6")));
    }

    [Fact]
    public void De_naam_van_een_bestand_zegt_wat_het_is_en_niet_van_wie_en_is_voor_elk_verzoek_een_andere()
    {
        var overzicht = Overzicht(Deel("logboek", "Logboek", 0, 7));
        var (pdf, xlsx) = (Persoonsbestand.Naam(overzicht, School, Dag, "aaaaaaaaaa3f9a1c", "pdf"), Persoonsbestand.Naam(overzicht, School, Dag, "aaaaaaaaaa7b2d4e", "xlsx"));

        Assert.Equal("persoonsgegevens-99XX00-leerling-fk-2026-11-12-3f9a1c.pdf", pdf);
        Assert.Equal("persoonsgegevens-99XX00-leerling-fk-2026-11-12-7b2d4e.xlsx", xlsx);
        Assert.Equal("persoonsgegevens-99XX00-leerling-fk-2026-11-12-3f9a1c-stuk2van2.pdf", Persoonsbestand.Naam(overzicht.InStukken(5)[1], School, Dag, "aaaaaaaaaa3f9a1c", "pdf"));
        Assert.Equal("persoonsgegevens-99XX00-leerling-x-2026-11-12-3f9a1c.pdf", Persoonsbestand.Naam(overzicht with { Naam = "李" }, School, Dag, "aaaaaaaaaa3f9a1c", "pdf"));
    }

    private static Persoonsoverzicht Overzicht(params Persoonsdeel[] delen) => new(Persoonsleutel.Leerling("fenna"), "Fenna van der Kwikstaart", [.. delen]);

    private static Persoonsdeel Deel(string soort, string kop, int vanaf, int aantal) =>
        new(soort, kop, [.. Enumerable.Range(vanaf, aantal).Select(n => new Persoonsregel("Wat", $"regel {n}", null))], null);

    private static IEnumerable<string> Regels(Persoonsoverzicht overzicht) => overzicht.Delen.SelectMany(d => d.Regels).Select(r => r.Waarde);
}
