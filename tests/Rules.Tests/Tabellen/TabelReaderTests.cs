using System.IO.Compression;
using System.Text;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Tests.Rules.Tabellen;

[Requirement("SCH-3")]
[Requirement("SEC-6")]
public sealed class TabelReaderTests
{
    private const string Csv = "Leerling;Naam verzorger;Relatie;Mobiel\r\nJasmijn van den Akker;Samira Çelik;moeder;0611111111\r\n";

    [Theory]
    [InlineData("utf-8", ';')]
    [InlineData("utf-8", ',')]
    [InlineData("utf-8", '\t')]
    [InlineData("utf-16", ';')]
    [InlineData("windows-1252", ';')]
    public void Tekenset_en_scheiding_van_een_csv_worden_herkend(string tekenset, char scheiding)
    {
        var codering = CodePagesEncodingProvider.Instance.GetEncoding(tekenset) ?? Encoding.GetEncoding(tekenset);
        var bytes = codering.GetPreamble().Concat(codering.GetBytes(Csv.Replace(';', scheiding))).ToArray();

        var tabel = Tabelmaker.Goed(bytes);

        Assert.Equal(["Leerling", "Naam verzorger", "Relatie", "Mobiel"], tabel.Koppen);
        Assert.Equal((2, "Samira Çelik"), (tabel.Rijen[0].Nr, tabel.Rijen[0].Cel(1).Tekst));
    }

    [Fact]
    public void Koppen_mogen_lager_staan_en_anders_heten_en_lege_regels_tellen_mee_in_het_nummer()
    {
        var tabel = Tabelmaker.Goed(Encoding.UTF8.GetBytes("Lijst van school\n\nNaam_Leerling;OUDER / VERZORGER;e-mail adres\n\nJasmijn Akker;Samira;s@voorbeeld.nl\n"));

        Assert.Equal([VerzorgerVelden.Leerling, VerzorgerVelden.Naam, VerzorgerVelden.Email], KoppelRules.Raad(tabel.Soort, tabel.Koppen).Select(k => k.Veld));
        Assert.Equal(5, Assert.Single(tabel.Rijen).Nr);
    }

    [Fact]
    public void Getallen_datums_ja_nee_en_formules_houden_hun_soort()
    {
        var tabel = Tabelmaker.Goed(Tabelmaker.Xlsx(
            [["Jasmijn Akker", "Samira", 612345678, new DateTime(2017, 3, 4), true, "=\"a\"&\"b\""]], ["Leerling", "Verzorger", "Mobiel", "Geboortedatum", "Gezag", "Relatie"],
            boek => boek.RecalculateAllFormulas()));

        Assert.Equal(new Tabelcel("612345678", Celsoort.Getal), tabel.Rijen[0].Cel(2));
        Assert.Equal(new Tabelcel("2017-03-04", Celsoort.Datum), tabel.Rijen[0].Cel(3));
        Assert.Equal(new Tabelcel("ja", Celsoort.JaNee), tabel.Rijen[0].Cel(4));
        Assert.True(tabel.Rijen[0].Cel(5).Formule);
    }

