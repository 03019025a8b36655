namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>Workbooks written part by part: what a spreadsheet program would never save.</summary>
internal static class Werkmap
{
    public const string Blad = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Typen = "[Content_Types].xml";
    public const string Boek = "xl/workbook.xml";

    private const string Relaties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Pakket = "http://schemas.openxmlformats.org/package/2006";

    public static readonly string[] Koppen = ["Leerling-id", "Roepnaam", "Achternaam", "Naam verzorger", "Relatie", "Mobiel"];

    /// <summary>The parts of a workbook of one sheet.</summary>
    public static (string Naam, string Inhoud)[] Delen(string blad, string? boek = null) =>
    [
        (Typen,
            $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{Pakket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""<?xml version="1.0"?><Relationships xmlns="{Pakket}/relationships"><Relationship Id="rId1" Type="{Relaties}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        (Boek, boek ?? $"""<?xml version="1.0"?><workbook xmlns="{Blad}" xmlns:r="{Relaties}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<?xml version="1.0"?><Relationships xmlns="{Pakket}/relationships"><Relationship Id="rId1" Type="{Relaties}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", blad),
    ];

    /// <summary>A sheet with the header and these rows as XML.</summary>
    public static string Vel(IEnumerable<string> rijen, string ervoor = "") =>
        $"""<?xml version="1.0"?>{ervoor}<worksheet xmlns="{Blad}"><sheetData>{Rij(1, Koppen)}{string.Concat(rijen)}</sheetData></worksheet>""";

    /// <summary>Cells with text of their own.</summary>
    public static string Rij(int nr, params IEnumerable<string> cellen) =>
        $"""<row r="{nr}">{string.Concat(cellen.Select((c, i) => $"<c r=\"{Kolom(i)}{nr}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>""";

    /// <summary>A formula with the value that it gave.</summary>
    public static string Formule(int nr, string formule, string waarde) =>
        $"""<row r="{nr}"><c r="A{nr}" t="str"><f>{formule}</f><v>{waarde}</v></c><c r="B{nr}" t="inlineStr"><is><t>Wout</t></is></c><c r="C{nr}" t="inlineStr"><is><t>Zijlstra</t></is></c><c r="D{nr}" t="inlineStr"><is><t>Oma</t></is></c></row>""";

    public static byte[] Maak(string blad, params IEnumerable<(string Naam, string Inhoud)> erbij) => Zip.Teksten([.. Delen(blad), .. erbij]);

    private static string Kolom(int nr) => nr < 26 ? ((char)('A' + nr)).ToString() : $"{Kolom((nr / 26) - 1)}{(char)('A' + (nr % 26))}";
}
