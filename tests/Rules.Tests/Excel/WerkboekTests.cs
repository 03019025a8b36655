using System.Globalization;
using OrleansSchool.Intranet.Documents.Excel;
using static OrleansSchool.Tests.Rules.Excel.WerkboekVoorbeelden;

namespace OrleansSchool.Tests.Rules.Excel;

public sealed class WerkboekTests
{
    [Theory]
    [Requirement("XLS-2")]
    [InlineData("=HYPERLINK(\"http://kwaad.example\";\"x\")")]
    [InlineData("=cmd()")]
    [InlineData("+31 6 12345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1+1)")]
    [InlineData("\t=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("'=1+1")]
    [InlineData("{=1+1}")]
    [InlineData("08-09-2026")]
    [InlineData("12345")]
    [InlineData("TRUE")]
    [InlineData("'t Hooft")]
    public void Een_tekst_van_een_mens_wordt_nooit_een_formule_of_getal(string tekst)
    {
        var boek = Schrijf(blad => blad.Tekst(blad.NieuweRij(), 1, tekst));

        Assert.Empty(boek.Formules("Proef"));
        Assert.Equal(tekst.Replace("\u200B", "", StringComparison.Ordinal).Trim(), Assert.IsType<string>(boek.Waarde("Proef", "A4")));
        Assert.Contains(boek.Cel("Proef", "A4").Attribute("t")!.Value, new[] { "s", "inlineStr" });
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-2")]
    public void Wat_op_een_formule_lijkt_blijft_tekst_ook_na_bewerken()
    {
        var boek = Schrijf(blad =>
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, "=1+1");
            blad.Tekst(rij, 2, "gewoon");
        });

        Assert.Equal("1", boek.Stijl("Proef", "A4").Attribute("quotePrefix")?.Value);
        Assert.NotEqual("1", boek.Stijl("Proef", "B4").Attribute("quotePrefix")?.Value);
        Assert.Equal("49", boek.Stijl("Proef", "B4").Attribute("numFmtId")?.Value);
    }

    [Fact]
    [Requirement("XLS-2")]
    public void Ook_titel_kop_bladnaam_en_schoolnaam_maken_geen_formule()
    {
        var kop = Kop() with { School = "=1+1", Periode = "+2", Versie = "-3", Titel = "@4", Wie = "=5" };
        var boek = new GelezenWerkboek(stroom =>
        {
            using var werkboek = new Werkboek(kop);
            werkboek.NieuwBlad("=1+1", "=2+2", Stand.Staand, [new("=3+3", 10)]);
            werkboek.Bewaar(stroom);
        });

        Assert.Empty(boek.Formules("=1+1"));
        Assert.Equal("=2+2", boek.Waarde("=1+1", "A1"));
        Assert.Equal("=3+3", boek.Waarde("=1+1", "A3"));
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Cellen_hebben_hun_soort_ook_onder_Nederlandse_instellingen()
    {
        var vorige = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            var boek = Schrijf(VulSoorten);

            Assert.Equal(1234.56, boek.Getal("Proef", "A4"));
            Assert.Equal(0.25, boek.Getal("Proef", "B4"));
            Assert.Equal(-12.5, boek.Getal("Proef", "C4"));
            Assert.Equal(new DateTime(2026, 9, 8, 0, 0, 0, DateTimeKind.Unspecified), boek.Waarde("Proef", "A5"));
            Assert.Equal(42d, boek.Getal("Proef", "C5"));
            Assert.Equal("0.53125", boek.Cel("Proef", "B5").Value);
            Assert.Equal(1234.56 - 12.5, boek.Formules("Proef")["A6"].Waarde, 6);
            Assert.Empty(boek.Bezwaren());
        }
        finally
        {
            CultureInfo.CurrentCulture = vorige;
        }
    }

    private static void VulSoorten(WerkboekBlad blad)
    {
        var rij = blad.NieuweRij();
        blad.Euro(rij, 1, 123_456);
        blad.Percentage(rij, 2, 0.25m);
        blad.Decimaal(rij, 3, -12.5m);
        rij = blad.NieuweRij();
        blad.Datum(rij, 1, Dinsdag);
        blad.Tijd(rij, 2, new TimeOnly(12, 45));
        blad.Getal(rij, 3, 42);
        blad.SluitTabel();
        blad.Formule(blad.NieuweRij(), 1, "A4+C4", 1234.56m - 12.5m, Opmaak.Euro);
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Blad_is_klaar_om_te_lezen_en_te_printen()
    {
        var boek = Schrijf(blad => blad.Tekst(blad.NieuweRij(), 1, "x"));

        var ruit = boek.Element("Proef", "pane");
        Assert.Equal(("3", "A4", "frozenSplit"), (ruit.Attribute("ySplit")!.Value, ruit.Attribute("topLeftCell")!.Value, ruit.Attribute("state")!.Value));
        Assert.Equal("A3:C4", boek.Element("Proef", "autoFilter").Attribute("ref")!.Value);
        Assert.Equal("Proef!1:3", boek.DefinedName("_xlnm.Print_Titles", 0));
        var pagina = boek.Element("Proef", "pageSetup");
        Assert.Equal(("9", "landscape"), (pagina.Attribute("paperSize")!.Value, pagina.Attribute("orientation")!.Value));
        Assert.Equal("1", boek.Element("Proef", "pageSetUpPr").Attribute("fitToPage")!.Value);
        Assert.Equal("0", pagina.Attribute("fitToHeight")!.Value);
        Assert.All(boek.Element("Proef", "cols").Elements(), k => Assert.Equal("1", k.Attribute("customWidth")!.Value));
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Kop_en_voet_zeggen_school_periode_versie_wie_en_wanneer()
    {
        var boek = Schrijf(_ => { });

        var kop = boek.Element("Proef", "oddHeader").Value;
        Assert.Contains("&LBasisschool De Horizon (99XX00)", kop, StringComparison.Ordinal);
        Assert.Contains("dinsdag 8 september 2026", kop, StringComparison.Ordinal);
        Assert.Contains("&Rversie 3, intern, vertrouwelijk", kop, StringComparison.Ordinal);
        var voet = boek.Element("Proef", "oddFooter").Value;
        Assert.Contains("&LGemaakt door Coördinator Öz && Zn", voet, StringComparison.Ordinal);
        Assert.Contains("&Cop 08-09-2026 om 11:30", voet, StringComparison.Ordinal);
        Assert.Contains("&RPagina &P van &N", voet, StringComparison.Ordinal);
        Assert.Equal("Basisschool De Horizon (99XX00), dinsdag 8 september 2026, versie 3", boek.Waarde("Proef", "A2"));
    }

    [Fact]
    public void Eigenschappen_noemen_maker_school_en_moment_van_de_klok_van_de_school()
    {
        var eigenschappen = Schrijf(_ => { }).Eigenschappen();

        Assert.Contains("Coördinator Öz &amp; Zn", eigenschappen, StringComparison.Ordinal);
        Assert.Contains("Basisschool De Horizon", eigenschappen, StringComparison.Ordinal);
        Assert.Contains("2026-09-08T09:30:00.0000000Z", eigenschappen, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_heel_lange_schoolnaam_past_in_de_kop()
    {
        var kop = Kop() with { School = new string('&', 300), Periode = new string('é', 300), Versie = string.Concat(Enumerable.Repeat("🎒", 200)) };

        var boek = Schrijf(_ => { }, kop);

        Assert.InRange(boek.Element("Proef", "oddHeader").Value.Length, 200, 255);
        Assert.Empty(boek.Bezwaren());
    }

    [Fact]
    [Requirement("XLS-1")]
    public void Een_formule_met_een_andere_uitkomst_dan_geteld_houdt_de_export_tegen()
    {
        var fout = Assert.Throws<InvalidOperationException>(() => Schrijf(blad =>
        {
            var rij = blad.NieuweRij();
            blad.Getal(rij, 1, 4);
            blad.Formule(rij, 2, "SUM(A4:A4)", 5);
        }));

        Assert.Contains("'Proef'!B4", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Te_veel_rijen_worden_geweigerd_met_wat_te_doen()
    {
        var fout = Assert.Throws<WerkboekTeGrootException>(() => Schrijf(blad =>
        {
            for (var i = 0; i <= WerkboekBlad.RijenMax; i++)
            {
                blad.NieuweRij();
            }
        }));

        Assert.Equal("Dit overzicht is te groot: blad 'Proef' heeft hoogstens 20.000 rijen. Kies een kortere periode of minder groepen.", fout.Message);
    }

    [Fact]
    public void Te_veel_bladen_worden_geweigerd()
    {
        using var boek = new Werkboek(Kop());
        for (var i = 0; i < Werkboek.BladenMax; i++)
        {
            boek.NieuwBlad("Groep", "Groep", Stand.Staand, [new("A", 10)]);
        }

        Assert.Throws<WerkboekTeGrootException>(() => boek.NieuwBlad("Groep", "Groep", Stand.Staand, [new("A", 10)]));
    }

    [Fact]
    public void Een_leeg_blad_houdt_een_tabel_van_een_lege_rij()
    {
        var boek = Schrijf(blad =>
        {
            blad.SluitTabel();
            blad.Formule(blad.NieuweRij(), 1, $"COUNTIF({blad.Bereik(2)},\"x\")", 0);
        });

        Assert.Equal(("COUNTIF(B4:B4,\"x\")", 0d), boek.Formules("Proef")["A5"]);
        Assert.Equal("A3:C4", boek.Element("Proef", "autoFilter").Attribute("ref")!.Value);
    }
}
