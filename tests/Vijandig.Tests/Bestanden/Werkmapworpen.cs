using System.Globalization;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>Workbooks and lists that run, fetch or grow when a careless reader opens them (SEC-6).</summary>
internal static class Werkmapworpen
{
    private const Familie Lijst = Familie.Tabel | Familie.Toets;
    private const string Xxe = """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>""";
    private const string Schema = "http://schemas.openxmlformats.org";

    public static IEnumerable<Bestandsworp> Alle() => [.. Inhoud(), .. Opbouw(), .. Omvang(), .. Teksten()];

    private static IEnumerable<Bestandsworp> Inhoud() =>
    [
        new("xlsx-macro", "lijst.xlsm", () => Zip.Van([.. Werkmap.Delen(Werkmap.Vel([Goed(2)])).Select(d => (d.Naam, System.Text.Encoding.UTF8.GetBytes(d.Inhoud))), ("xl/vbaProject.bin", [1, 2, 3])])),
        new("xlsx-macro-heet-anders", "lijst.xlsm", () => Zip.Teksten([
            .. Werkmap.Delen(Werkmap.Vel([Goed(2)])).Where(d => !d.Naam.EndsWith("workbook.xml.rels", StringComparison.Ordinal)), ("xl/gewoon.bin", "x"),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Schema}/package/2006/relationships"><Relationship Id="rId1" Type="{Schema}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="gewoon.bin"/></Relationships>""")])),
        new("xlsx-macroblad", "lijst.xlsm", () => Werkmap.Maak(Werkmap.Vel([Goed(2)]), ("xl/macrosheets/sheet1.xml", "<xm:macrosheet/>"))),
        new("docm", "brief.docm", () => Zip.Teksten((Werkmap.Typen, "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x"))),
        new("docm-als-pdf", "brief.pdf", () => Zip.Teksten((Werkmap.Typen, "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x"))) { Soort = "application/pdf" },
        new("xlsx-externe-link", "lijst.xlsx", () => Werkmap.Maak(
            Werkmap.Vel([Werkmap.Formule(2, "[1]Blad1!A1", "wout")]), ("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
            ("xl/externalLinks/_rels/externalLink1.xml.rels", $"""<Relationships xmlns="{Schema}/package/2006/relationships"><Relationship Id="rId1" Type="{Schema}/officeDocument/2006/relationships/externalLinkPath" Target="http://169.254.169.254/latest" TargetMode="External"/></Relationships>""")), Lijst),
        new("xlsx-dde", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Formule(2, "cmd|'/c calc.exe'!A1", "wout"), Werkmap.Rij(3, "=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)")])), Lijst),
        new("xlsx-ole", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Goed(2)]), ("xl/embeddings/oleObject1.bin", "MZ"), ("xl/activeX/activeX1.xml", "<ax/>")), Lijst),
        new("xlsx-script-in-cel", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "Zijlstra", "Oma", "", "06")])), Lijst),
        new("xlsx-vreemde-getallen", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(
            ["""<row r="2"><c r="A2"><v>1E+308</v></c><c r="B2"><v>-1E-308</v></c><c r="C2"><v>NaN</v></c><c r="D2" t="n"><v>Infinity</v></c><c r="E2" t="d"><v>9999-99-99</v></c><c r="F2" t="b"><v>7</v></c></row>"""])), Lijst),
        new("xlsx-datum-buiten-kalender", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(["""<row r="2"><c r="A2" s="1"><v>99999999</v></c><c r="B2" s="1"><v>-5</v></c></row>"""]),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Werkmap.Blad}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""")), Lijst),
        new("xlsx-plek-buiten-blad", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(["""<row r="99999999999"><c r="ZZZZZZZZ99999999999" t="inlineStr"><is><t>x</t></is></c><c r="2A"><v>1</v></c><c r=""><v>1</v></c></row>"""])), Lijst),
        new("xlsx-tekst-buiten-lijst", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(["""<row r="2"><c r="A2" t="s"><v>2147483647</v></c><c r="B2" t="s"><v>-1</v></c></row>"""]),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Werkmap.Blad}" count="2147483647" uniqueCount="2147483647"><si><t>x</t></si></sst>""")), Lijst),
    ];

    private static IEnumerable<Bestandsworp> Opbouw() =>
    [
        new("xlsx-xxe-in-blad", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, "&x;", "Wout")], Xxe))),
        new("xlsx-xxe-in-boek", "lijst.xlsx", () => Zip.Teksten(Werkmap.Delen(Werkmap.Vel([Goed(2)]), $"""<?xml version="1.0"?>{Xxe}<workbook xmlns="{Werkmap.Blad}"><sheets><sheet name="&x;" sheetId="1"/></sheets></workbook>"""))),
        new("xlsx-xxe-in-teksten", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Goed(2)]), ("xl/sharedStrings.xml", $"""<?xml version="1.0"?>{Xxe}<sst xmlns="{Werkmap.Blad}"><si><t>&x;</t></si></sst>""")), Lijst),
        new("xlsx-lachsalvo", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, "&l9;")], Xmlworpen.Lachsalvo))),
        new("xlsx-relatie-naar-buiten", "lijst.xlsx", () => Zip.Teksten(
            [.. Werkmap.Delen(Werkmap.Vel([Goed(2)])).Where(d => !d.Naam.EndsWith("workbook.xml.rels", StringComparison.Ordinal)),
                ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Schema}/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="file:///etc/passwd"/><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>""")]), Lijst),
        new("xlsx-zonder-blad", "lijst.xlsx", () => Zip.Teksten(Werkmap.Delen("")[..4])),
        new("xlsx-blad-is-geen-xml", "lijst.xlsx", () => Werkmap.Maak("dit is geen xml")),
        new("xlsx-duizend-bladen", "lijst.xlsx", () => Zip.Teksten(Werkmap.Delen(Werkmap.Vel([Goed(2)]),
            $"""<workbook xmlns="{Werkmap.Blad}" xmlns:r="{Schema}/officeDocument/2006/relationships"><sheets>{string.Concat(Enumerable.Range(1, 1_000).Select(n => $"<sheet name=\"b{n}\" sheetId=\"{n}\" r:id=\"rId1\"/>"))}</sheets></workbook>"""))),
        new("xls-oud", "lijst.xls", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        new("xlsb", "lijst.xlsb", () => Zip.Teksten((Werkmap.Typen, "<Types/>"), ("xl/workbook.bin", "x"))),
        new("ods", "lijst.ods", () => Zip.Teksten(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))),
    ];

    private static IEnumerable<Bestandsworp> Omvang() =>
    [
        new("xlsx-miljoen-rijen", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(Enumerable.Range(2, 1_000_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<row r=\"{n}\"><c><v>{n}</v></c></row>")))), Zwaar: true),
        new("xlsx-miljoen-lege-rijen", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(Enumerable.Repeat("<row/>", 1_000_000))), Zwaar: true),
        new("xlsx-zestienduizend-kolommen", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, Enumerable.Range(0, 16_384).Select(n => string.Create(CultureInfo.InvariantCulture, $"c{n}")))])), Zwaar: true),
        new("xlsx-breed-genoemd", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel(["""<row r="2" spans="1:16384"><c r="XFD2"><v>1</v></c></row>"""]).Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal)), Lijst),
        new("xlsx-reuzencel", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Werkmap.Rij(2, new string('x', 3_000_000))])), Lijst, Zwaar: true),
        new("xlsx-honderdduizend-samengevoegd", "lijst.xlsx", () => Werkmap.Maak(Werkmap.Vel([Goed(2)]).Replace(
            "</sheetData>", $"</sheetData><mergeCells>{string.Concat(Enumerable.Range(1, 100_000).Select(n => $"<mergeCell ref=\"A{n}:XFD{n}\"/>"))}</mergeCells>", StringComparison.Ordinal)), Lijst, Zwaar: true),
    ];

    private static IEnumerable<Bestandsworp> Teksten() =>
    [
        Bestandsworp.Tekst("csv-open-aanhaling", "lijst.csv", () => "Leerling;Naam verzorger\nA;\"" + new string('x', 4_000_000), zwaar: true),
        Bestandsworp.Tekst("csv-honderdduizend-rijen", "lijst.csv", () => "Leerling;Naam verzorger\n" + string.Concat(Enumerable.Repeat("A;B\n", 100_000)), zwaar: true),
        Bestandsworp.Tekst("csv-duizend-kolommen", "lijst.csv", () => string.Join(';', Enumerable.Repeat("Leerling", 5_000)) + "\n" + new string(';', 5_000) + "\n"),
        Bestandsworp.Tekst("csv-formules", "lijst.csv", () => "Leerling;Naam verzorger;Relatie\n=cmd|'/c calc'!A1;@SUM(1);+1\n", Lijst),
        new("csv-nullen", "lijst.csv", () => [.. "Leerling;Naam verzorger\nA"u8, 0, 0, .. ";B\n"u8], Lijst),
        new("csv-geen-tekens", "lijst.csv", () => [.. "Leerling;Naam verzorger\n"u8, 0xED, 0xA0, 0x80, 0xFF, 0xFE, 0xC0, 0x80, .. ";B\n"u8], Lijst),
        new("csv-utf-32", "lijst.csv", () => [0xFF, 0xFE, 0, 0, .. System.Text.Encoding.UTF32.GetBytes("Leerling;Naam verzorger\nA;B\n")], Lijst),
        Bestandsworp.Tekst("csv-sep", "lijst.csv", () => "sep=\0\nLeerling;Naam verzorger\nA;B\n", Lijst),
        Bestandsworp.Tekst("json-diep", "uitslag.json", () => new string('[', 100_000), zwaar: true),
        Bestandsworp.Tekst("json-half-teken", "uitslag.json", () => "{\"profiel\":\"\\ud800\",\"\\udfff\":1}"),
        Bestandsworp.Tekst("json-miljoen", "uitslag.json", () => "[" + string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "]", zwaar: true),
        Bestandsworp.Tekst("json-getal", "uitslag.json", () => "{\"schooljaar\":1e999999,\"profiel\":" + new string('9', 100_000) + "}"),
        Bestandsworp.Tekst("json-dubbel", "uitslag.json", () => "{\"profiel\":\"a\",\"profiel\":[],\"profiel\":{\"__proto__\":1}}"),
        Bestandsworp.Tekst("html-als-lijst", "lijst.xls", () => "<html><script>alert(1)</script><table><tr><td>Leerling</td></tr></table></html>"),
        Bestandsworp.Tekst("mt940-vervolg", "afschrift.sta", () => ":20:VIJANDIG\n:25:NL91ABNA0417164300\n:28C:1/2\n:60M:C261101EUR0,00\n:62M:C261101EUR0,00\n"),
        Bestandsworp.Tekst("mt940", "afschrift.sta", () => ":20:VIJANDIG\n:25:NL91ABNA0417164300\n:60F:C261101EUR0,00\n:62F:C261101EUR0,00\n"),
    ];

    private static string Goed(int nr) => Werkmap.Rij(nr, "wout", "Wout", "Zijlstra", "Oma Truus", "oma", "0612345678");
}