    [Fact]
    public void Een_formule_zonder_bewaarde_uitkomst_wordt_herkend()
    {
        var bytes = Wijzig(Tabelmaker.Xlsx([["Jasmijn Akker", "Samira", "PLEK"]], ["Leerling", "Verzorger", "Relatie"]), "sheet1.xml",
            xml => System.Text.RegularExpressions.Regex.Replace(xml, "<(?<ns>(x:)?)c r=\"C2\"[^>]*>.*?</(x:)?c>", "<${ns}c r=\"C2\"><${ns}f>A2</${ns}f></${ns}c>", System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

        Assert.Equal(Celsoort.FormuleZonderWaarde, Tabelmaker.Goed(bytes).Rijen[0].Cel(2).Soort);
    }

    [Fact]
    public void Een_cel_zonder_plaats_en_een_ander_voorvoegsel_verbergen_geen_formule()
    {
        var bytes = Wijzig(Tabelmaker.Xlsx([["Jasmijn Akker", "Samira", "PLEK"]], ["Leerling", "Verzorger", "Relatie"]), "sheet1.xml", xml =>
        {
            var met = Vervang(xml, "<(?<ns>(x:)?)c r=\"C2\"[^>]*>.*?</(x:)?c>", "<${ns}c r=\"C2\"><${ns}f>A2</${ns}f></${ns}c>");
            return Vervang(met, "<(?<ns>(x:)?)c r=\"[A-Z0-9]+\"", "<${ns}c");
        });
        bytes = Wijzig(bytes, "xl/workbook.xml", xml => xml.Replace("xmlns:r=", "xmlns:rel=", StringComparison.Ordinal).Replace(" r:id=", " rel:id=", StringComparison.Ordinal));

        Assert.Equal(Celsoort.FormuleZonderWaarde, Tabelmaker.Goed(bytes).Rijen[0].Cel(2).Soort);
    }

    /// <summary>A quote that isn't closed would make one cell of all rows up to the next one.</summary>
    [Theory]
    [InlineData("A B;Oma;x\n\nC D;\"Opa;x\nE F;Tante;x\nG H;\"Oom\";x\n", 4)]
    [InlineData("A B;Oma;x\nC D;\"Opa", 3)]
    [InlineData("A B;Oma;x\nC D;\"Opa\n", 3)]
    [InlineData("A B;Oma;x\r\nC D;Opa;\"een\r\ntwee\"\r\n", 3)]
    [InlineData("A B;\"Oma;x\" y\n", 2)]
    public void Een_aanhalingsteken_dat_regels_of_cellen_opslokt_wordt_geweigerd_met_de_rij(string regels, int rij)
    {
        var bytes = Encoding.UTF8.GetBytes("Leerling;Naam verzorger;Anders\n" + regels);

        Assert.Equal(Tabelweigercode.Aanhaling, Tabelmaker.Geweigerd(bytes));
        Assert.Equal(rij, Tabelmaker.Lees(bytes).Weigering!.Regel);
    }

    [Fact]
    public void Aanhalingstekens_die_kloppen_en_een_los_teken_midden_in_een_cel_blijven_gewoon_tekst()
    {
        var tabel = Tabelmaker.Goed(Encoding.UTF8.GetBytes("Leerling;Naam verzorger\nA B;\"Oma \"\"Truus\"\"; lief\"\nC D;Opa 5\" lang\n"));

        Assert.Equal([(2, "Oma \"Truus\"; lief"), (3, "Opa 5\" lang")], tabel.Rijen.Select(r => (r.Nr, r.Cel(1).Tekst)));
    }

    [Fact]
    public void Verborgen_bladen_en_samengevoegde_cellen_worden_gemeld()
    {
        var tabel = Tabelmaker.Goed(Tabelmaker.Xlsx([["Jasmijn Akker", "Samira", "moeder"], ["Sam Berg", "Wim", "vader"]], ["Leerling", "Verzorger", "Relatie"], boek =>
        {
            boek.Worksheet(1).Range("C2:C3").Merge();
            var verborgen = boek.AddWorksheet("Geheim");
            verborgen.Cell(1, 1).SetValue("Leerling");
            verborgen.Visibility = ClosedXML.Excel.XLWorksheetVisibility.Hidden;
        }));

        Assert.Contains(tabel.Meldingen, m => m.Contains("verborgen blad", StringComparison.Ordinal));
        Assert.Contains(tabel.Meldingen, m => m.Contains("samengevoegde cellen", StringComparison.Ordinal));
    }

    [Fact]
    public void Wat_geen_tabel_is_wordt_bij_zijn_naam_geweigerd()
    {
        var xlsx = Tabelmaker.Xlsx([["Jasmijn Akker", "Samira"]], ["Leerling", "Verzorger"]);
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        Assert.Equal(Tabelweigercode.Leeg, Tabelmaker.Geweigerd([]));
        Assert.Equal(Tabelweigercode.Html, Tabelmaker.Geweigerd("<html><table><tr><td>Leerling</td></tr></table></html>"u8.ToArray()));
        Assert.Equal(Tabelweigercode.OudExcel, Tabelmaker.Geweigerd(ole));
        Assert.Equal(Tabelweigercode.Versleuteld, Tabelmaker.Geweigerd([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal(Tabelweigercode.GeenTabel, Tabelmaker.Geweigerd("%PDF-1.7 niets"u8.ToArray()));
        Assert.Equal(Tabelweigercode.GeenTabel, Tabelmaker.Geweigerd(":20:AFSCHRIFT\r\n:25:NL91ABNA0417164300\r\n:60F:C261101EUR0,00\r\n"u8.ToArray()));
        Assert.Contains("MT940", Tabelmaker.Lees(":20:AFSCHRIFT\n:25:NL91ABNA0417164300\n:60F:C261101EUR0,00\n"u8.ToArray()).Weigering!.Zin, StringComparison.Ordinal);
        Assert.Equal(Tabelweigercode.Macro, Tabelmaker.Geweigerd(Voegtoe(xlsx, "xl/vbaProject.bin", [1, 2, 3])));
        Assert.Equal(Tabelweigercode.OpenDocument, Tabelmaker.Geweigerd(Zip(("mimetype", 10), ("content.xml", 10))));
        Assert.Equal(Tabelweigercode.GeenTabel, Tabelmaker.Geweigerd(Zip(("word/document.xml", 10), ("[Content_Types].xml", 10))));
        Assert.Equal(Tabelweigercode.GeenKoppen, Tabelmaker.Geweigerd("zomaar een zin zonder kolommen\n"u8.ToArray()));
        Assert.Equal(Tabelweigercode.GeenRijen, Tabelmaker.Geweigerd("Leerling;Verzorger\n"u8.ToArray()));
        Assert.Equal(Tabelweigercode.TeGroot, Tabelmaker.Geweigerd(new byte[TabelGrenzen.BytesMax + 1]));
    }

    [Fact]
    public void Een_zipbom_wordt_geweigerd_voor_hij_wordt_geopend()
    {
        var xlsx = Tabelmaker.Xlsx([["Jasmijn Akker", "Samira"]], ["Leerling", "Verzorger"]);

        Assert.Equal(Tabelweigercode.ZonderVerhouding, Tabelmaker.Geweigerd(Voegtoe(xlsx, "xl/media/groot.bin", new byte[30 * 1024 * 1024])));
        Assert.Contains(Tabelmaker.Geweigerd(Voegtoe(xlsx, "xl/media/groter.bin", new byte[61 * 1024 * 1024])), new[] { Tabelweigercode.Uitgepakt, Tabelweigercode.ZonderVerhouding });
    }

    [Fact]
    public void Te_veel_rijen_kolommen_of_tekst_noemen_de_rij()
    {
        var rijen = new StringBuilder("Leerling;Verzorger\n").Insert(0, "").Append(string.Concat(Enumerable.Repeat("a;b\n", TabelGrenzen.RijenMax + 1))).ToString();
        var breed = "Leerling;Verzorger\n" + string.Join(';', Enumerable.Repeat("x", TabelGrenzen.KolommenMax + 1)) + "\n";
        var tekst = "Leerling;Verzorger\n" + string.Concat(Enumerable.Repeat($"{new string('a', 900)};{new string('b', 900)}\n", 1_500));

        Assert.Equal(Tabelweigercode.TeVeelRijen, Tabelmaker.Geweigerd(Encoding.UTF8.GetBytes(rijen)));
        Assert.Equal((Tabelweigercode.TeVeelKolommen, 2), (Tabelmaker.Geweigerd(Encoding.UTF8.GetBytes(breed)), Tabelmaker.Lees(Encoding.UTF8.GetBytes(breed)).Weigering!.Regel));
        Assert.Equal(Tabelweigercode.TeVeelTekst, Tabelmaker.Geweigerd(Encoding.UTF8.GetBytes(tekst)));
    }

    /// <summary>Seeded, so that a red run can be repeated: the number is in the message.</summary>
    [Fact]
    public void Een_beschadigd_bestand_geeft_altijd_een_tabel_of_een_weigering_met_een_naam()
    {
        byte[][] bronnen = [Tabelmaker.Xlsx([["Jasmijn Akker", "Samira", "moeder"], ["Sam Berg", "Wim", 612345678]], ["Leerling", "Verzorger", "Mobiel"]), Encoding.UTF8.GetBytes(Csv)];
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var nummer = 0; nummer < 3_000; nummer++)
        {
            var bytes = Verniel(bronnen[nummer % bronnen.Length], nummer);
            var uitkomst = Tabelmaker.Lees(bytes);
            Assert.True(uitkomst.Tabel is null != uitkomst.Weigering is null, $"nummer {nummer}");
            Assert.True(uitkomst.Weigering is null || Tabelweigercode.Alle.Contains(uitkomst.Weigering.Code), $"nummer {nummer}: {uitkomst.Weigering?.Code}");
            gezien.Add(uitkomst.Weigering?.Code ?? "goed");
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "goed", Tabelweigercode.Onleesbaar }, gezien);
    }

    /// <summary>Cuts, overwrites or fills with noise, by a fixed sequence.</summary>
    private static byte[] Verniel(byte[] bron, int nummer)
    {
        var x = (uint)((nummer * 2654435761L) + 12345);
        uint Volgende() => x = (x * 1664525) + 1013904223;
        var uit = bron.ToArray();
        switch (nummer / 2 % 3)
        {
            case 0:
                return uit[..(int)(Volgende() % (uint)uit.Length)];
            case 1:
                for (var i = 0; i < 1 + (nummer % 24); i++)
                {
                    uit[(int)(Volgende() % (uint)uit.Length)] = (byte)(Volgende() >> 16);
                }

                return uit;
            default:
                var van = (int)(Volgende() % (uint)uit.Length);
                for (var i = van; i < Math.Min(uit.Length, van + 64); i++)
                {
                    uit[i] = (byte)(Volgende() >> 16);
                }

                return uit;
        }
    }

    private static string Vervang(string xml, string wat, string door) => System.Text.RegularExpressions.Regex.Replace(
        xml, wat, door, System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static byte[] Wijzig(byte[] xlsx, string deel, Func<string, string> anders)
    {
        using var geheugen = new MemoryStream();
        geheugen.Write(xlsx);
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Update, leaveOpen: true))
        {
            var ingang = zip.Entries.First(e => e.FullName.EndsWith(deel, StringComparison.OrdinalIgnoreCase));
            var naam = ingang.FullName;
            string xml;
            using (var lezer = new StreamReader(ingang.Open()))
            {
                xml = lezer.ReadToEnd();
            }

            ingang.Delete();
            using var schrijver = new StreamWriter(zip.CreateEntry(naam).Open());
            schrijver.Write(anders(xml));
        }

        return geheugen.ToArray();
    }

    private static byte[] Voegtoe(byte[] xlsx, string naam, byte[] inhoud)
    {
        using var geheugen = new MemoryStream();
        geheugen.Write(xlsx);
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var uit = zip.CreateEntry(naam).Open();
            uit.Write(inhoud);
        }

        return geheugen.ToArray();
    }

    private static byte[] Zip(params (string Naam, int Lengte)[] delen)
    {
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, lengte) in delen)
            {
                using var uit = zip.CreateEntry(naam).Open();
                uit.Write(new byte[lengte]);
            }
        }

        return geheugen.ToArray();
    }
}
