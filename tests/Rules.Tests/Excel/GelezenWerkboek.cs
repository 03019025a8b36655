using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace OrleansSchool.Tests.Rules.Excel;

/// <summary>A written workbook as another program reads it: values by ExcelDataReader, the rest from the parts of the file.</summary>
internal sealed class GelezenWerkboek
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly byte[] _bestand;

    static GelezenWerkboek() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public GelezenWerkboek(Action<Stream> schrijf)
    {
        using var stroom = new MemoryStream();
        schrijf(stroom);
        _bestand = stroom.ToArray();
        Waarden = LeesWaarden();
        Bladnamen = [.. Waarden.Keys];
    }

    public IReadOnlyList<string> Bladnamen { get; }

    /// <summary>Per sheet the rows with the values as the reader types them.</summary>
    public IReadOnlyDictionary<string, List<object?[]>> Waarden { get; }

    public object? Waarde(string blad, string adres)
    {
        var (rij, kolom) = Plaats(adres);
        var rijen = Waarden[blad];
        return rij < rijen.Count && kolom < rijen[rij].Length ? rijen[rij][kolom] : null;
    }

    public double Getal(string blad, string adres) => Convert.ToDouble(Waarde(blad, adres), CultureInfo.InvariantCulture);

    /// <summary>Address → (formula, stored value) of every formula in a sheet.</summary>
    public Dictionary<string, (string Formule, double Waarde)> Formules(string blad) => Deel(blad).Descendants(Main + "c")
        .Where(c => c.Element(Main + "f") is not null)
        .ToDictionary(
            c => c.Attribute("r")!.Value,
            c => (c.Element(Main + "f")!.Value, double.Parse(c.Element(Main + "v")!.Value, CultureInfo.InvariantCulture)));

    public XElement Cel(string blad, string adres) =>
        Deel(blad).Descendants(Main + "c").Single(c => c.Attribute("r")!.Value == adres);

    /// <summary>The first element of this name in the sheet's part.</summary>
    public XElement Element(string blad, string naam) => Deel(blad).Descendants(Main + naam).First();

    public XElement Stijl(string blad, string adres)
    {
        var nummer = int.Parse(Cel(blad, adres).Attribute("s")!.Value, CultureInfo.InvariantCulture);
        return Xml("xl/styles.xml").Root!.Element(Main + "cellXfs")!.Elements(Main + "xf").ElementAt(nummer);
    }

    public string DefinedName(string naam, int bladnummer) => Xml("xl/workbook.xml").Descendants(Main + "definedName")
        .Single(d => d.Attribute("name")!.Value == naam && d.Attribute("localSheetId")!.Value == bladnummer.ToString(CultureInfo.InvariantCulture))
        .Value;

    public IReadOnlyList<string> DefinedNames() => [.. Xml("xl/workbook.xml").Descendants(Main + "definedName").Select(d => d.Value)];

    public string Eigenschappen() => string.Concat(Delen().Where(d => d.StartsWith("docProps/", StringComparison.Ordinal)
        || d.EndsWith(".psmdcp", StringComparison.Ordinal)).Select(d => Xml(d).ToString()));

    /// <summary>All that a spreadsheet would complain about when it opens the file.</summary>
    public IReadOnlyList<string> Bezwaren()
    {
        using var stroom = new MemoryStream(_bestand);
        using var document = SpreadsheetDocument.Open(stroom, isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}")];
    }

    private XElement Deel(string blad)
    {
        var id = Xml("xl/workbook.xml").Descendants(Main + "sheet").Single(s => s.Attribute("name")!.Value == blad).Attribute(Rel + "id")!.Value;
        var doel = Xml("xl/_rels/workbook.xml.rels").Root!.Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return Xml(doel.StartsWith('/') ? doel[1..] : "xl/" + doel).Root!;
    }

    private List<string> Delen()
    {
        using var zip = new ZipArchive(new MemoryStream(_bestand), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private XDocument Xml(string deel)
    {
        using var zip = new ZipArchive(new MemoryStream(_bestand), ZipArchiveMode.Read);
        using var stroom = zip.GetEntry(deel)!.Open();
        return XDocument.Load(stroom);
    }

    private Dictionary<string, List<object?[]>> LeesWaarden()
    {
        var bladen = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        using var lezer = ExcelReaderFactory.CreateReader(new MemoryStream(_bestand));
        do
        {
            var rijen = new List<object?[]>();
            while (lezer.Read())
            {
                rijen.Add([.. Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetValue)]);
            }

            bladen.Add(lezer.Name, rijen);
        }
        while (lezer.NextResult());

        return bladen;
    }

    private static (int Rij, int Kolom) Plaats(string adres)
    {
        var letters = adres.TakeWhile(char.IsLetter).Aggregate(0, (som, c) => (som * 26) + c - 'A' + 1);
        return (int.Parse(adres.AsSpan(adres.TakeWhile(char.IsLetter).Count()), CultureInfo.InvariantCulture) - 1, letters - 1);
    }
}
